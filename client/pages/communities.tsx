import { Button, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CommunitiesPage as CommunitiesAnswer } from '../../server/api/communities.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { Page } from '../components/page.tsx';
import { useFollowingPages } from '../components/paging.ts';
import '../components/person-name.css';
import { Empty } from '../components/states.tsx';
import { t } from '../messages/message.ts';
import './people/people.css';

/** All communities: what they are, whom they hold, and how many units they draw from. */
export function CommunitiesPage() {
  const communities = useAnswer(['communities', 'list'], (options) => api.communities({ limit: 100 }, options));
  return (
    <Answer query={communities} name={t('communities.name')}>
      {(first) =>
        first.items.length ? (
          <List first={first} />
        ) : (
          <Page name={t('communities.name')} heading={t('communities.heading', { total: 0 })}>
            <Empty title={t('communities.empty')}>{t('communities.emptyText')}</Empty>
          </Page>
        )
      }
    </Answer>
  );
}

function List({ first }: { first: CommunitiesAnswer }) {
  const { items, more, loading } = useFollowingPages(first, (cursor) => api.communities({ limit: 100, cursor }));
  const nameOf = (id: string) => first.people[id]?.name ?? id;
  return (
    <Page
      name={t('communities.name')}
      heading={more ? t('communities.name') : t('communities.heading', { total: items.length })}
      lead={t('communities.lead')}
    >
      <Table verticalSpacing="sm" highlightOnHover className="ct-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('communities.columnName')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('communities.columnKind')}</Table.Th>
            <Table.Th ta="right">{t('communities.columnMembers')}</Table.Th>
            <Table.Th ta="right">{t('communities.columnUnits')}</Table.Th>
            <Table.Th visibleFrom="md">{t('communities.columnLeads')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, name, kind, purpose, members, units, leads }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Link to={`/communities/${encodeURIComponent(id)}`} className="ct-person-name">
                  <strong>{name}</strong>
                </Link>
                {purpose && (
                  <Text size="sm" c="dimmed" lineClamp={2}>
                    {purpose}
                  </Text>
                )}
              </Table.Td>
              <Table.Td visibleFrom="sm">{t(`communities.kind-${kind}`)}</Table.Td>
              <Table.Td ta="right">{members}</Table.Td>
              <Table.Td ta="right">{units}</Table.Td>
              <Table.Td visibleFrom="md">{leads.map(nameOf).join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more && (
        <Button variant="default" mt="md" onClick={more} loading={loading}>
          {t('communities.more')}
        </Button>
      )}
    </Page>
  );
}

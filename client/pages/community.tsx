import { Button, Table, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { CommunityDetail } from '../../server/api/communities.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { useGrants } from '../components/grants.ts';
import { Page } from '../components/page.tsx';
import { PersonName } from '../components/person-name.tsx';
import { t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import './people/people.css';

/** One community: what it is for, which units it draws from, and who is in it. */
export function CommunityPage() {
  const { id = '' } = useParams();
  const community = useAnswer(['community', id], (options) => api.community(id, options));
  return (
    <Answer query={community} name={t('communities.name')}>
      {(detail) => <Community detail={detail} />}
    </Answer>
  );
}

function Community({ detail }: { detail: CommunityDetail }) {
  const { id, name, kind, purpose, goals, members, units } = detail;
  const { bridgesOf } = useGrants();
  const lead = `${t('communities.sentence', { members, units })} · ${t(`communities.kind-${kind}`)}`;
  return (
    <Page name={name} heading={name} lead={lead}>
      {bridgesOf(id) && (
        <Button component={Link} to={`/bridges?community=${encodeURIComponent(id)}`} mb="xl">
          {t('communities.bridges')}
        </Button>
      )}
      <div className="ct-columns">
        <div>
          {purpose && <Words title={t('communities.purpose')} text={purpose} />}
          {goals && <Words title={t('communities.goals')} text={goals} />}
          <ByUnit detail={detail} />
        </div>
        <Roster detail={detail} />
      </div>
    </Page>
  );
}

const Words = ({ title, text }: { title: string; text: string }) => (
  <section className="ct-part">
    <Title order={2} size="h4" mb={4}>
      {title}
    </Title>
    {text}
  </section>
);

function ByUnit({ detail: { byUnit } }: { detail: CommunityDetail }) {
  const most = Math.max(1, ...byUnit.map(({ members }) => members));
  return (
    <section className="ct-part">
      <Title order={2} size="h4" mb="xs">
        {t('communities.byUnit')}
      </Title>
      <Table verticalSpacing={4} withRowBorders={false}>
        <Table.Tbody>
          {byUnit.map(({ unit, name, members }) => (
            <Table.Tr key={unit ?? ''}>
              <Table.Td>{unit === null ? t('communities.noUnit') : unitTitle(name)}</Table.Td>
              <Table.Td w="50%">
                <span className="ct-percentile" aria-hidden="true">
                  <span style={{ width: `${(100 * members) / most}%` }} />
                </span>
              </Table.Td>
              <Table.Td ta="right">{members}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Roster({ detail: { roster, people } }: { detail: CommunityDetail }) {
  return (
    <section className="ct-part">
      <Title order={2} size="h4" mb="xs">
        {t('communities.roster')}
      </Title>
      <Table verticalSpacing={6} className="ct-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('communities.columnPerson')}</Table.Th>
            <Table.Th>{t('communities.columnUnit')}</Table.Th>
            <Table.Th>{t('communities.columnRole')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('communities.columnSince')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {roster.map(({ person, role, since }) => (
            <Table.Tr key={person}>
              <Table.Td fw={600}>
                <PersonName id={person} name={people[person]?.name ?? person} />
              </Table.Td>
              <Table.Td>{unitTitle(people[person]?.unitName ?? '')}</Table.Td>
              <Table.Td>{role === 'lead' || role === 'core' ? t(`people.role-${role}`) : t('people.role-member')}</Table.Td>
              <Table.Td visibleFrom="sm">{since}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

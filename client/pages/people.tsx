import { Button, Group, Select, Table, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PersonItem } from '../../server/api/people.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { Page } from '../components/page.tsx';
import { useFollowingPages } from '../components/paging.ts';
import { PersonName } from '../components/person-name.tsx';
import { Empty } from '../components/states.tsx';
import { locale, t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import './people/people.css';

/** The directory: everybody whom the viewer may see, found by name, unit or community. */
export function PeoplePage() {
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(['query', 'unit', 'community'].map((name) => [name, params.get(name) ?? undefined]));
  const set = (name: string, value: string | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const people = useAnswer(['people', 'directory', filter], (options) => api.people({ ...filter, limit: 50 }, options), {
    keep: 2,
  });
  return (
    <Answer query={people} name={t('people.name')}>
      {(first) => {
        const filtered = Object.values(filter).some(Boolean) ? 'yes' : 'no';
        return (
          <Page name={t('people.name')} heading={t('people.heading', { total: first.total, filtered })} lead={t('people.lead')}>
            <Filters filter={filter} onChange={set} />
            {first.items.length ? (
              <Directory key={JSON.stringify(filter)} filter={filter} first={first} />
            ) : (
              <Empty title={t('people.nobody')}>{t('people.nobodyText')}</Empty>
            )}
          </Page>
        );
      }}
    </Answer>
  );
}

type Filter = Record<string, string | undefined>;

function Filters({ filter, onChange }: { filter: Filter; onChange: (name: string, value: string | null) => void }) {
  const [text, setText] = useState(filter.query ?? '');
  const ask = useDebouncedCallback((query: string) => onChange('query', query.trim()), 200);
  const units = useAnswer(['silos', 'units'], (options) => api.silos({ permutations: 1 }, options));
  const communities = useAnswer(['communities', 'all'], (options) => api.communities({ limit: 500 }, options));
  const type = (query: string) => {
    setText(query);
    ask(query);
  };
  return (
    <Group mb="md" gap="sm" align="end">
      <TextInput
        label={t('people.query')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        className="ct-filter"
      />
      <Select
        label={t('people.unit')}
        placeholder={t('people.anyUnit')}
        searchable
        clearable
        data={(units.data?.units ?? []).map(({ unit, name }) => ({ value: unit, label: unitTitle(name) })).sort(byLabel)}
        value={filter.unit ?? null}
        onChange={(unit) => onChange('unit', unit)}
        className="ct-filter"
      />
      <Select
        label={t('people.community')}
        placeholder={t('people.anyCommunity')}
        searchable
        clearable
        data={(communities.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })).sort(byLabel)}
        value={filter.community ?? null}
        onChange={(community) => onChange('community', community)}
        className="ct-filter"
      />
    </Group>
  );
}

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, locale, { numeric: true });

interface DirectoryProps {
  filter: Filter;
  first: { items: PersonItem[]; nextCursor: string | null; total: number };
}

function Directory({ filter, first }: DirectoryProps) {
  const { items, more, loading } = useFollowingPages(first, (cursor) => api.people({ ...filter, limit: 50, cursor }));
  return (
    <>
      <Table verticalSpacing="xs" highlightOnHover className="ct-table" aria-label={t('people.directory')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.columnName')}</Table.Th>
            <Table.Th>{t('people.columnUnit')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('people.columnOffice')}</Table.Th>
            <Table.Th visibleFrom="md">{t('people.columnTitle')}</Table.Th>
            <Table.Th ta="right">{t('people.columnReach')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, name, unitName, office, title }) => (
            <Table.Tr key={id}>
              <Table.Td fw={600}>
                <PersonName id={id} name={name} />
              </Table.Td>
              <Table.Td>{unitName && unitTitle(unitName)}</Table.Td>
              <Table.Td visibleFrom="sm">{office}</Table.Td>
              <Table.Td visibleFrom="md">{title}</Table.Td>
              <Table.Td ta="right">
                <Link
                  to={`/reach/${encodeURIComponent(id)}`}
                  aria-label={t('people.reachOf', { name })}
                  className="ct-quiet-link"
                >
                  {t('people.seeReach')}
                </Link>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="md">
        {more && (
          <Button variant="default" onClick={more} loading={loading}>
            {t('people.more')}
          </Button>
        )}
        <span className="ct-soft">{t('people.shown', { shown: items.length, total: first.total })}</span>
      </Group>
    </>
  );
}

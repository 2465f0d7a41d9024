import { Button, Checkbox, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { DepartureRanking } from '../../server/api/departures.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { DepartureCard } from '../components/departure-card.tsx';
import { useGrants } from '../components/grants.ts';
import { NotGranted } from '../components/not-granted.tsx';
import { Page } from '../components/page.tsx';
import { where } from '../components/person-name.tsx';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import './resilience.css';

/** Whose leaving would part most people, what would be lost, and what makes up for it. */
export function ResiliencePage() {
  const viewer = useViewer();
  const granted = useGrants().plan;
  const query = useAnswer(['departures'], (options) => api.departures({ k: 50 }, options), { enabled: granted });
  const own = viewer?.person
    ? { to: `/people/${encodeURIComponent(viewer.person)}`, label: t('resilience.yourPage') }
    : undefined;
  if (!granted) return <NotGranted title={t('resilience.name')} text={(who) => t('resilience.refused', who)} way={own} />;
  return (
    <Answer query={query} name={t('resilience.name')}>
      {(ranking) =>
        ranking.items.length === 0 ? (
          <Page name={t('resilience.name')} heading={t('resilience.nobody')} lead={t('resilience.nobodyText')} />
        ) : (
          <ResilienceView ranking={ranking} />
        )
      }
    </Answer>
  );
}

function ResilienceView({ ranking: { items, text, people } }: { ranking: DepartureRanking }) {
  const [search, setSearch] = useSearchParams();
  const selected = search.getAll('person').filter((person) => people[person]);
  const select = (persons: string[]) =>
    setSearch(new URLSearchParams(persons.map((person) => ['person', person])), { preventScrollReset: true });
  const toggle = (person: string) =>
    select(selected.includes(person) ? selected.filter((each) => each !== person) : [...selected, person]);
  const card = useRef<HTMLDivElement>(null);
  const picked = useRef<string>(null);
  const pick = (person: string) => {
    picked.current = person;
    select([person]);
  };
  const only = selected.length === 1 ? selected[0] : null;
  // Where the card has no place beside the ranking it stands above, out of sight of who picks somebody far down.
  useEffect(() => {
    if (only === null || picked.current !== only) return;
    picked.current = null;
    if (card.current && card.current.getBoundingClientRect().top < 0) card.current.scrollIntoView();
  }, [only]);
  return (
    <Page name={t('resilience.name')} heading={text} lead={t('resilience.pick')}>
      <div className="ct-resilience">
        {selected.length > 0 && (
          <div className="ct-departure" ref={card}>
            <DepartureCard
              key={selected.join()}
              leaving={selected.map((id) => ({ id, name: people[id].name }))}
              onClose={() => select([])}
            />
          </div>
        )}
        <Table.ScrollContainer minWidth={420}>
          <Table captionSide="top" verticalSpacing={6} highlightOnHover>
            <Table.Caption>{t('resilience.ranking')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right">{t('resilience.rank')}</Table.Th>
                <Table.Th>{t('resilience.person')}</Table.Th>
                <Table.Th>{t('resilience.unit')}</Table.Th>
                <Table.Th ta="right">{t('resilience.lost')}</Table.Th>
                <Table.Th>{t('resilience.together')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ person, lost2, share }, at) => (
                <Table.Tr key={person} aria-selected={selected.includes(person)}>
                  <Table.Td ta="right">{at + 1}</Table.Td>
                  <Table.Td>
                    <Button variant="subtle" size="compact-sm" onClick={() => pick(person)}>
                      {people[person]?.name ?? person}
                    </Button>
                  </Table.Td>
                  <Table.Td>{people[person] && where(people[person])}</Table.Td>
                  <Table.Td ta="right" className="ct-whole">
                    {t('resilience.lostText', { pairs: lost2 / 2, share })}
                  </Table.Td>
                  <Table.Td>
                    <Checkbox
                      aria-label={t('resilience.togetherNamed', { name: people[person]?.name ?? person })}
                      checked={selected.includes(person)}
                      onChange={() => toggle(person)}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </div>
    </Page>
  );
}

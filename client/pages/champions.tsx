import { NumberInput, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Champions } from '../../server/api/champions.schema.ts';
import { api } from '../api.ts';
import { bars } from '../charts/bars.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { ChampionList } from '../components/champion-list.tsx';
import { Chart } from '../components/chart.tsx';
import { Figure } from '../components/figure.tsx';
import { useGrants } from '../components/grants.ts';
import { Page } from '../components/page.tsx';
import { Empty } from '../components/states.tsx';
import { wholeWithin } from '../components/whole-within.ts';
import { t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import './champions.css';

/** So many units are drawn, the least reached first; the table has them all. */
const drawn = 20;
const range = { min: 1, max: 1000 };

/** The fewest willing people from whom everybody is within two steps. */
export function ChampionsPage() {
  const [search, setSearch] = useSearchParams();
  const k = String(wholeWithin(search.get('k'), range) ?? '');
  const granted = useGrants().champions;
  const query = useAnswer(['champions', k], (options) => api.champions({ k: k || undefined }, options), {
    enabled: granted,
    keep: 1,
  });
  if (!granted)
    return (
      <div className="ct-page">
        <Empty alone title={t('champions.name')}>
          {t('champions.refused')}
        </Empty>
      </div>
    );
  return (
    <Answer query={query} name={t('champions.name')}>
      {(champions) =>
        champions.items.length === 0 ? (
          <Page name={t('champions.name')} heading={t('champions.nobody')} lead={t('champions.nobodyText')} />
        ) : (
          <ChampionsView
            champions={champions}
            k={k}
            onK={(next) => setSearch(next ? { k: next } : {}, { preventScrollReset: true })}
          />
        )
      }
    </Answer>
  );
}

function ChampionsView({ champions, k, onK }: { champions: Champions; k: string; onK: (k: string) => void }) {
  const { items, byUnit, people, missingUnits } = champions;
  const rows = useMemo(
    () =>
      byUnit
        .map(({ unit, name, reached, size }) => ({
          id: unit,
          name: unitTitle(name),
          value: reached,
          of: size,
          text: t('champions.reached', { reached, size }),
        }))
        .sort((a, b) => a.value / a.of - b.value / b.of),
    [byUnit],
  );
  const chart = useMemo(() => rows.slice(0, drawn), [rows]);
  const nameOf = new Map(byUnit.map(({ unit, name }) => [unit, unitTitle(name)]));
  return (
    <Page name={t('champions.name')} heading={champions.text}>
      <NumberInput
        label={t('champions.k')}
        placeholder={t('champions.asFew')}
        value={k === '' ? '' : Number(k)}
        {...range}
        w={240}
        mb="md"
        onChange={(value) => onK(value === '' ? '' : String(value))}
      />
      {missingUnits.length > 0 && (
        <p className="ct-note">
          {t('champions.missing', { units: missingUnits.map((unit) => nameOf.get(unit) ?? unit).join(', ') })}
        </p>
      )}
      <Figure
        name="champions"
        label={t('champions.byUnit')}
        columns={[
          { key: 'name', label: t('champions.unit') },
          { key: 'value', label: t('champions.reachedColumn'), numeric: true },
          { key: 'of', label: t('champions.size'), numeric: true },
        ]}
        rows={rows.map(({ name, value, of }) => ({ name, value, of }))}
      >
        <Chart make={bars} data={chart} options={{ label: t('champions.byUnit'), tone: 'reached' as const }} />
      </Figure>
      <Title order={2} size="h3" mt="lg" mb="sm">
        {t('champions.list')}
      </Title>
      <ChampionList items={items} people={people} />
    </Page>
  );
}

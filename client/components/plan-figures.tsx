import { useMemo } from 'react';
import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { type ReachCell, type ReachDifference, reachDifference } from '../charts/reach-difference.ts';
import { reachHistogram } from '../charts/reach-histogram.ts';
import { t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import { Chart } from './chart.tsx';
import { Figure } from './figure.tsx';

/** What a plan changes: reach between units as a matrix of differences, and how far people reach. */
export function PlanFigures({ plan }: { plan: IntroductionsPlan }) {
  const difference = useMemo(() => differenceOf(plan), [plan]);
  const bins = useMemo(
    () =>
      plan.before.distribution.map(({ from, to, people }, at) => ({
        from,
        to,
        before: people,
        after: plan.after.distribution[at].people,
      })),
    [plan],
  );
  const nameOf = new Map(difference.units.map(({ id, name }) => [id, name]));
  return (
    <>
      {difference.units.length > 1 && (
        <Figure
          name="reach-between-units"
          label={t('introductions.difference')}
          columns={[
            { key: 'a', label: t('introductions.unitA') },
            { key: 'b', label: t('introductions.unitB') },
            { key: 'before', label: t('introductions.before'), numeric: true, digits: 3 },
            { key: 'after', label: t('introductions.after'), numeric: true, digits: 3 },
          ]}
          rows={difference.cells.map(({ a, b, before, after }) => ({
            a: nameOf.get(a) ?? a,
            b: nameOf.get(b) ?? b,
            before,
            after,
          }))}
        >
          <p className="ct-note">{t('introductions.difference')}</p>
          <Chart
            make={reachDifference}
            data={difference}
            options={{
              label: t('introductions.difference'),
              cell: (cell: ReachCell, a: string, b: string) =>
                t('introductions.cell', { a, b, before: cell.before ?? 0, after: cell.after ?? 0 }),
            }}
          />
        </Figure>
      )}
      {bins.length > 1 && (
        <Figure
          name="reach-distribution"
          label={t('introductions.distribution')}
          columns={[
            { key: 'from', label: t('introductions.from'), numeric: true },
            { key: 'to', label: t('introductions.to'), numeric: true },
            { key: 'before', label: t('introductions.before'), numeric: true },
            { key: 'after', label: t('introductions.after'), numeric: true },
          ]}
          rows={bins.map((bin) => ({ ...bin }))}
        >
          <p className="ct-note">{t('introductions.distribution')}</p>
          <Chart
            make={reachHistogram}
            data={bins}
            options={{
              label: t('introductions.distribution'),
              axis: t('introductions.distributionAxis'),
              before: t('introductions.before'),
              after: t('introductions.after'),
            }}
          />
        </Figure>
      )}
    </>
  );
}

function differenceOf({ units, before, after }: IntroductionsPlan): ReachDifference {
  return {
    units: units.map(({ unit, name }) => ({ id: unit, name: unitTitle(name) })),
    cells: before.matrix.map(({ a, b, reach }, at) => ({ a, b, before: reach, after: after.matrix[at].reach })),
  };
}

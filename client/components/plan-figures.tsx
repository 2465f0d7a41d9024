import { useMemo } from 'react';
import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { reachHistogram } from '../charts/reach-histogram.ts';
import { t } from '../messages/message.ts';
import { Chart } from './chart.tsx';
import { Figure } from './figure.tsx';
import { ReachDifferenceFigure } from './reach-difference-figure.tsx';

/** What a plan changes: reach between units as a matrix of differences, and how far people reach. */
export function PlanFigures({ plan }: { plan: IntroductionsPlan }) {
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
  return (
    <>
      <ReachDifferenceFigure plan={plan} />
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

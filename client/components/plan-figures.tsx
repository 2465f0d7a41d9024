import { useMemo } from 'react';
import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { t } from '../messages/message.ts';
import { ReachDifferenceFigure } from './reach-difference-figure.tsx';
import { ReachDistribution } from './reach-distribution.tsx';

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
      <ReachDistribution
        name="reach-distribution"
        label={t('introductions.distribution')}
        bins={bins}
        before={t('introductions.before')}
        after={t('introductions.after')}
      />
    </>
  );
}

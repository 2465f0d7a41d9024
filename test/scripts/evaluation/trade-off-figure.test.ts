import { expect, test } from 'vitest';
import type { Evaluation } from '../../../graph/evaluate/evaluate.ts';
import { tradeOffFigure } from '../../../scripts/evaluation/trade-off-figure.ts';

const row = (recommender: string, bridging: number | null, ndcg: number, reachGain: number) =>
  ({ recommender, bridging, baseline: bridging === null, ndcg, reachGain }) as Evaluation;

test('the picture of the trade-off ends, whoever lies on whom', () => {
  // Labels at places whose distances are not exact numbers, all on one spot: moved ones must not stay.
  const rows = [0.1, 0.1, 0.1, 0.3, 0.3, 0.7].map((ndcg, at) => row(`baseline ${at}`, null, ndcg / 3, 100.1));
  const figure = tradeOffFigure('made-up', [...rows, row('crosstie', 0, 0.2, 50), row('crosstie', 0.5, 0.15, 120)] as never);
  expect(figure).toMatch(/^<svg/);
  for (const { recommender } of rows) expect(figure).toContain(recommender);
});

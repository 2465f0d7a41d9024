import { expect, test } from 'vitest';
import { mentorsReport } from '../../../scripts/evaluation/mentors-report.ts';

test('the report of mentors says how many times better ours is, and that it is less than asked for where it is', () => {
  const row = (recommender: string, mrr: number) => ({
    recommender,
    baseline: recommender !== 'crosstie',
    mrr,
    recall: 0.5,
    programs: 7,
    mrrLow: mrr - 0.1,
    mrrHigh: mrr + 0.1,
  });
  const rows = [row('topic overlap', 0.3), row('topic overlap, the project being one', 0.5), row('crosstie', 0.6)];
  const lines = mentorsReport('here', rows, 2, 10).split('\n');
  expect(lines[2]).toBe(
    '7 programmes of the terms after the training; in 2 of them none of the mentors had mentored before, so that nothing tells who it will ' +
      'be. _crosstie_ reaches 2.00 × _topic overlap_ (at least 1.3 ×) and ' +
      '1.20 × _topic overlap, the project being one_ (less than 1.3 ×).',
  );
  expect(lines.at(-1)).toBe('| crosstie | 0.600 | 0.500 … 0.700 | 0.500 |');
});

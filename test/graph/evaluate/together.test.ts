import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselines } from '../../../graph/evaluate/baselines.ts';
import { rankings } from '../../../graph/evaluate/evaluate.ts';
import { rankingsTogether } from '../../../graph/evaluate/together.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { anyHistory } from '../../support/histories.ts';

test('recommenders asked person by person together rank as each does alone', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const training = trainingOf(history);
      const together = rankingsTogether(baselines, training, { k: 3 });
      expect(together).toEqual(baselines.map((baseline) => rankings(baseline, training, { k: 3 })));
    }),
    { numRuns: 20 },
  );
});

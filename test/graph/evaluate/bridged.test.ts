import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { baselines } from '../../../graph/evaluate/baselines.ts';
import { bridgedAdamicAdar, mostReach } from '../../../graph/evaluate/bridged.ts';
import { rankingsTogether } from '../../../graph/evaluate/together.ts';
import { candidatesOf, trainingOf } from '../../../graph/evaluate/training.ts';
import { anyHistory } from '../../support/histories.ts';
import { neighborSets, withinTwoSteps } from '../../support/small-networks.ts';

test('most reach takes, again and again, who brings most bits of reach by unit when the tie is certain', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const training = trainingOf(history);
      const { snapshot } = training;
      const sets = neighborSets(snapshot);
      const hasUnits = snapshot.unit.some((u) => u >= 0);
      const bits = (reached: Set<number>) => {
        const of = new Map<number, number>();
        for (const x of reached) {
          const u = hasUnits ? snapshot.unit[x] : 0;
          if (u >= 0) of.set(u, (of.get(u) ?? 0) + 1);
        }
        return [...of.values()].reduce((sum, count) => sum + Math.log2(1 + count), 0);
      };
      const rank = mostReach.prepare(training, quiet);
      for (const ego of training.known) {
        const reached = withinTwoSteps(sets, ego);
        const left = new Set(candidatesOf(training, ego));
        for (const taken of rank(ego, 3)) {
          const after = (j: number) => {
            const all = new Set([...reached, j, ...sets[j]]);
            all.delete(ego);
            return all;
          };
          const best = Math.max(...Array.from(left, (j) => bits(after(j))));
          expect(bits(after(taken))).toBeCloseTo(best, 9);
          left.delete(taken);
          for (const x of after(taken)) reached.add(x);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('without bridging weighted Adamic–Adar ranks as it does by itself, with directions and without', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const training = trainingOf(history);
      const alone = baselines.find(({ name }) => name === 'weighted Adamic–Adar')!;
      const [bridged, ranked] = rankingsTogether([...bridgedAdamicAdar([0]), alone], training, { k: 3 });
      expect(bridged).toEqual(ranked);
    }),
  );
});

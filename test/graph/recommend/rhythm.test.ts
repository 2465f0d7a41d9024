import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { rhythmOf, sameRhythm } from '../../../graph/recommend/rhythm.ts';
import { anyHistory, type Contact, historyOf } from '../../support/histories.ts';

function rhythm(contacts: readonly Contact[]): Float64Array {
  const history = historyOf(contacts);
  return rhythmOf({ snapshot: trainingOf(history).snapshot, contacts: history, directed: false });
}

describe('rhythm', () => {
  // 0 and 1 in the first half of the time, 2 and 3 in the second; 4 and 5 once in the first part and once in the last.
  const contacts = Array.from({ length: 160 }, (_, time): Contact => (time < 80 ? [time, 0, 1] : [time, 2, 3]));
  contacts[0] = [0, 4, 5];
  contacts[159] = [159, 4, 5];
  const all = rhythm(contacts);

  test('is the same of two who always have contacts together', () => {
    expect(sameRhythm(all, 0, 1)).toBeCloseTo(1, 12);
    expect(sameRhythm(all, 4, 5)).toBeCloseTo(1, 12);
  });

  test('has nothing in common between two who never have contacts in the same part', () => {
    expect(sameRhythm(all, 0, 2)).toBe(0);
  });

  test('is the cosine of the logarithms of contacts by sixteenth of all', () => {
    const length = Math.sqrt(7 * Math.log(11) ** 2 + Math.log(10) ** 2);
    expect(sameRhythm(all, 0, 4)).toBeCloseTo(Math.log(10) / (length * Math.SQRT2), 12);
  });

  test('is unknown where contacts have no times', () => {
    const none = rhythm([
      [5, 0, 1],
      [5, 1, 2],
    ]);
    expect(none).toHaveLength(0);
    expect(sameRhythm(none, 0, 2)).toBe(0);
  });

  test('is 0 to 1 between any two, whichever comes first', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { snapshot } = trainingOf(history);
        const any = rhythmOf({ snapshot, contacts: history, directed: history.directed });
        for (let i = 0; i < snapshot.n; i++)
          for (let j = 0; j < i; j++) {
            expect(sameRhythm(any, i, j)).toBe(sameRhythm(any, j, i));
            expect(sameRhythm(any, i, j)).toBeGreaterThanOrEqual(0);
            expect(sameRhythm(any, i, j)).toBeLessThan(1 + 1e-12);
          }
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { LearnedPast } from '../../../graph/recommend/learned-past.ts';
import { estimateOf } from '../../../server/compute/estimates.ts';
import { organization } from '../../support/organization.ts';

const [small, medium] = [organization('S'), organization('M')];

describe('the estimate of a task', () => {
  test('grows with the network and with what is drawn', () => {
    const silos = (snapshot: typeof small, permutations: number) => estimateOf('silos', snapshot, { permutations })!;
    expect(silos(medium, 100).milliseconds).toBeGreaterThan(5 * silos(small, 100).milliseconds);
    expect(silos(medium, 1000).milliseconds).toBeGreaterThan(2 * silos(medium, 100).milliseconds);
    expect(silos(medium, 100).bytes).toBeGreaterThan(1_000_000);
    const whatIf = estimateOf('whatIf', medium, { removePeople: [1] })!;
    expect(whatIf.milliseconds).toBeGreaterThan(estimateOf('whatIf', small, {})!.milliseconds);
    expect(whatIf.bytes).toBeGreaterThan(10_000_000);
  });

  test('of what concerns the whole organization grows with what is asked for', () => {
    const view = (snapshot: typeof small) => ({
      snapshot,
      introductions: snapshot,
      viewer: null,
      visible: new Uint8Array(snapshot.n).fill(1),
    });
    const milliseconds = {
      introductions: (snapshot: typeof small, k?: number) => estimateOf('introductions', view(snapshot), { k })!.milliseconds,
      planFigures: (snapshot: typeof small) => estimateOf('planFigures', snapshot, { ties: [] })!.milliseconds,
      departure: (snapshot: typeof small, leaving: number[], k?: number) =>
        estimateOf('departure', view(snapshot), { leaving, k })!.milliseconds,
      champions: (snapshot: typeof small, k?: number) => estimateOf('champions', view(snapshot), { k })!.milliseconds,
    };
    expect(milliseconds.introductions(medium)).toBeGreaterThan(3 * milliseconds.introductions(small));
    expect(milliseconds.introductions(medium, 200)).toBeGreaterThan(1.5 * milliseconds.introductions(medium, 20));
    expect(estimateOf('introductions', view(medium), { k: 1000 })!.bytes).toBeGreaterThan(16 * 3000 ** 2);
    expect(milliseconds.planFigures(medium)).toBeGreaterThan(5 * milliseconds.planFigures(small));
    const everybody = [...small.unit.keys()];
    expect(milliseconds.departure(small, everybody)).toBeGreaterThan(10 * milliseconds.departure(small, [0]));
    expect(milliseconds.departure(small, everybody, 0)).toBeLessThan(milliseconds.departure(small, everybody));
    expect(milliseconds.departure(small, [])).toBeGreaterThan(0);
    expect(milliseconds.champions(medium)).toBeGreaterThan(5 * milliseconds.champions(small));
    expect(milliseconds.champions(medium, 1)).toBeLessThan(milliseconds.champions(medium));
  });

  test('of suggestions to all grows with whom they are for, with bridging, and where the relevance was learned', () => {
    const everybody = (snapshot: typeof small, learned = false) => ({
      snapshot,
      privateTies: [],
      directory: { people: [] },
      ...(learned && { learned: { past: {} as LearnedPast, known: new Int32Array(0) } }),
    });
    const milliseconds = (of: ReturnType<typeof everybody>, people: number, bridging: number) =>
      estimateOf('contactsForAll', of, { egos: new Int32Array(people), bridging })!.milliseconds;
    expect(milliseconds(everybody(small), 1000, 0.5)).toBeCloseTo(10 * milliseconds(everybody(small), 100, 0.5), 6);
    expect(milliseconds(everybody(small), 100, 1)).toBeGreaterThan(2 * milliseconds(everybody(small), 100, 0));
    expect(milliseconds(everybody(medium), 100, 0.5)).toBeGreaterThan(1.5 * milliseconds(everybody(small), 100, 0.5));
    expect(milliseconds(everybody(small, true), 100, 0.5)).toBeGreaterThan(milliseconds(everybody(small), 100, 0.5));
    expect(estimateOf('contactsForAll', everybody(small), { egos: new Int32Array(0) })!.milliseconds).toBe(0);
  });

  test('is none where the task is quick, or was told as a whole', () => {
    expect(estimateOf('distances', small, { ego: 0 })).toBeUndefined();
    expect(estimateOf('passPart', small, { ids: ['betweenness'], range: {} })).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twinsOf } from '../../../graph/measures/twins.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star } from '../../support/graphs.ts';
import { grownGraph } from '../../support/grown-graph.ts';

const everybody = () => true;

const classesOf = ({ first, others }: ReturnType<typeof twinsOf>) => [...first].map((i) => [i, ...(others.get(i) ?? [])]);

/** The same contacts, but for each other. */
function areTwins({ offsets, neighbors }: Snapshot, i: number, j: number): boolean {
  const contacts = (of: number, but: number) => [...neighbors.subarray(offsets[of], offsets[of + 1])].filter((x) => x !== but);
  return contacts(i, j).join() === contacts(j, i).join();
}

describe('twins', () => {
  test('are the leaves of a star, everybody in a clique, and the ends of a path of three', () => {
    expect(classesOf(twinsOf(snapshotOf(star(5)), everybody))).toEqual([[0], [1, 2, 3, 4]]);
    expect(classesOf(twinsOf(snapshotOf(clique(4)), everybody))).toEqual([[0, 1, 2, 3]]);
    expect(classesOf(twinsOf(snapshotOf(path(3)), everybody))).toEqual([[0, 2], [1]]);
  });

  test('are only people who may be', () => {
    expect(classesOf(twinsOf(snapshotOf(star(5)), (i) => i !== 2))).toEqual([[0], [1, 3, 4], [2]]);
  });

  test('of any graph are classes of people with the same contacts, and two who are alone have not', () => {
    fc.assert(
      fc.property(fc.oneof(anyGraph, grownGraph), (snapshot) => {
        const classes = classesOf(twinsOf(snapshot, everybody));
        expect(classes.flat().toSorted((a, b) => a - b)).toEqual(indexes(snapshot));
        for (const one of classes) for (const i of one) for (const j of one) expect(areTwins(snapshot, i, j)).toBe(true);
        const alone = classes.filter((one) => one.length === 1).flat();
        for (const i of alone) for (const j of alone) if (i !== j) expect(areTwins(snapshot, i, j)).toBe(false);
      }),
    );
  });
});

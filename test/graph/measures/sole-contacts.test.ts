import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soleContacts } from '../../../graph/measures/sole-contacts.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, weightMatrix } from '../../support/brute-force.ts';
import { snapshotOf } from '../../support/graphs.ts';

describe('sole contacts', () => {
  test('are outsiders with one tie into the group; with a second one they are nobody’s', () => {
    // members 0 and 1; 2 and 3 know only 0, 4 knows both, 5 knows 4 only
    const snapshot = snapshotOf([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 4],
      [4, 5],
    ]);
    expect([...soleContacts(snapshot, { inside: Uint8Array.of(1, 1, 0, 0, 0, 0) })]).toEqual([2, 0, 0, 0, 0, 0]);
  });

  test('are none where all are members or nobody is', () => {
    const snapshot = snapshotOf([[0, 1]]);
    expect([...soleContacts(snapshot, { inside: Uint8Array.of(1, 1) })]).toEqual([0, 0]);
    expect([...soleContacts(snapshot, { inside: Uint8Array.of(0, 0) })]).toEqual([0, 0]);
  });

  test('are counted for the one member they know, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }), (snapshot, members) => {
        const w = weightMatrix(snapshot),
          inside = Uint8Array.from(indexes(snapshot), (i) => members[i]);
        const into = w.map((row) => row.flatMap((weight, j) => (weight > 0 && inside[j] ? [j] : [])));
        const expected = indexes(snapshot).map(
          (i) => into.filter((known, outsider) => !inside[outsider] && known.length === 1 && known[0] === i).length,
        );
        expect([...soleContacts(snapshot, { inside })]).toEqual(expected);
      }),
    );
  });
});

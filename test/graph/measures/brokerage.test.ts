import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Roles, rolesOf } from '../../../graph/measures/brokerage.ts';
import type { Rows, Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes } from '../../support/brute-force.ts';
import { clique, type Edge, path, snapshotOf } from '../../support/graphs.ts';

const none: Roles = { coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0 };

/** All ordered pairs i → ego → k without i → k, by whose units they are in. */
function byDefinition({ n, unit, ...snapshot }: Snapshot, ego: number, directed: boolean): Roles {
  const leads = (rows: Rows, i: number, j: number) => rows.neighbors.subarray(rows.offsets[i], rows.offsets[i + 1]).includes(j);
  const rows = directed ? snapshot.out : snapshot;
  const roles = { ...none };
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      if (i === k || i === ego || k === ego || Math.min(unit[i], unit[k], unit[ego]) < 0) continue;
      if (!leads(rows, i, ego) || !leads(rows, ego, k) || leads(rows, i, k)) continue;
      const [a, b, c] = [unit[i], unit[ego], unit[k]];
      const role: keyof Roles =
        a === b && b === c
          ? 'coordinator'
          : a === c
            ? 'consultant'
            : b === c
              ? 'gatekeeper'
              : a === b
                ? 'representative'
                : 'liaison';
      roles[role] += directed ? 1 : 0.5;
    }
  return roles;
}

const middle = (unit: number[], directed = false) => rolesOf(snapshotOf({ edges: path(3), unit }), [1], { directed })[0];

describe('brokerage roles', () => {
  test('of the middle of three follow from their units', () => {
    expect(middle([0, 0, 0])).toEqual({ ...none, coordinator: 1 });
    expect(middle([1, 0, 1])).toEqual({ ...none, consultant: 1 });
    expect(middle([1, 0, 2])).toEqual({ ...none, liaison: 1 });
  });

  test('gatekeeper and representative are half each where ties have no direction', () => {
    expect(middle([1, 0, 0])).toEqual({ ...none, gatekeeper: 0.5, representative: 0.5 });
    expect(middle([0, 0, 1])).toEqual({ ...none, gatekeeper: 0.5, representative: 0.5 });
  });

  test('and one of them where they have', () => {
    expect(middle([1, 0, 0], true)).toEqual({ ...none, gatekeeper: 1 });
    expect(middle([0, 0, 1], true)).toEqual({ ...none, representative: 1 });
  });

  test('with direction need a way in and a way out', () => {
    const out: Edge[] = [
      [1, 0],
      [1, 2],
    ];
    expect(rolesOf(snapshotOf({ edges: out, unit: [1, 0, 2] }), [1], { directed: true })).toEqual([none]);
    expect(rolesOf(snapshotOf({ edges: out, unit: [1, 0, 2] }), [1])).toEqual([{ ...none, liaison: 1 }]);
  });

  test('nobody brokers in a clique, and nobody without a unit takes part', () => {
    expect(rolesOf(snapshotOf({ edges: clique(4), unit: [0, 1, 2, 3] }), [0, 1])).toEqual([none, none]);
    expect(middle([-1, 0, 0])).toEqual(none);
    expect(middle([0, -1, 0])).toEqual(none);
  });

  test('of many people at once do not depend on each other', () => {
    const snapshot = snapshotOf({ edges: path(4), unit: [0, 0, 1, 1] });
    const half = { ...none, gatekeeper: 0.5, representative: 0.5 };
    expect(rolesOf(snapshot, Int32Array.of(2, 0, 1, 1))).toEqual([half, none, half, half]);
  });

  test('are what their definition says, on any graph, with direction and without', () => {
    fc.assert(
      fc.property(anyGraph, fc.boolean(), (snapshot, directed) => {
        const expected = indexes(snapshot).map((ego) => byDefinition(snapshot, ego, directed));
        expect(rolesOf(snapshot, indexes(snapshot), { directed })).toEqual(expected);
      }),
    );
  });
});

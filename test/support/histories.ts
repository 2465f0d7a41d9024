import fc from 'fast-check';
import type { History } from '../../graph/evaluate/history.ts';

/** [time, source, target] or [time, source, target, weight] */
export type Contact = readonly [time: number, source: number, target: number, weight?: number];

/** A history of contacts in the order in which they are given. */
export function historyOf(
  contacts: readonly Contact[],
  { n, unit, directed = false }: { n?: number; unit?: readonly number[]; directed?: boolean } = {},
): History {
  const people = n ?? contacts.reduce((most, [, source, target]) => Math.max(most, source + 1, target + 1), unit?.length ?? 0);
  return {
    n: people,
    units: (unit ?? []).reduce((most, u) => Math.max(most, u + 1), 0),
    unit: Int32Array.from({ length: people }, (_, i) => unit?.[i] ?? -1),
    source: Int32Array.from(contacts, ([, source]) => source),
    target: Int32Array.from(contacts, ([, , target]) => target),
    time: Float64Array.from(contacts, ([time]) => time),
    weight: Float64Array.from(contacts, ([, , , weight]) => weight ?? 1),
    directed,
  };
}

/** Contacts of a few people over a short time, so that many share a moment. */
export const anyHistory = fc.integer({ min: 3, max: 10 }).chain((n) =>
  fc
    .record({
      contacts: fc.array(fc.tuple(fc.nat(8), fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 4 })), {
        minLength: 4,
        maxLength: 40,
      }),
      unit: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: n, maxLength: n }),
      directed: fc.boolean(),
    })
    .map(({ contacts, unit, directed }) =>
      historyOf(
        contacts.filter(([, source, target]) => source !== target).sort(([a], [b]) => a - b),
        { n, unit, directed },
      ),
    ),
);

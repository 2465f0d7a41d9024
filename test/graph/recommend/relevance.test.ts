import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feature, featureNames, featuresOf } from '../../../graph/recommend/features.ts';
import { base, contributions, relevance, weights } from '../../../graph/recommend/relevance.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { datasets } from '../../support/datasets.ts';
import { type Edge, snapshotOf } from '../../support/graphs.ts';
import { neighborSets } from '../../support/small-networks.ts';

const rowOf = (values: Partial<Record<keyof typeof feature, number>>) => featureNames.map((name) => values[name] ?? 0);
const anyRow = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), {
  minLength: featureNames.length,
  maxLength: featureNames.length,
});

describe('relevance', () => {
  test('of two people with nothing in common is the base alone', () => {
    expect(relevance(rowOf({}))).toBeCloseTo(1 / (1 + Math.exp(-base)), 15);
  });

  test('is the logistic of the base and the contributions', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const logit = contributions(row).reduce((sum, part) => sum + part, base);
        expect(relevance(row)).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
      }),
    );
  });

  test('is a probability, and grows with every feature', () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom(...featureNames), (row, name) => {
        const more = row.map((value, f) => (f === feature[name] ? value + 1 : value));
        expect(relevance(row)).toBeGreaterThan(0);
        expect(relevance(row)).toBeLessThanOrEqual(1);
        expect(relevance(more)).toBeGreaterThanOrEqual(relevance(row));
      }),
    );
  });

  test('counts a shared office for 0.85 ln 2 of the logit', () => {
    expect(contributions(rowOf({ office: 1 }))[feature.office]).toBe(weights.office * Math.LN2);
  });
});

describe.skipIf(!datasets.present)('on email-eu-core-temporal', () => {
  test('relevance puts the new contacts of the last fifth higher than weighted Adamic–Adar does', () => {
    const { snapshot, met } = splitInTime('email-eu-core-temporal');
    expect([snapshot.n, snapshot.m, met.size]).toEqual([959, 14202, 675]);
    const weightedAdamicAdar = meanNdcg(snapshot, met, (row) => row[feature.contacts]);
    expect(weightedAdamicAdar).toBeCloseTo(0.188, 3);
    expect(meanNdcg(snapshot, met, relevance)).toBeGreaterThan(1.05 * weightedAdamicAdar);
  });
});

/** The network of the first four fifths of contacts, within which the weights were fitted, and whom each of its people met in the last without having known them. */
function splitInTime(name: string): { snapshot: Snapshot; met: Map<number, Set<number>> } {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(datasets.path(name), file)), { columns: true });
  const contacts = rows('contacts.csv')
    .filter(({ source, target }) => source !== target)
    .sort((a, b) => Number(a.time) - Number(b.time));
  // Contacts of one time stay together.
  const last = contacts[Math.floor(0.8 * contacts.length)].time;
  const cut = contacts.findIndex(({ time }) => Number(time) > Number(last));
  const unitNumbers = new Map<string, number>(),
    index = new Map<string, number>();
  const early = contacts.slice(0, cut);
  const known = new Set(early.flatMap(({ source, target }) => [source, target]));
  const unit = rows('people.csv')
    .filter(({ id }) => known.has(id))
    .map(({ id, unit: name }) => {
      index.set(id, index.size);
      if (name !== '' && !unitNumbers.has(name)) unitNumbers.set(name, unitNumbers.size);
      return unitNumbers.get(name) ?? -1;
    });
  const edges = early.map((c): Edge => [index.get(c.source)!, index.get(c.target)!, Number(c.weight)]);
  const snapshot = snapshotOf({ edges, unit });
  const sets = neighborSets(snapshot);
  const met = new Map<number, Set<number>>();
  for (const { source, target } of contacts.slice(cut)) {
    const i = index.get(source),
      j = index.get(target);
    if (i === undefined || j === undefined || sets[i].has(j)) continue;
    met.set(i, (met.get(i) ?? new Set()).add(j));
    met.set(j, (met.get(j) ?? new Set()).add(i));
  }
  return { snapshot, met };
}

/** Mean over egos of nDCG@10, binary, log2. */
function meanNdcg(snapshot: Snapshot, met: Map<number, Set<number>>, score: (row: Float64Array) => number): number {
  const features = featuresOf(snapshot),
    row = new Float64Array(featureNames.length),
    sets = neighborSets(snapshot);
  const gainAt = (rank: number) => 1 / Math.log2(rank + 2);
  let sum = 0;
  for (const [ego, wanted] of met) {
    features.load(ego);
    const ranked = sets
      .map((_, j) => {
        features.read(j, row);
        return { j, score: score(row) };
      })
      .filter(({ j }) => j !== ego && !sets[ego].has(j))
      .sort((a, b) => b.score - a.score || a.j - b.j)
      .slice(0, 10);
    const dcg = ranked.reduce((total, { j }, rank) => total + (wanted.has(j) ? gainAt(rank) : 0), 0);
    const ideal = Array.from({ length: Math.min(10, wanted.size) }, (_, rank) => gainAt(rank)).reduce((a, b) => a + b, 0);
    sum += dcg / ideal;
  }
  return sum / met.size;
}

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeMeasures, type MeasureId, type MeasureValues, measureIds, measures } from '../../../graph/measures/measures.ts';
import type { Directory } from '../../../graph/snapshot/network.ts';
import { datasets } from '../../support/datasets.ts';
import { readDataset } from '../../support/read-dataset.ts';

type Figures = Record<MeasureId, (number | null)[]> & { ids: string[] };

const figuresOf = (name: string): Figures =>
  JSON.parse(readFileSync(new URL(`../../oracles/measures.${name}.json`, import.meta.url), 'utf8'));

describe.skipIf(!datasets.present).each(['email-eu-core', 'krackhardt-hightech', 'cross-parker-consulting'])(
  'measures of %s agree with networkx and igraph',
  (name) => {
    let directory: Directory, expected: Figures, found: Record<MeasureId, MeasureValues>;
    beforeAll(() => {
      const network = readDataset(name);
      directory = network.directory;
      expected = figuresOf(name);
      found = computeMeasures(network.snapshot, measureIds);
    });

    test.each(measureIds)('%s', (id) => {
      expect(expected.ids).toHaveLength(directory.people.length);
      const wrong = expected.ids.flatMap((person, k) => {
        const value = found[id][directory.person.get(person)!],
          oracle = expected[id][k];
        return same(value, oracle, measures[id].integer) ? [] : [{ person, value, oracle }];
      });
      expect(wrong).toEqual([]);
    });
  },
);

/** Whole numbers exactly, others to 1e-9 of the figure; rounding makes 1e-16 of an exact 0. */
function same(value: number, oracle: number | null, integer: boolean): boolean {
  if (oracle === null) return Number.isNaN(value);
  if (integer) return value === oracle;
  return Math.abs(value - oracle) <= 1e-9 * Math.abs(oracle) + 1e-15;
}

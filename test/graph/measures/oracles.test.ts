import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeMeasures, type MeasureId, type MeasureValues, measureIds, measures } from '../../../graph/measures/measures.ts';
import type { Directory } from '../../../graph/snapshot/network.ts';
import { datasets } from '../../support/datasets.ts';
import { organization } from '../../support/organization.ts';
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

const organizations: Record<string, Partial<Record<MeasureId, { sum?: number; every20th: (number | null)[] }>>> = JSON.parse(
  readFileSync(new URL('../../oracles/organizations.json', import.meta.url), 'utf8'),
);

describe.each(Object.entries(organizations))(
  'measures of a made-up organization (seed %s) agree with networkx and igraph',
  (seed, figures) => {
    const ids = Object.keys(figures) as MeasureId[];
    let found: Record<MeasureId, MeasureValues>;
    beforeAll(() => {
      found = computeMeasures(organization('S', Number(seed)), ids) as Record<MeasureId, MeasureValues>;
    });

    test.each(ids)('%s', (id) => {
      const { sum, every20th } = figures[id]!;
      expect(every20th).toHaveLength(50);
      const wrong = every20th.filter((oracle, k) => !same(found[id][20 * k], oracle, measures[id].integer));
      expect(wrong).toEqual([]);
      const total = [...found[id]].reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
      if (sum !== undefined) expect(Math.abs(total / sum - 1)).toBeLessThan(1e-9);
    });
  },
);

/** Whole numbers exactly, others to 1e-9 of the figure; rounding makes 1e-16 of an exact 0. */
function same(value: number, oracle: number | null, integer: boolean): boolean {
  if (oracle === null) return Number.isNaN(value);
  if (integer) return value === oracle;
  return Math.abs(value - oracle) <= 1e-9 * Math.abs(oracle) + 1e-15;
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../graph/records/kinds.ts';
import type { ImportOptions } from '../../../server/api/imports.schema.ts';
import { importFiles } from '../../../server/import/import-files.ts';
import { datasets } from '../../support/datasets.ts';
import { all, filesIn, temporaryStore } from '../../support/imports.ts';

/** What docs/import.md shows for directories whose columns have other names. */
const options: Record<string, Partial<ImportOptions>> = {
  'rust-project-teams': {
    map: [
      'teams.csv=communities',
      'teams.team=id',
      'teams.kind=',
      'teams.description=purpose',
      'memberships.id=person',
      'memberships.team=community',
      'memberships.from=since',
      'memberships.to=until',
    ],
  },
};

/** Records of each kind, as counted in the files of a directory by other means (its SOURCE.md, sort -u). */
const counts: Record<string, Partial<Record<Kind, number>>> = {
  aucs: { person: 61, unit: 10, tie: 620 },
  'ckm-physicians': { person: 246, unit: 4, tie: 480 },
  'cncf-lfx-mentoring': { person: 877, unit: 72, program: 523, tie: 1_467 },
  'cross-parker-consulting': { person: 46, unit: 7, tie: 1_732 },
  'davis-southern-women': { person: 32, unit: 0, tie: 89 },
  'dhhs-tobacco-control': { person: 54, unit: 11, tie: 447 },
  'eies-researchers': { person: 32, unit: 4, tie: 1_849 },
  'email-eu-core': { person: 1_005, unit: 42, tie: 24_929 },
  'email-eu-core-temporal': { person: 986, tie: 24_929, contact: 221_328 },
  'enron-perry-wolfe': { person: 156, unit: 3, tie: 2_715, contact: 38_278 },
  'hawthorne-wiring-room': { person: 14, unit: 0, tie: 110 },
  'ibm-hr-attrition-FICTIONAL': { person: 1_470, unit: 3, tie: 0 },
  'kapferer-tailor-shop': { person: 39, tie: 585 },
  'krackhardt-hightech': { person: 21, unit: 5, tie: 312 },
  'local-health-leaders': { person: 1_283, tie: 2_708 },
  'musae-github': { person: 37_700, unit: 2, tie: 289_003 },
  'rust-project-teams': { person: 691, unit: 13, community: 237, membership: 2_421, tie: 10_647 },
  'sp-conference-2009': { person: 403, tie: 9_565, contact: 20_706 },
  'sp-highschool-2013': { person: 329, unit: 9, tie: 8_425, contact: 20_448 },
  'sp-hospital-2010': { person: 75, unit: 4, tie: 1_139, contact: 32_424 },
  'sp-workplace-2013': { person: 92, unit: 5, tie: 755, contact: 9_827 },
  'viva-insights-sample-DEMO': { person: 548, unit: 5, tie: 5_838, contact: 11_534 },
};

const names = datasets.present
  ? readdirSync(datasets.root).filter((name) => existsSync(join(datasets.path(name), 'people.csv')))
  : [];

describe.skipIf(!datasets.present)('each directory of real data', () => {
  test.each(names)(
    '%s imports whole, and a second time changes nothing',
    async (name) => {
      const store = await temporaryStore();
      const read = () => importFiles(store, [datasets.path(name)], options[name] ?? {}, { actor: 'system:test' });
      const { seq } = await read();
      for (const [kind, count] of Object.entries(counts[name] ?? {})) expect(await store.count(kind as Kind), kind).toBe(count);
      expect((await read()).seq).toBe(seq);
    },
    120_000,
  );

  test('email-eu-core-temporal: contacts alone make the ties that the data set states beside them', async () => {
    const path = datasets.path('email-eu-core-temporal');
    const [stated, made] = [await temporaryStore(), await temporaryStore()];
    await importFiles(stated, [path], { only: ['people', 'ties'] }, { actor: 'system:test' });
    await importFiles(made, [path], { only: ['people', 'contacts'] }, { actor: 'system:test' });
    const weights = async (store: typeof stated) =>
      (await all(store, 'tie')).map(({ source, target, weight }) => `${source} ${target} ${weight}`);
    expect(await weights(made)).toEqual(await weights(stated));
  });

  test('viva-insights-sample-DEMO: the weight of a tie is the sum over its months', async () => {
    const store = await temporaryStore();
    await importFiles(store, [datasets.path('viva-insights-sample-DEMO')], {}, { actor: 'system:test' });
    const sums = new Map<string, number>();
    for (const { source, target, weight } of await all(store, 'contact'))
      sums.set(`${source} ${target}`, (sums.get(`${source} ${target}`) ?? 0) + weight);
    for (const { source, target, weight, kind } of await all(store, 'tie')) {
      expect(kind).toBe('collaboration');
      expect(weight).toBeCloseTo(sums.get(`${source} ${target}`)!, 12);
    }
  });

  test('an edge list says the same as ties.csv', async () => {
    const [listed, tabled] = [await temporaryStore(), await temporaryStore()];
    await importFiles(tabled, [datasets.path('email-eu-core')], {}, { actor: 'system:test' });
    const ties = await all(tabled, 'tie');
    const text = ties.map(({ source, target }) => `${source} ${target}\n`).join('');
    await importFiles(listed, [join(await filesIn({ 'email.txt': text }), 'email.txt')], {}, { actor: 'system:test' });
    const pairs = (records: typeof ties) => records.map(({ source, target, weight }) => [source, target, weight]);
    expect(pairs(await all(listed, 'tie'))).toEqual(pairs(ties));
  });
});

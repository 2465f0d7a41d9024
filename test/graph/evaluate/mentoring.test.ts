import { describe, expect, test } from 'vitest';
import { caseOf, evaluateMentoring, firstTestTerm, withoutPast } from '../../../graph/evaluate/mentoring.ts';
import type { RunPrograms } from '../../../graph/evaluate/past-programs.ts';
import { readPrograms } from '../../../server/evaluate/read-programs.ts';
import { datasets } from '../../support/datasets.ts';

/** Two projects with a mentor each, who comes back every term. */
const faithful: RunPrograms = {
  people: 2,
  projects: 2,
  tags: 2,
  terms: 5,
  programs: [0, 1, 2, 3, 4].flatMap((term) => [0, 1].map((project) => ({ term, project, tags: [project], mentors: [project] }))),
};

describe('the evaluation of mentors', () => {
  test('trains on terms until they hold the share asked for', () => {
    expect(firstTestTerm(faithful, 0.4)).toBe(2);
    expect(firstTestTerm(faithful, 0.41)).toBe(3);
  });

  test('finds mentors who come back, where chance finds three quarters of 1', () => {
    const rows = Object.fromEntries(evaluateMentoring(faithful).map((row) => [row.recommender, row]));
    expect(rows.random.mrr).toBe(0.75);
    expect(rows.popularity.mrr).toBe(0.75);
    for (const name of ['topic overlap', 'crosstie', 'crosstie, fitted']) expect(rows[name].mrr, name).toBe(1);
    expect(rows.crosstie).toMatchObject({ baseline: false, programs: 6, recall: 1, mrrLow: 1, mrrHigh: 1 });
  });

  test('counts programmes whose mentors are all there for the first time', () => {
    const more = [
      { term: 3, project: 0, tags: [], mentors: [2] },
      { term: 4, project: 0, tags: [], mentors: [2] },
      { term: 4, project: 0, tags: [], mentors: [0, 3] },
    ];
    expect(withoutPast({ ...faithful, people: 4, programs: [...faithful.programs, ...more] })).toBe(1);
  });

  test('knows nothing of anybody before the first term', () => {
    const { candidates, values, taken, popularity } = caseOf(faithful, faithful.programs[1]);
    expect(candidates).toEqual([0, 1]);
    expect(taken).toEqual([1]);
    expect(popularity).toEqual([0, 0]);
    for (const row of values) expect([...row].every((value) => value === 0)).toBe(true);
  });
});

describe.skipIf(!datasets.present)('on cncf-lfx-mentoring', () => {
  test('the mean reciprocal rank is at least 1.3 times that of topic overlap, and 1.15 times that with the project as a topic', async () => {
    const rows = evaluateMentoring(await readPrograms(datasets.path('cncf-lfx-mentoring')));
    const mrr = Object.fromEntries(rows.map(({ recommender, mrr }) => [recommender, mrr]));
    expect(rows[0].programs).toBe(310);
    expect(mrr.random).toBeCloseTo(0.1078, 4);
    expect(mrr.popularity).toBeCloseTo(0.1659, 4);
    expect(mrr['topic overlap']).toBeCloseTo(0.2866, 4);
    expect(mrr['topic overlap, the project being one']).toBeCloseTo(0.5454, 4);
    for (const ours of ['crosstie', 'crosstie, fitted']) {
      expect(mrr[ours]).toBeGreaterThan(1.3 * mrr['topic overlap']);
      expect(mrr[ours]).toBeGreaterThan(1.15 * mrr['topic overlap, the project being one']);
    }
  });
});

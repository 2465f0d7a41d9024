import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdsPrograms, readPrograms } from '../../../server/evaluate/read-programs.ts';

function directory(files: Record<string, string[]>): string {
  const made = mkdtempSync(join(tmpdir(), 'crosstie-programs-'));
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(made, name), `${lines.join('\n')}\n`);
  return made;
}

describe('programmes that were run', () => {
  test('are read with terms in the order of time, and all else in the order of names', async () => {
    const made = directory({
      'programs.csv': [
        'program,unit,term,start,end,mentors,mentees,skill_tags',
        'q2,Beta,autumn,2024-09-01,2024-11-30,zoe; ana,x,go; go',
        'q1,Alpha,spring,2024-03-01,2024-05-31,zoe,y,',
      ],
    });
    expect(await readPrograms(made)).toEqual({
      programs: [
        { term: 1, project: 1, tags: [0], mentors: [1, 0] },
        { term: 0, project: 0, tags: [], mentors: [1] },
      ],
      people: 2,
      projects: 2,
      tags: 1,
      terms: 2,
    });
  });

  test('are told with line and column where something is wrong', async () => {
    const made = directory({
      'programs.csv': ['program,unit,term,start,mentors', 'q1,Alpha,spring,soon,zoe', 'q2,Beta,spring,2024-03-01,'],
    });
    await expect(readPrograms(made)).rejects.toMatchObject({
      type: 'invalid',
      errors: [
        { file: 'programs.csv', line: 2, column: 'start', value: 'soon' },
        { file: 'programs.csv', line: 3, column: 'mentors' },
      ],
    });
  });

  test('are evaluated where there are no contacts over time', () => {
    const programs = { 'programs.csv': ['program'] };
    expect(holdsPrograms(directory(programs))).toBe(true);
    expect(holdsPrograms(directory({ ...programs, 'contacts.csv': ['source'] }))).toBe(false);
    expect(holdsPrograms(directory({}))).toBe(false);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RunPrograms } from '../../graph/evaluate/past-programs.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import { type Fault, Problem } from '../errors.ts';
import { readDay, readId } from '../import/cells.ts';
import { readTable } from './read-table.ts';

const columns = { program: readId, unit: readId, term: readId, start: readDay, mentors: listed, skill_tags: listed };

/** Whether a directory holds programmes to evaluate mentors on, and no contacts over time. */
export function holdsPrograms(directory: string): boolean {
  const has = (name: string) => existsSync(join(directory, name));
  return has('programs.csv') && !has('contacts.csv') && !has('train.csv');
}

/** Reads programs.csv: who mentored in which project (unit), in which term, on which skill tags. A Problem that lists what is wrong where anything is. */
export async function readPrograms(directory: string): Promise<RunPrograms> {
  const faults: Fault[] = [];
  const required = ['program', 'unit', 'term', 'start', 'mentors'];
  const rows = await readTable(join(directory, 'programs.csv'), 'programs.csv', columns, required, faults);
  if (faults.length > 0) throw new Problem('invalid', `${directory} cannot be read.`, faults);
  const mentors = numbers(rows.flatMap((row) => row.mentors as string[]));
  const projects = numbers(rows.map(({ unit }) => unit as string));
  const tags = numbers(rows.flatMap((row) => (row.skill_tags ?? []) as string[]));
  const starts = new Map<string, string>();
  for (const { term, start } of rows as { term: string; start: string }[])
    if (!starts.has(term) || start < starts.get(term)!) starts.set(term, start);
  const terms = new Map([...starts].sort(([, a], [, b]) => compareIds(a, b)).map(([term], t) => [term, t]));
  return {
    programs: rows.map((row) => ({
      term: terms.get(row.term as string)!,
      project: projects.get(row.unit as string)!,
      tags: ((row.skill_tags ?? []) as string[]).map((tag) => tags.get(tag)!),
      mentors: (row.mentors as string[]).map((mentor) => mentors.get(mentor)!),
    })),
    people: mentors.size,
    projects: projects.size,
    tags: tags.size,
    terms: terms.size,
  };
}

function listed(text: string): string[] {
  return [...new Set(text.split(';').map((part) => part.trim()))].filter((part) => part !== '');
}

/** In the order of names, so that the order of rows says nothing. */
const numbers = (names: string[]) => new Map([...new Set(names)].sort(compareIds).map((name, number) => [name, number]));

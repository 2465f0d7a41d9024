import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Kind, kindNames } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';
import { squash } from './cells.ts';
import type { ColumnMap } from './column-map.ts';
import { type TableName, tableNames, tables } from './tables.ts';

export type Format = 'csv' | 'jsonl' | 'gexf' | 'graphml' | 'edges' | 'labels';

/** One file to be read. */
export interface Source {
  path: string;
  /** What the file is called in reports: its name, or its path where two have the same name. */
  file: string;
  format: Format;
  /** The table of a CSV or JSONL file, people for labels, ties for edges; both for GEXF and GraphML. */
  tables: TableName[];
  bytes: number;
}

export interface Sources {
  sources: Source[];
  /** Files in a directory that are not read, and why. */
  leftOut: { file: string; detail: string }[];
}

/**
 * The files to read: those of a known name in each directory, and each file given by itself. Sorted so that what is referred to is
 * read before what refers to it. With `only`, files of other tables are left out without a word.
 */
export async function findSources(paths: readonly string[], map: ColumnMap, only: readonly string[]): Promise<Sources> {
  const found: Source[] = [];
  const leftOut: Sources['leftOut'] = [];
  const loose: { path: string; bytes: number }[] = [];
  for (const path of paths) {
    const stats = await statOf(path);
    if (stats.isDirectory()) {
      for (const name of (await readdir(path)).sort()) {
        const inside = await stat(join(path, name));
        if (!inside.isFile() || !/\.(csv|jsonl)$/i.test(name)) continue;
        const known = classify(name, map);
        const source = { path: join(path, name), file: name, bytes: inside.size };
        if (typeof known === 'object') found.push({ ...source, ...known });
        else leftOut.push({ file: name, detail: known });
      }
    } else {
      const known = classify(basename(path), map);
      if (typeof known === 'object') found.push({ path, file: basename(path), bytes: stats.size, ...known });
      else if (/\.(csv|jsonl)$/i.test(path)) throw new Problem('usage', `${path} is ${known}`);
      else loose.push({ path, bytes: stats.size });
    }
  }
  found.push(...edgeLists(loose));
  checkNames(only, found);
  const chosen = found
    .map((source) => ({ ...source, tables: source.tables.filter((table) => chooses(only, table)) }))
    .filter((source) => source.tables.length > 0);
  if (chosen.length === 0)
    throw new Problem('usage', `Nothing to import in ${paths.join(', ')}: expected people.csv and others of ${names()}.`);
  return { sources: order(distinctNames(chosen)), leftOut: only.length > 0 ? [] : leftOut };
}

const names = () => `${tableNames.join('.csv, ')}.csv`;
const chooses = (only: readonly string[], table: TableName) =>
  only.length === 0 || only.some((name) => squash(name) === table || squash(name) === tables[table].kind);

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Problem('usage', `${path}: there is no such file or directory.`);
    throw error;
  }
}

/** What a file's name says: how to read it, or why it is not read. */
function classify(name: string, map: ColumnMap): Pick<Source, 'format' | 'tables'> | string {
  if (/\.gexf$/i.test(name)) return { format: 'gexf', tables: ['people', 'ties'] };
  if (/\.graphml$/i.test(name)) return { format: 'graphml', tables: ['people', 'ties'] };
  const [, stem, extension = ''] = /^(.*?)(?:\.(csv|jsonl))?$/i.exec(name)!;
  const renamed = map.table(name);
  const called = squash(renamed ?? stem);
  const format = extension.toLowerCase() === 'jsonl' ? 'jsonl' : 'csv';
  const table = tableNames.find((known) => known === called || (format === 'jsonl' && tables[known].kind === (called as Kind)));
  if (table && extension) return { format, tables: [table] };
  if (renamed !== undefined)
    throw new Problem(
      'usage',
      `--map ${name}=${renamed}: there is no table "${renamed}"; expected one of ${tableNames.join(', ')}.`,
    );
  return `not a file that is known: expected ${format === 'jsonl' ? `one of ${kindNames.join('.jsonl, ')}.jsonl` : `one of ${names()} (or --map ${name}=TABLE)`}`;
}

/** Files of other names: the first is an edge list, a second one its labels. */
function edgeLists(loose: { path: string; bytes: number }[]): Source[] {
  if (loose.length > 2)
    throw new Problem(
      'usage',
      `An edge list comes with one label file at most: found ${loose.map(({ path }) => path).join(', ')}.`,
    );
  const [edges, labels] = /label/i.test(basename(loose[0]?.path ?? '')) ? [loose[1], loose[0]] : loose;
  const sources: Source[] = [];
  if (edges) sources.push({ ...edges, file: basename(edges.path), format: 'edges', tables: ['ties'] });
  if (labels) sources.push({ ...labels, file: basename(labels.path), format: 'labels', tables: ['people'] });
  return sources;
}

function checkNames(only: readonly string[], found: Source[]) {
  const there = [...new Set(found.flatMap((source) => source.tables))];
  const unknown = only.filter((name) => !there.some((table) => chooses([name], table)));
  if (unknown.length > 0) throw new Problem('usage', `--only ${unknown.join(',')}: expected some of ${there.join(', ')}.`);
}

function distinctNames(sources: Source[]): Source[] {
  const seen = new Set<string>();
  const twice = new Set(sources.map(({ file }) => file).filter((file) => seen.has(file) || !seen.add(file)));
  return sources.map((source) => (twice.has(source.file) ? { ...source, file: source.path } : source));
}

/** By table; within a table CSV before JSONL, which adds to it. */
function order(sources: Source[]): Source[] {
  const rank = ({ tables: [table], format }: Source) => tableNames.indexOf(table) * 2 + (format === 'jsonl' ? 1 : 0);
  return sources.sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
}

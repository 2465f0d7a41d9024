import type { z } from 'zod';
import { type Kind, kinds } from '../../graph/records/kinds.ts';
import { readLines } from './read-lines.ts';
import type { Reading } from './reading.ts';
import type { CellFault, Stated } from './row-reader.ts';
import type { Source } from './sources.ts';
import { tables } from './tables.ts';

/**
 * Reads KIND.jsonl: one JSON object a line, a record or those fields of one that its table does not hold, beside its key. Values are
 * taken exactly as they stand, not as fixed words or dates of other forms. Resolves with the number of its lines that are not blank.
 */
export async function readJsonlFile({ path, tables: [table] }: Source, file: number, reading: Reading): Promise<number> {
  const { kind } = tables[table];
  let rows = 0;
  for await (const { lines, bytes } of readLines(path)) {
    reading.progress(bytes);
    for (const { line, text, fault } of lines) {
      if (text.trim() === '') continue;
      rows++;
      const place = { file, line };
      const { stated, faults } = fault ? { stated: {} as Stated, faults: [{ value: text, detail: fault }] } : parse(kind, text);
      for (const each of faults) reading.findings.fault(place, each);
      if (faults.length > 0) {
        if (typeof stated.id === 'string') reading.intake.mention(kind, stated.id);
      } else if (kind === 'contact') reading.intake.addContact(stated, place, reading.contacts);
      else reading.intake.add(kind, stated, place, 'jsonl');
    }
  }
  return rows;
}

function parse(kind: Kind, text: string): { stated: Stated; faults: CellFault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { stated: {}, faults: [{ value: text, detail: 'expected a JSON object on one line' }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { stated: {}, faults: [{ value: text, detail: 'expected a JSON object' }] };
  const stated = value as Stated;
  const shape = kinds[kind].schema.shape as Record<string, z.ZodType>;
  const faults: CellFault[] = [];
  for (const [column, given] of Object.entries(stated)) {
    if (!Object.hasOwn(shape, column)) {
      faults.push({ column, detail: `no field of a ${kind}: expected some of ${Object.keys(shape).join(', ')}` });
      continue;
    }
    const parsed = shape[column].safeParse(given);
    for (const issue of parsed.error?.issues ?? [])
      faults.push({ column, value: JSON.stringify(given), detail: `expected ${issue.message}` });
  }
  for (const column of tables[tableOf(kind)].required)
    if (isKey(kind, column) && stated[column] === undefined) faults.push({ column, detail: 'missing: expected a value' });
  return { stated, faults };
}

const isKey = (kind: Kind, column: string) => (kinds[kind].key as readonly string[]).includes(column);
const tableOf = (kind: Kind) => (Object.keys(tables) as (keyof typeof tables)[]).find((name) => tables[name].kind === kind)!;

import { canonical, type Kind, type RecordOf } from '../../graph/records/kinds.ts';
import type { Stated } from './row-reader.ts';

/**
 * Fields in which people say what others may see or ask of them. Where the files do not state one, what the store holds stays: a list
 * from somebody's personnel system must not take back what they chose.
 */
const ownChoices: Partial<Record<Kind, readonly string[]>> = {
  person: ['visibility', 'introduces', 'mentorCapacity', 'pausedUntil'],
};

/** The choices that a row leaves open, as text for the staged row; null where there are none. */
export function leftOpen(kind: Kind, stated: Stated): string | null {
  const open = ownChoices[kind]?.filter((field) => stated[field] === undefined) ?? [];
  return open.length > 0 ? open.join(' ') : null;
}

/** The canonical text of a staged record with the choices it leaves open as they are in the store. */
export function withStoredChoices<K extends Kind>(kind: K, staged: string, open: string | null, stored: RecordOf<K>): string {
  if (open === null) return staged;
  const record = JSON.parse(staged);
  for (const field of open.split(' ')) record[field] = (stored as Stated)[field];
  return canonical(kind, record);
}

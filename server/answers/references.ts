import type { Write } from '../../graph/records/change.ts';
import { type Kind, keyOf, kindNames, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import type { Fault } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** Fields of a record that name records which do not exist, each with its pointer; what was named `before` is not asked again. */
export async function missingReferences<K extends Kind>(
  exists: (to: Kind, id: string) => Promise<boolean>,
  kind: K,
  before: RecordOf<K> | undefined,
  record: RecordOf<K>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const named = (of: RecordOf<K>, field: string) => (of as Record<string, unknown>)[field];
  for (const [field, to] of Object.entries(kinds[kind].refers)) {
    const given = named(record, field);
    const known = before ? [named(before, field)].flat() : [];
    const all = Array.isArray(given) ? given.map((id, at) => [`/${field}/${at}`, id]) : [[`/${field}`, given]];
    for (const [pointer, id] of all)
      if (id !== undefined && !known.includes(id) && !(await exists(to, id)))
        faults.push({ pointer, value: id, detail: `expected the id of a ${to} that exists` });
  }
  return faults;
}

/** Fields by which a record would stand above itself over others of its kind: units in units, people who report to each other. */
export async function circles<K extends Kind>(store: Store, kind: K, record: RecordOf<K>): Promise<Fault[]> {
  const id = (record as { id?: string }).id;
  const faults: Fault[] = [];
  for (const [field, to] of Object.entries(kinds[kind].refers)) {
    const above = (of: object | undefined) => (of as Record<string, string | undefined> | undefined)?.[field];
    if (to !== kind || id === undefined || above(record) === id) continue;
    const passed = new Set<string>();
    let at = above(record);
    while (at !== undefined && at !== id && !passed.has(at)) {
      passed.add(at);
      at = above(await store.get(kind, at));
    }
    if (at === id)
      faults.push({
        pointer: `/${field}`,
        value: above(record),
        detail: `expected a ${kind} that does not stand below this one`,
      });
  }
  return faults;
}

/**
 * What must be written before a record can be deleted: records that cannot be without it (its ties, memberships, …) are deleted, others
 * lose their reference to it.
 */
export async function* withoutReferencesTo(store: Store, kind: Kind, id: string): AsyncGenerator<Write> {
  for (const other of kindNames) {
    const fields = Object.entries(kinds[other].refers).flatMap(([field, to]) => (to === kind ? [field] : []));
    if (fields.length === 0) continue;
    for await (const record of store.scan(other)) {
      const write = withoutReference(other, record as Record<string, unknown>, fields, id);
      if (write) yield write;
    }
  }
}

function withoutReference(kind: Kind, record: Record<string, unknown>, fields: string[], id: string): Write | undefined {
  const refers = fields.filter((field) => [record[field]].flat().includes(id));
  if (refers.length === 0) return undefined;
  const changed = { ...record };
  for (const field of refers) {
    const value = record[field];
    if (Array.isArray(value)) changed[field] = value.filter((each) => each !== id);
    else delete changed[field];
  }
  // A tie needs both its ends, a mentorship its last mentor.
  const isWhole = kinds[kind].schema.safeParse(changed).success;
  if (!isWhole) return { op: 'delete', kind, key: keyOf(kind, record as never) };
  return { op: 'put', kind, record: changed } as Write;
}

import { canonical, type Kind, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import type { Findings } from './findings.ts';
import { type Intake, parentField } from './intake.ts';
import { leftOpen } from './own-choices.ts';
import type { Stated } from './row-reader.ts';
import type { Staging } from './staging.ts';

const page = 1_000;

/**
 * Checks what hangs on its own kind (a unit's parent, a person's manager …), once all rows of that kind are staged: it exists, and
 * following it never comes round to where it began. Memory: one pointer for each record that has one.
 */
export function checkWithin(kind: Kind, staging: Staging, findings: Findings, intake: Intake, createMissing: boolean) {
  const { database } = staging;
  const column = parentField(kind);
  const unknown = database
    .prepare(`
      SELECT row.file, row.line, known.parent AS id FROM row JOIN known ON known.kind = row.kind AND known.id = row.key
      WHERE row.kind = ? AND known.parent IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM known AS there WHERE there.kind = row.kind AND there.id = known.parent)`)
    .all(kind) as { file: number; line: number; id: string }[];
  for (const { id, ...place } of unknown)
    if (createMissing && kind === 'person') intake.imply('person', id, place);
    else findings.fault(place, { column, value: id, detail: `unknown ${kind}: expected one of the same file or the store` });

  const up = new Map(
    database.prepare('SELECT id, parent FROM known WHERE kind = ? AND parent IS NOT NULL').raw().all(kind) as [string, string][],
  );
  if (up.size === 0) return;
  const findRow = database.prepare('SELECT file, line FROM row WHERE kind = ? AND key = ?');
  for (const cycle of cycles(up)) {
    const detail = `a circle: ${[...cycle, cycle[0]].slice(0, 12).join(' → ')}: expected a forest`;
    for (const id of cycle) {
      const place = findRow.get(kind, id) as { file: number; line: number } | undefined;
      if (place) findings.fault(place, { column, value: up.get(id), detail });
    }
  }
}

/** Makes whole records of what was stated: with defaults, checked by their schema, as canonical text. */
export function completeRows({ database }: Staging, findings: Findings) {
  const next = database.prepare('SELECT n, kind, record, file, line FROM row WHERE n > ? ORDER BY n LIMIT ?');
  const update = database.prepare('UPDATE row SET record = ?, open = ? WHERE n = ?');
  for (let last = 0; ; ) {
    const rows = next.all(last, page) as { n: number; kind: Kind; record: string; file: number; line: number }[];
    if (rows.length === 0) return;
    for (const { n, kind, record, ...place } of rows) {
      last = n;
      const stated = JSON.parse(record) as Stated;
      if ('name' in kinds[kind].schema.shape) stated.name ??= stated.id;
      const parsed = kinds[kind].schema.safeParse(stated);
      if (parsed.success) update.run(canonical(kind, parsed.data as RecordOf<Kind>), leftOpen(kind, stated), n);
      else
        for (const issue of parsed.error.issues) {
          const column = issue.path.join('.');
          const value = stated[String(issue.path[0])];
          findings.fault(place, { column, ...(value !== undefined && { value: String(value) }), detail: issue.message });
        }
    }
  }
}

/** The cycles of a graph in which each node has at most one way up. */
function cycles(up: ReadonlyMap<string, string>): string[][] {
  const found: string[][] = [];
  const walkOf = new Map<string, number>(); // the walk that came to a node first
  let walk = 0;
  for (const start of up.keys()) {
    walk++;
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = up.get(at);
    }
    if (at === undefined || walkOf.get(at) !== walk) continue;
    const cycle = [at];
    for (let next = up.get(at)!; next !== at; next = up.get(next)!) cycle.push(next);
    found.push(cycle);
  }
  return found;
}

import { canonical, type Kind, keyOf, kindNames } from '../../graph/records/kinds.ts';
import type { Store } from '../store/store.ts';
import { withStoredChoices } from './own-choices.ts';
import { type Staging, states } from './staging.ts';

/** Kinds that others refer to. */
const referred = ['unit', 'topic', 'person', 'community', 'program', 'event'] as const;

/** Takes the ids of the store into staging, with what each hangs on. */
export async function learnIds({ database }: Staging, store: Store, parentOf: (kind: Kind) => string) {
  const insert = database.prepare('INSERT INTO known VALUES (?, ?, ?)');
  for (const kind of referred) {
    const parent = parentOf(kind);
    for await (const record of store.scan(kind)) insert.run(kind, record.id, (record as Record<string, unknown>)[parent] ?? null);
  }
}

/**
 * Marks each staged row as added, changed or unchanged against the store, and copies what the sums over contacts need. Reads a kind of
 * the store once, and only if some of it is staged. An earlier comparison, with the store as it was then, is forgotten.
 */
export async function compareWithStore(staging: Staging, store: Store, check: () => void) {
  staging.database.exec(asRead);
  await compareRows(staging, store, check);
  await compareTies(staging, store, check);
  await compareContacts(staging, store, check);
}

/** Staging as it was when all files were read. */
const asRead = `
UPDATE row SET state = ${states.added}, kept = NULL;
DELETE FROM tie WHERE made = 1;
UPDATE tie SET state = ${states.added};
UPDATE contact SET past = history, state = ${states.added};
DELETE FROM stored_tie;
DELETE FROM counted;
DELETE FROM pair;
DELETE FROM removed_tie;
`;

async function compareRows({ database }: Staging, store: Store, check: () => void) {
  const staged = database.prepare('SELECT DISTINCT kind FROM row').pluck().all() as Kind[];
  const find = database.prepare('SELECT n, record, open FROM row WHERE kind = ? AND key = ?');
  const mark = database.prepare('UPDATE row SET state = ?, kept = ? WHERE n = ?');
  for (const kind of kindNames.filter((name) => staged.includes(name)))
    for await (const record of store.scan(kind)) {
      check();
      const row = find.get(kind, keyOf(kind, record)) as { n: number; record: string; open: string | null } | undefined;
      if (!row) continue;
      const kept = withStoredChoices(kind, row.record, row.open, record);
      mark.run(kept === canonical(kind, record) ? states.unchanged : states.changed, kept, row.n);
    }
}

async function compareTies({ database }: Staging, store: Store, check: () => void) {
  if (database.prepare('SELECT NOT EXISTS (SELECT 1 FROM tie) AND NOT EXISTS (SELECT 1 FROM contact)').pluck().get()) return;
  const isStaged = database
    .prepare(`SELECT EXISTS (SELECT 1 FROM tie WHERE source = $s AND target = $t AND kind = $k)
      OR EXISTS (SELECT 1 FROM contact WHERE source = $s AND target = $t AND kind = $k)`)
    .pluck();
  const insert = database.prepare('INSERT INTO stored_tie VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for await (const { source, target, kind, weight, first = null, last = null, origin = null, visibility } of store.scan('tie')) {
    check();
    if (isStaged.get({ s: source, t: target, k: kind }))
      insert.run(source, target, kind, weight, first, last, origin, visibility);
  }
  markTies({ database } as Staging);
}

/** Compares staged ties with those of the store under their keys. */
export const markTies = ({ database }: Staging) =>
  void database
    .prepare(`
      UPDATE tie SET state = CASE WHEN tie.weight = stored.weight AND tie.first IS stored.first AND tie.last IS stored.last
        AND tie.origin IS stored.origin AND coalesce(tie.visibility, stored.visibility) = stored.visibility
        THEN ${states.unchanged} ELSE ${states.changed} END
      FROM stored_tie AS stored
      WHERE stored.source = tie.source AND stored.target = tie.target AND stored.kind = tie.kind`)
    .run();

async function compareContacts({ database }: Staging, store: Store, check: () => void) {
  if (!database.prepare('SELECT EXISTS (SELECT 1 FROM contact)').pluck().get()) return;
  const find = database.prepare('SELECT weight, history FROM contact WHERE source = ? AND target = ? AND kind = ? AND time = ?');
  const pairIsStaged = database.prepare('SELECT 1 FROM contact WHERE source = ? AND target = ? AND kind = ? LIMIT 1').pluck();
  const mark = database.prepare(
    'UPDATE contact SET past = ?, state = ? WHERE source = ? AND target = ? AND kind = ? AND time = ?',
  );
  const count = database.prepare('INSERT INTO counted VALUES (?, ?, ?, ?, ?)');
  for await (const { source, target, kind, time, weight, history } of store.scan('contact')) {
    check();
    const staged = find.get(source, target, kind, time) as { weight: number; history: 0 | 1 | null } | undefined;
    if (staged) {
      // what the files leave open stays as it is in the store: history is not counted for coming a second time
      const past = staged.history ?? Number(history);
      const same = staged.weight === weight && past === Number(history);
      mark.run(past, same ? states.unchanged : states.changed, source, target, kind, time);
    } else if (!history && pairIsStaged.get(source, target, kind)) count.run(source, target, kind, time, weight);
  }
}

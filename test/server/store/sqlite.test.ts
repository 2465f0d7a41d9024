import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { fieldsOf, kindNames, kinds } from '../../../graph/records/kinds.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { openReader, openWriter } from '../../../server/store/sqlite-connection.ts';
import { conformance } from './conformance.ts';
import { allSamples, people, put } from './records.ts';

const root = mkdtempSync(join(tmpdir(), 'crosstie-sqlite-'));
let places = 0;
const freshPath = () => join(root, `${places++}`, 'new', 'crosstie.db');
afterAll(() => rmSync(root, { recursive: true, force: true }));

conformance('SQLite', { empty: async () => ({ url: `sqlite:${freshPath()}`, options: {} }), sequences: 60 });

describe('the SQLite file', () => {
  it('is made with its directories', async () => {
    const path = freshPath();
    await (await openSqlite(path)).close();
    expect(existsSync(path)).toBe(true);
  });

  it('has a table for each kind, with the fields as columns and the key as primary key', async () => {
    const { database } = await filled();
    for (const kind of kindNames) {
      const columns = database.pragma(`table_info("${kind}")`) as { name: string; pk: number }[];
      expect(columns.map((column) => column.name)).toEqual(fieldsOf(kind));
      const key = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
      expect(key.map((column) => column.name)).toEqual([...kinds[kind].key]);
    }
    expect(database.prepare('SELECT name, unit, manager FROM person WHERE unit IS NOT NULL').all()).toMatchObject([
      { unit: 'u', manager: 'p' },
    ]);
  });

  it('is written ahead and synced in full by every connection', async () => {
    const { path } = await filled();
    const connections = [await openWriter(path), openReader(path)];
    for (const connection of connections) {
      expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(connection.pragma('synchronous', { simple: true })).toBe(2);
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
      connection.close();
    }
  });

  it('holds a log that nobody can change or shorten', async () => {
    const { database } = await filled();
    for (const statement of [
      `UPDATE change SET record = '{}'`,
      'DELETE FROM change',
      `UPDATE batch SET actor = 'somebody'`,
      'DELETE FROM batch',
    ])
      expect(() => database.exec(statement)).toThrow('the change log is append-only');
    expect(database.prepare('SELECT seq, op, kind, actor FROM log WHERE seq = 1').get()).toEqual({
      seq: 1,
      op: 'put',
      kind: 'unit',
      actor: 'system:test',
    });
  });

  it('is refused when its schema is newer than the program', async () => {
    const { database, path } = await filled();
    database.pragma('user_version = 1000');
    await expect(openSqlite(path)).rejects.toMatchObject({
      type: 'unavailable',
      message: expect.stringContaining('schema version 1000'),
    });
  });

  it('is found unhealthy when another program migrates it meanwhile', async () => {
    const { database, path } = await filled();
    const store = await openSqlite(path);
    await store.health();
    database.pragma('user_version = 1000');
    await expect(store.health()).rejects.toMatchObject({ type: 'unavailable' });
    await store.close();
  });

  it('is found unhealthy when it is gone', async () => {
    const path = freshPath();
    const store = await openSqlite(path);
    rmSync(dirname(path), { recursive: true });
    await expect(store.health()).rejects.toMatchObject({ type: 'unavailable', message: expect.stringContaining('is gone') });
    await store.close();
  });

  it('is refused when it is no database, or that of another program', async () => {
    const text = freshPath();
    mkdirSync(dirname(text), { recursive: true });
    writeFileSync(text, 'id,name\n'.repeat(1000));
    await expect(openSqlite(text)).rejects.toMatchObject({
      type: 'unavailable',
      message: expect.stringContaining('is no SQLite database'),
    });

    const foreign = join(dirname(text), 'foreign.db');
    const database = new Database(foreign);
    database.exec('CREATE TABLE person (x)');
    database.close();
    await expect(openSqlite(foreign)).rejects.toMatchObject({
      type: 'unavailable',
      message: expect.stringContaining('another program'),
    });
  });

  it('is refused with the reason where none can be: under a file, in place of a directory, in memory', async () => {
    const directory = dirname(freshPath());
    mkdirSync(directory, { recursive: true });
    const file = join(directory, 'file');
    writeFileSync(file, '');
    await expect(openSqlite(join(file, 'crosstie.db'))).rejects.toMatchObject({
      type: 'unavailable',
      message: expect.stringContaining('is no directory'),
    });
    await expect(openSqlite(directory)).rejects.toMatchObject({
      type: 'unavailable',
      message: expect.stringContaining('cannot be opened'),
    });
    await expect(openSqlite(':memory:')).rejects.toMatchObject({ type: 'usage' });
    await expect(openSqlite('')).rejects.toMatchObject({ type: 'usage' });
  });

  it('opens once when several open it new at the same time', async () => {
    const path = freshPath();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openSqlite(path)));
    await Promise.all(stores.map((store, i) => store.apply([put('person', { id: `${i}`, name: 'P' })], 'x')));
    expect(await stores[0].count('person')).toBe(5);
    for (const store of stores) await store.close();
  });

  it('lets the event loop turn while it waits for another writer, and while it scans', async () => {
    const { database, path } = await filled();
    const store = await openSqlite(path);
    database.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const counting = setInterval(() => turns++, 5);
    const applied = store.apply(people(20_000), 'x');
    // A store that waits inside SQLite would hold the loop until it gives up: then nothing here turns, and apply rejects.
    while (turns < 10) await new Promise((resolve) => setTimeout(resolve, 10));
    database.exec('ROLLBACK');
    await applied;

    turns = 0;
    let records = 0;
    for await (const _ of store.scan('person')) records++;
    expect(records).toBe(20_002);
    expect(turns).toBeGreaterThan(1);
    clearInterval(counting);
    await store.close();
  });

  it('gives one state to a scan, whatever is written meanwhile', async () => {
    const store = await openSqlite(freshPath());
    await store.apply(people(3_000), 'x');
    const changed = Array.from({ length: 3_000 }, (_, i) => put('person', { id: `p${i}`, name: 'Changed' }));
    let records = 0;
    for await (const person of store.scan('person')) {
      if (records++ === 0) await store.apply(changed, 'y');
      expect(person.name).not.toBe('Changed');
    }
    expect(records).toBe(3_000);
    expect((await store.get('person', 'p1'))?.name).toBe('Changed');
    await store.close();
  });
});

/** A file with all samples in it, and a connection of the test's own. */
async function filled() {
  const path = freshPath();
  const store = await openSqlite(path);
  await store.apply(allSamples, 'system:test');
  await store.close();
  return { path, database: new Database(path) };
}

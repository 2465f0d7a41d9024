import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import { heldAnswers } from '../../../server/network/held-answers.ts';
import { openStore, type Store } from '../../../server/store/store.ts';
import { put } from '../../support/small-organization.ts';

const at = '2026-01-01T00:00:00.000Z';
const suggestion = (id: string, from: string, person: string, state = 'saved') =>
  put('suggestion', { id, for: from, person, state, at });
const introduction = (id: string, from: string, via: string, person: string) =>
  put('introduction', { id, for: from, via, person, text: '', at });

describe('answers that are held', () => {
  let folder: string, store: Store;
  const apply = (...writes: Write[]) => store.apply(writes, 'test');
  const ids = async (person: string) => {
    const held = await heldAnswers(store);
    return [...held.suggestionsTo(person), ...held.introductionsWith(person)].map(({ id }) => id).sort();
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crosstie-answers-'));
    store = await openStore(`sqlite:${join(folder, 'store.db')}`);
    await apply(...['a', 'b', 'c', 'd'].map((id) => put('person', { id, name: id })));
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('are found by whom they were made to, introductions by all three', async () => {
    await apply(suggestion('s1', 'a', 'b'), introduction('i1', 'a', 'c', 'b'));
    expect([await ids('a'), await ids('b'), await ids('c'), await ids('d')]).toEqual([['i1', 's1'], ['i1'], ['i1'], []]);
  });

  test('follow what is written and deleted, the latest state alone', async () => {
    await apply(suggestion('s1', 'a', 'b', 'met'), suggestion('s2', 'a', 'd'), { op: 'delete', kind: 'introduction', key: 'i1' });
    expect(await ids('a')).toEqual(['s1', 's2']);
    expect((await heldAnswers(store)).suggestionsTo('a').map(({ state }) => state)).toEqual(['met', 'saved']);
    expect(await ids('c')).toEqual([]);
  });

  test('find a record under another person when it names another', async () => {
    await apply(introduction('i2', 'a', 'c', 'b'));
    await apply(introduction('i2', 'a', 'd', 'b'));
    expect([await ids('c'), await ids('d')]).toEqual([[], ['i2']]);
  });

  test('are the same for many who ask at once', async () => {
    await apply(suggestion('s3', 'b', 'c'));
    const all = await Promise.all(Array.from({ length: 20 }, () => ids('b')));
    for (const each of all) expect(each).toEqual(['i2', 's3']);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Kind, RecordOf } from '../../graph/records/kinds.ts';
import type { ImportFault, ImportOptions } from '../../server/api/imports.schema.ts';
import { importFiles } from '../../server/import/import-files.ts';
import { ImportRejected } from '../../server/import/import-rejected.ts';
import { openStore, type Store } from '../../server/store/store.ts';

const stores: Store[] = [];
const directories: string[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true });
});

/** A directory that is removed after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'crosstie-test-'));
  directories.push(directory);
  return directory;
}

/** A new SQLite store that is closed and removed after the test. */
export async function temporaryStore(): Promise<Store> {
  const store = await openStore(`sqlite:${join(await temporaryDirectory(), 'store.db')}`);
  stores.push(store);
  return store;
}

/** A directory with files of these names and texts. */
export async function filesIn(files: Record<string, string | Buffer>): Promise<string> {
  const directory = await temporaryDirectory();
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return directory;
}

/** Imports files of these names and texts. */
export async function importTexts(store: Store, files: Record<string, string | Buffer>, options: Partial<ImportOptions> = {}) {
  return importFiles(store, [await filesIn(files)], options, { actor: 'system:test' });
}

/** The faults of an import that is rejected for them. */
export async function faultsOf(
  files: Record<string, string | Buffer>,
  options: Partial<ImportOptions> = {},
  store?: Store,
): Promise<ImportFault[]> {
  try {
    await importTexts(store ?? (await temporaryStore()), files, options);
  } catch (error) {
    if (error instanceof ImportRejected) return error.errors;
    throw error;
  }
  throw new Error('The import was expected to be rejected and was not.');
}

export async function all<K extends Kind>(store: Store, kind: K): Promise<RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  for await (const record of store.scan(kind)) records.push(record);
  return records;
}

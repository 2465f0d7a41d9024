import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Network } from '../../graph/snapshot/network.ts';
import { importOptionsSchema } from '../../server/api/imports.schema.ts';
import { importFiles } from '../../server/import/import-files.ts';
import { loadNetwork } from '../../server/network/load.ts';
import { openStore } from '../../server/store/store.ts';

/** A day on which nobody of the data sets has left; figures must not depend on the present one. */
const today = '2026-01-01';

/** The network of a directory as `crosstie import` takes it, by way of a store that is thrown away. */
export async function networkOfDirectory(directory: string): Promise<Network> {
  const folder = await mkdtemp(join(tmpdir(), 'crosstie-network-'));
  const store = await openStore(`sqlite:${join(folder, 'store.db')}`);
  try {
    await importFiles(store, [directory], importOptionsSchema.parse({}), { actor: 'system:import' });
    return await loadNetwork(store, { today });
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

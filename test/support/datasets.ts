import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot } from '../../scripts/data-root.ts';

const present = existsSync(dataRoot);
if (!present)
  console.warn(`Tests on real data are skipped: ${dataRoot} does not exist. Set CROSSTIE_DATA to the directory of data sets.`);

/** The real data sets. */
export const datasets = {
  present,
  root: dataRoot,
  path: (name: string) => join(dataRoot, name),
};

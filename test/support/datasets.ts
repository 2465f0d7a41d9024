import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(process.env.CROSSTIE_DATA ?? join(import.meta.dirname, '../../../shared/data'));
const present = existsSync(root);
if (!present)
  console.warn(`Tests on real data are skipped: ${root} does not exist. Set CROSSTIE_DATA to the directory of data sets.`);

/** The real data sets, which are not part of the repository: CROSSTIE_DATA, else ../shared/data beside the repository. */
export const datasets = {
  present,
  root,
  path: (name: string) => join(root, name),
};

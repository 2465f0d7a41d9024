import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the real data sets are, which are not part of the repository: CROSSTIE_DATA, else ../shared/data beside the repository. */
export const dataRoot = resolve(process.env.CROSSTIE_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url)));

import type { Staging } from './staging.ts';

/** Turns the levels of staged people round, for files in which 1 is the top: the highest becomes 1 and 1 the highest. */
export function reverseLevels({ database }: Staging) {
  database
    .prepare(`
      UPDATE row SET record = json_set(record, '$.level',
        (SELECT max(json_extract(record, '$.level')) FROM row WHERE kind = 'person') + 1 - json_extract(record, '$.level'))
      WHERE kind = 'person' AND json_type(record, '$.level') = 'integer'`)
    .run();
}

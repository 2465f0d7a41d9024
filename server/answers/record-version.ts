import { createHash } from 'node:crypto';
import { canonical, type Kind, type RecordOf } from '../../graph/records/kinds.ts';

/** The version of a record, for If-Match: equal records have equal versions, whichever process says it. */
export const recordVersion = <K extends Kind>(kind: K, record: RecordOf<K>) =>
  createHash('sha256').update(canonical(kind, record)).digest('base64url').slice(0, 16);

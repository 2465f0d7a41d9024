import { createHash } from 'node:crypto';
import { canonical, type Kind, type RecordOf } from '../../graph/records/kinds.ts';

/** The version of a record, for If-Match: equal records have equal versions, whichever process says it. */
export const recordVersion = <K extends Kind>(kind: K, record: RecordOf<K>) =>
  createHash('sha256').update(canonical(kind, record)).digest('base64url').slice(0, 16);

/** Does If-Match name this version of a record? A tag begins with the version; what follows is the answer's. */
export const namesVersion = (header: string, version: string) =>
  header.trim() === '*' || tagsOf(header).some((tag) => tag.slice(1, -1).split('.')[0] === version);

/** The entity tags of a header, in their quotes. */
export const tagsOf = (header: string) => [...header.matchAll(/"[^"]*"/g)].map(([tag]) => tag);

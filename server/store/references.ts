import { type Kind, kindNames, kinds } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';

/** A field of a kind that names records of another: one of them, or a list. */
export interface Reference {
  kind: Kind;
  field: string;
  to: Kind;
}

/** Every field that refers to other records, from the table of kinds. */
export const references: Reference[] = kindNames.flatMap((kind) =>
  Object.entries(kinds[kind].refers).map(([field, to]) => ({ kind, field, to: to as Kind })),
);

/** What `apply` rejects with when a record would refer to one that does not exist once all writes are done. */
export const dangling = ({ kind, field, to }: Reference, key: string, missing: string) =>
  new Problem(
    'conflict',
    `The ${kind} "${key.replaceAll('\u001f', ' / ')}" refers to ${to} "${missing}" (${field}), which does not exist: ` +
      `put what is referred to first, and delete what refers to it before it. Nothing was written.`,
  );

import type { Kind, RecordOf } from './kinds.ts';

/** A write that is asked for: put a whole record under its key, or delete what is there. */
export type Write = { [K in Kind]: { op: 'put'; kind: K; record: RecordOf<K> } | { op: 'delete'; kind: K; key: string } }[Kind];

/**
 * A write that happened: the append-only log has one for each, numbered without gaps from 1.
 * `seq` orders them, `at` is the time of the store's commit, `actor` a person's id or `system:…`.
 */
export type Change = Write & { seq: number; at: string; actor: string };

import type { Transaction } from 'neo4j-driver';
import type { Write } from '../../graph/records/change.ts';
import { type Kind, keyOf, kindNames, kinds } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';
import { keyParts } from './columns.ts';
import { groupBy } from './group-by.ts';
import { isNodeKind, keyFields, type Link, type LinkKind, linksOf, type NodeKind, nodeOf, tieType } from './neo4j-graph.ts';
import { clear, deleteNodes, missingEnds, putLinks, putNodes, referringTo } from './neo4j-statements.ts';
import { dangling } from './references.ts';

/** A relationship of a record, and whose it is. */
interface OwnedLink {
  kind: Kind;
  key: string;
  link: Link;
}

/**
 * Puts the writes of one `apply` into a transaction, batch by batch. A relationship whose end does not exist yet waits, and
 * so do deletions of nodes that other relationships may still hold on to: `finish` does both, or rejects with what is dangling.
 */
export function graphWriter(transaction: Transaction) {
  const waiting = new Map<string, OwnedLink[]>();
  const deletions = new Map<NodeKind, Set<string>>();
  return { write, finish };

  /** Writes of different keys, by `kind` and key: the last to a key within a batch is all that counts. */
  async function write(batch: Map<string, Write>) {
    for (const owner of batch.keys()) waiting.delete(owner);
    const keyed = Array.from(batch, ([owner, write]) => ({ key: owner.slice(write.kind.length + 1), write }));
    const byKind = groupBy(keyed, ({ write }) => write.kind);
    const owned: OwnedLink[] = [];
    for (const kind of kindNames) {
      const writes = byKind.get(kind);
      if (!writes) continue;
      if (isNodeKind(kind)) await writeNodes(kind, writes, owned);
      else await writeLinks(kind, writes, owned);
    }
    await link(owned);
  }

  async function finish() {
    const left = [...waiting.values()].flat();
    waiting.clear();
    await link(left);
    for (const [owned] of waiting.values()) await refuse(owned);
    for (const [kind, ids] of deletions) await clearOf(kind, rowsOf(ids));
    for (const [kind, ids] of deletions) {
      const { records } = await transaction.run(referringTo(kind), { rows: rowsOf(ids) });
      if (records.length === 0) continue;
      const { id, type, from, to } = records[0].toObject();
      throw new Problem(
        'conflict',
        `The ${kind} "${id}" cannot be deleted while "${from}" -[${type}]-> "${to}" refers to it: ` +
          'delete what refers to it before it. Nothing was written.',
      );
    }
    for (const [kind, ids] of deletions) await transaction.run(deleteNodes(kind), { rows: rowsOf(ids) });
  }

  async function writeNodes(kind: NodeKind, writes: { key: string; write: Write }[], owned: OwnedLink[]) {
    const rows: { id: string; properties: unknown }[] = [];
    const deleted = deletions.get(kind) ?? new Set();
    deletions.set(kind, deleted);
    for (const { key, write } of writes) {
      if (write.op === 'delete') {
        deleted.add(key);
        continue;
      }
      deleted.delete(key);
      const node = nodeOf(kind, write.record as never);
      rows.push({ id: key, properties: node.properties });
      for (const link of node.links) owned.push({ kind, key, link });
    }
    if (rows.length === 0) return;
    await transaction.run(putNodes(kind), { rows });
    await clearOf(
      kind,
      rows.map(({ id }) => ({ id })),
    );
  }

  async function writeLinks(kind: LinkKind, writes: { key: string; write: Write }[], owned: OwnedLink[]) {
    const old: Record<string, string>[] = [];
    for (const { key, write } of writes) {
      const made = write.op === 'put' ? linksOf(kind, write.record as never) : [];
      for (const link of made) owned.push({ kind, key, link });
      if (!made.some((link) => link.merge)) old.push(keyFields(kind, partsOf(kind, key)));
    }
    if (kind !== 'tie') return clearOf(kind, old);
    for (const [type, rows] of groupBy(old, (fields) => tieType(fields.kind))) await clearOf(kind, rows, [type]);
  }

  async function clearOf(kind: Kind, rows: Record<string, string>[], tieTypes: string[] = []) {
    if (rows.length > 0) for (const statement of clear(kind, tieTypes)) await transaction.run(statement, { rows });
  }

  async function link(owned: OwnedLink[]) {
    const groups = groupBy(owned, ({ link }) => `${link.from.label} ${link.type} ${link.to.label} ${link.merge ?? ''}`);
    for (const group of groups.values()) {
      const rows = group.map(({ link }) => ({ from: link.from.id, to: link.to.id, properties: link.properties }));
      const made = await transaction.run(putLinks(group[0].link), { rows });
      if (made.records[0].get('made') === rows.length) continue;
      const unmade = (await missing(group)).map(({ i }) => group[i]);
      for (const [owner, list] of groupBy(unmade, ({ kind, key }) => ownerOf(kind, key)))
        waiting.set(owner, [...(waiting.get(owner) ?? []), ...list]);
    }
  }

  async function missing(group: OwnedLink[]): Promise<{ i: number; start: boolean }[]> {
    const rows = group.map(({ link }) => ({ from: link.from.id, to: link.to.id }));
    const { records } = await transaction.run(missingEnds(group[0].link), { rows });
    return records.map((record) => record.toObject() as { i: number; start: boolean });
  }

  async function refuse(owned: OwnedLink): Promise<never> {
    const { kind, key, link } = owned;
    const [{ start }] = await missing([owned]);
    const { field = '', id } = start ? link.from : link.to;
    throw dangling({ kind, field, to: (kinds[kind].refers as Record<string, Kind>)[field] }, key, id);
  }
}

/** What `write` knows a write by. */
export const ownerOf = (kind: Kind, key: string) => `${kind}\u001f${key}`;

/** The owner of a write; throws when a deletion's key cannot be one of its kind. */
export function ownerOfWrite(write: Write) {
  if (write.op === 'put') return ownerOf(write.kind, keyOf(write.kind, write.record as never));
  partsOf(write.kind, write.key);
  return ownerOf(write.kind, write.key);
}

function partsOf(kind: Kind, key: string) {
  const parts = keyParts(kind, key);
  if (!parts) throw new Error(`"${key}" is no key of a ${kind}: expected ${kinds[kind].key.join(', ')} joined by U+001F.`);
  return parts;
}

const rowsOf = (ids: Set<string>) => [...ids].map((id) => ({ id }));

import type { Answers } from './answers.ts';
import { type Network, retied } from './network.ts';
import { type Joined, patched } from './patch.ts';
import { byEnds, latestShared, type PrivateTie, reporting, tiesBetween } from './tie-rows.ts';
import { entryOf } from './tie-sets.ts';
import type { TieTable } from './tie-table.ts';

/** A pair whose tie has changed: what joins them now, and what did. */
export interface TieChange extends Joined {
  /** The weight in the undirected rows before, 0 = none. */
  was: number;
}

/** The key of a tie that has been put or deleted. */
export interface TieKey {
  source: string;
  target: string;
  kind: string;
}

/** With more pairs than this the rows are built anew: the change reaches too many places for their copying to pay. */
const MOST_PAIRS = 2000;

/** A network made of the one before, with what has changed between them; null = too much to say. */
export interface NextNetwork {
  network: Network;
  changes: TieChange[] | null;
}

/**
 * The network after changes of ties and answers alone, from the table that holds them as they are now: same people, same directory. Few changes patch
 * the snapshot; many, changes of who reports to whom, and (with a half-life) a change of the latest time, from which all ages count, have
 * its rows built anew. `answers` are the new ones where suggestions were answered. Equal bits as built from records.
 */
export function nextNetwork(
  last: Network,
  table: TieTable,
  keys: readonly TieKey[],
  { seq, halfLifeDays, answers }: { seq: number; halfLifeDays?: number; answers?: Answers },
): NextNetwork {
  const before = answers ? answered(last, answers) : last;
  const { person } = before.directory;
  const pairs = pairsOf(keys, person);
  const anew = () => ({ network: retied(before, table, { seq, halfLifeDays }), changes: null });
  if (pairs.length > MOST_PAIRS || keys.some(({ kind }) => kind === reporting)) return anew();
  if (halfLifeDays !== undefined && latestShared(table, person) !== before.latest) return anew();
  const { snapshot, latest } = before;
  const changes: TieChange[] = [],
    found: PrivateTie[] = [];
  for (const { a, b, i, j } of pairs) {
    const { given, received, privateTies } = tiesBetween(table, a, b, { halfLifeDays, latest });
    const at = entryOf(snapshot, i, j);
    changes.push({ i, j, weight: given + received, given, received, was: at < 0 ? 0 : snapshot.weights[at] });
    for (const { isGiven, kind, weight } of privateTies)
      found.push({ source: isGiven ? i : j, target: isGiven ? j : i, kind, weight });
  }
  const isAsked = new Set(pairs.map(({ i, j }) => i * snapshot.n + j));
  const isKept = ({ source, target }: PrivateTie) =>
    !isAsked.has(Math.min(source, target) * snapshot.n + Math.max(source, target));
  return {
    network: {
      ...before,
      snapshot: patched(snapshot, seq, changes),
      privateTies: [...before.privateTies.filter(isKept), ...found].sort(byEnds),
    },
    changes,
  };
}

const answered = ({ snapshot, ...network }: Network, answers: Answers): Network => ({
  ...network,
  snapshot: { ...snapshot, context: { ...snapshot.context, answers } },
});

interface Pair {
  a: string;
  b: string;
  i: number;
  j: number;
}

/** The pairs of people of the network that the keys are of, i < j, each once. */
function pairsOf(keys: readonly TieKey[], person: ReadonlyMap<string, number>): Pair[] {
  const pairs = new Map<number, Pair>();
  for (const { source, target } of keys) {
    const s = person.get(source),
      t = person.get(target);
    if (s === undefined || t === undefined || s === t) continue;
    const [a, b, i, j] = s < t ? [source, target, s, t] : [target, source, t, s];
    pairs.set(i * person.size + j, { a, b, i, j });
  }
  return [...pairs.values()];
}

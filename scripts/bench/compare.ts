import { agreement, type Bound } from './agreement.ts';
import type { BenchGraph } from './graph-file.ts';
import { type Contestant, inTurn, type Rounds, type Timed } from './in-turn.ts';
import { sizes } from './organization-graph.ts';
import { type Bench, contestantOf } from './ours.ts';
import type { Peer } from './peers/peer.ts';
import { type Entry, entryOf, timeOf } from './results.ts';
import { predicted } from './statistics.ts';
import type { Library, Task } from './tasks.ts';

export interface Limits extends Rounds {
  /** Seconds beyond which a run is left out, as far as can be foretold. */
  longest: number;
}

/** Times one task at one size, ours and peers in turn, and compares their answers. `before` is what has been measured so far. */
export async function compare(
  task: Task,
  bench: Bench,
  peers: ReadonlyMap<Library, Peer>,
  before: readonly Entry[],
  limits: Limits,
): Promise<Entry[]> {
  const { size } = bench.graph;
  const contestants = contestantsOf(task, bench, peers).filter(({ name, threads, ours }) => {
    const expected = expectedSeconds(task, bench.graph, before, { name, threads, ours });
    return expected === null || expected <= limits.longest;
  });
  if (!contestants.some(({ ours }) => ours)) return [];
  const timed = await inTurn(contestants, limits);
  return timed.map((each) => ({ ...entryOf(task.id, size, each), ...compared(each, timed, task.bound) }));
}

function contestantsOf(task: Task, bench: Bench, peers: ReadonlyMap<Library, Peer>): Contestant[] {
  const ours = task.ours.map((way) => contestantOf(way, bench));
  const theirs = task.peers.flatMap(({ library, name, sizes, ...call }): Contestant[] => {
    const peer = peers.get(library);
    if (!peer || (sizes && !sizes.includes(bench.graph.size))) return [];
    return [{ name, ours: false, threads: call.threads, run: (wantValues) => peer.time(call, wantValues) }];
  });
  return [...ours, ...theirs];
}

/** Peers against the first of ours; another of ours against it as well. */
function compared(each: Timed, timed: readonly Timed[], bound: Bound): Pick<Entry, 'agreement'> {
  const first = timed.find(({ contestant }) => contestant.ours)!;
  if (each === first || !each.first || !first.first) return {};
  const found = agreement(first.first, each.first, bound);
  return found ? { agreement: found } : {};
}

function expectedSeconds(
  { id, power }: Task,
  { ties }: BenchGraph,
  before: readonly Entry[],
  { name, threads, ours }: Pick<Contestant, 'name' | 'threads' | 'ours'>,
) {
  const same = before.filter(
    (entry) => entry.task === id && entry.name === name && entry.threads === threads && entry.ours === ours,
  );
  const points = same
    .filter(({ seconds }) => seconds.length > 0)
    .map((entry) => ({ x: sizes[entry.size].ties, y: timeOf(entry).median }));
  return predicted(points, ties, power);
}

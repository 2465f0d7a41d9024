import type { Outcome } from './peers/peer.ts';

/** One way to do a task: ours, or a peer's, on some number of threads. */
export interface Contestant {
  name: string;
  ours: boolean;
  threads: number;
  /** Values are handed over only when wanted. */
  run(wantValues: boolean): Promise<Outcome>;
}

/** What was measured of one contestant. */
export interface Timed {
  contestant: Contestant;
  /** Wall-clock seconds of the runs that count, in their order. */
  seconds: number[];
  /** Seconds of all threads, where they can be told. */
  cpu: number[];
  /** The first run, with its values; undefined when it failed. */
  first?: Outcome;
  fault?: string;
}

export interface Rounds {
  rounds: number;
  /** Seconds beyond which a run is repeated fewer times. */
  limit: number;
}

/** How many runs follow the first. One within the limit does not count and `rounds` follow; a longer one counts, and as many follow
 * as the same `rounds` at the limit would leave time for. */
export function runsAfter(first: number, { rounds, limit }: Rounds): number {
  return first <= limit ? rounds : Math.max(0, Math.floor((rounds * limit) / first) - 1);
}

/** Runs all once, which warms them up and gives values to compare, then in turn, so that what slows the machine slows all. */
export async function inTurn(contestants: readonly Contestant[], { rounds, limit }: Rounds): Promise<Timed[]> {
  const all: Timed[] = contestants.map((contestant) => ({ contestant, seconds: [], cpu: [] }));
  for (const timed of all) {
    timed.first = await attempt(timed, true);
    if (timed.first && timed.first.seconds > limit) count(timed, timed.first);
  }
  const left = new Map(all.map((timed) => [timed, timed.first ? runsAfter(timed.first.seconds, { rounds, limit }) : 0]));
  for (let round = 0; round < rounds; round++)
    for (const timed of all) {
      if (round >= left.get(timed)! || timed.fault) continue;
      const outcome = await attempt(timed, false);
      if (outcome) count(timed, outcome);
    }
  return all;
}

async function attempt(timed: Timed, wantValues: boolean): Promise<Outcome | undefined> {
  try {
    return await timed.contestant.run(wantValues);
  } catch (error) {
    timed.fault = error instanceof Error ? error.message : String(error);
    return;
  }
}

function count(timed: Timed, { seconds, cpu }: Outcome) {
  timed.seconds.push(seconds);
  if (cpu !== undefined) timed.cpu.push(cpu);
}

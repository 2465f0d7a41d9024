import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { keepTies } from '../snapshot/tie-sets.ts';
import { adjustedMutualInformation, adjustedRand, contingency } from './agreement.ts';
import { leiden } from './leiden.ts';
import { modularity } from './modularity.ts';
import type { Cell } from './splits-and-merges.ts';

/** The communities that ties alone show, against the units; people without a unit are left out. */
export interface Detected {
  /** How many there are of two people or more. */
  communities: number;
  /** −½ … 1, of the communities. */
  modularity: number;
  /** 1 = the same division as the units, 0 = as by chance. */
  adjustedRand: number;
  adjustedMutualInformation: number;
  /** Share of people who are in the community that holds most of their unit, 0 … 1. */
  together: number;
  /** People by unit and community, in this order; only where there are any. */
  cells: Cell[];
}

/** Rounds of Leiden: on small networks some end in a lesser division, which further rounds leave. */
const ROUNDS = 10;

/**
 * Communities by Leiden, unweighted, over people who have a unit and the ties between them (science.md, section 3), and how they
 * agree with the units; null without such ties or with fewer than two units that have people. Same seed, same communities.
 */
export function detectedCommunities(snapshot: Snapshot, { seed }: { seed: number }, run: Run = quiet): Detected | null {
  const { n, unit } = snapshot;
  const known = unit.every((u) => u >= 0) ? snapshot : keepTies(snapshot, (i, j) => unit[i] >= 0 && unit[j] >= 0);
  if (known.m === 0) return null;
  const { community, count } = leiden(known, { seed, iterations: ROUNDS }, run);
  const size = new Int32Array(count);
  for (let i = 0; i < n; i++) {
    if (unit[i] < 0) community[i] = -1;
    else size[community[i]]++;
  }
  const table = contingency(unit, community);
  if (table.a.filter((people) => people > 0).length < 2) return null;
  const largest = new Int32Array(table.a.length);
  for (const { a, people } of table.cells) largest[a] = Math.max(largest[a], people);
  return {
    communities: size.filter((people) => people > 1).length,
    modularity: modularity(known, { group: community })!,
    adjustedRand: adjustedRand(table),
    adjustedMutualInformation: adjustedMutualInformation(table, run),
    together: largest.reduce((sum, people) => sum + people, 0) / table.people,
    cells: table.cells.map(({ a, b, people }) => ({ unit: a, community: b, people })),
  };
}

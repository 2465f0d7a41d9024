import { quiet, type Run } from '../arrays/run.ts';
import type { TieChange } from '../snapshot/patch-network.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { participation } from './participation.ts';
import type { MeasureArrays, MeasureId, MeasureValues } from './passes.ts';
import { sameArticulation } from './same-articulation.ts';
import { sharedCopy } from './shared-copy.ts';
import { strength } from './strength.ts';
import { structuralHoles } from './structural-holes.ts';
import { tieSteps } from './tie-steps.ts';
import { unitsWithinTwoOf } from './units-within.ts';
import { updatedReach } from './updated-reach.ts';
import { withinUnitDegree } from './within-unit-degree.ts';

/** With more ties that came or went, or people beyond this number and share of all whose figures may differ, anew is as quick. */
const MOST_STEPS = 64,
  MOST_PEOPLE = 1000,
  MOST_SHARE = 1 / 4;
/** A tie anywhere may change these of anybody: they are always computed anew. */
const ofTheWhole: readonly MeasureId[] = ['betweenness', 'harmonic'];

export const canUpdate = (ids: readonly MeasureId[]) => !ids.some((id) => ofTheWhole.includes(id));

/**
 * Measures of everybody after changes of ties, from the same before them: only those are looked at whose figures can differ, and the
 * result is equal bits to computing anew. null = compute anew: for measures of the whole network, or where it is as quick.
 */
export function updatedMeasures(
  after: Snapshot,
  before: MeasureArrays,
  changes: readonly TieChange[],
  run: Run = quiet,
): MeasureArrays | null {
  const ids = Object.keys(before) as MeasureId[];
  if (!canUpdate(ids) || tieSteps(changes).length > MOST_STEPS) return null;
  const ends = Int32Array.from(new Set(changes.flatMap(({ i, j }) => [i, j])));
  const near = withAlters(after, ends);
  if (near.length > Math.max(MOST_PEOPLE, MOST_SHARE * after.n)) return null;
  if (before.articulation && !sameArticulation(after, changes)) return null;

  const reached = [before.reach1, before.reach2, before.reach3] as Int32Array[];
  const steps = reached.findLastIndex((counts) => counts !== undefined) + 1;
  if (reached.slice(0, steps).includes(undefined!)) return null;
  const holes =
    before.constraint || before.effectiveSize || before.efficiency ? structuralHoles(after, { people: near }, run) : null;
  const [reach1, reach2, reach3] = steps > 0 ? updatedReach(after, reached.slice(0, steps), changes, run) : [];
  const mates = before.withinUnitDegree ? unitMates(after, changes) : ends;
  const updated: Record<Exclude<MeasureId, 'betweenness' | 'harmonic'>, () => MeasureValues> = {
    degree: () => put(before.degree!, ends, degrees(after, ends)),
    strength: () => put(before.strength!, ends, strength(after, { people: ends })),
    participation: () => put(before.participation!, ends, participation(after, { people: ends }, run)),
    withinUnitDegree: () => put(before.withinUnitDegree!, mates, withinUnitDegree(after, { people: mates }, run)),
    articulation: () => before.articulation!,
    units2: () => put(before.units2!, near, unitsWithinTwoOf(after, near)),
    constraint: () => put(before.constraint!, near, holes!.constraint),
    effectiveSize: () => put(before.effectiveSize!, near, holes!.effectiveSize),
    efficiency: () => put(before.efficiency!, near, holes!.efficiency),
    reach1: () => reach1,
    reach2: () => reach2,
    reach3: () => reach3,
  };
  return Object.fromEntries(ids.map((id) => [id, updated[id as keyof typeof updated]()]));
}

/** In shared memory, so that from one snapshot to the next no thread copies what it is handed. */
function put(before: MeasureValues, people: Int32Array, values: MeasureValues): MeasureValues {
  const after = sharedCopy(before);
  for (let at = 0; at < people.length; at++) after[people[at]] = values[at];
  return after;
}

const degrees = ({ offsets }: Snapshot, people: Int32Array) => people.map((i) => offsets[i + 1] - offsets[i]);

function withAlters({ offsets, neighbors }: Snapshot, people: Int32Array): Int32Array {
  const near = new Set(people);
  for (const i of people) for (let t = offsets[i]; t < offsets[i + 1]; t++) near.add(neighbors[t]);
  return Int32Array.from(near);
}

/** All people of the units inside which a tie came or went, in order: what is usual there has changed. */
function unitMates({ unit }: Snapshot, changes: readonly TieChange[]): Int32Array {
  const units = new Set(tieSteps(changes).flatMap(({ i, j }) => (unit[i] >= 0 && unit[i] === unit[j] ? [unit[i]] : [])));
  const mates: number[] = [];
  for (let i = 0; i < unit.length; i++) if (units.has(unit[i])) mates.push(i);
  return Int32Array.from(mates);
}

import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { articulation } from './articulation.ts';
import { betweenness } from './betweenness.ts';
import { degree } from './degree.ts';
import { BATCH, distanceCounts } from './distance-counts.ts';
import { harmonicCounter } from './harmonic.ts';
import type { SourceRange } from './options.ts';
import { participation } from './participation.ts';
import type { Combine } from './parts.ts';
import { reach, reachCounter } from './reach.ts';
import { strength } from './strength.ts';
import { structuralHoles } from './structural-holes.ts';
import { twoStepWalks } from './two-steps.ts';
import { unitsWithinTwo } from './units-within.ts';
import { withinUnitDegree } from './within-unit-degree.ts';

export const measureIds = [
  'degree',
  'strength',
  'betweenness',
  'harmonic',
  'constraint',
  'effectiveSize',
  'efficiency',
  'participation',
  'withinUnitDegree',
  'reach1',
  'reach2',
  'reach3',
  'units2',
  'articulation',
] as const;
export type MeasureId = (typeof measureIds)[number];
export type MeasureValues = Float64Array | Int32Array | Uint8Array;
export type MeasureArrays = Partial<Record<MeasureId, MeasureValues>>;

/** One run over the network, and the measures that come out of it together. */
export interface Pass {
  measures: readonly MeasureId[];
  /** Whether a range of sources may be given, and how the arrays of parts that cover everybody then make the whole. */
  splits: false | Combine;
  /** How many sources a kernel takes at once, 1 where left out: ranges had better be multiples of it. */
  batch?: number;
  /** About how many elementary steps it takes for these of its measures: nanoseconds, one to three times over. */
  estimate(snapshot: Snapshot, ids: readonly MeasureId[]): number;
  /** About how much memory the arrays of one run take, its result among them, beside the snapshot; each part of a split pass is a run. */
  bytes(snapshot: Snapshot, ids: readonly MeasureId[]): number;
  /** At least these of its measures. */
  compute(snapshot: Snapshot, ids: readonly MeasureId[], range?: SourceRange, run?: Run): MeasureArrays;
}

/** Everything `measures` is computed by, cheap passes first. */
export const passes: readonly Pass[] = [
  {
    measures: ['degree'],
    splits: false,
    estimate: ({ n }) => n,
    bytes: ({ n }) => 4 * n,
    compute: (snapshot) => ({ degree: degree(snapshot) }),
  },
  {
    measures: ['strength'],
    splits: false,
    estimate: size,
    bytes: ({ n }) => 8 * n,
    compute: (snapshot) => ({ strength: strength(snapshot) }),
  },
  {
    measures: ['participation'],
    splits: false,
    estimate: (snapshot) => 4 * size(snapshot),
    bytes: ({ n }) => 8 * n,
    compute: (snapshot, _ids, _range, run) => ({ participation: participation(snapshot, {}, run) }),
  },
  {
    measures: ['withinUnitDegree'],
    splits: false,
    estimate: (snapshot) => 4 * size(snapshot),
    bytes: ({ n, units }) => 16 * n + 20 * units,
    compute: (snapshot, _ids, _range, run) => ({ withinUnitDegree: withinUnitDegree(snapshot, {}, run) }),
  },
  {
    measures: ['articulation'],
    splits: false,
    estimate: (snapshot) => 4 * size(snapshot),
    bytes: ({ n }) => 21 * n,
    compute: (snapshot, _ids, _range, run) => ({ articulation: articulation(snapshot, {}, run) }),
  },
  {
    measures: ['units2'],
    splits: false,
    estimate: (snapshot) => 4 * size(snapshot) * Math.ceil(snapshot.units / 32),
    bytes: ({ n, units }) => 4 * n * (1 + 2 * Math.min(8, Math.ceil(units / 32))),
    compute: (snapshot, _ids, _range, run) => ({ units2: unitsWithinTwo(snapshot, {}, run) }),
  },
  {
    measures: ['constraint', 'effectiveSize', 'efficiency'],
    splits: 'concat',
    estimate: (snapshot) => 2 * twoStepWalks(snapshot),
    bytes: ({ n, m }) => 48 * n + 12 * m,
    compute: (snapshot, _ids, range, run) => ({ ...structuralHoles(snapshot, range, run) }),
  },
  {
    measures: ['reach1', 'reach2', 'reach3', 'harmonic'],
    splits: 'add',
    batch: BATCH,
    estimate: (snapshot, ids) =>
      ids.includes('harmonic') || ids.includes('reach3')
        ? (size(snapshot) * snapshot.n * (ids.includes('harmonic') ? 1.7 : 1.1)) / 16
        : 2 * twoStepWalks(snapshot),
    bytes: ({ n, m }, ids) => (ids.includes('harmonic') || ids.includes('reach3') ? 150 * n + 8 * m : 13 * n),
    compute: distances,
  },
  {
    measures: ['betweenness'],
    splits: 'add',
    // What there is of sixteen sources does not fit the caches from some ten thousand people on.
    estimate: ({ n, m }) => n * (10 * n + m) * Math.min(4, 1 + n / 25_000),
    bytes: ({ n, m }) => 900 * n + 40 * m,
    compute: (snapshot, _ids, range, run) => ({ betweenness: betweenness(snapshot, range, run) }),
  },
];

/** Reach and harmonic closeness from the same walks; no farther than three steps where harmonic is not asked for. */
function distances(snapshot: Snapshot, ids: readonly MeasureId[], range: SourceRange = {}, run: Run = quiet): MeasureArrays {
  const steps = ids.includes('reach3') ? 3 : ids.includes('reach2') ? 2 : 1;
  const all = ids.includes('harmonic');
  if (steps <= 2 && !all) {
    const [reach1, reach2] = reach(snapshot, { ...range, steps }, run);
    return { reach1, ...(steps === 2 && { reach2 }) };
  }
  const reached = reachCounter(snapshot.n, steps);
  const closeness = harmonicCounter(snapshot.n);
  const add = (distance: number, counts: Int32Array) => {
    reached.add(distance, counts);
    if (all) closeness.add(distance, counts);
  };
  distanceCounts(snapshot, all ? range : { ...range, maxSteps: steps }, add, run);
  const [reach1, reach2, reach3] = reached.within;
  return {
    reach1,
    ...(steps >= 2 && { reach2 }),
    ...(steps >= 3 && { reach3 }),
    ...(all && { harmonic: closeness.mean() }),
  };
}

function size({ n, m }: Snapshot) {
  return n + 2 * m;
}

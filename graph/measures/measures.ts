import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Describe, sentences } from './measure-words.ts';
import type { SourceRange } from './options.ts';
import { type MeasureArrays, type MeasureId, type MeasureValues, measureIds, type Pass, passes } from './passes.ts';

export type { MeasureId, MeasureValues } from './passes.ts';
export { measureIds } from './passes.ts';

/** A measure of people, described once: columns, API and pages follow from it. */
export interface Measure {
  id: MeasureId;
  label: string;
  /** Whole numbers; others are fractions, NaN = undefined. */
  integer: boolean;
  /** Least and greatest value there can be; Infinity where only the network bounds it. */
  range: [number, number];
  /** About how many elementary steps it takes. */
  estimate(snapshot: Snapshot): number;
  compute(snapshot: Snapshot, options?: SourceRange, run?: Run): MeasureValues;
  /** A value as a sentence, with its percentile (0 … 100: share of people with a value at most this one) where there is one. */
  describe: Describe;
}

const MANY = Number.POSITIVE_INFINITY;

const described: Record<MeasureId, Pick<Measure, 'label' | 'integer' | 'range'>> = {
  degree: { label: 'Contacts', integer: true, range: [0, MANY] },
  strength: { label: 'Strength of ties', integer: false, range: [0, MANY] },
  betweenness: { label: 'Betweenness', integer: false, range: [0, 1] },
  harmonic: { label: 'Closeness', integer: false, range: [0, 1] },
  constraint: { label: 'Constraint', integer: false, range: [0, MANY] },
  effectiveSize: { label: 'Effective size', integer: false, range: [0, MANY] },
  efficiency: { label: 'Efficiency', integer: false, range: [0, 1] },
  participation: { label: 'Spread over units', integer: false, range: [0, 1] },
  withinUnitDegree: { label: 'Ties inside the unit, against its people', integer: false, range: [-MANY, MANY] },
  reach1: { label: 'Reach in one step', integer: true, range: [0, MANY] },
  reach2: { label: 'Reach in two steps', integer: true, range: [0, MANY] },
  reach3: { label: 'Reach in three steps', integer: true, range: [0, MANY] },
  units2: { label: 'Units within two steps', integer: true, range: [0, MANY] },
  articulation: { label: 'Holds the network together', integer: true, range: [0, 1] },
};

/** All measures of people by id. */
export const measures = Object.fromEntries(
  measureIds.map((id): [MeasureId, Measure] => {
    const pass = passOf(id);
    return [
      id,
      {
        id,
        ...described[id],
        estimate: (snapshot) => pass.estimate(snapshot, [id]),
        compute: (snapshot, options, run) => pass.compute(snapshot, [id], options, run)[id]!,
        describe: sentences[id],
      },
    ];
  }),
) as Record<MeasureId, Measure>;

/** Several measures at once, each by id; those that come from one pass over the network are computed together. */
export function computeMeasures<Id extends MeasureId>(
  snapshot: Snapshot,
  ids: readonly Id[],
  run: Run = quiet,
): Record<Id, MeasureValues> {
  const steps = planOf(ids).map(({ pass, wanted }) => ({ pass, wanted, cost: pass.estimate(snapshot, wanted) }));
  const total = steps.reduce((sum, { cost }) => sum + cost, 0);
  const values: MeasureArrays = {};
  let before = 0;
  for (const { pass, wanted, cost } of steps) {
    const progress = (done: number, all: number) => run.progress(before + (all > 0 ? (cost * done) / all : 0), total);
    const computed = pass.compute(snapshot, wanted, {}, { signal: run.signal, progress });
    for (const id of wanted) values[id] = computed[id];
    before += cost;
  }
  run.progress(total, total);
  return values as Record<Id, MeasureValues>;
}

/** The passes that these measures need, each with the measures it is wanted for: what a pool shares out. */
export function planOf(ids: readonly MeasureId[]): { pass: Pass; wanted: MeasureId[] }[] {
  return passes
    .map((pass) => ({ pass, wanted: pass.measures.filter((id) => ids.includes(id)) }))
    .filter(({ wanted }) => wanted.length > 0);
}

function passOf(id: MeasureId): Pass {
  return passes.find((pass) => pass.measures.includes(id))!;
}

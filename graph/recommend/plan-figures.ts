import { progressParts } from '../arrays/progress-parts.ts';
import { quiet, type Run } from '../arrays/run.ts';
import { measures } from '../measures/measures.ts';
import { withinTwoSteps } from '../measures/two-steps.ts';
import { unitsWithinTwo } from '../measures/units-within.ts';
import { closure } from '../silos/closure.ts';
import { organizationFigures } from '../silos/silos.ts';
import { expectedExternal, externalTies, type UnitMatrix, unitMatrix } from '../silos/unit-matrix.ts';
import { type Pairs, unitReach } from '../silos/unit-reach.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { addTies } from '../snapshot/tie-sets.ts';

/** What a plan of introductions is judged by. */
export interface PlanFigures {
  /** Int32Array(n): people within two steps. */
  reach2: Int32Array;
  /** Means over people; 0 where there is nobody. */
  meanReach2: number;
  meanUnits2: number;
  eiIndex: number | null;
  openness: number | null;
  /** By unit; null where none is defined. */
  closure: (number | null)[];
  /** By pair of units, as `pairs` has them: share of ordered pairs of people within two steps, NaN where there is no pair of people. */
  unitReach: Float64Array;
}

/** Among more units than this nobody looks at pairs, and none are told. */
const MOST_UNITS = 2000;

/**
 * The organization before a plan of introductions, and when every one of them has become a tie (science.md, section 5). Cost of reach
 * within two steps by person, by unit and by pair of units, twice; once for the next plan of the same snapshot.
 */
export function planFigures(
  snapshot: Snapshot,
  ties: readonly (readonly [number, number])[],
  run: Run = quiet,
): { before: PlanFigures; after: PlanFigures; pairs: Pairs } {
  const pairs = peopledPairs(unitMatrix(snapshot));
  const known = figuresBefore.get(snapshot);
  const [first, second] = progressParts([known ? 0 : 1, 1], run.progress);
  const before = known ?? figuresOf(snapshot, pairs, { ...run, progress: first });
  figuresBefore.set(snapshot, before);
  if (ties.length === 0) return { before, after: before, pairs };
  const added = { source: ties.map(([a]) => a), target: ties.map(([, b]) => b), weight: ties.map(() => 1) };
  return { before, after: figuresOf(addTies(snapshot, added), pairs, { ...run, progress: second }), pairs };
}

/** Kept for the next plan for the same network. */
const figuresBefore = new WeakMap<Snapshot, PlanFigures>();

/** Pairs a ≤ b of units that have people, in order. */
function peopledPairs({ size }: UnitMatrix): Pairs {
  const peopled = Array.from(size.keys()).filter((u) => size[u] > 0);
  const units = peopled.length > MOST_UNITS ? [] : peopled;
  const pairs = units.flatMap((a, at) => units.slice(at).map((b) => [a, b]));
  return { a: Int32Array.from(pairs, ([a]) => a), b: Int32Array.from(pairs, ([, b]) => b) };
}

function figuresOf(snapshot: Snapshot, pairs: Pairs, run: Run): PlanFigures {
  const { n, units } = snapshot;
  const mean = (values: Int32Array) => (n === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / n);
  const walk = measures.reach2.estimate(snapshot);
  const [ofReach, ofUnits, ofPairs] = progressParts([walk, measures.units2.estimate(snapshot), walk], run.progress);
  const reach2 = withinTwoSteps(snapshot, {}, { ...run, progress: ofReach });
  const units2 = unitsWithinTwo(snapshot, {}, { ...run, progress: ofUnits });
  const reachOfPairs = unitReach(snapshot, pairs, { ...run, progress: ofPairs });
  const matrix = unitMatrix(snapshot);
  const { eiIndex, openness } = organizationFigures(snapshot);
  return {
    reach2,
    meanReach2: mean(reach2),
    meanUnits2: mean(units2),
    eiIndex,
    openness,
    closure: Array.from({ length: units }, (_, u) => closure(externalTies(matrix, u), expectedExternal(matrix, u))),
    unitReach: reachOfPairs,
  };
}

import { nullIfUndefined } from '../../graph/arrays/null-if-undefined.ts';
import { progressParts } from '../../graph/arrays/progress-parts.ts';
import type { PlanFigures as Figures } from '../../graph/recommend/plan-figures.ts';
import { planText } from '../../graph/recommend/plan-words.ts';
import { reachDistribution } from '../../graph/recommend/reach-distribution.ts';
import { pairReasons } from '../../graph/recommend/reasons.ts';
import { refs } from '../access/names.ts';
import { organizationView } from '../access/organization-view.ts';
import { planningView } from '../access/planning-view.ts';
import { type Asked, unitSizes } from '../access/privacy.ts';
import type { IntroductionsPlan, PlanFigures, PlanRequest } from '../api/introductions-plan.schema.ts';
import { type Fault, Problem } from '../errors.ts';
import { siloFigures, usualSilos } from './silo-figures.ts';
import { toldGrounds, toldPair } from './told-pair.ts';

/** Among more units only pairs are told that the plan changes. */
const allPairsUpTo = 100;

/** About how the choice and the figures compare in time, at 100,000 people and 1,000 introductions. */
const costs = [20, 1];

/** Whom to introduce to whom, so that the whole organization reaches farther, and what that changes. Nothing is written. */
export async function introductionsPlanAnswer(asked: Asked, request: PlanRequest): Promise<IntroductionsPlan> {
  const { names, compute, watch, hidden, network } = asked;
  const view = organizationView(asked);
  const { k, capacity, bridging } = request;
  const between = request.units && chosenUnits(asked, request.units);
  const [ofPlan, ofFigures] = progressParts(costs, watch.progress);
  const plan = await compute.run(
    'introductions',
    planningView(asked, view),
    { k, capacity, bridging, between },
    { ...watch, progress: ofPlan },
  );
  const ties = plan.items.map(({ a, b }): [number, number] => [a, b]);
  const figures = await compute.run('planFigures', view.snapshot, { ties }, { ...watch, progress: ofFigures });
  const { units } = network.directory;
  const sizes = unitSizes(network);
  const { order } = await siloFigures(asked, usualSilos);
  const shown = order.filter((u) => sizes[u] > 0 && !hidden[u]);
  const { before, after } = figures;
  return {
    items: plan.items.map(({ bits, newPairs, relevance, grounds, ...pair }) => {
      const { via, ...ends } = toldPair(asked, pair);
      const reasons = pairReasons(toldGrounds(asked, grounds), names.directory);
      return { ...ends, gain: { people: newPairs, bits }, relevance, reasons, introduction: { via } };
    }),
    ...toldFigures(asked, shown, figures),
    bound: nullIfUndefined(plan.bound),
    text: planText({
      introductions: plan.items.length,
      reach2: { before: before.meanReach2, after: after.meanReach2 },
      units2: { before: before.meanUnits2, after: after.meanUnits2 },
      bound: plan.bound,
    }),
    units: shown.map((u) => ({ unit: units[u].id, name: units[u].name, parent: units[u].parent ?? null, size: sizes[u] })),
    suppressed: hidden.reduce((sum, is) => sum + is, 0),
    people: refs(
      names,
      plan.items.flatMap(({ a, b, via }) => [a, b, ...via]),
    ),
  };
}

/** Numbers of the units between which reach counts; small units answer as if they were not there. */
function chosenUnits({ network, hidden }: Asked, ids: string[]): number[] {
  const faults: Fault[] = [];
  const chosen = ids.map((id, at) => {
    const unit = network.directory.unit.get(id);
    if (unit !== undefined && !hidden[unit]) return unit;
    faults.push({ pointer: `/units/${at}`, value: id, detail: 'expected the id of a unit' });
    return -1;
  });
  if (faults.length === 0 && new Set(chosen).size < 2)
    faults.push({ pointer: '/units', detail: 'expected at least two different units' });
  if (faults.length > 0) throw new Problem('invalid', 'The units cannot be planned for.', faults);
  return chosen;
}

/** Figures before and after, of the units that are shown and of the whole where it has enough people. */
function toldFigures(
  { network, smallest }: Asked,
  shown: number[],
  { before, after, pairs }: { before: Figures; after: Figures; pairs: { a: Int32Array; b: Int32Array } },
): Record<'before' | 'after', PlanFigures> {
  const { units } = network.directory;
  const isShown = new Set(shown);
  const isTold = (p: number) => shown.length <= allPairsUpTo || before.unitReach[p] !== after.unitReach[p];
  const told = Array.from(pairs.a.keys()).filter((p) => isShown.has(pairs.a[p]) && isShown.has(pairs.b[p]) && isTold(p));
  const enough = network.snapshot.n >= smallest;
  const distribution = enough ? reachDistribution(before.reach2, after.reach2, { fewest: smallest }) : [];
  const of = (figures: Figures, when: 'before' | 'after'): PlanFigures => ({
    reach2: enough ? figures.meanReach2 : null,
    units2: enough ? figures.meanUnits2 : null,
    eiIndex: enough ? figures.eiIndex : null,
    openness: enough ? figures.openness : null,
    closure: shown.map((u) => ({ unit: units[u].id, closure: figures.closure[u] })),
    matrix: told.map((p) => ({
      a: units[pairs.a[p]].id,
      b: units[pairs.b[p]].id,
      reach: nullIfUndefined(figures.unitReach[p]),
    })),
    distribution: distribution.map(({ from, to, ...people }) => ({ from, to, people: people[when] })),
  });
  return { before: of(before, 'before'), after: of(after, 'after') };
}

import { approachable } from '../../graph/recommend/approachable.ts';
import { candidatesOf } from '../../graph/recommend/candidates.ts';
import { featureNames, featuresOf } from '../../graph/recommend/features.ts';
import { relevance } from '../../graph/recommend/relevance.ts';
import type { View } from '../../graph/snapshot/view.ts';
import { neighborSets, withinTwoSteps } from './small-networks.ts';

/** The objective of science.md, section 4, term by term over sets of neighbours, for any set of contacts. */
export function objectiveOf(view: View, ego: number, bridging: number, mentor = -1) {
  const { snapshot } = view;
  const base = snapshot.context.answers.baseChance;
  const sets = neighborSets(snapshot),
    today = withinTwoSteps(sets, ego);
  const all = candidatesOf(view, ego);
  const candidates = mentor >= 0 ? [...all].filter((j) => j !== mentor) : [...approachable(view, ego)];
  const features = featuresOf(snapshot),
    row = new Float64Array(featureNames.length);
  features.load(ego);
  const relevances = new Map(
    candidates.map((j) => {
      features.read(j, row);
      return [j, relevance(row)];
    }),
  );
  const nobodyHasOne = snapshot.unit.every((u, i) => u < 0 || !view.visible[i]);
  const unitOf = (i: number) => (nobodyHasOne ? 0 : snapshot.unit[i]);
  const count = (people: Iterable<number>, u: number, chance: (i: number) => number) =>
    [...people].reduce((sum, i) => sum + (unitOf(i) === u ? chance(i) : 0), 0);
  const everybody = sets.map((_, i) => i).filter((i) => i !== ego);

  const coverage = (chosen: number[]) => {
    const reached = (i: number) => {
      if (today.has(i)) return 1;
      const missed = chosen
        .filter((j) => j === i || sets[j].has(i))
        .reduce((p, j) => p * (1 - (base + (1 - base) * relevances.get(j)!)), 1);
      return 1 - missed;
    };
    let bits = 0;
    for (let u = 0; u < (nobodyHasOne ? 1 : snapshot.units); u++)
      bits += Math.log2(1 + count(everybody, u, reached)) - Math.log2(1 + count(today, u, () => 1));
    return bits;
  };
  const mostRelevant = Math.max(0, ...relevances.values());
  const mostCoverage = Math.max(0, ...candidates.map((j) => coverage([j])));
  const share = (part: number, most: number) => (most > 0 ? part / most : 0);
  return {
    candidates,
    relevance: relevances,
    of: (chosen: number[]) =>
      (1 - bridging) *
        share(
          chosen.reduce((sum, j) => sum + relevances.get(j)!, 0),
          mostRelevant,
        ) +
      bridging * share(coverage(chosen), mostCoverage > 1e-12 ? mostCoverage : 0),
  };
}

/** All sets of at most k of the items. */
export function subsets<T>(items: T[], k: number): T[][] {
  if (k === 0 || items.length === 0) return [[]];
  const [first, ...rest] = items;
  return [...subsets(rest, k), ...subsets(rest, k - 1).map((set) => [first, ...set])];
}

/** All sequences of at most k different items. */
export function sequences<T>(items: T[], k: number): T[][] {
  if (k === 0) return [[]];
  return [
    [],
    ...items.flatMap((first) =>
      sequences(
        items.filter((item) => item !== first),
        k - 1,
      ).map((rest) => [first, ...rest]),
    ),
  ];
}

import { progressParts } from '../arrays/progress-parts.ts';
import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import { eligiblePairs } from './eligible-pairs.ts';
import { featureNames, preparedFeatures } from './features.ts';
import { chance, withinTwo } from './gain.ts';
import { throughContacts } from './go-betweens.ts';
import { introductionsCost } from './introductions-cost.ts';
import { mostLeft } from './most-left.ts';
import { type MutualCoverage, mutualCoverage } from './mutual-coverage.ts';
import { type PairGround, pairGrounds } from './pairs.ts';
import { relevance } from './relevance.ts';

export interface IntroductionsOptions {
  /** How many introductions at most. */
  k?: number;
  /** In how many of them one person may be. */
  capacity?: number;
  /** λ: 1 = what widens reach most, 0 = what would likely happen anyway. */
  bridging?: number;
  /** Unit numbers: only reach between different ones of these counts; all reach when left out. */
  between?: readonly number[];
}

/** One introduction, a before b by index. */
export interface Introduction {
  a: number;
  b: number;
  /** What it adds to G when it is taken. */
  bits: number;
  /** Ordered pairs of people within two steps that it adds were it made alone. */
  newPairs: number;
  /** Mean of both directions. */
  relevance: number;
  /** Go-betweens from a to b; empty where only a shared community or event brings them together. */
  via: number[];
  grounds: PairGround[];
}

export interface IntroductionsPlan {
  /** In the order in which they were chosen. */
  items: Introduction[];
  /** G of all of them, in bits. */
  total: number;
  /** Share of the best possible G that is proved: 1 = optimal, NaN where nothing can be gained. */
  bound: number;
}

/**
 * Introductions for the whole organization: at most k new ties, at most `capacity` a person, that maximize
 * (1 − λ) Σ r / max r + λ G(T) / max G({e}) (science.md, section 5). Lazy greedy over eligible pairs: at least 1/3 of the optimum
 * under capacities (Fisher, Nemhauser, Wolsey 1978). In larger networks the pairs are those of 1,500 to 3,000 people, the ones with
 * the greatest bound on what they give. `bound` is that of Leskovec et al. (2007) for G itself, over all eligible pairs, those that
 * were not weighed among them, within capacities. Equal values by index. Memory 16 p² bytes for p of them.
 */
export function introductions(
  view: View,
  { k = 50, capacity = 2, bridging = 1, between }: IntroductionsOptions = {},
  run: Run = quiet,
): IntroductionsPlan {
  for (const [name, value] of Object.entries({ k, capacity }))
    if (!(Number.isInteger(value) && value >= 1))
      throw new RangeError(`${name} is ${value}, expected a whole number of at least 1`);
  if (!(bridging >= 0 && bridging <= 1)) throw new RangeError(`bridging is ${bridging}, expected a number in 0 … 1`);
  const coverage = mutualCoverage(view.snapshot, countsBetween(view, between));
  const bounds = boundsOf(view, coverage);
  const { pool, isReweighed, round, choice } = introductionsCost(view.snapshot, { k });
  const people = poolOf(bounds, pool);
  const [ofPairs, ofChoice, ofBound] = progressParts([2 * round, choice, isReweighed ? round : 0], run.progress);
  const pairs = weighedPairs(view, coverage, people, { ...run, progress: ofPairs });
  const options = { k, capacity, bridging, base: view.snapshot.context.answers.baseChance };
  const chosen = choose(coverage, pairs, options, { ...run, progress: ofChoice });
  const total = chosen.reduce((sum, { bits }) => sum + bits, 0);
  if (isReweighed) pairs.weigh({ ...run, progress: ofBound });
  return {
    items: chosen.map((pair) => {
      const pairs = brought(view.snapshot, pair.a, pair.b);
      const via = throughContacts(view.introductions, pair.a).best(pair.b);
      return { ...pair, newPairs: 2 * pairs, via, grounds: pairGrounds(view, pair.a, pair.b, { kind: 'reach', pairs }) };
    }),
    total,
    bound: total === 0 ? Number.NaN : total / (total + mostLeft(pairs, bounds, { k, capacity })),
  };
}

function countsBetween({ snapshot }: View, between: readonly number[] | undefined) {
  if (!between) return undefined;
  const isChosen = new Uint8Array(snapshot.units);
  for (const unit of between) isChosen[unit] = 1;
  return (from: number, to: number) => from !== to && isChosen[from] === 1 && isChosen[to] === 1;
}

/** By person: what one end of any tie of theirs can give at most, 0 for who may not be introduced. */
function boundsOf({ snapshot, visible }: View, coverage: MutualCoverage): Float64Array {
  return Float64Array.from({ length: snapshot.n }, (_, i) => (visible[i] ? coverage.halfBound(i) : 0));
}

/** The people with the greatest bounds, at most `most`, in the order of indexes. */
function poolOf(bounds: Float64Array, most: number): Int32Array {
  const people = Int32Array.from(bounds.keys()).filter((i) => bounds[i] > 0);
  return people
    .sort((i, j) => bounds[j] - bounds[i] || i - j)
    .slice(0, most)
    .sort();
}

/** Eligible pairs of a pool of people: `at` numbers them, NaN where a pair is not eligible. */
export interface WeighedPairs {
  people: Int32Array;
  /** Float64Array(p²), above the diagonal: mean relevance of both directions. */
  relevance: Float64Array;
  /** Float64Array(p²), above the diagonal: what each pair adds to G as it was last weighed. */
  bits: Float64Array;
  /** Weighs all pairs with what has been added to the coverage. */
  weigh(run: Run): void;
}

function weighedPairs(view: View, coverage: MutualCoverage, people: Int32Array, run: Run): WeighedPairs {
  const p = people.length;
  const relevances = new Float64Array(p * p),
    bits = new Float64Array(p * p);
  const at = (i: number, j: number) => (i < j ? i * p + j : j * p + i);
  const base = view.snapshot.context.answers.baseChance;
  const eligible = eligiblePairs(view),
    features = preparedFeatures(view.snapshot),
    row = new Float64Array(featureNames.length);
  // People of a unit one after the other: what is known of a unit is worked out once.
  const order = Array.from(people.keys()).sort((i, j) => view.snapshot.unit[people[i]] - view.snapshot.unit[people[j]] || i - j);
  const eachRow = ({ signal, progress }: Run, visit: (i: number) => void) => {
    for (const [done, i] of order.entries()) {
      signal.throwIfAborted();
      progress(done, p);
      visit(i);
    }
  };
  const weigh = (run: Run) => {
    bits.fill(0);
    eachRow(run, (i) => {
      coverage.loadForMany(people[i]);
      for (let j = 0; j < p; j++) {
        const pair = at(i, j);
        if (i !== j && !Number.isNaN(relevances[pair])) bits[pair] += coverage.half(people[j], chance(relevances[pair], base));
      }
    });
  };

  const [ofRelevance, ofWeights] = progressParts([1, 1], run.progress);
  eachRow({ ...run, progress: ofRelevance }, (i) => {
    eligible.load(people[i]);
    features.load(people[i]);
    for (let j = 0; j < p; j++) {
      if (i === j) continue;
      features.read(people[j], row);
      if (i < j && !eligible.includes(people[j])) relevances[at(i, j)] = Number.NaN;
      else relevances[at(i, j)] += relevance(row) / 2;
    }
  });
  weigh({ ...run, progress: ofWeights });
  return { people, relevance: relevances, bits, weigh };
}

/** The pairs that lazy greedy takes, and adds to the coverage. */
function choose(
  coverage: MutualCoverage,
  { people, relevance, bits }: WeighedPairs,
  { k, capacity, bridging, base }: Required<Omit<IntroductionsOptions, 'between'>> & { base: number },
  { signal, progress }: Run,
) {
  const p = people.length;
  const largest = { bits: 0, relevance: 0 };
  for (let pair = 0; pair < p * p; pair++) {
    if (bits[pair] > largest.bits) largest.bits = bits[pair];
    if (relevance[pair] > largest.relevance) largest.relevance = relevance[pair];
  }
  const share = (value: number, most: number) => (most > 0 ? value / most : 0);
  const worth = (pair: number) =>
    (1 - bridging) * share(relevance[pair], largest.relevance) + bridging * share(bits[pair], largest.bits);
  const times = new Int32Array(p);
  // Of each row, the pair that is worth most as last weighed.
  const best = new Int32Array(p),
    bestWorth = new Float64Array(p);
  const rank = (i: number) => {
    bestWorth[i] = 0;
    if (times[i] >= capacity) return;
    for (let j = i + 1; j < p; j++) {
      const value = worth(i * p + j);
      if (value > bestWorth[i] && times[j] < capacity) {
        bestWorth[i] = value;
        best[i] = j;
      }
    }
  };
  for (let i = 0; i < p; i++) rank(i);

  const chosen: { a: number; b: number; bits: number; relevance: number }[] = [],
    fresh = new Set<number>();
  while (chosen.length < k) {
    signal.throwIfAborted();
    progress(chosen.length, k);
    let i = 0;
    for (let row = 1; row < p; row++) if (bestWorth[row] > bestWorth[i]) i = row;
    if (!(bestWorth[i] > 0)) break;
    const j = best[i],
      pair = i * p + j,
      a = people[i],
      b = people[j],
      q = chance(relevance[pair], base);
    if (fresh.has(pair) && times[j] < capacity) {
      chosen.push({ a, b, bits: bits[pair], relevance: relevance[pair] });
      coverage.add(a, b, q);
      times[i]++;
      times[j]++;
      // Never again: a tie forms once.
      relevance[pair] = Number.NaN;
      bits[pair] = Number.NaN;
      fresh.clear();
    } else if (!fresh.has(pair)) {
      coverage.load(a);
      bits[pair] = coverage.half(b, q);
      coverage.load(b);
      bits[pair] += coverage.half(a, q);
      fresh.add(pair);
    }
    rank(i);
  }
  return chosen;
}

/** Pairs of people, each once, that the tie {a, b} by itself newly brings within two steps: all are of a or b. O(Σ k over N(a) and N(b)). */
function brought(snapshot: Snapshot, a: number, b: number): number {
  const { offsets, neighbors } = snapshot;
  const withinA = withinTwo(snapshot, a),
    withinB = withinTwo(snapshot, b);
  let pairs = withinA[b] ? 0 : 1;
  for (let t = offsets[a]; t < offsets[a + 1]; t++) if (!withinB[neighbors[t]]) pairs++;
  for (let t = offsets[b]; t < offsets[b + 1]; t++) if (!withinA[neighbors[t]]) pairs++;
  return pairs;
}

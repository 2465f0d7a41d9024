import { strength } from '../measures/strength.ts';
import { degreeOf } from '../similarity/common-contacts.ts';
import { productOf } from '../similarity/factorization.ts';
import { pageRank } from '../similarity/pagerank.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import { pastProducts } from './past-products.ts';
import type { PreparedPast } from './prepare-past.ts';
import { sameRhythm } from './rhythm.ts';
import { type Sparse, sparse } from './sparse.ts';
import { unitFigures } from './unit-figures.ts';

/** What is summed over ways to the person, one number for each kind of way. */
const pathFeatureNames = [
  'commonContacts',
  'adamicAdar',
  'resourceAllocation',
  'weightedAdamicAdar',
  'activeAdamicAdar',
  'begunAdamicAdar',
  'turnToSame',
  'turnedToBySame',
  'outward',
  'inward',
  'threeSteps',
] as const;

/** What the past tells of ego and another person before they meet, in this order. All ≥ 0 but the products of vectors. */
export const measuredNames = [
  ...pathFeatureNames,
  'pageRank',
  'pageRankBack',
  'alikeToEgo',
  'alikeToContacts',
  'together',
  'togetherLately',
  'rhythm',
  'jaccard',
  'cosine',
  'freshAdamicAdar',
  'fadingAdamicAdar',
  'tiesToUnit',
  'tiesFromUnit',
  'lastSeen',
  'fresh',
  'egoLastSeen',
  'svd',
  'svdFading',
  'factors',
  'sameUnit',
  'unitDensity',
  'unitBegun',
  'unitSize',
  'degree',
  'strength',
  'active',
  'begun',
  'received',
  'egoDegree',
  'egoStrength',
  'egoActive',
  'egoBegun',
] as const;
export type MeasuredFeature = (typeof measuredNames)[number];

/** What is measured, then what is worked out of it (`pastProducts`). */
export const pastFeatureNames = [...measuredNames, ...(Object.keys(pastProducts) as (keyof typeof pastProducts)[])] as const;
export type PastFeature = (typeof pastFeatureNames)[number];

/** Whether a feature is an amount, of which the logarithm counts. */
export const isAmount = pastFeatureNames.map((name) => !['sameUnit', 'lastSeen', 'egoLastSeen'].includes(name));

export interface PastFeatures {
  /** Takes up an ego. */
  load(ego: number): void;
  /** Writes the features of a person towards the loaded ego into `row`, in the order of `measuredNames`, and 0 for products. */
  read(person: number, row: Float64Array): void;
  /** Whether the person has a contact in common with the loaded ego. */
  isNear(person: number): boolean;
}

/** The features of a prepared past. O(n + m) once; an ego costs its three-step walks. */
export function pastFeatures(prepared: PreparedPast): PastFeatures {
  const { n, unit, rows, out, received, active, begun, fresh, fading, lastSeen } = prepared;
  const { together, togetherLately, rhythm, alikeOut, alikeIn, svd, svdFading, factors } = prepared;
  const strengths = strength(rows),
    fadingStrength = strength(fading),
    logWeights = rows.weights.map(Math.log1p);
  const spread = pageRank(rows, { restart: 0.3, tolerance: 1e-5 }),
    rank = new Float64Array(n);
  const units = unitFigures({ n, unit, units: prepared.units, ...rows }, begun);
  const names = [
    ...pathFeatureNames,
    'alikeToEgo',
    'alikeToContacts',
    'together',
    'togetherLately',
    'freshAdamicAdar',
    'fadingAdamicAdar',
  ] as const;
  const sums = Object.fromEntries(names.map((name) => [name, sparse(n)])) as Record<(typeof names)[number], Sparse>;
  const paths = pathFeatureNames.map((name) => sums[name]);
  let ego = -1;

  /** Adds what each z of ego's row in `first` is worth to all in the row of z in `second`. */
  function walk(first: Rows, second: Rows, worth: (z: number) => number, into: Sparse) {
    for (let t = first.offsets[ego]; t < first.offsets[ego + 1]; t++) {
      const z = first.neighbors[t],
        share = worth(z);
      for (let s = second.offsets[z]; s < second.offsets[z + 1]; s++) into.add(second.neighbors[s], share);
    }
  }

  return {
    load(person) {
      ego = person;
      for (const name of names) sums[name].clear();
      const { offsets, neighbors } = rows;
      for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
        const z = neighbors[t],
          k = degreeOf(rows, z),
          adamic = 1 / Math.log(Math.max(2, k)),
          weighted = logWeights[t] / Math.log1p(strengths[z]);
        for (let s = offsets[z]; s < offsets[z + 1]; s++) {
          const j = neighbors[s];
          sums.commonContacts.add(j, 1);
          sums.adamicAdar.add(j, adamic);
          sums.resourceAllocation.add(j, 1 / k);
          sums.weightedAdamicAdar.add(j, weighted * logWeights[s]);
        }
      }
      walk(active, active, (z) => 1 / Math.log1p(degreeOf(active, z)), sums.activeAdamicAdar);
      walk(begun, rows, (z) => 1 / Math.log1p(degreeOf(rows, z)), sums.begunAdamicAdar);
      walk(rows, begun, (z) => 1 / Math.log1p(degreeOf(rows, z)), sums.begunAdamicAdar);
      walk(fresh, fresh, (z) => 1 / Math.log1p(degreeOf(fresh, z)), sums.freshAdamicAdar);
      for (let t = fading.offsets[ego]; t < fading.offsets[ego + 1]; t++) {
        const z = fading.neighbors[t],
          share = Math.log1p(fading.weights[t]) / Math.log1p(fadingStrength[z]);
        for (let s = fading.offsets[z]; s < fading.offsets[z + 1]; s++)
          sums.fadingAdamicAdar.add(fading.neighbors[s], share * Math.log1p(fading.weights[s]));
      }
      if (prepared.directed) {
        walk(out, received, (z) => 1 / Math.log1p(degreeOf(received, z)), sums.turnToSame);
        walk(received, out, (z) => 1 / Math.log1p(degreeOf(out, z)), sums.turnedToBySame);
        walk(out, out, (z) => 1 / Math.log1p(degreeOf(out, z)), sums.outward);
        walk(received, received, (z) => 1 / Math.log1p(degreeOf(received, z)), sums.inward);
      }
      const near = sums.resourceAllocation;
      for (let c = 0; c < near.count; c++) {
        const k = near.touched[c],
          share = near.value[k] / degreeOf(rows, k);
        for (let s = offsets[k]; s < offsets[k + 1]; s++) sums.threeSteps.add(neighbors[s], share);
      }
      for (let t = alikeOut.offsets[ego]; t < alikeOut.offsets[ego + 1]; t++) {
        const k = alikeOut.neighbors[t];
        for (let s = out.offsets[k]; s < out.offsets[k + 1]; s++) sums.alikeToEgo.add(out.neighbors[s], alikeOut.weights[t]);
      }
      for (let t = out.offsets[ego]; t < out.offsets[ego + 1]; t++) {
        const k = out.neighbors[t];
        for (let s = alikeIn.offsets[k]; s < alikeIn.offsets[k + 1]; s++)
          sums.alikeToContacts.add(alikeIn.neighbors[s], alikeIn.weights[s]);
      }
      for (let t = together.offsets[ego]; t < together.offsets[ego + 1]; t++)
        sums.together.add(together.neighbors[t], together.weights[t]);
      for (let t = togetherLately.offsets[ego]; t < togetherLately.offsets[ego + 1]; t++)
        sums.togetherLately.add(togetherLately.neighbors[t], togetherLately.weights[t]);
      spread(ego, rank);
    },
    isNear: (person) => sums.commonContacts.value[person] > 0,
    read(person, row) {
      const own = unit[ego],
        other = unit[person];
      let at = 0;
      for (const { value } of paths) row[at++] = value[person];
      row[at++] = 1e3 * rank[person];
      row[at++] = strengths[person] > 0 ? (1e3 * rank[person] * strengths[ego]) / strengths[person] : 0;
      row[at++] = 1e2 * sums.alikeToEgo.value[person];
      row[at++] = 1e2 * sums.alikeToContacts.value[person];
      row[at++] = sums.together.value[person];
      row[at++] = sums.togetherLately.value[person];
      row[at++] = sameRhythm(rhythm, ego, person);
      const mutual = sums.commonContacts.value[person],
        own2 = degreeOf(rows, ego),
        other2 = degreeOf(rows, person);
      row[at++] = (100 * mutual) / Math.max(1, own2 + other2 - mutual);
      row[at++] = (100 * mutual) / Math.max(1, Math.sqrt(own2 * other2));
      row[at++] = sums.freshAdamicAdar.value[person];
      row[at++] = sums.fadingAdamicAdar.value[person];
      row[at++] = units.ties(ego, other);
      row[at++] = units.ties(person, own);
      row[at++] = lastSeen[person];
      row[at++] = degreeOf(fresh, person);
      row[at++] = lastSeen[ego];
      row[at++] = productOf(svd, ego, person);
      row[at++] = productOf(svdFading, ego, person);
      row[at++] = productOf(factors, ego, person);
      row[at++] = own >= 0 && own === other ? 1 : 0;
      row[at++] = units.density(own, other);
      row[at++] = units.begun(own, other);
      row[at++] = other < 0 ? 0 : units.size[other];
      row[at++] = degreeOf(rows, person);
      row[at++] = strengths[person];
      row[at++] = degreeOf(active, person);
      row[at++] = degreeOf(begun, person);
      row[at++] = degreeOf(received, person);
      row[at++] = degreeOf(rows, ego);
      row[at++] = strengths[ego];
      row[at++] = degreeOf(active, ego);
      row[at++] = degreeOf(begun, ego);
      row.fill(0, at);
    },
  };
}

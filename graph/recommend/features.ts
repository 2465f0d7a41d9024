import { adamicAdar, type PathScores } from '../similarity/adamic-adar.ts';
import type { Snapshot, TwoMode } from '../snapshot/snapshot.ts';

/**
 * What is known of ego and another person before they meet, in this order. All ≥ 0, 0 = nothing.
 * - contacts: weighted Adamic–Adar over common contacts
 * - communities, events: Σ 1 / ln(size) over those shared, so that a small one counts more
 * - offers: topics that ego seeks and the person offers; seeks: the other way round
 * - office, unit: 1 = the same
 * - degree: contacts of the person
 */
export const featureNames = ['contacts', 'communities', 'events', 'offers', 'seeks', 'office', 'unit', 'degree'] as const;
export type Feature = (typeof featureNames)[number];
export const feature = Object.fromEntries(featureNames.map((name, f) => [name, f])) as Record<Feature, number>;

/** The features of everybody towards one ego. */
export interface Features {
  /** Int32Array(n): how many contacts ego and the person have in common. */
  readonly common: Int32Array;
  /** Computes them for an ego; what stood before is gone. Costs ego's two-step walks and the groups ego belongs to, not n. */
  load(ego: number): void;
  /** Writes the features of a person towards the loaded ego into `row`, in the order of `featureNames`. */
  read(person: number, row: Float64Array): void;
}

/** Prepares the features of a snapshot: O(n + m) once, scratch arrays over people are reused from ego to ego. */
export function featuresOf(snapshot: Snapshot): Features {
  const { n, offsets, unit, context } = snapshot;
  const addPathScores = adamicAdar(snapshot);
  const paths: PathScores = { score: new Float64Array(n), common: new Int32Array(n), touched: new Int32Array(n), count: 0 };
  const communities = sparse(n),
    events = sparse(n),
    offers = sparse(n),
    seeks = sparse(n);
  let ego = -1;
  return {
    common: paths.common,
    load(person) {
      ego = person;
      for (let k = 0; k < paths.count; k++) paths.score[paths.touched[k]] = paths.common[paths.touched[k]] = 0;
      paths.count = 0;
      addPathScores(ego, paths);
      shareGroups(ego, context.communities, context.communities, inverseLogSize, communities);
      shareGroups(ego, context.events, context.events, inverseLogSize, events);
      shareGroups(ego, context.seeks, context.offers, one, offers);
      shareGroups(ego, context.offers, context.seeks, one, seeks);
    },
    read(person, row) {
      row[feature.contacts] = paths.score[person];
      row[feature.communities] = communities.value[person];
      row[feature.events] = events.value[person];
      row[feature.offers] = offers.value[person];
      row[feature.seeks] = seeks.value[person];
      row[feature.office] = context.office[ego] >= 0 && context.office[ego] === context.office[person] ? 1 : 0;
      row[feature.unit] = unit[ego] >= 0 && unit[ego] === unit[person] ? 1 : 0;
      row[feature.degree] = offsets[person + 1] - offsets[person];
    },
  };
}

const prepared = new WeakMap<Snapshot, Features>();

/** The features of a snapshot, prepared when first asked for and kept with it, which never changes. */
export function preparedFeatures(snapshot: Snapshot): Features {
  let features = prepared.get(snapshot);
  if (!features) prepared.set(snapshot, (features = featuresOf(snapshot)));
  return features;
}

/** Values over people that are mostly zero, with the list of those that are not. */
interface Sparse {
  value: Float64Array;
  touched: number[];
}
const sparse = (n: number): Sparse => ({ value: new Float64Array(n), touched: [] });

const one = () => 1;
/** A group of two is the smallest that can be shared. */
const inverseLogSize = (size: number) => 1 / Math.log(Math.max(2, size));

/** For every group ego has in `mine`, adds its share to everybody who has it in `theirs`. */
function shareGroups(ego: number, mine: TwoMode, theirs: TwoMode, share: (size: number) => number, { value, touched }: Sparse) {
  for (const person of touched) value[person] = 0;
  touched.length = 0;
  for (let t = mine.offsets[ego]; t < mine.offsets[ego + 1]; t++) {
    const group = mine.groupsOf[t],
      begin = theirs.groupOffsets[group],
      end = theirs.groupOffsets[group + 1],
      part = share(end - begin);
    for (let k = begin; k < end; k++) {
      const person = theirs.members[k];
      if (value[person] === 0) touched.push(person);
      value[person] += part;
    }
  }
}

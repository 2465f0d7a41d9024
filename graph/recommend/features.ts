import { adamicAdar } from '../similarity/adamic-adar.ts';
import type { Snapshot, TwoMode } from '../snapshot/snapshot.ts';
import { type SparseRows, sparseRows } from './sparse-rows.ts';

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
  /** Computes them for an ego; what stood before is gone. Costs ego's two-step walks and the groups ego belongs to, not n. */
  load(ego: number): void;
  /** Writes the features of a person towards the loaded ego into `row`, in the order of `featureNames`. */
  read(person: number, row: Float64Array): void;
  /** People of one kind ≥ 0 have the same features towards the loaded ego; −1 = somebody like nobody else. */
  kind(person: number): number;
  /** All kinds are below. */
  readonly kinds: number;
}

/** Prepares the features of a snapshot: O(n) once, 12 bytes a person; room for those who have to do with an ego is reused from ego to ego. */
export function featuresOf(snapshot: Snapshot): Features {
  const { n, offsets, unit, context } = snapshot;
  const eachPathScore = adamicAdar(snapshot);
  const rows = sparseRows(n, featureNames.length); // of those who have something to do with ego
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, offsets[i + 1] - offsets[i]);
  let ego = -1;

  const sameOffice = (person: number) => (context.office[ego] >= 0 && context.office[ego] === context.office[person] ? 1 : 0);
  const sameUnit = (person: number) => (unit[ego] >= 0 && unit[ego] === unit[person] ? 1 : 0);
  const degree = (person: number) => offsets[person + 1] - offsets[person];
  return {
    load(person) {
      ego = person;
      rows.clear();
      eachPathScore(ego, (j, more) => rows.add(j, feature.contacts, more));
      shareGroups(ego, context.communities, context.communities, inverseLogSize, rows, feature.communities);
      shareGroups(ego, context.events, context.events, inverseLogSize, rows, feature.events);
      shareGroups(ego, context.seeks, context.offers, one, rows, feature.offers);
      shareGroups(ego, context.offers, context.seeks, one, rows, feature.seeks);
    },
    read(person, row) {
      rows.read(person, row);
      row[feature.office] = sameOffice(person);
      row[feature.unit] = sameUnit(person);
      row[feature.degree] = degree(person);
    },
    kind: (person) => (rows.has(person) ? -1 : 4 * degree(person) + 2 * sameOffice(person) + sameUnit(person)),
    kinds: 4 * (most + 1),
  };
}

const prepared = new WeakMap<Snapshot, Features>();

/** The features of a snapshot, prepared when first asked for and kept with it, which never changes. */
export function preparedFeatures(snapshot: Snapshot): Features {
  let features = prepared.get(snapshot);
  if (!features) prepared.set(snapshot, (features = featuresOf(snapshot)));
  return features;
}

const one = () => 1;
/** A group of two is the smallest that can be shared. */
const inverseLogSize = (size: number) => 1 / Math.log(Math.max(2, size));

/** For every group ego has in `mine`, adds its share to everybody who has it in `theirs`. */
function shareGroups(ego: number, mine: TwoMode, theirs: TwoMode, share: (size: number) => number, rows: SparseRows, f: number) {
  for (let t = mine.offsets[ego]; t < mine.offsets[ego + 1]; t++) {
    const group = mine.groupsOf[t],
      begin = theirs.groupOffsets[group],
      end = theirs.groupOffsets[group + 1],
      part = share(end - begin);
    for (let k = begin; k < end; k++) rows.add(theirs.members[k], f, part);
  }
}

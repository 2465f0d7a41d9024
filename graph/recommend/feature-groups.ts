import { type Account, type AccountedFeature, accountNames } from './account.ts';

/** What features tell of, several of them mostly the same thing. */
export const featureGroups = [
  'contacts',
  'communities',
  'events',
  'offers',
  'office',
  'unit',
  'alike',
  'together',
  'activity',
  'own',
] as const;
export type FeatureGroup = (typeof featureGroups)[number];

/** What the other person seeks stands with how active they are, so that a contribution never tells it. */
export const groupOf: Record<AccountedFeature, FeatureGroup> = {
  contacts: 'contacts',
  commonContacts: 'contacts',
  adamicAdar: 'contacts',
  resourceAllocation: 'contacts',
  weightedAdamicAdar: 'contacts',
  activeAdamicAdar: 'contacts',
  begunAdamicAdar: 'contacts',
  freshAdamicAdar: 'contacts',
  fadingAdamicAdar: 'contacts',
  jaccard: 'contacts',
  cosine: 'contacts',
  turnToSame: 'contacts',
  turnedToBySame: 'contacts',
  outward: 'contacts',
  inward: 'contacts',
  threeSteps: 'contacts',
  pageRank: 'contacts',
  pageRankBack: 'contacts',
  pageRankTwice: 'contacts',
  communities: 'communities',
  events: 'events',
  offers: 'offers',
  office: 'office',
  unit: 'unit',
  sameUnit: 'unit',
  tiesToUnit: 'unit',
  tiesFromUnit: 'unit',
  unitDensity: 'unit',
  unitBegun: 'unit',
  unitSize: 'unit',
  alikeToEgo: 'alike',
  alikeToContacts: 'alike',
  svd: 'alike',
  svdFading: 'alike',
  factors: 'alike',
  factorsTwice: 'alike',
  factorsByAlike: 'alike',
  factorsByReceived: 'alike',
  factorsByEgoDegree: 'alike',
  together: 'together',
  togetherLately: 'together',
  rhythm: 'together',
  seeks: 'activity',
  degree: 'activity',
  strength: 'activity',
  active: 'activity',
  begun: 'activity',
  received: 'activity',
  receivedTwice: 'activity',
  receivedByEgoDegree: 'activity',
  lastSeen: 'activity',
  fresh: 'activity',
  egoDegree: 'own',
  egoStrength: 'own',
  egoActive: 'own',
  egoBegun: 'own',
  egoLastSeen: 'own',
};

/** What each group of features adds to the logit; with the intercept they are all of it. */
export function groupParts(account: Account): Record<FeatureGroup, number> {
  const parts = partsBy(account, (name) => groupOf[name]);
  return Object.fromEntries(featureGroups.map((group) => [group, parts.get(group) ?? 0])) as Record<FeatureGroup, number>;
}

/** What the features of each part add to the logit; parts without a feature are not there. */
export function partsBy<Part>(account: Account, partOf: (name: AccountedFeature) => Part): Map<Part, number> {
  const parts = new Map<Part, number>();
  for (const [f, name] of accountNames(account).entries()) {
    const part = partOf(name);
    parts.set(part, (parts.get(part) ?? 0) + account.contributions[f]);
  }
  return parts;
}

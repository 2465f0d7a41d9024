import type { MeasuredFeature } from './past-features.ts';

/**
 * Pairs of features that tell more together than their sum, as features of their own: two signs of the same are surer than each, and
 * what ego's own contacts are worth depends on how many they are. They count where contacts have no times: there they rank better ties
 * that were held out by lot, and with times they do not.
 */
export const pastProducts = {
  factorsTwice: ['factors', 'factors'],
  factorsByAlike: ['factors', 'alikeToEgo'],
  factorsByReceived: ['factors', 'received'],
  factorsByEgoDegree: ['factors', 'egoDegree'],
  receivedTwice: ['received', 'received'],
  receivedByEgoDegree: ['received', 'egoDegree'],
  pageRankTwice: ['pageRank', 'pageRank'],
} as const satisfies Record<string, readonly [MeasuredFeature, MeasuredFeature]>;

import type { Evaluation } from '../../graph/evaluate/evaluate.ts';

/** The columns of `crosstie evaluate`, in that order. */
export const evaluationColumns = [
  'recommender',
  'bridging',
  'baseline',
  'ndcg',
  'recall',
  'map',
  'reachGain',
  'newUnits',
  'crossShare',
  'constraintReduction',
  'exposureGini',
  'egos',
  'ndcgLow',
  'ndcgHigh',
] as const satisfies readonly (keyof Evaluation)[];

/** Rows with what is not known as null. */
export const evaluationRows = (evaluations: readonly Evaluation[], columns: readonly (keyof Evaluation)[] = evaluationColumns) =>
  evaluations.map((one) => Object.fromEntries(columns.map((name) => [name, orNull(one[name])])));

/** Without units there is no share across them: nothing, not a number that JSON could not say. */
const orNull = (value: unknown) => (typeof value === 'number' && Number.isNaN(value) ? null : value);

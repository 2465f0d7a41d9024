import { quiet, type Run } from '../arrays/run.ts';
import { preparePast } from '../recommend/prepare-past.ts';
import { fitRelevance, learnedRelevances } from '../recommend/relevance-fit.ts';
import type { Training } from './training.ts';

/** The relevance of candidates for an ego, beside them. */
export type RelevancesOf = (ego: number, candidates: Int32Array) => Float64Array;

/** The relevance that is learned from a training and nothing else; undefined where too few ties formed to learn from. */
export function learnedOn({ snapshot, history }: Training, { signal }: Pick<Run, 'signal'> = quiet): RelevancesOf | undefined {
  const past = { snapshot, contacts: history, directed: history.directed };
  const fitted = fitRelevance(past, {}, { signal, progress() {} });
  if (!fitted) return undefined;
  const learned = learnedRelevances(fitted, preparePast(past, { signal }));
  return (ego, candidates) => {
    learned.load(ego);
    return Float64Array.from(candidates, learned.relevance);
  };
}

import { quiet, type Run } from '../arrays/run.ts';
import { preparePast } from '../recommend/prepare-past.ts';
import { fitRelevance, learnedRelevances } from '../recommend/relevance-fit.ts';
import { type CalibrationBin, calibration } from './calibration.ts';
import type { Split } from './split.ts';

/** How the relevance that is learned from the training fares on what came; undefined where too few ties formed to learn from. O(n²). */
export function learnedCalibration(split: Split, run: Run = quiet): CalibrationBin[] | undefined {
  const { snapshot, history } = split.training;
  const past = { snapshot, contacts: history, directed: history.directed };
  const silent = { signal: run.signal, progress() {} };
  const fitted = fitRelevance(past, {}, silent);
  if (!fitted) return undefined;
  const learned = learnedRelevances(fitted, preparePast(past, silent));
  const relevances = (ego: number, candidates: Int32Array) => {
    learned.load(ego);
    return Float64Array.from(candidates, learned.relevance);
  };
  return calibration(split, relevances, run);
}

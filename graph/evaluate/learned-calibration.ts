import { quiet, type Run } from '../arrays/run.ts';
import { type CalibrationBin, calibration } from './calibration.ts';
import { learnedOn } from './learned-on.ts';
import type { Split } from './split.ts';

/** How the relevance that is learned from the training fares on what came; undefined where too few ties formed to learn from. O(n²). */
export function learnedCalibration(split: Split, run: Run = quiet): CalibrationBin[] | undefined {
  const relevancesOf = learnedOn(split.training, run);
  return relevancesOf && calibration(split, relevancesOf, run);
}

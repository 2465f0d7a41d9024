import type { CalibrationBin } from '../../graph/evaluate/calibration.ts';
import type { Evaluation } from '../../graph/evaluate/evaluate.ts';
import type { Watch } from '../compute/compute.ts';
import { evaluatePool, type RunTask } from './evaluate-pool.ts';
import { readTestedSplit } from './read-split.ts';
import { recommenderGroups, startOrder } from './recommender-groups.ts';

export interface EvaluateOptions {
  /** Share of contacts, in time, that is trained on; train.csv and test.csv are taken as they are. */
  split?: number;
  k?: number;
  threads?: number;
}

type Asked = Required<EvaluateOptions> & { directory: string };
export const evaluateDefaults = { split: 0.8, k: 10, threads: 2 };

/**
 * Baselines and ours on the contacts of a directory (science.md, section 9), a row for each and each λ. Groups of recommenders are dealt
 * out to worker threads; rows do not depend on how many there are. A Problem where files are missing or faulty, or nobody is to be
 * tested; Cancelled once the signal is aborted.
 */
export async function evaluateDirectory(
  directory: string,
  options: EvaluateOptions = {},
  watch: Watch = {},
): Promise<Evaluation[]> {
  const asked = { ...evaluateDefaults, ...options, directory };
  await readTestedSplit(directory, asked.split);
  const groups = [...recommenderGroups.keys()].filter((group) => !recommenderGroups[group].reference);
  return evaluatePool({ tasks: groups.length, threads: asked.threads }, watch, (run) => rowsOf(groups, asked, run));
}

/** All that a report says of a directory. */
export interface Examination {
  /** People known in training, and ties among them. */
  people: number;
  ties: number;
  /** Whether the contacts have times; otherwise the split was given, and ties have a direction. */
  isOverTime: boolean;
  /** With rows that are only there to compare bridging with: ties chosen for reach alone, weighted Adamic–Adar under λ. */
  rows: Evaluation[];
  /** Who ranks otherwise when another future follows; undefined where the contacts have no times. */
  leaks?: string[];
  /** Of the learned relevance; undefined where the contacts have no times, or too few ties formed to learn from. */
  calibration?: CalibrationBin[];
}

/** The same rows and more, whether anybody sees the future, and how the learned relevance is calibrated. */
export async function examineDirectory(
  directory: string,
  options: EvaluateOptions = {},
  watch: Watch = {},
): Promise<Examination> {
  const asked = { ...evaluateDefaults, ...options, directory };
  const { split, all } = await readTestedSplit(directory, asked.split);
  const { known, snapshot } = split.training;
  const groups = [...recommenderGroups.keys()];
  const tasks = groups.length + (all ? 2 : 0);
  const [leaks, rows, calibration] = await evaluatePool({ tasks, threads: asked.threads }, watch, (run) =>
    Promise.all([
      // It takes longest.
      all && run('auditAll', { ...asked, slot: tasks - 2 }),
      rowsOf(groups, asked, run),
      all && run('calibrate', { ...asked, slot: tasks - 1 }),
    ]),
  );
  return { people: known.length, ties: snapshot.m, isOverTime: all !== undefined, rows, leaks, calibration };
}

/** In the order of the groups, whichever began first. */
async function rowsOf(groups: readonly number[], asked: Asked, run: RunTask): Promise<Evaluation[]> {
  const rows: Evaluation[][] = [];
  await Promise.all(
    startOrder(groups).map(async (group) => {
      rows[group] = await run('evaluateGroup', { ...asked, group, slot: groups.indexOf(group) });
    }),
  );
  return rows.flat();
}

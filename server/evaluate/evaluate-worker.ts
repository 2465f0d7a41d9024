import { type Run, sharedSignal } from '../../graph/arrays/run.ts';
import { audit } from '../../graph/evaluate/audit.ts';
import type { CalibrationBin } from '../../graph/evaluate/calibration.ts';
import { type Evaluation, evaluated } from '../../graph/evaluate/evaluate.ts';
import { learnedCalibration } from '../../graph/evaluate/learned-calibration.ts';
import { timeSplit } from '../../graph/evaluate/split.ts';
import { rankingsTogether } from '../../graph/evaluate/together.ts';
import { readSplit, type SplitOfDirectory } from './read-split.ts';
import { recommenderGroups } from './recommender-groups.ts';

export interface EvaluateWork {
  directory: string;
  /** Share of contacts, in time, that is trained on. */
  split: number;
  k: number;
  /** Shared flag: anything but 0 = stop. */
  stop: Int32Array;
  /** Shared: what is done of each task, and what there is in all. */
  done: Float64Array;
  /** Which task this is. */
  slot: number;
}

/** Evaluates one group of recommenders in this thread; the split of a directory is kept for the next task. */
export async function evaluateGroup(work: EvaluateWork & { group: number }): Promise<Evaluation[]> {
  const { signal, progress } = runOf(work);
  const { split } = await splitFor(work);
  signal.throwIfAborted();
  const recommenders = recommenderGroups[work.group].recommenders();
  const ranked = rankingsTogether(recommenders, split.training, work, { signal, progress });
  return recommenders.map((recommender, r) => {
    signal.throwIfAborted();
    return evaluated(recommender, split, ranked[r], work.k);
  });
}

/** Recommenders, all of them, that rank otherwise when another future follows; undefined where the contacts have no times. */
export async function auditAll(work: EvaluateWork): Promise<string[] | undefined> {
  const { all, split } = await splitFor(work);
  const recommenders = () => recommenderGroups.flatMap((group) => group.recommenders());
  const past = split.training.history.time.length;
  return all && audit(all, { split: (each) => timeSplit(each, work.split), recommenders }, { past, k: work.k }, runOf(work));
}

/** Of the learned relevance, where the contacts have times and enough of them to learn from. */
export async function calibrate(work: EvaluateWork): Promise<CalibrationBin[] | undefined> {
  const { all, split } = await splitFor(work);
  return all && learnedCalibration(split, runOf(work));
}

function runOf({ stop, done, slot }: EvaluateWork): Run {
  const progress = (part: number, total: number) => {
    done[2 * slot] = part;
    done[2 * slot + 1] = total;
  };
  return { signal: sharedSignal(stop), progress };
}

let last: { directory: string; share: number; read: SplitOfDirectory } | undefined;

async function splitFor({ directory, split: share }: EvaluateWork): Promise<SplitOfDirectory> {
  if (last?.directory === directory && last.share === share) return last.read;
  const read = await readSplit(directory, share);
  last = { directory, share, read };
  return read;
}

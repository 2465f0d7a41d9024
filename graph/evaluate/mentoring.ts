import { quiet, type Run } from '../arrays/run.ts';
import { type Choices, conditionalLogit, utility } from '../recommend/conditional-logit.ts';
import { mentorFeatureNames, mentorFeatures } from '../recommend/mentor-features.ts';
import { mentorRelevance } from '../recommend/mentor-relevance.ts';
import { bootstrap, mean } from './metrics.ts';
import { type RunProgram, type RunPrograms, viewBefore } from './past-programs.ts';
import { expectedRecall, expectedReciprocalRank } from './tied-ranks.ts';

/** How well a recommender ranked the mentors of the test programmes. */
export interface MentoringRow {
  recommender: string;
  baseline: boolean;
  mrr: number;
  recall: number;
  programs: number;
  mrrLow: number;
  mrrHigh: number;
}

export interface MentoringOptions {
  /** Terms are trained on until they hold this share of all programmes. */
  split?: number;
  /** For recall. */
  k?: number;
}

const RIDGE = 0.5;
export const DEFAULT_SPLIT = 0.4;

/**
 * Ranks, before each term of the test, the mentors who are active in it for each of its programmes (science.md, section 9): mean reciprocal rank
 * of the first true mentor and recall among the first k, equal scores in random order, with bootstrap 95 % intervals. The query is project and
 * tags; what is known of mentors comes from earlier terms only. `crosstie` are the published weights of `mentorRelevance`; `crosstie, fitted` the
 * same features with weights of a conditional logit on the training terms.
 */
export function evaluateMentoring(
  all: RunPrograms,
  { split = DEFAULT_SPLIT, k = 10 }: MentoringOptions = {},
  { signal, progress }: Run = quiet,
): MentoringRow[] {
  const from = firstTestTerm(all, split);
  const cases = all.programs.map((program, done) => {
    signal.throwIfAborted();
    progress(done, all.programs.length);
    return { ...caseOf(all, program), term: program.term };
  });
  const test = cases.filter(({ term }) => term >= from);
  // Before the first term is nothing, so that it can teach nothing.
  const training = cases.filter(({ term }) => term > 0 && term < from);
  const fitted = fittedWeights(training);
  const row = (recommender: string, baseline: boolean, scoresOf: (of: Case) => ArrayLike<number>): MentoringRow => {
    const ranks = Float64Array.from(test, (one) => expectedReciprocalRank(scoresOf(one), one.taken));
    const recalls = test.map((one) => expectedRecall(scoresOf(one), one.taken, k));
    const { low, high } = bootstrap(ranks);
    return { recommender, baseline, mrr: mean(ranks), recall: mean(recalls), programs: test.length, mrrLow: low, mrrHigh: high };
  };
  return [
    row('random', true, ({ candidates }) => candidates.map(() => 0)),
    row('popularity', true, ({ popularity }) => popularity),
    row('topic overlap', true, ({ overlap }) => overlap),
    row('topic overlap, the project being one', true, ({ overlap, inProject }) => overlap.map((tags, c) => tags + inProject[c])),
    row('crosstie', false, ({ values }) => values.map(mentorRelevance)),
    row('crosstie, fitted', false, ({ rows }) => rows.map((each) => utility(fitted, each))),
  ];
}

/** Weights of the conditional logit on cases of the training terms, in the order of `mentorFeatureNames`. */
const fittedWeights = (training: readonly Case[]): Float64Array => conditionalLogit(choicesOf(training), RIDGE);

/** Where several mentored together, each of them counts its share of one choice. */
function choicesOf(cases: readonly Pick<Case, 'rows' | 'taken'>[]): Choices {
  const rows = cases.flatMap((one) => one.rows),
    begins = [0];
  for (const one of cases) begins.push(begins.at(-1)! + one.rows.length);
  return {
    width: mentorFeatureNames.length,
    values: Float64Array.from(rows.flatMap((row) => [...row])),
    begins: Int32Array.from(begins),
    taken: Uint8Array.from(cases.flatMap((one) => one.rows.map((_, c) => (one.taken.includes(c) ? 1 : 0)))),
    times: new Float64Array(rows.length).fill(1),
    worth: Float64Array.from(cases, (one) => 1 / one.taken.length),
  };
}

/** A programme as a question: who could mentor it, what is known of each, and who did. */
export interface Case {
  candidates: number[];
  /** Places of those who did, among the candidates. */
  taken: number[];
  /** Features of each candidate, and ln(1 + value) of them. */
  values: Float64Array[];
  rows: Float64Array[];
  /** Programmes that each mentored before. */
  popularity: number[];
  /** Tags of the programme that each offers. */
  overlap: number[];
  /** 1 = mentored in the project before. */
  inProject: number[];
}

export function caseOf(all: RunPrograms, program: RunProgram): Case {
  const running = all.programs.filter(({ term }) => term === program.term);
  const before = all.programs.filter(({ term }) => term < program.term);
  const candidates = [...new Set(running.flatMap(({ mentors }) => mentors))].sort((a, b) => a - b);
  const features = mentorFeatures(viewBefore(all, program), all.people);
  const values = candidates.map((mentor) => {
    const row = new Float64Array(mentorFeatureNames.length);
    features.read(mentor, row);
    return row;
  });
  const past = candidates.map((mentor) => before.filter(({ mentors }) => mentors.includes(mentor)));
  const wanted = new Set(program.tags);
  return {
    candidates,
    values,
    rows: values.map((row) => row.map(Math.log1p)),
    taken: program.mentors.map((mentor) => candidates.indexOf(mentor)),
    popularity: past.map((programs) => programs.length),
    overlap: past.map((programs) => new Set(programs.flatMap(({ tags }) => tags.filter((tag) => wanted.has(tag)))).size),
    inProject: past.map((programs) => (programs.some(({ project }) => project === program.project) ? 1 : 0)),
  };
}

/** How many of the test programmes were mentored by nobody who had mentored before: there nothing tells who it will be. */
export function withoutPast(all: RunPrograms, { split = DEFAULT_SPLIT }: Pick<MentoringOptions, 'split'> = {}): number {
  const from = firstTestTerm(all, split);
  const first = new Map<number, number>(); // the first term of each mentor
  for (const { term, mentors } of all.programs)
    for (const mentor of mentors) first.set(mentor, Math.min(term, first.get(mentor) ?? term));
  return all.programs.filter(({ term, mentors }) => term >= from && mentors.every((mentor) => first.get(mentor) === term)).length;
}

/** The first term after those that hold this share of the programmes. */
export function firstTestTerm({ programs, terms }: RunPrograms, split: number): number {
  let seen = 0;
  for (let term = 0; term < terms; term++) {
    seen += programs.filter((program) => program.term === term).length;
    if (seen >= split * programs.length) return term + 1;
  }
  return terms;
}

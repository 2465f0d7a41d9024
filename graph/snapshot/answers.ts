import type { Introduction } from '../records/introduction.ts';
import type { Suggestion } from '../records/suggestion.ts';
import type { Directory } from './network.ts';
import { int32 } from './snapshot.ts';

/** What people made of suggestions so far, as far as the next ones depend on it. All by person index. */
export interface Answers {
  /** Int32Array(n + 1) into `people`. */
  offsets: Int32Array;
  /** Whom each person has on their list, has met, or did not want lately, sorted: not suggested to them anew. */
  people: Int32Array;
  /** Int32Array(n): in how many suggestions each person is somebody's who saved them or asked to be introduced, and it is not over. */
  load: Int32Array;
  /** Who is suggested to nobody for now, sorted: they take a break, or as many wait for them as they can meet. */
  resting: Int32Array;
  /** p0, in (0, 1): the chance that a suggested and introduced tie forms even where the relevance is 0. */
  baseChance: number;
}

/** p0 until there are enough answers (science.md, section 4). */
export const BASE_CHANCE = 0.3;

/** A dismissal, and waiting for a suggestion to come to something, are over after so many days. */
const MEMORY_DAYS = 180;
/** Introductions that were made and did not end in a meeting within so many days count as not met. */
const PATIENCE_DAYS = 30;
/** How many may wait for somebody, for each mentee that they would take. */
const WAITING_PER_PLACE = 5;
/** With so many answers they say something; before them stand as many that met at the usual rate (a Beta prior). */
const LEAST_ANSWERS = 20;

/** The answers of people who are here, on an ISO day. O(people + suggestions + introductions), plus sorting. */
export function answersOf(
  suggestions: Iterable<Suggestion>,
  introductions: Iterable<Introduction>,
  { people: all, person }: Pick<Directory, 'people' | 'person'>,
  today: string,
): Answers {
  const n = all.length,
    load = int32(n);
  const answered: { ego: number; alter: number }[] = [];
  for (const { for: from, person: to, state, at } of suggestions) {
    const ego = person.get(from),
      alter = person.get(to);
    if (ego === undefined || alter === undefined || state === 'shown') continue;
    const isLate = daysBetween(at, today) >= MEMORY_DAYS;
    if (!(state === 'dismissed' && isLate)) answered.push({ ego, alter });
    if ((state === 'saved' || state === 'introduced') && !isLate) load[alter]++;
  }
  answered.sort((a, b) => a.ego - b.ego || a.alter - b.alter);
  const offsets = int32(n + 1),
    people = int32(answered.length);
  for (const [k, { ego, alter }] of answered.entries()) {
    offsets[ego + 1]++;
    people[k] = alter;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const rests = all.flatMap(({ mentorCapacity, pausedUntil }, i) =>
    (pausedUntil !== undefined && pausedUntil > today) || load[i] >= WAITING_PER_PLACE * mentorCapacity ? [i] : [],
  );
  const resting = int32(rests.length);
  resting.set(rests);
  return { offsets, people, load, resting, baseChance: baseChanceOf(introductions, today) };
}

/** Nobody has answered anything. */
export const noAnswers = (n: number): Answers => ({
  offsets: int32(n + 1),
  people: int32(0),
  load: int32(n),
  resting: int32(0),
  baseChance: BASE_CHANCE,
});

/** Share of the introductions made that ended in a meeting, drawn towards BASE_CHANCE; that itself while they are few. */
function baseChanceOf(introductions: Iterable<Introduction>, today: string): number {
  let met = 0,
    missed = 0;
  for (const { state, at, since } of introductions)
    if (state === 'met') met++;
    else if (state === 'made' && daysBetween(since ?? at, today) >= PATIENCE_DAYS) missed++;
  if (met + missed < LEAST_ANSWERS) return BASE_CHANCE;
  return (LEAST_ANSWERS * BASE_CHANCE + met) / (LEAST_ANSWERS + met + missed);
}

const daysBetween = (instant: string, day: string) => (Date.parse(`${day}T00:00:00Z`) - Date.parse(instant)) / 86_400_000;

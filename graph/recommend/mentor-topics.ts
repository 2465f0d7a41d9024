import { gradeOf } from '../snapshot/mentoring.ts';
import type { View } from '../snapshot/view.ts';

/** A topic that a mentor offers, for one that is asked for; `weight` is what it counts. */
export interface TopicMatch {
  sought: number;
  /** The same, or the one that is broader or narrower: that counts half. */
  offered: number;
  /** 1 … 5 */
  strength: number;
  weight: number;
}

/** What a broader or narrower topic counts. */
const AT_HALF = 0.5;
const BEST_STRENGTH = 5;

/**
 * For topics that are asked for, which people offer them: by person, for each topic the match that counts most, in the order of
 * `sought`. A match counts strength / 5, half where the topic is only broader or narrower, times ln(1 + people who offer anything /
 * people who offer this), so that what few know counts more. Costs the offers of these topics, and O(n) for how many offer anything.
 */
export function topicMatches({ snapshot }: Pick<View, 'snapshot'>, sought: Iterable<number>): Map<number, TopicMatch[]> {
  const { n, context } = snapshot;
  const { offers, mentoring } = context;
  let offering = 0;
  for (let i = 0; i < n; i++) if (offers.offsets[i] < offers.offsets[i + 1]) offering++;
  const found = new Map<number, TopicMatch[]>();
  for (const topic of sought)
    for (const offered of related(mentoring.broader, topic)) {
      const begin = offers.groupOffsets[offered],
        end = offers.groupOffsets[offered + 1];
      const rarity = Math.log(1 + offering / (end - begin)) * (offered === topic ? 1 : AT_HALF);
      for (let t = begin; t < end; t++) {
        const person = offers.members[t],
          strength = gradeOf(mentoring.expertise, person, offered);
        const match = { sought: topic, offered, strength, weight: (rarity * strength) / BEST_STRENGTH };
        const theirs = found.get(person);
        if (!theirs) found.set(person, [match]);
        else if (theirs.at(-1)!.sought !== topic) theirs.push(match);
        else if (theirs.at(-1)!.weight < match.weight) theirs[theirs.length - 1] = match;
      }
    }
  return found;
}

/** Topics that are asked for, and those broader or narrower. */
export const relatedTopics = (broader: Int32Array, sought: Iterable<number>): Set<number> =>
  new Set([...sought].flatMap((topic) => related(broader, topic)));

/** The topic, the one above it, and those right below it. */
function related(broader: Int32Array, topic: number): number[] {
  const topics = [topic];
  if (broader[topic] >= 0) topics.push(broader[topic]);
  for (let t = 0; t < broader.length; t++) if (broader[t] === topic && t !== broader[topic]) topics.push(t);
  return topics.filter((t, k) => topics.indexOf(t) === k);
}

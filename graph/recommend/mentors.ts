import { includes } from '../arrays/bitset.ts';
import { quiet, type Run } from '../arrays/run.ts';
import type { View } from '../snapshot/view.ts';
import { excludedFor } from './candidates.ts';
import { stepsTo } from './experts.ts';
import { expectedCoverage, withinTwo } from './gain.ts';
import { throughContacts } from './go-betweens.ts';
import { lazyQueue, takeBest } from './lazy-greedy.ts';
import {
  type Direction,
  isOpposite,
  type MentorFeatures,
  type MentorQuestion,
  mentorFeature,
  mentorFeatureNames,
  mentorFeatures,
} from './mentor-features.ts';
import { type MentorGround, mentorGrounds } from './mentor-grounds.ts';
import { mentorRelevance } from './mentor-relevance.ts';
import type { TopicMatch } from './mentor-topics.ts';
import { reachCount } from './reach-count.ts';
import { scoring } from './scoring.ts';

export interface MentorOptions extends MentorQuestion {
  /** How many at most. */
  k?: number;
  /** λ: 0 = who fits best, 1 = who opens most of the organization. */
  bridging?: number;
}

/** One suggested mentor. All people, topics and communities are indexes. */
export interface Mentor {
  person: number;
  /** What the choice maximized when this one was taken: (1 − λ) r / max r + λ ΔF / max F. */
  score: number;
  /** How well they fit, in (0, 1). */
  relevance: number;
  /** What the tie adds to those before it when all of them form: people newly within 2 steps, units first reached. */
  gain: { people: number; units: number };
  /** At most three, the most telling first. */
  grounds: MentorGround[];
  /** What of what is asked for they offer, the most telling first. */
  topics: TopicMatch[];
  /** Communities in which both are, and the mentor's standing there (mentoring.ts). */
  communities: { community: number; grade: number }[];
  /** Hops from ego, 4 = more than three or no way. */
  distance: number;
  /** Go-betweens from ego outwards; empty for direct contacts, and where nobody can introduce. */
  via: number[];
}

export interface Mentors {
  /** In the order in which they were chosen. */
  items: Mentor[];
  before: { people: number; units: number };
  after: { people: number; units: number };
}

/**
 * Who could be an informal mentor of ego (science.md, section 4): of those the viewer sees who have a topic that is asked for, a community, an
 * event or at most three steps in common with ego, not ego's reporting line, nor whom ego has answered about, nor who rests; direct
 * contacts are among them. With `topic` only who offers it, or what is broader or narrower. Whose level is known to lie the other way than
 * `direction` asks (below ego's for `senior`, above it for `junior`, more than one away for `peer`) is left out; who has no level stays,
 * and so does everybody where ego has none. Chosen as contacts are: greedily by
 * (1 − λ) r / max r + λ ΔF / max F, so that they are not all from one's own unit. Equal scores are ordered by index.
 */
export function recommendMentors(
  view: View,
  ego: number,
  { k = 10, bridging = 0.3, topic = -1, direction = 'senior' }: MentorOptions = {},
  { signal }: Run = quiet,
): Mentors {
  const { snapshot } = view;
  checkOptions(view, ego, { k, bridging, topic });
  const features = mentorFeatures(view, ego, { topic, direction });
  const candidates = mentorCandidates(view, ego, features, { topic, direction });
  const relevances = fitOf(candidates, features);
  signal.throwIfAborted();

  const within = withinTwo(snapshot, ego);
  const coverage = expectedCoverage(view, ego, within);
  const score = scoring(candidates, relevances, coverage, bridging);
  const count = reachCount(snapshot, ego, within);
  const before = count.now();
  const ways = throughContacts(view.introductions, ego);
  const queue = lazyQueue(candidates.length, score.bounds());
  const items: Mentor[] = [];
  while (items.length < k) {
    signal.throwIfAborted();
    const best = takeBest(queue, score.value, score.closeBound);
    if (!best) break;
    const c = best.candidate,
      person = candidates[c],
      { people, units } = count.preview(person),
      via = features.distance(person) === 1 ? [] : ways.best(person);
    const earlier = items.map((item) => item.person);
    items.push({
      person,
      score: best.value,
      relevance: relevances[c],
      gain: { people, units: units.length },
      grounds: mentorGrounds(view, ego, { person, earlier, features, shares: score.shares(c), count }),
      topics: features.matches(person).toSorted((a, b) => b.weight - a.weight || a.offered - b.offered),
      communities: features.standing(person),
      distance: stepsTo(features.distance(person), via),
      via,
    });
    count.add(person);
    coverage.add(person, coverage.chance(relevances[c]));
  }
  return { items, before, after: count.now() };
}

/** Those for whom something speaks: a direct contact alone, say, is no mentor. */
function mentorCandidates(
  view: View,
  ego: number,
  features: MentorFeatures,
  { topic, direction }: { topic: number; direction: Direction },
): Int32Array {
  const { level } = view.snapshot.context,
    excluded = excludedFor(view, ego, { contacts: false }),
    row = new Float64Array(mentorFeatureNames.length);
  return Int32Array.from(
    features.found().filter((j) => {
      if (!view.visible[j] || includes(excluded, j) || (topic >= 0 && features.matches(j).length === 0)) return false;
      if (isOpposite(level[j] - level[ego], direction)) return false;
      features.read(j, row);
      return row.some((value, f) => f !== mentorFeature.load && value > 0);
    }),
  );
}

function fitOf(candidates: Int32Array, features: MentorFeatures): Float64Array {
  const row = new Float64Array(mentorFeatureNames.length);
  return Float64Array.from(candidates, (person) => {
    features.read(person, row);
    return mentorRelevance(row);
  });
}

function checkOptions({ snapshot }: View, ego: number, { k, bridging, topic }: { k: number; bridging: number; topic: number }) {
  const { n, context } = snapshot;
  const { groups } = context.offers;
  if (!(Number.isInteger(ego) && ego >= 0 && ego < n))
    throw new RangeError(`ego is ${ego}, expected a person index in 0 … ${n - 1}`);
  if (!(Number.isInteger(topic) && topic >= -1 && topic < groups))
    throw new RangeError(`topic is ${topic}, expected −1 or a topic number below ${groups}`);
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k is ${k}, expected a whole number of at least 1`);
  if (!(bridging >= 0 && bridging <= 1)) throw new RangeError(`bridging is ${bridging}, expected a number in 0 … 1`);
}

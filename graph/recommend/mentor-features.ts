import { egoDistances } from '../snapshot/ego.ts';
import { type Graded, gradeOf } from '../snapshot/mentoring.ts';
import type { TwoMode } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import { sharedGroups } from './common-ground.ts';
import { feature, featureNames, preparedFeatures } from './features.ts';
import { relatedTopics, type TopicMatch, topicMatches } from './mentor-topics.ts';

/**
 * What speaks for somebody as a mentor of ego, in this order. All ≥ 0, 0 = nothing.
 * - topics: what they offer of what is asked for, rare topics first (mentor-topics.ts)
 * - communities: Σ standing / ln(size) over those shared, the standing being the mentor's; a quarter of it for communities that are not
 *   about what is asked for, if anything is
 * - events: Σ 1 / ln(size) over those shared
 * - contacts: weighted Adamic–Adar over common contacts; none towards a direct contact
 * - near: 2 for two steps away, 1 for three, nothing for direct contacts and strangers
 * - level: by how far they are in the direction that is asked for, at most 2; nothing where any level will do
 * - load: in how many mentorships they are mentors now and how many wait for them, over the mentorships that they would have at a time; this
 *   one speaks against them
 */
export const mentorFeatureNames = ['topics', 'communities', 'events', 'contacts', 'near', 'level', 'load'] as const;
export type MentorFeature = (typeof mentorFeatureNames)[number];
export const mentorFeature = Object.fromEntries(mentorFeatureNames.map((name, f) => [name, f])) as Record<MentorFeature, number>;

/** Whom one would learn from: somebody of a higher level, of a lower one (an exchange), at most one level away, or of whatever level. */
export type Direction = 'senior' | 'junior' | 'peer' | 'any';

/** Whether a level gap (theirs − ego's) lies the other way, or too far off for `peer`; never where one of the two levels is unknown. */
export function isOpposite(gap: number, direction: Direction): boolean {
  if (direction === 'any') return false;
  if (direction === 'peer') return Math.abs(gap) > 1;
  return direction === 'senior' ? gap < 0 : gap > 0;
}

export interface MentorQuestion {
  /** Ask for this topic only, −1 = for all that ego seeks. */
  topic?: number;
  direction?: Direction;
}

/** The features of everybody towards one ego; good until those of another are asked for. */
export interface MentorFeatures {
  /** Writes those of a person into `row`, in the order of `mentorFeatureNames`. */
  read(person: number, row: Float64Array): void;
  /** What of what is asked for they offer. */
  matches(person: number): TopicMatch[];
  /** People who have a topic, a community, an event or at most three steps in common with ego, by index, ego not. */
  found(): number[];
  /** Communities that both are in, and the mentor's standing there, the one that counts most first. */
  standing(person: number): { community: number; grade: number }[];
  /** Hops from ego, up to 3; more = farther or unreachable. */
  distance(person: number): number;
}

export const FARTHEST = 3;

/**
 * What ego seeks is read only where ego looks, or nobody in particular. Costs n, ego's two-step walks, ties within three steps, and
 * the members of ego's groups.
 */
export function mentorFeatures(
  view: View,
  ego: number,
  { topic = -1, direction = 'senior' }: MentorQuestion = {},
): MentorFeatures {
  const { n, context } = view.snapshot;
  const { seeks, communities, mentoring, answers, level } = context;
  const isOwn = view.viewer === ego || view.viewer === null;
  const sought = topic >= 0 ? [topic] : isOwn ? groupsOf(seeks, ego) : [];
  const matches = topicMatches(view, sought);
  const { distance } = egoDistances(view.snapshot, ego, FARTHEST);
  const known = preparedFeatures(view.snapshot),
    knownRow = new Float64Array(featureNames.length);
  known.load(ego);
  const wanted = relatedTopics(mentoring.broader, sought);
  const share = (community: number) => (wanted.size === 0 || isAbout(mentoring.about, community, wanted) ? 1 : BESIDE);
  const standing = standingBeside(communities, mentoring.standing, ego, share);
  // Having something to do with ego may be seeking what ego offers, too: that is nobody's to know.
  const metAtEvents = (person: number) => {
    if (known.kind(person) >= 0) return false;
    known.read(person, knownRow);
    return knownRow[feature.events] > 0;
  };
  return {
    read(person, row) {
      const isContact = distance[person] === 1;
      known.read(person, knownRow);
      row[mentorFeature.topics] = (matches.get(person) ?? []).reduce((sum, { weight }) => sum + weight, 0);
      row[mentorFeature.communities] = standing.get(person) ?? 0;
      row[mentorFeature.events] = knownRow[feature.events];
      row[mentorFeature.contacts] = isContact ? 0 : knownRow[feature.contacts];
      row[mentorFeature.near] = distance[person] === 2 ? 2 : distance[person] === 3 ? 1 : 0;
      row[mentorFeature.level] = levelFit(level[person] - level[ego], direction);
      row[mentorFeature.load] = (mentoring.load[person] + answers.load[person]) / Math.max(1, mentoring.capacity[person]);
    },
    matches: (person) => matches.get(person) ?? [],
    found() {
      const found: number[] = [];
      for (let j = 0; j < n; j++) {
        if (j === ego) continue;
        if (distance[j] <= FARTHEST || matches.has(j) || standing.has(j) || metAtEvents(j)) found.push(j);
      }
      return found;
    },
    standing(person) {
      const size = (c: number) => communities.groupOffsets[c + 1] - communities.groupOffsets[c];
      const worth = (c: number, grade: number) => (share(c) * grade) / logSize(size(c));
      return sharedGroups(communities, communities, ego, person)
        .map((community) => ({ community, grade: gradeOf(mentoring.standing, person, community) }))
        .sort((a, b) => worth(b.community, b.grade) - worth(a.community, a.grade) || a.community - b.community);
    },
    distance: (person) => distance[person],
  };
}

/** More than two levels are no better than two: whoever is far above has been where ego is too long ago. */
const MOST_LEVELS = 2;

/** 0 where a level is unknown, or none is asked for. */
function levelFit(gap: number, direction: Direction): number {
  if (Number.isNaN(gap) || direction === 'any') return 0;
  if (direction === 'peer') return Math.abs(gap) <= 1 ? MOST_LEVELS : 0;
  return Math.min(MOST_LEVELS, Math.max(0, direction === 'senior' ? gap : -gap));
}

/** A group of two is the smallest that can be shared. */
const logSize = (size: number) => Math.log(Math.max(2, size));

const groupsOf = ({ offsets, groupsOf }: TwoMode, person: number) => groupsOf.subarray(offsets[person], offsets[person + 1]);

/** What a community counts that is about something else. */
const BESIDE = 0.25;

function isAbout({ offsets, groups }: Graded, community: number, wanted: ReadonlySet<number>): boolean {
  for (let t = offsets[community]; t < offsets[community + 1]; t++) if (wanted.has(groups[t])) return true;
  return false;
}

/** Σ share · standing / ln(size) of everybody in ego's communities. */
function standingBeside(communities: TwoMode, standing: Graded, ego: number, share: (community: number) => number) {
  const found = new Map<number, number>();
  for (const group of groupsOf(communities, ego)) {
    const begin = communities.groupOffsets[group],
      end = communities.groupOffsets[group + 1],
      part = share(group);
    for (let t = begin; t < end; t++) {
      const person = communities.members[t];
      found.set(person, (found.get(person) ?? 0) + (gradeOf(standing, person, group) * part) / logSize(end - begin));
    }
  }
  return found;
}

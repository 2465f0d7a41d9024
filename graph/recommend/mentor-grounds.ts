import type { View } from '../snapshot/view.ts';
import { commonGround } from './common-ground.ts';
import { type Choice, type Ground, reachGrounds } from './grounds.ts';
import { type MentorFeature, type MentorFeatures, mentorFeature, mentorFeatureNames } from './mentor-features.ts';
import { mentorContributions } from './mentor-relevance.ts';
import type { TopicMatch } from './mentor-topics.ts';

/** Why somebody is suggested as a mentor, before it is put into words. `weight` is its part of the score. */
export type MentorGround =
  | Exclude<Ground, { kind: 'community' | 'office' }>
  | ({ weight: number } & (
      | { kind: 'expertise'; matches: TopicMatch[] }
      /** Communities that both are in, and the mentor's standing there. */
      | { kind: 'standing'; communities: ReturnType<MentorFeatures['standing']> }
      /** By so many levels above ego, below where negative. */
      | { kind: 'level'; gap: number }
    ));

/** What the choice of a mentor knew when it was made. */
export interface MentorChoice extends Pick<Choice, 'person' | 'earlier' | 'shares' | 'count'> {
  features: MentorFeatures;
}

const MOST = 3;

/**
 * At most three grounds, the largest part of the score first; never none. Each is true of the view. Relevance is shared out over what speaks
 * for the person, by its part of the logit.
 */
export function mentorGrounds(view: View, ego: number, choice: MentorChoice): MentorGround[] {
  const telling = strongest([...reachGrounds(view, ego, choice), ...fitGrounds(view, ego, choice)]);
  if (telling.length > 0) return telling;
  // Chosen for reach alone, and there is none: what speaks for the person all the same.
  const shares = { relevance: 1, reach: [] };
  return strongest(fitGrounds(view, ego, { ...choice, shares })).map((ground) => ({ ...ground, weight: 0 }));
}

const strongest = (grounds: MentorGround[]) =>
  grounds
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST);

function fitGrounds(view: View, ego: number, { person, features, shares }: MentorChoice): MentorGround[] {
  const { level } = view.snapshot.context;
  const row = new Float64Array(mentorFeatureNames.length);
  features.read(person, row);
  const parts = mentorContributions(row),
    total = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
  const weight = (name: MentorFeature) => (total > 0 ? (shares.relevance * Math.max(0, parts[mentorFeature[name]])) / total : 0);
  const grounds: MentorGround[] = [
    { kind: 'expertise', matches: byWeight(features.matches(person)), weight: weight('topics') },
    { kind: 'level', gap: level[person] - level[ego], weight: weight('level') },
  ];
  grounds.push({ kind: 'standing', communities: features.standing(person), weight: weight('communities') });
  for (const ground of commonGround(view, ego, person))
    if (ground.kind === 'common-contacts') grounds.push({ ...ground, weight: weight('contacts') });
    else if (ground.kind === 'event') grounds.push({ ...ground, weight: weight('events') });
  const steps = features.distance(person);
  grounds.push({ kind: 'close-by', steps, weight: weight('near') });
  return grounds;
}

const byWeight = (matches: TopicMatch[]) => matches.toSorted((a, b) => b.weight - a.weight || a.offered - b.offered);

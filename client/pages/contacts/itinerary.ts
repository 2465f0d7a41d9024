import type { IntroductionItem } from '../../../server/api/introductions.schema.ts';
import type { SuggestionItem } from '../../../server/api/suggestions.schema.ts';

/** What is nearest to a meeting first. */
const stages = ['made', 'agreed', 'asked', 'declined', 'saved'] as const;
export type Stage = (typeof stages)[number] | 'suggested' | 'met';

/** Somebody on the list: how far it has come, since when, and who introduces. */
export interface Meeting {
  suggestion: SuggestionItem;
  introduction?: IntroductionItem;
  stage: Stage;
  since: string;
}

export interface Itinerary {
  /** Suggested by a plan, and not answered yet. */
  planned: Meeting[];
  /** In the order of the meetings: by the day that is planned, then without one who was introduced already first. */
  waiting: Meeting[];
  /** The latest first. */
  met: Meeting[];
}

/** Suggestions with the introductions that were asked for, in order; both come with the latest first. */
export function itineraryOf(suggestions: readonly SuggestionItem[], introductions: readonly IntroductionItem[]): Itinerary {
  const meetings = suggestions.map((suggestion) => meetingOf(suggestion, introductions));
  const rank = ({ stage }: Meeting) => stages.indexOf(stage as (typeof stages)[number]);
  return {
    planned: meetings.filter(({ stage, suggestion }) => stage === 'suggested' && suggestion.plan !== undefined),
    waiting: meetings
      .filter((meeting) => rank(meeting) >= 0)
      .sort((a, b) => byDay(a, b) || rank(a) - rank(b) || Date.parse(a.since) - Date.parse(b.since)),
    met: meetings.filter(({ stage }) => stage === 'met'),
  };
}

/** Days are compared as texts; after every day comes none. */
const byDay = (a: Meeting, b: Meeting) => {
  const [first, second] = [a, b].map(({ suggestion }) => suggestion.plannedFor ?? '~');
  return first < second ? -1 : first > second ? 1 : 0;
};

function meetingOf(suggestion: SuggestionItem, introductions: readonly IntroductionItem[]): Meeting {
  const introduction = introductions.find(({ role, person }) => role === 'asked' && person === suggestion.person);
  const { state, at } = suggestion;
  if (introduction && (state === 'introduced' || (state === 'saved' && introduction.state === 'declined')))
    return {
      suggestion,
      introduction,
      stage: introduction.state as Stage,
      since: introduction.since ?? introduction.at,
    };
  // Whoever was asked is not here any more, or not to be seen: then it is somebody to meet all the same.
  const stage = state === 'introduced' ? 'saved' : state === 'shown' ? 'suggested' : state;
  return { suggestion, stage: stage as Stage, since: at };
}

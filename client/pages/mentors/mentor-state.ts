import { useSearchParams } from 'react-router';

export const directions = ['senior', 'peer', 'junior', 'any'] as const;
export type Direction = (typeof directions)[number];

export interface MentorState {
  /** Id of a topic, null = all that one seeks. */
  topic: string | null;
  direction: Direction;
}

/** What the page asks for, kept in its address. */
export function useMentorState() {
  const [params, setParams] = useSearchParams();
  const given = params.get('direction') as Direction;
  const state: MentorState = { topic: params.get('topic'), direction: directions.includes(given) ? given : 'senior' };
  const change = (changes: Partial<MentorState>) => {
    const { topic, direction } = { ...state, ...changes };
    const next = new URLSearchParams();
    if (topic !== null) next.set('topic', topic);
    if (direction !== 'senior') next.set('direction', direction);
    setParams(next, { replace: true });
  };
  return { ...state, change };
}

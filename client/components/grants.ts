import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import { useAnswer } from './answer.tsx';
import { isRole } from './roles.ts';

export interface Grants {
  /** Some page of bridges. */
  bridges: boolean;
  /** Bridges of one community. */
  bridgesOf: (community: string) => boolean;
  /** Who could bridge two units. */
  pair: boolean;
  /** Plans of introductions, and what departures cost. */
  plan: boolean;
  /** What would change if ties and people came or went. */
  whatIf: boolean;
  /** Suggestions to everybody at once. */
  suggestToAll: boolean;
  /** Champions. */
  champions: boolean;
  /** The id stands for somebody whom the viewer is not told: it leads to no page. */
  isPseudonym: (id: string) => boolean;
}

/** What a role may open, as server/access/policy.ts has it; null = nobody in particular, who may open all. */
export function grantsOf(role: string | null, led: string[]): Grants {
  const all = role === null,
    analyst = role === 'analyst';
  return {
    bridges: all || analyst || (role === 'lead' && led.length > 0),
    bridgesOf: (community) => all || (role === 'lead' && led.includes(community)),
    pair: all || analyst,
    plan: all || analyst,
    whatIf: all || analyst,
    suggestToAll: all || role === 'admin',
    champions: all || analyst || role === 'admin',
    isPseudonym: (id) => analyst && /^p-[0-9A-F]{6,}$/.test(id),
  };
}

/** What the viewer may open; nothing of a community until it is known which they lead. */
export function useGrants(): Grants {
  const viewer = useViewer();
  const lead = viewer?.role === 'lead';
  const person = useAnswer(['person', viewer?.person], (options) => api.person(viewer!.person, options), { enabled: lead });
  const led = lead ? (person.data?.communities ?? []).filter(({ role }) => role === 'lead').map(({ id }) => id) : [];
  return grantsOf(viewer?.role ?? null, led);
}

/** The viewer's role within a sentence. */
export const roleInSentence = (role: string) => t(isRole(role) ? `shell.role-${role}-inside` : 'shell.role-member-inside');

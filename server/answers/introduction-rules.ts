import type { Introduction } from '../../graph/records/introduction.ts';
import { entryOf } from '../../graph/snapshot/tie-sets.ts';
import type { View } from '../../graph/snapshot/view.ts';
import type { Asked } from '../access/privacy.ts';
import { sees } from '../access/sees.ts';
import type { IntroductionRequest, IntroductionRole } from '../api/introductions.schema.ts';
import type { Fault } from '../errors.ts';

type State = Introduction['state'];

/** Who may bring an introduction from one state to which others. */
const steps: Record<IntroductionRole, Partial<Record<State, State[]>>> = {
  asked: { made: ['met'] },
  through: { asked: ['agreed', 'declined'], agreed: ['made'] },
  about: { made: ['met'] },
};

export const nextStates = (role: IntroductionRole, state: State): State[] => steps[role][state] ?? [];

/** What a person is in an introduction, where they are anything. */
export function roleIn({ for: from, via, person }: Introduction, id: string): IntroductionRole | undefined {
  return id === from ? 'asked' : id === via ? 'through' : id === person ? 'about' : undefined;
}

/**
 * Whether the viewer may see an introduction in which they have this role. Who is to be met learns of it when it is made; and nobody
 * learns of people who are gone or whom they may not see. Whoever asks shows themself to the other two, unless they hide.
 */
export function seesIntroduction({ network, shows }: Asked, introduction: Introduction, role: IntroductionRole): boolean {
  const { state, for: from, via, person } = introduction;
  if (role === 'about' && state !== 'made' && state !== 'met') return false;
  const { directory } = network;
  return [from, via, person].every((id) => {
    const index = directory.person.get(id);
    if (index === undefined) return false;
    return shows(index) || (id === from && directory.people[index].visibility !== 'hidden');
  });
}

/** What is wrong with asking for an introduction; missing, forbidden and hidden people give the same fault. */
export function requestFaults({ network, view }: Asked, from: string, { person, via }: IntroductionRequest): Fault[] {
  const index = (id: string) => network.directory.person.get(id);
  const ego = index(from)!,
    alter = index(person),
    between = index(via);
  if (alter === undefined || alter === ego || !view.visible[alter])
    return [{ pointer: '/person', value: person, detail: 'expected the id of somebody else whom you may see' }];
  if (tied(view, ego, alter)) return [{ pointer: '/person', value: person, detail: 'you know each other already' }];
  if (network.directory.people[ego].visibility === 'hidden')
    return [{ pointer: '/via', value: via, detail: 'nobody can introduce you while you are hidden' }];
  const mayAsk = between !== undefined && between !== alter && view.visible[between] === 1 && tied(view, ego, between);
  if (!mayAsk || !sees(network, between, alter) || !leadsTo(view, ego, between, alter))
    return [
      { pointer: '/via', value: via, detail: 'expected a contact of yours who introduces people and has a way to this one' },
    ];
  return [];
}

const tied = ({ introductions }: View, i: number, j: number) => entryOf(introductions, i, j) >= 0;

/** Does z introduce, and know j or somebody who introduces and knows j? O(contacts of z). */
function leadsTo(view: View, ego: number, z: number, j: number): boolean {
  const { introductions } = view;
  const { offsets, neighbors, context } = introductions;
  if (!context.introduces[z]) return false;
  const others = neighbors.subarray(offsets[z], offsets[z + 1]);
  return tied(view, z, j) || others.some((y) => y !== ego && context.introduces[y] === 1 && tied(view, y, j));
}

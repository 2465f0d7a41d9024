import type { Community } from '../../graph/records/community.ts';
import type { Unit } from '../../graph/records/unit.ts';
import { unitTitle } from '../../graph/words/unit-name.ts';
import type { Asked } from '../access/privacy.ts';
import { notFound } from '../errors.ts';
import { ledBy } from './rosters.ts';

/** Of whom a ranking of bridges speaks. */
export interface BridgeScope {
  unit?: Unit;
  community?: Community;
  name: string;
  /** Uint8Array(n): 1 = in it */
  inside: Uint8Array;
}

/**
 * The scope of a question: a community, a unit, people of a community in a unit, or everybody. Who leads communities gets one that they
 * lead, the first where none is asked for. A Problem not-found where it is of fewer people than may be shown, or under pseudonyms of a
 * community: who is in it is public, and figures of the same person are the same in every scope.
 */
export function bridgeScope(asked: Asked, { unit, community }: { unit?: string; community?: string }): BridgeScope {
  const { directory, snapshot } = asked.network;
  const inside = new Uint8Array(snapshot.n).fill(1);
  const scope: BridgeScope = { name: 'the organization', inside };
  const group = communityOf(asked, community);
  if (group !== undefined) {
    const { groupOffsets, members } = snapshot.context.communities;
    inside.fill(0);
    for (const member of members.subarray(groupOffsets[group], groupOffsets[group + 1])) inside[member] = 1;
    scope.community = directory.communities[group];
    scope.name = scope.community.name;
  }
  if (unit !== undefined) {
    const number = directory.unit.get(unit);
    if (number === undefined || asked.hidden[number]) throw notFound();
    for (let i = 0; i < snapshot.n; i++) if (snapshot.unit[i] !== number) inside[i] = 0;
    scope.unit = directory.units[number];
    scope.name = group === undefined ? unitTitle(scope.unit.name) : `${scope.name} in ${unitTitle(scope.unit.name)}`;
  }
  if ((unit !== undefined || group !== undefined) && inside.reduce((sum, is) => sum + is, 0) < asked.smallest) throw notFound();
  return scope;
}

function communityOf({ grant, network, view }: Asked, id: string | undefined): number | undefined {
  const { directory } = network;
  const led = grant === 'led' ? (view.viewer === null ? [] : ledBy(network, view.viewer)) : undefined;
  if (id === undefined && !led) return undefined;
  const group = id === undefined ? led?.[0] : directory.community.get(id);
  if (group === undefined || grant === 'pseudonyms' || (led && !led.includes(group))) throw notFound();
  return group;
}

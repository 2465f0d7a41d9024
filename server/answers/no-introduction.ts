import { commonGround } from '../../graph/recommend/common-ground.ts';
import { entryOf } from '../../graph/snapshot/tie-sets.ts';
import type { Asked } from '../access/privacy.ts';
import type { NoIntroduction } from '../api/suggestions.schema.ts';

/**
 * Why nobody can introduce ego to alter, where nobody can, and what both share that could bring them together. Rests on people and ties
 * that the viewer sees; whether somebody introduces others stands in the directory. O(k of both).
 */
export function noIntroduction({ network, view }: Pick<Asked, 'network' | 'view'>, ego: number, alter: number): NoIntroduction {
  const { communities, events } = network.directory;
  const shared: NoIntroduction['shared'] = [];
  let why: NoIntroduction['why'] = entryOf(view.snapshot, ego, alter) >= 0 ? 'acquainted' : 'apart';
  for (const ground of commonGround(view, ego, alter))
    if (ground.kind === 'common-contacts' && why === 'apart') why = 'unwilling';
    else if (ground.kind === 'community')
      shared.push(...ground.communities.map((c) => ({ kind: ground.kind, ...named(communities[c]) })));
    else if (ground.kind === 'event') shared.push(...ground.events.map((e) => ({ kind: ground.kind, ...named(events[e]) })));
  return { why, shared: shared.slice(0, MOST) };
}

/** So many things in common are enough to begin with. */
const MOST = 2;

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

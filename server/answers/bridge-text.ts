import { count } from '../../graph/words/numbers.ts';
import type { BridgeScope } from './bridge-scope.ts';

export interface BridgeFigures {
  outsideTies: number;
  units: number;
  soleContacts: number;
  articulation: boolean;
}

/** What stands or falls with a person who bridges, as one sentence or two. */
export function bridgeText(name: string, scope: BridgeScope, unitName: string | null, figures: BridgeFigures): string {
  const { outsideTies, units, soleContacts, articulation } = figures;
  const group = scope.community?.name ?? unitName;
  const beyond = scope.community ? `beyond ${scope.community.name}` : 'outside their unit';
  const ties = outsideTies === 0 ? `has no ties ${beyond}` : `has ${count(outsideTies, 'tie')} ${beyond}`;
  const toUnits = outsideTies > 0 && units > 0 ? `, to ${count(units, 'other unit')}` : '';
  const sole =
    soleContacts > 0 && group
      ? `${count(soleContacts, 'person', 'people')} outside ${soleContacts === 1 ? 'is' : 'are'} tied to ${group} through them only`
      : '';
  const apart = articulation ? 'Without them, others would be cut off from the network.' : '';
  return [`${name} ${ties}${toUnits}${sole ? `; ${sole}` : ''}.`, apart].filter(Boolean).join(' ');
}

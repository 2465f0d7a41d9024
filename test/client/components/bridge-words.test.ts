import { describe, expect, it } from 'vitest';
import {
  bridgeHeadline,
  bridgeLead,
  mainRole,
  moreThanChance,
  rankingSize,
  sampledWords,
  shareOfOutside,
} from '../../../client/components/bridge-words.ts';
import type { BridgeItem } from '../../../server/api/bridges.schema.ts';

const roles = { coordinator: 1, gatekeeper: 2, representative: 2, consultant: 0, liaison: 9 };
const item = (person: string, outsideTies: number): BridgeItem => ({
  ...{ person, betweenness: 0.1, constraint: 0.2, participation: 0.5, degree: 9, outsideTies, units: 2 },
  ...{ roles, rolesExpected: roles, rolesZ: roles, soleContacts: 1, articulation: false, text: '' },
});
const node = (id: string, unit: string | null) => ({ id, name: id, unit, betweenness: 0, outsideTies: 0 });
const map = {
  units: [],
  nodes: [node('a', 'x'), node('b', 'x'), node('c', 'y'), node('d', 'z'), node('e', null)],
  ties: [
    [0, 1, 1],
    [0, 2, 1],
    [0, 3, 1],
    [1, 2, 1],
    [2, 3, 1],
    [0, 4, 1],
  ] as [number, number, number][],
};
const whole = { unit: null, community: null, name: 'Northbeam' };

describe('bridges in words', () => {
  it('say what share of the ties between units the people have a part in', () => {
    expect(shareOfOutside([item('a', 2)], map, null)).toEqual({ share: 0.5, total: 4 });
    expect(bridgeHeadline([item('a', 2)], whole, map)).toBe(
      'One person holds Northbeam together: 20% of its people have a part in 50% of its ties between units',
    );
  });

  it('speak of one unit when asked for one', () => {
    const scope = { ...whole, unit: 'y', name: 'Y' };
    expect(bridgeHeadline([item('c', 3)], scope, map)).toBe(
      'One person connects Y with the rest: they have a part in 100% of its 3 outside ties',
    );
  });

  it('do not say that nobody has more where betweenness is estimated', () => {
    const sampled = { epsilon: 0.00049, delta: 0.05, seed: 1, samples: 145408 };
    expect(bridgeHeadline([item('a', 0)], whole, undefined)).toContain('than through anyone else');
    expect(bridgeHeadline([item('a', 0)], whole, undefined, sampled)).toBe(
      'One person holds Northbeam together: they are among those through whom most shortest ways between others lead',
    );
    expect(sampledWords(sampled, null)).toBe(
      'Betweenness is estimated from 145,408 pairs of people drawn at random: with 95% certainty every figure here is within 0.00049 of the exact one. People whose figures lie less than 0.00098 apart may stand in another order.',
    );
    expect(sampledWords(sampled, { share: 0.4 })).toMatch(/ Closer figures are being computed, 40% done\.$/);
  });

  it('speak of a community by the ties that lead out of it', () => {
    const scope = { ...whole, community: 'guild', name: 'Guild' };
    expect(bridgeHeadline([item('a', 2), item('c', 5)], scope, map)).toBe(
      'Two people connect Guild with the rest: they have 7 ties that lead outside',
    );
  });

  it('say what hangs on them alone: contacts of their units, or people outside the community', () => {
    const two = [item('a', 2), item('c', 5)];
    expect(bridgeLead(two, whole)).toMatch(/^2 contacts of their units hang on one of them alone\. Pick/);
    expect(bridgeLead(two, { ...whole, unit: 'y', name: 'Y' })).toMatch(/^2 contacts of their units hang/);
    const guild = { ...whole, community: 'guild', name: 'Guild' };
    expect(bridgeLead(two, guild)).toMatch(/^2 people outside Guild are tied to it through one of them alone\. Pick/);
    expect(bridgeLead([item('a', 2)], guild)).toMatch(/^1 person outside Guild is tied to it/);
    expect(bridgeLead([{ ...item('a', 2), soleContacts: 0 }], guild)).toMatch(
      /^Where they leave, ties that lead out of the community/,
    );
  });

  it('need no map', () => {
    expect(bridgeHeadline([item('a', 2), item('c', 5)], whole, undefined)).toBe(
      'Two people hold Northbeam together: they have 7 ties to other units',
    );
  });

  it('speak of shortest ways where there are no units', () => {
    const none = { ...map, nodes: map.nodes.map((each) => ({ ...each, unit: null })) };
    expect(bridgeHeadline([item('a', 0)], whole, none)).toContain('more shortest ways between others lead through them');
  });

  it('show ten people unasked, fewer where ten would be nearly everybody', () => {
    expect([undefined, 400, 46, 21, 3].map(rankingSize)).toEqual([10, 10, 8, 4, 3]);
  });

  it('name roles that are clearly more frequent than chance, the clearest first', () => {
    const z = { coordinator: 2.1, gatekeeper: 1.9, representative: null, consultant: 12, liaison: 7.5 };
    // Nobody is a consultant at all here: a z of 12 says nothing.
    expect(moreThanChance({ roles, rolesZ: z })).toEqual(['liaison', 'coordinator']);
    expect(moreThanChance({ roles, rolesZ: { ...z, coordinator: -5, liaison: null } })).toEqual([]);
  });

  it('name the role somebody has most often, and none where there is none', () => {
    expect(mainRole(roles)).toBe('liaison');
    expect(mainRole({ coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0 })).toBeNull();
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '../../../graph/snapshot/network.ts';
import { entryOf } from '../../../graph/snapshot/tie-sets.ts';
import { type DemoRecords, demoRecords } from '../../support/demo-records.ts';

describe('what came of suggestions in the demo', () => {
  let records: DemoRecords, network: Network;
  beforeAll(() => {
    records = demoRecords();
    network = buildNetwork(records, { seq: 1, today: '2026-01-01' });
  });
  const tied = (a: string, b: string) => {
    const { snapshot, directory } = network;
    return entryOf(snapshot, directory.person.get(a)!, directory.person.get(b)!) >= 0;
  };

  it('is something in every state, of a few dozen people', () => {
    const statesOf = (of: { state: string }[]) => [...new Set(of.map(({ state }) => state))].sort();
    expect(statesOf(records.suggestion)).toEqual(['dismissed', 'introduced', 'met', 'saved']);
    expect(statesOf(records.introduction)).toEqual(['agreed', 'asked', 'declined', 'made', 'met']);
    expect(new Set(records.suggestion.map((each) => each.for)).size).toBeGreaterThan(24);
    expect(records.suggestion.length).toBeLessThan(records.person.length);
  });

  it('goes through a contact who introduces and knows both', () => {
    const introduces = new Set(records.person.filter((each) => each.introduces).map(({ id }) => id));
    for (const { for: from, person, via } of records.introduction) {
      expect(introduces).toContain(via);
      expect([tied(from, via), tied(via, person)]).toEqual([true, true]);
    }
  });

  it('has those tied who have met, and no others', () => {
    for (const { for: from, person, state } of records.suggestion) expect(tied(from, person)).toBe(state === 'met');
  });

  it('is of people who know somebody in common, of whom no stored sentence tells', () => {
    for (const { for: from, person, reasons } of records.suggestion) {
      expect(records.person.some(({ id }) => tied(from, id) && tied(id, person))).toBe(true);
      expect(reasons).toEqual([]);
    }
  });

  it('agrees: each introduction belongs to a suggestion in the state it came to', () => {
    const states = new Map(records.suggestion.map((each) => [`${each.for} ${each.person}`, each.state]));
    const expected = { asked: 'introduced', agreed: 'introduced', made: 'introduced', met: 'met', declined: 'saved' };
    for (const { for: from, person, state, at, since } of records.introduction) {
      expect(states.get(`${from} ${person}`)).toBe(expected[state]);
      expect(at <= since!).toBe(true);
    }
  });
});

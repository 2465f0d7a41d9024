import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitRelevance } from '../../../graph/recommend/relevance-fit.ts';
import type { Write } from '../../../graph/records/change.ts';
import { loadNetwork } from '../../../server/network/load.ts';
import { openPart } from '../../../server/relevance/open-part.ts';
import { sharedPast } from '../../../server/relevance/shared-past.ts';
import { openStore } from '../../../server/store/store.ts';
import { meeting, meetingRing, memberName, minuteOf, ringMember } from '../../support/meeting-ring.ts';
import { put } from '../../support/small-organization.ts';

describe('the past from which a relevance may be learned', () => {
  let folder: string,
    stores = 0;
  const pastAfter = async (...writes: Write[]) => {
    const store = await openStore(`sqlite:${join(folder, `${stores++}.db`)}`);
    try {
      await store.apply([...meetingRing, ...writes], 'test');
      const open = openPart(await loadNetwork(store, { today: '2026-01-01' }));
      const past = await sharedPast(store, open);
      return past && { past, people: open.people };
    } finally {
      await store.close();
    }
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosstie-past-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is in the order of time, and enough to learn from', async () => {
    const { past, people: ids } = (await pastAfter())!;
    expect(ids).toEqual(Array.from({ length: 30 }, (_, i) => memberName(i)));
    expect(past.contacts.time).toEqual(past.contacts.time.slice().sort());
    expect(past.contacts.time.length).toBeGreaterThan(300);
    expect([...past.snapshot.unit]).toEqual(ids.map((_, i) => i % 3));
    expect(fitRelevance(past)!.formed).toBeGreaterThanOrEqual(30);
  });

  test('is the same whatever people who are not open and private ties hold', async () => {
    const before = await pastAfter();
    const anyHidden = fc.array(fc.tuple(fc.nat(29), fc.nat(900), fc.boolean()), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anyHidden, fc.constantFrom('hidden', 'communities'), async (met, visibility) => {
        // a00 comes before everybody, so that all indexes of the network are others.
        const hidden = put('person', { id: 'a00', name: 'A', unit: 'u1', visibility });
        const ofHidden = met.map(([other, minute, first]) =>
          put('contact', {
            source: first ? 'a00' : memberName(other),
            target: first ? memberName(other) : 'a00',
            time: minuteOf(minute),
          }),
        );
        const secret = met.flatMap(([other, minute]) => [
          put('tie', {
            source: memberName(other),
            target: memberName((other + 15) % 30),
            kind: 'mentoring',
            visibility: 'private',
          }),
          meeting(other, (other + 15) % 30, minute, 'mentoring'),
        ]);
        expect(await pastAfter(hidden, ...ofHidden, ...secret)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  test('leaves out all that two with a private tie have, whatever its kind and direction', async () => {
    const tied = put('tie', { source: memberName(20), target: memberName(0), kind: 'email', visibility: 'private' });
    const before = await pastAfter();
    expect(await pastAfter(tied, meeting(0, 20, 5), meeting(20, 0, 6, 'email'), meeting(0, 20, 7, 'mentoring'))).toEqual(before);
    const met = before!.past.contacts.source.findIndex((i, k) => i === 0 && before!.past.contacts.target[k] === 1);
    expect(met).toBeGreaterThanOrEqual(0);
    const without = await pastAfter(
      put('tie', { source: memberName(1), target: memberName(0), kind: 'email', visibility: 'private' }),
    );
    const { source, target } = without!.past.contacts;
    for (let k = 0; k < source.length; k++) expect([source[k], target[k]].sort()).not.toEqual([0, 1]);
    expect(source.length).toBeLessThan(before!.past.contacts.source.length);
  });

  test('is none where somebody’s leaving the open part leaves too few contacts', async () => {
    expect(await pastAfter(...Array.from({ length: 24 }, (_, i) => ringMember(i, 'hidden')))).toBeUndefined();
  });
});

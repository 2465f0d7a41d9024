import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, keyOf, noChanges, searchOf, whatIfPath } from '../../../client/components/what-if-address.ts';

const read = (search: string) => changesOf(new URLSearchParams(search));

describe('the address of a what-if', () => {
  it('holds ties that come and go and people who leave, in words that can be read', () => {
    const changes = {
      addTies: [{ source: 'ana', target: 'bo' }],
      removeTies: [{ source: 'bo', target: 'cy' }],
      removePeople: ['dee'],
    };
    expect(whatIfPath(changes)).toBe('/what-if?tie=ana%2Cbo&cut=bo%2Ccy&leave=dee');
    expect(read('tie=ana%2Cbo&cut=bo,cy&leave=dee')).toEqual(changes);
  });

  it('gives back whatever was put in, once each, whatever signs are in an id', () => {
    const id = fc.string({ minLength: 1, unit: fc.constantFrom(',', '%', '&', 'é', '日', '2', 'C', ' ', '"', '+') });
    const pair = fc.record({ source: id, target: id }).filter(({ source, target }) => source !== target);
    const pairs = fc.uniqueArray(pair, { selector: keyOf, maxLength: 4 });
    fc.assert(
      fc.property(pairs, pairs, fc.uniqueArray(id, { maxLength: 4 }), (addTies, removeTies, removePeople) => {
        const changes = { addTies, removeTies, removePeople };
        expect(read(String(searchOf(changes)))).toEqual(changes);
      }),
    );
  });

  it('says nothing by what is no pair of two people, and once what stands there twice', () => {
    expect(read('tie=ana&tie=ana,ana&tie=a,b,c&tie=%25,b&tie=&leave=&cut=,b')).toEqual(noChanges);
    expect(read('tie=a,b&tie=b,a&leave=c&leave=c')).toMatchObject({
      addTies: [{ source: 'b', target: 'a' }],
      removePeople: ['c'],
    });
  });
});

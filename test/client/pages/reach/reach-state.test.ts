import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, write } from '../../../../client/pages/reach/reach-state.ts';

describe('the address of the reach page', () => {
  it('is bare at first', () => {
    expect(String(write(read(new URLSearchParams())))).toBe('');
  });

  it('says everything that was chosen, whatever the ids hold', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    const state = fc.record({
      bridging: fc.integer({ min: 0, max: 20 }).map((step) => step / 20),
      k: fc.integer({ min: 1, max: 50 }),
      via: fc.option(id),
      ties: fc.constantFrom('all' as const, 'stronger' as const),
      kept: fc.option(fc.array(id)),
    });
    fc.assert(
      fc.property(state, (given) => {
        expect(read(new URLSearchParams(String(write(given))))).toEqual(given);
      }),
    );
  });

  it('tells nobody kept from nothing chosen', () => {
    expect(read(new URLSearchParams('kept=')).kept).toEqual([]);
    expect(read(new URLSearchParams('')).kept).toBeNull();
  });

  it('falls back where a value makes no sense', () => {
    expect(read(new URLSearchParams('bridging=7&k=-1&ties=none'))).toMatchObject({ bridging: 0.5, k: 10, ties: 'all' });
  });
});

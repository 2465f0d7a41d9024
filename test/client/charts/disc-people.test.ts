import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiscPerson, discRadius, placePeople } from '../../../client/charts/disc-people.ts';

const person = fc.record({
  r: fc.double({ min: 2, max: 9, noNaN: true }),
  pullX: fc.double({ min: -1, max: 1, noNaN: true }),
  pullY: fc.double({ min: -1, max: 1, noNaN: true }),
  outside: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('placing people in their disc', () => {
  it('lets nobody overlap and nobody stand out over the rim', () =>
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
        const disc = { x: 100, y: -40, r: discRadius(people, 5) };
        const places = placePeople(people, disc);
        for (let i = 0; i < people.length; i++) {
          expect(Math.hypot(places[i].x - disc.x, places[i].y - disc.y) + people[i].r).toBeLessThanOrEqual(disc.r);
          for (let j = i + 1; j < people.length; j++)
            expect(Math.hypot(places[i].x - places[j].x, places[i].y - places[j].y)).toBeGreaterThanOrEqual(
              people[i].r + people[j].r - 1e-6,
            );
        }
      }),
      { numRuns: 40 },
    ));

  it('pulls who has contacts outside to the side where they are, and leaves the others behind', () => {
    const right: DiscPerson = { r: 3, pullX: 1, pullY: 0, outside: 1 };
    const inward: DiscPerson = { r: 3, pullX: 0, pullY: 0, outside: 0 };
    const people = [...Array.from({ length: 4 }, () => right), ...Array.from({ length: 12 }, () => inward)];
    const places = placePeople(people, { x: 0, y: 0, r: 60 });
    const mean = (some: { x: number }[]) => some.reduce((sum, { x }) => sum + x, 0) / some.length;
    expect(mean(places.slice(0, 4))).toBeGreaterThan(25);
    expect(mean(places.slice(4))).toBeLessThan(mean(places.slice(0, 4)) - 20);
  });

  it('gives the same places for the same people', () => {
    const people = Array.from({ length: 20 }, (_, i) => ({ r: 2 + (i % 3), pullX: i % 2, pullY: 0.5, outside: i / 20 }));
    expect(placePeople(people, { x: 0, y: 0, r: 80 })).toEqual(placePeople(people, { x: 0, y: 0, r: 80 }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout, type RingsData, type RingsLayout } from '../../../client/charts/reach-layout.ts';
import { overlap } from '../../../client/charts/rim-labels.ts';
import { evenLetters, type MadeUnit, madeData, madeMap, plainTexts } from './made-reach.ts';

const place = (data: RingsData) => layout(data, plainTexts, evenLetters);
const counts = fc.tuple(
  ...([8, 25, 40, 30].map((most) => fc.nat(most)) as [
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
  ]),
);
const organization = fc
  .array(counts, { minLength: 1, maxLength: 24 })
  .map((all) => all.map((each, i): MadeUnit => ({ id: i === 7 ? null : `u${i}`, counts: each })));

/** A farther person of each of the first units, who brings some others. */
function someChosen(map: RingsData['map']) {
  const far = map.people.filter(({ distance }) => distance > 2);
  return Object.fromEntries(
    far.slice(0, 3).map(({ id }, i) => [id, [id, ...far.slice(3 + i * 5, 12 + i * 5).map((person) => person.id)]]),
  );
}

function expectApart({ people }: RingsLayout) {
  const sorted = [...people].sort((a, b) => a.x - b.x);
  for (let i = 0; i < sorted.length; i++)
    for (let j = i + 1; j < sorted.length && sorted[j].x - sorted[i].x < 14; j++) {
      const [a, b] = [sorted[i], sorted[j]];
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      expect(distance, `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(a.r + b.r);
    }
}

describe('the layout of the rings', () => {
  it('never lets dots or labels overlap, with or without chosen people', () => {
    fc.assert(
      fc.property(organization, fc.boolean(), (units, withChosen) => {
        const map = madeMap(units);
        const placed = place(madeData(map, { own: 'u0', chosen: withChosen ? someChosen(map) : {} }));
        expectApart(placed);
        for (let i = 0; i < placed.labels.length; i++)
          for (let j = 0; j < i; j++) expect(overlap(placed.labels[i].box, placed.labels[j].box)).toBe(false);
        expect(placed.people.length + placed.areas.reduce((sum, { count }) => sum + count, 0)).toBe(map.people.length);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same data', () => {
    const map = madeMap([
      { id: 'a', counts: [3, 9, 20, 5] },
      { id: 'b', counts: [0, 2, 9, 30] },
    ]);
    const data = madeData(map, { own: 'a', chosen: someChosen(map) });
    expect(place(structuredClone(data))).toEqual(place(data));
  });

  it('puts ego’s unit in the middle at the top and the closed units at the bottom', () => {
    const map = madeMap([
      { id: 'closed', counts: [0, 0, 0, 20] },
      { id: 'own', counts: [5, 5, 0, 0] },
      { id: 'open', counts: [2, 8, 4, 0] },
      { id: 'half', counts: [0, 3, 9, 0] },
    ]);
    const { sectors } = place(madeData(map, { own: 'own' }));
    const middle = (id: string) =>
      sectors.filter((sector) => sector.id === id).map(({ start, end }) => Math.cos((start + end) / 2))[0];
    expect(middle('own')).toBeCloseTo(1);
    expect(middle('closed')).toBeLessThan(middle('half'));
    expect(middle('closed')).toBeLessThan(-0.3);
  });

  it('makes sectors as wide as the root of their people', () => {
    const map = madeMap([
      { id: 'a', counts: [0, 0, 0, 100] },
      { id: 'b', counts: [0, 0, 0, 25] },
    ]);
    const [a, b] = place(madeData(map)).sectors.sort((x, y) => y.size - x.size);
    expect((a.end - a.start) / (b.end - b.start)).toBeCloseTo(2, 1);
  });

  it('moves whom the chosen bring to the second ring and remembers the old place, and nobody else', () => {
    const map = madeMap([
      { id: 'a', counts: [2, 4, 0, 0] },
      { id: 'b', counts: [0, 0, 6, 6] },
    ]);
    const chosen = { 'b-3-0': ['b-3-0', 'b-2-1', 'b-3-2'] };
    const picked = place(madeData(map, { own: 'a', chosen }));
    const [one, two] = picked.rings;
    const away = ({ x, y }: { x: number; y: number }) => Math.hypot(x - picked.cx, y - picked.cy);
    const person = (id: string) => picked.people.find((each) => each.id === id)!;
    expect(person('b-3-0')).toMatchObject({ kind: 'chosen', path: [] });
    expect(away(person('b-3-0'))).toBeLessThan(one);
    for (const id of ['b-2-1', 'b-3-2']) {
      expect(person(id)).toMatchObject({ kind: 'added', path: ['b-3-0'] });
      expect(away(person(id))).toBeLessThan(two);
      expect(away(person(id).from!)).toBeGreaterThan(two);
    }
    expect(
      picked.people
        .filter(({ from }) => from !== null)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['b-2-1', 'b-3-0', 'b-3-2']);
  });

  it('moves nobody else when another of the suggested is previewed', () => {
    const map = madeMap([
      { id: 'a', counts: [2, 4, 0, 0] },
      { id: 'b', counts: [0, 3, 6, 6] },
    ]);
    const both = { 'b-3-0': ['b-3-0', 'b-2-1'], 'b-3-5': ['b-3-5', 'b-2-2'] };
    const data = madeData(map, { own: 'a', chosen: both });
    const all = place(data).people;
    const onlyOne = madeData(map, { own: 'a', chosen: { 'b-3-0': both['b-3-0'] } });
    const one = place({ ...data, picture: onlyOne.picture, chosen: onlyOne.chosen }).people;
    const moved = one.filter((person) => {
      const before = all.find(({ id }) => id === person.id)!;
      return before.x !== person.x || before.y !== person.y;
    });
    expect(moved.map(({ id }) => id).sort()).toEqual(['b-2-2', 'b-3-5']);
  });

  it('leaves nobody out who is suggested, not chosen, and brought by another', () => {
    const map = madeMap([
      { id: 'a', counts: [2, 4, 0, 0] },
      { id: 'b', counts: [0, 3, 6, 6] },
    ]);
    const data = madeData(map, { own: 'a', chosen: { 'b-3-0': ['b-3-0', 'b-2-1'] } });
    const placed = place({ ...data, suggested: [...data.suggested, { id: 'b-2-1', name: 'Person 1', unit: 'b' }] });
    expect(placed.people).toHaveLength(map.people.length);
    expect(placed.people.find(({ id }) => id === 'b-2-1')).toMatchObject({ kind: 'added' });
  });

  it('shows counts as areas of one scale where people are not listed, and the chosen as dots all the same', () => {
    const map = madeMap(
      [
        { id: 'web', counts: [3, 400, 9000, 2000] },
        { id: 'ml', counts: [0, 100, 4000, 1000] },
      ],
      { complete: false },
    );
    const data = madeData(map, { own: 'web', chosen: { far: ['far'] } });
    const placed = place({ ...data, suggested: [{ id: 'far', name: 'Far', unit: 'ml' }] });
    const area = ({ inner, outer, start, end }: RingsLayout['areas'][number]) => ((outer ** 2 - inner ** 2) * (end - start)) / 2;
    const filled = placed.areas.filter(({ count }) => count > 0);
    const scales = filled.map((each) => area(each) / each.count);
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0], 6);
    expect(filled.map(({ count }) => count).sort((a, b) => a - b)).toEqual([100, 400, 1000, 2000, 4000, 9000]);
    expect(placed.people.filter(({ kind }) => kind === 'chosen').map(({ id }) => id)).toEqual(['far']);
    for (const each of filled) expect(each.outer).toBeLessThanOrEqual(placed.rings[3]);
  });

  it('has no labels on a narrow screen, where a list stands for them', () => {
    const placed = place(madeData(madeMap([{ id: 'a', counts: [1, 1, 1, 1] }]), { width: 358, height: 358 }));
    expect(placed).toMatchObject({ narrow: true, labels: [] });
    expect(placed.rings[3]).toBeLessThanOrEqual(179);
  });

  it.each<[string, MadeUnit[]]>([
    ['nobody but ego', []],
    ['one person without a unit and without a tie', [{ id: null, counts: [0, 0, 0, 1] }]],
    ['one unit', [{ id: 'only', counts: [4, 8, 1, 0] }]],
    ['no unit at all', [{ id: null, counts: [4, 40, 30, 9] }]],
    ['300 units', Array.from({ length: 300 }, (_, i) => ({ id: `u${i}`, counts: [0, 1, 1, 1] }))],
  ])('has finite places for %s', (_, units) => {
    const placed = place(madeData(madeMap(units), { own: 'only' }));
    expectApart(placed);
    for (const { x, y, r } of placed.people) expect(Number.isFinite(x + y) && r > 0).toBe(true);
    expect(placed.people).toHaveLength(units.reduce((sum, unit) => sum + unit.counts.reduce((all, each) => all + each, 0), 0));
    expect(Number.isFinite(placed.ringNamesAt)).toBe(true);
  });

  it('keeps name tags apart and inside', () => {
    const map = madeMap([
      { id: 'a', counts: [6, 12, 20, 20] },
      { id: 'b', counts: [0, 3, 20, 6] },
    ]);
    const far = map.people.filter(({ distance }) => distance > 1).slice(0, 8);
    const { tags } = place(madeData(map, { own: 'a', chosen: Object.fromEntries(far.map(({ id }) => [id, [id]])) }));
    expect(tags).toHaveLength(8);
    const boxes = tags.map((tag) => ({ ...tag, height: 22 }));
    for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) expect(overlap(boxes[i], boxes[j])).toBe(false);
  });
});

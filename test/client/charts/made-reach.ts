import type { RingsData } from '../../../client/charts/reach-layout.ts';
import { type ReachMap, reachPicture } from '../../../client/charts/reach-picture.ts';

export interface MadeUnit {
  id: string | null;
  name?: string;
  parent?: string | null;
  /** People at distance 1, 2, 3 and beyond. */
  counts: [number, number, number, number];
}

/** A reach map with so many people in each cell; whoever is farther than a step is reached through somebody a step nearer. */
export function madeMap(units: MadeUnit[], { complete = true }: { complete?: boolean } = {}): ReachMap {
  const people: ReachMap['people'] = [];
  for (const { id, counts } of units)
    counts.forEach((count, ring) => {
      for (let i = 0; i < count; i++)
        people.push({ id: `${id ?? 'none'}-${ring}-${i}`, name: `Person ${i}`, unit: id, distance: ring + 1, via: null });
    });
  const nearer = (distance: number) => people.find((person) => person.distance === distance - 1)?.id ?? null;
  for (const person of people) person.via = person.distance === 2 || person.distance === 3 ? nearer(person.distance) : null;
  return {
    units: units.flatMap(({ id, name, parent = null, counts }) =>
      id === null ? [] : [{ id, name: name ?? id, parent, size: counts.reduce((sum, each) => sum + each, 0) }],
    ),
    cells: units.map(({ id, counts }) => ({ unit: id, counts })),
    people: complete ? people : people.filter(({ distance }) => distance === 1),
    complete,
    medianShare: 0.3,
  };
}

/** What the rings are given when the people `chosen` would each bring the people named. */
export function madeData(map: ReachMap, { own = null, chosen = {}, width = 900, height = 760 }: Made = {}): RingsData {
  const contacts = Object.entries(chosen).map(([id, opens]) => ({ id, opens }));
  const at = new Map(map.people.map((person) => [person.id, person]));
  return {
    map,
    ego: { id: 'ego', name: 'Tara Ortiz', unit: own },
    picture: reachPicture(map, contacts),
    suggested: contacts.map(({ id }) => ({ id, name: at.get(id)?.name ?? id, unit: at.get(id)?.unit ?? null })),
    chosen: contacts.map(({ id }) => id),
    candidates: contacts.flatMap(({ opens }) => opens),
    opened: [],
    width,
    height,
  };
}

interface Made {
  own?: string | null;
  chosen?: Record<string, string[]>;
  width?: number;
  height?: number;
}

/** Widths of texts as a typeface of 0.56 em a letter has them. */
export const evenLetters = (text: string, size: number) => text.length * size * 0.56;

export const plainTexts = {
  sector: ({ name, kind }: { name: string | null; kind: string }) => name ?? kind,
  figures: ({ reached, added, size }: { reached: number; added: number; size: number }) => [
    { text: `${reached} +${added} of ${size}`, kind: null },
  ],
};

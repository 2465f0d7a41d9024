import { type Box, overlap } from './rim-labels.ts';
import type { PlacedPerson } from './ring-cells.ts';
import { ellipsis, type Measure } from './text-fit.ts';

export interface NameTag {
  id: string;
  text: string;
  x: number;
  y: number;
  width: number;
}

export interface TagFrame {
  cx: number;
  cy: number;
  egoRadius: number;
  width: number;
  height: number;
}

export const tagHeight = 22;

/** A name at each chosen dot: on the side where it covers no other name, not ego, and the fewest of the people nearby. */
export function nameTags(people: PlacedPerson[], frame: TagFrame, measure: Measure): NameTag[] {
  const tags: NameTag[] = [];
  const dots = people.filter(({ kind }) => kind === 'one' || kind === 'chosen').map(({ x, y, r }) => square(x, y, r));
  for (const person of people.filter(({ kind }) => kind === 'chosen')) {
    const text = ellipsis(person.name, 150, 12, measure);
    const width = measure(text, 12) + 16;
    const sides = [person.x + person.r + 5, person.x - person.r - 5 - width];
    const options = shifts.flatMap((shift) =>
      sides.map((x) => ({ id: person.id, text, x, y: person.y - tagHeight / 2 + shift, width })),
    );
    tags.push(
      options.reduce((least, each) =>
        cost(each, person, tags, dots, frame) < cost(least, person, tags, dots, frame) ? each : least,
      ),
    );
  }
  return tags;
}

/** Up and down from the dot, nearest first. */
const shifts = [0, 14, -14, 26, -26, 40, -40, 56, -56, 74, -74];

function cost(tag: NameTag, person: PlacedPerson, tags: NameTag[], dots: Box[], { cx, cy, egoRadius, width, height }: TagFrame) {
  const box = { x: tag.x - 2, y: tag.y - 2, width: tag.width + 4, height: tagHeight + 4 };
  const onTags = tags.filter((other) => overlap(box, { ...other, height: tagHeight })).length;
  const outside = box.x < 0 || box.x + box.width > width || box.y < 0 || box.y + box.height > height;
  const onEgo = overlap(box, square(cx, cy, egoRadius));
  const covered = dots.filter((dot) => overlap(box, dot)).length;
  const inward = Math.abs(tag.x + tag.width / 2 - cx) < Math.abs(person.x - cx);
  const shift = Math.abs(tag.y + tagHeight / 2 - person.y);
  return onTags * 1000 + Number(outside) * 5000 + Number(onEgo) * 100 + covered * 6 + shift / 6 + Number(inward) * 3;
}

const square = (x: number, y: number, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

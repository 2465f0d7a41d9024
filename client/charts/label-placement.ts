import type { Measure } from './text-fit.ts';

export interface LabelRequest {
  key: string;
  text: string;
  fontSize: number;
  /** Middle and radius of what it names, in px. */
  x: number;
  y: number;
  r: number;
  /** Sides to try, best first. */
  sides: Side[];
  /** What it may not cover, beside other labels: nothing more, big dots, or any dot. */
  avoids: 'labels' | 'big' | 'all';
}

export interface Obstacle extends Box {
  key: string;
  big: boolean;
}

export type Side = 'above' | 'below' | 'right' | 'left' | 'middle' | 'above-right' | 'above-left' | 'below-right' | 'below-left';

export interface Label {
  key: string;
  text: string;
  fontSize: number;
  /** Left edge and middle line of the text. */
  x: number;
  y: number;
  width: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Places labels one after the other, the first having the choice: on the first side of its dot that is free, or else not at all.
 * No label overlaps another, none leaves the frame, and none covers an obstacle that is not its own. */
export function placeLabels(requests: LabelRequest[], frame: Box, obstacles: Obstacle[], measure: Measure): Label[] {
  const taken = new BoxGrid();
  const big = new BoxGrid(),
    small = new BoxGrid();
  for (const box of obstacles) (box.big ? big : small).add(box, box.key);
  const covers = (box: Box, { avoids, key }: LabelRequest) =>
    (avoids !== 'labels' && big.meets(box, key)) || (avoids === 'all' && small.meets(box, key));
  const labels: Label[] = [];
  for (const request of requests) {
    if (request.x < frame.x - request.r || request.x > frame.x + frame.width + request.r) continue;
    if (request.y < frame.y - request.r || request.y > frame.y + frame.height + request.r) continue;
    const width = measure(request.text, request.fontSize);
    const box = request.sides
      .map((side) => boxAt(request, side, width))
      .find((box) => within(box, frame) && !taken.meets(box) && !covers(box, request));
    if (!box) continue;
    taken.add(box);
    labels.push({
      key: request.key,
      text: request.text,
      fontSize: request.fontSize,
      x: box.x + padding,
      y: box.y + box.height / 2,
      width,
    });
  }
  return labels;
}

const padding = 2;

/** The space a label takes: the text and a little air. */
export function boxAt({ x, y, r, fontSize }: Pick<LabelRequest, 'x' | 'y' | 'r' | 'fontSize'>, side: Side, width: number): Box {
  const height = fontSize * 1.25,
    wide = width + 2 * padding,
    gap = 3;
  const [beyond, across] = [r * 0.7 + gap, r * 0.7];
  const left =
    side === 'right'
      ? x + r + gap
      : side === 'left'
        ? x - r - gap - wide
        : side.endsWith('right')
          ? x + across
          : side.endsWith('left')
            ? x - across - wide
            : x - wide / 2;
  const top =
    side === 'above'
      ? y - r - gap - height
      : side === 'below'
        ? y + r + gap
        : side.startsWith('above')
          ? y - beyond - height
          : side.startsWith('below')
            ? y + beyond
            : y - height / 2;
  return { x: left, y: top, width: wide, height };
}

const within = (box: Box, frame: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

const meet = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Boxes by the squares they touch, so that asking costs about as much as there are neighbours. */
class BoxGrid {
  private readonly squares = new Map<string, { box: Box; key?: string }[]>();
  private static readonly side = 80;

  add(box: Box, key?: string) {
    for (const square of this.touched(box)) {
      const there = this.squares.get(square);
      if (there) there.push({ box, key });
      else this.squares.set(square, [{ box, key }]);
    }
  }

  meets(box: Box, own?: string) {
    return this.touched(box).some((square) =>
      this.squares.get(square)?.some((other) => (own === undefined || other.key !== own) && meet(box, other.box)),
    );
  }

  private touched({ x, y, width, height }: Box) {
    const squares: string[] = [];
    const at = (value: number) => Math.floor(value / BoxGrid.side);
    for (let i = at(x); i <= at(x + width); i++) for (let j = at(y); j <= at(y + height); j++) squares.push(`${i}|${j}`);
    return squares;
  }
}

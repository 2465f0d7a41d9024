import { ellipsis, type Measure } from './text-fit.ts';

export interface RimLabelRequest {
  key: string;
  /** Clockwise from the top, radians. */
  angle: number;
  name: string;
  /** The figures under the name, as plain text: for their width. */
  figures: string;
}

export interface RimLabel {
  key: string;
  /** Shortened to what fits. */
  name: string;
  full: string;
  anchor: 'start' | 'middle' | 'end';
  x: number;
  /** Baseline of the name; the figures stand one line below. */
  y: number;
  /** From the rim to a label that had to move away from its sector. */
  leader: [number, number, number, number] | null;
  box: { x: number; y: number; width: number; height: number };
}

export interface RimFrame {
  radius: number;
  width: number;
  height: number;
  cx: number;
  cy: number;
}

export const labelSize = { name: 13, figures: 12, line: 15, height: 31, distance: 12 };

/**
 * Labels around the rim, two lines each, that never overlap and never leave the frame: each side is a column in which labels keep
 * their order and are pushed apart along the rim. O(labels²).
 */
export function rimLabels(requests: RimLabelRequest[], frame: RimFrame, measure: Measure): RimLabel[] {
  const turn = (angle: number) => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  const top = requests.filter(({ angle }) => Math.abs(Math.sin(angle)) < 0.02 && Math.cos(angle) > 0).slice(0, 1);
  const beside = requests.filter((request) => !top.includes(request));
  const right = beside.filter(({ angle }) => turn(angle) <= Math.PI).sort((a, b) => turn(a.angle) - turn(b.angle));
  const left = beside.filter(({ angle }) => turn(angle) > Math.PI).sort((a, b) => turn(b.angle) - turn(a.angle));
  const crown = top.map((request) =>
    place(request, frame.cy - frame.radius - labelSize.distance - labelSize.height, 0, frame, measure),
  );
  return [...crown, ...column(right, 1, frame, measure, crown), ...column(left, -1, frame, measure, crown)];
}

function column(requests: RimLabelRequest[], side: 1 | -1, frame: RimFrame, measure: Measure, crown: RimLabel[]): RimLabel[] {
  const reach = frame.radius + labelSize.distance;
  const wanted = requests.map(({ angle }) => frame.cy - reach * Math.cos(angle) - ((1 + Math.cos(angle)) * labelSize.height) / 2);
  const tops = spread(wanted, labelSize.height, 1, frame.height - 1);
  return requests.map((request, i) => {
    const beside = crown.filter(({ box }) => tops[i] < box.y + box.height && box.y < tops[i] + labelSize.height);
    const least = Math.max(4, ...beside.map(({ box }) => box.width / 2 + 14));
    return place(request, tops[i], side, frame, measure, least);
  });
}

/** Tops as near to the wanted ones as no two overlap, between `least` and `most`: pushed down, then up from the bottom. */
function spread(wanted: number[], height: number, least: number, most: number): number[] {
  const tops = [...wanted];
  for (let i = 0; i < tops.length; i++) tops[i] = Math.max(tops[i], i === 0 ? least : tops[i - 1] + height);
  for (let i = tops.length - 1; i >= 0; i--)
    tops[i] = Math.min(tops[i], i === tops.length - 1 ? most - height : tops[i + 1] - height);
  return tops;
}

/** side 0: in the middle above the circle; `least`: how far from the middle at least, px. */
function place(request: RimLabelRequest, top: number, side: 0 | 1 | -1, frame: RimFrame, measure: Measure, least = 0): RimLabel {
  const { cx, cy, radius, width } = frame;
  const reach = radius + labelSize.distance;
  const nearest = Math.max(top - cy, cy - (top + labelSize.height), 0);
  const away = nearest >= reach ? 0 : Math.sqrt(reach ** 2 - nearest ** 2);
  const along = side === 0 ? 0 : Math.max(least, away, nearest >= reach ? Math.abs(Math.sin(request.angle)) * reach : 0);
  const x = cx + side * along;
  const room = side === 0 ? Math.min(width * 0.8, radius) : side === 1 ? width - x - 4 : x - 4;
  const name = ellipsis(request.name, Math.max(room, 24), labelSize.name, measure);
  const textWidth = Math.max(measure(name, labelSize.name), measure(request.figures, labelSize.figures));
  const rim = [cx + radius * Math.sin(request.angle), cy - radius * Math.cos(request.angle)] as const;
  const end = [x - side * 3, top + labelSize.height / 2] as const;
  const far = side !== 0 && Math.hypot(rim[0] - end[0], rim[1] - end[1]) > labelSize.distance + labelSize.height;
  return {
    key: request.key,
    name,
    full: request.name,
    anchor: side === 0 ? 'middle' : side === 1 ? 'start' : 'end',
    x,
    y: top + 12,
    leader: far ? [rim[0], rim[1], end[0], end[1]] : null,
    box: {
      x: side === 0 ? x - textWidth / 2 : side === 1 ? x : x - textWidth,
      y: top,
      width: textWidth,
      height: labelSize.height,
    },
  };
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

import { line, scaleLog } from 'd3';
import { figure, round, text } from './figure-style.ts';
import { type Size, sizes } from './organization-graph.ts';
import { type Entry, type Results, timeOf } from './results.ts';
import { slope } from './statistics.ts';
import type { Task } from './tasks.ts';

export interface Point {
  size: Size;
  ties: number;
  seconds: number;
}

/** How one task grows: ours in the pool, and each peer at its best. */
export interface Growth {
  label: string;
  ours: Point[];
  slope: number | null;
  peers: { name: string; points: Point[] }[];
}

const columns = 3,
  width = 312,
  height = 250,
  margin = { top: 46, right: 70, bottom: 34, left: 56 };

/** What has been measured at two sizes or more, task by task. */
export function growthOf(tasks: readonly Task[], { entries }: Pick<Results, 'entries'>): Growth[] {
  return tasks.flatMap(({ id, label }) => {
    const measured = entries.filter((entry) => entry.task === id && entry.seconds.length > 0);
    const ours = fastest(measured.filter((entry) => entry.ours));
    if (ours.length === 0) return [];
    const names = [...new Set(measured.filter((entry) => !entry.ours).map(({ name }) => name))];
    return [
      {
        label,
        ours,
        slope: slope(ours.map(({ ties, seconds }) => ({ x: ties, y: seconds }))),
        peers: names.map((name) => ({ name, points: fastest(measured.filter((entry) => entry.name === name)) })),
      },
    ];
  });
}

/** A panel a task: seconds against ties, both on logarithmic axes that all panels share. */
export function growthFigure(growth: readonly Growth[]): string {
  const all = growth.flatMap(({ ours, peers }) => [...ours, ...peers.flatMap(({ points }) => points)]);
  if (all.length === 0) return figure(width, 60, 'Nothing has been measured', text(16, 34, 'Nothing has been measured.'));
  const times = all.map(({ seconds }) => seconds);
  const x = scaleLog([sizes.S.ties, sizes.XL.ties], [margin.left, width - margin.right]);
  const y = scaleLog([powerBelow(Math.min(...times)), powerAbove(Math.max(...times))], [height - margin.bottom, margin.top]);
  const panels = growth.map((each, k) => {
    const place = `translate(${(k % columns) * width},${Math.floor(k / columns) * height})`;
    return `<g transform="${place}">${panel(each, x, y)}</g>`;
  });
  const across = Math.min(columns, growth.length);
  return figure(
    across * width,
    Math.ceil(growth.length / columns) * height,
    'Seconds against ties on logarithmic axes, one panel a task',
    panels.join('\n'),
  );
}

type Scale = ReturnType<typeof scaleLog<number, number>>;

function panel({ label, ours, slope, peers }: Growth, x: Scale, y: Scale): string {
  const path = line<Point>(
    ({ ties }) => round(x(ties)),
    ({ seconds }) => round(y(seconds)),
  );
  const parts = [text(margin.left, 20, label, { class: 'title' })];
  if (slope !== null) parts.push(text(margin.left, 36, `grows with ties to the power ${slope.toFixed(2)}`, { class: 'soft' }));
  for (const tick of powers(y.domain())) {
    parts.push(`<path class="line" d="M${margin.left},${round(y(tick))}H${width - margin.right}"/>`);
    parts.push(text(margin.left - 6, y(tick) + 4, timeLabel(tick), { class: 'soft', anchor: 'end' }));
  }
  for (const size of Object.keys(sizes) as Size[])
    parts.push(
      text(x(sizes[size].ties), height - margin.bottom + 18, tieLabel(sizes[size].ties), { class: 'soft', anchor: 'middle' }),
    );
  for (const { points } of peers) parts.push(`<path class="peer-line" d="${path(points)}"/>`, ...dots(points, 'peer', 2.5));
  parts.push(`<path class="ours-line" d="${path(ours)}"/>`, ...dots(ours, 'ours', 3.5));
  const ends = [{ name: 'Crosstie', points: ours, class: 'ours' }, ...peers.map((peer) => ({ ...peer, class: 'soft' }))];
  const labels = ends.map(({ name, points, class: classed }) => ({ name, classed, ...place(points, x, y) }));
  for (const { name, classed, left, top } of apart(labels)) parts.push(text(left, top, name, { class: `${classed} name` }));
  return parts.join('');

  function dots(points: readonly Point[], name: string, radius: number) {
    return points.map(
      ({ ties, seconds }) => `<circle class="${name}" cx="${round(x(ties))}" cy="${round(y(seconds))}" r="${radius}"/>`,
    );
  }
}

/** Beside the last point; above it where others go on to the right. */
function place(points: readonly Point[], x: Scale, y: Scale) {
  const { ties, seconds } = points.at(-1)!;
  return points.length === 1 ? { left: x(ties) - 4, top: y(seconds) - 8 } : { left: x(ties) + 7, top: y(seconds) + 4 };
}

/** Moves names down that would lie on one another. */
function apart<Label extends { left: number; top: number }>(labels: readonly Label[]): Label[] {
  const height = 13,
    placed: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.top - b.top)) {
    const above = placed.filter(({ left }) => Math.abs(left - label.left) < 60).at(-1);
    placed.push({ ...label, top: above ? Math.max(label.top, above.top + height) : label.top });
  }
  return placed;
}

/** The quickest at each size, by ties. */
function fastest(entries: readonly Entry[]): Point[] {
  return (Object.keys(sizes) as Size[]).flatMap((size) => {
    const seconds = entries.filter((entry) => entry.size === size).map((entry) => timeOf(entry).median);
    return seconds.length > 0 ? [{ size, ties: sizes[size].ties, seconds: Math.min(...seconds) }] : [];
  });
}

const powerBelow = (value: number) => 10 ** Math.floor(Math.log10(value));
const powerAbove = (value: number) => 10 ** Math.ceil(Math.log10(value));

function powers([low, high]: number[]): number[] {
  const ticks: number[] = [];
  for (let power = Math.round(Math.log10(low)); power <= Math.round(Math.log10(high)); power++) ticks.push(10 ** power);
  return ticks;
}

const timeLabel = (seconds: number) =>
  seconds >= 1 ? `${seconds} s` : seconds >= 1e-3 ? `${Math.round(seconds * 1e3)} ms` : `${Math.round(seconds * 1e6)} µs`;
const tieLabel = (ties: number) => (ties >= 1e6 ? `${ties / 1e6} M` : `${ties / 1e3} k`);

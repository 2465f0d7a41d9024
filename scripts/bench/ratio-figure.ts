import { scaleLog } from 'd3';
import { figure, round, text } from './figure-style.ts';
import type { Row } from './summary.ts';

const width = 860,
  left = 330,
  right = 60,
  top = 52,
  step = 34,
  thickness = 18;

/** A bar a task: how many times faster than the best peer, on a logarithmic axis from 1 ×, with the target as a line across. */
export function ratioFigure(rows: readonly Row[]): string {
  const shown = rows.filter(({ ratio }) => ratio !== undefined);
  const height = top + Math.max(1, shown.length) * step + 24;
  const values = shown.flatMap(({ ratio, target }) => [ratio!, target ?? 1]);
  const x = scaleLog([Math.min(0.5, ...values) * 0.9, Math.max(20, ...values) * 1.2], [left, width - right]);
  const parts = [
    text(16, 24, 'Times faster than the best peer in the same run', { class: 'title' }),
    text(16, 42, 'line: target; 1 × is as fast', { class: 'soft' }),
  ];
  for (const tick of [0.5, 1, 2, 5, 10, 20, 50, 100].filter((value) => value >= x.domain()[0] && value <= x.domain()[1])) {
    parts.push(`<path class="line" d="M${round(x(tick))},${top - 4}V${height - 24}"/>`);
    parts.push(text(x(tick), height - 8, `${tick} ×`, { class: 'soft', anchor: 'middle' }));
  }
  for (const [k, row] of shown.entries()) {
    const y = top + k * step,
      from = Math.min(x(1), x(row.ratio!)),
      to = Math.max(x(1), x(row.ratio!));
    const fill = row.met === false ? 'missed' : 'ours';
    parts.push(text(left - 12, y + thickness - 4, `${row.label}, ${row.size}`, { anchor: 'end' }));
    parts.push(`<rect class="${fill}" x="${round(from)}" y="${y}" width="${round(to - from)}" height="${thickness}" rx="2"/>`);
    if (row.target !== undefined) parts.push(`<path class="target" d="M${round(x(row.target))},${y - 4}v${thickness + 8}"/>`);
    const end = Math.max(to, row.target === undefined ? to : x(row.target));
    parts.push(text(end + 6, y + thickness - 4, `${row.ratio!.toFixed(1)} ×`, { class: row.met === false ? 'missed' : '' }));
  }
  return figure(width, height, 'Times faster than the best peer, task by task, with the targets', parts.join('\n'));
}

import { scaleLinear } from 'd3-scale';
import type { Evaluation } from '../../graph/evaluate/evaluate.ts';
import { figure, round, text } from '../bench/figure-style.ts';

const width = 640,
  height = 420,
  margin = { top: 52, right: 120, bottom: 46, left: 58 };

/** nDCG against people newly within two steps: a curve over λ for each recommender that has one, a dot for each baseline. */
export function tradeOffFigure(data: string, rows: readonly Evaluation[]): string {
  const x = scaleLinear([0, Math.max(...rows.map(({ reachGain }) => reachGain))], [margin.left, width - margin.right]).nice();
  const y = scaleLinear([0, Math.max(...rows.map(({ ndcg }) => ndcg))], [height - margin.bottom, margin.top]).nice();
  const at = ({ reachGain, ndcg }: Evaluation) => ({ left: round(x(reachGain)), top: round(y(ndcg)) });
  const parts = [
    text(margin.left, 22, data, { class: 'title' }),
    text(margin.left, 40, 'What the recommendations hit, and what they open', { class: 'soft' }),
    ...y.ticks(5).map((tick) => `<path class="line" d="M${margin.left},${round(y(tick))}H${width - margin.right}"/>`),
    ...y.ticks(5).map((tick) => text(margin.left - 8, y(tick) + 4, y.tickFormat(5)(tick), { class: 'soft', anchor: 'end' })),
    ...x.ticks(6).map((tick) => text(x(tick), height - margin.bottom + 18, String(tick), { class: 'soft', anchor: 'middle' })),
    text(width - margin.right, height - 8, 'people newly within two steps', { class: 'soft', anchor: 'end' }),
    text(margin.left - 8, margin.top - 10, 'nDCG', { class: 'soft', anchor: 'end' }),
  ];
  const labels: Label[] = [];
  for (const row of rows.filter(({ bridging }) => bridging === null)) {
    const { left, top } = at(row);
    parts.push(`<circle class="peer" cx="${left}" cy="${top}" r="3"/>`);
    labels.push({ left: left + 7, top: top + 4, name: row.recommender, classed: 'soft' });
  }
  for (const name of new Set(rows.filter(({ bridging }) => bridging !== null).map(({ recommender }) => recommender))) {
    const curve = rows.filter((row) => row.recommender === name && row.bridging !== null);
    const kind = curve[0].baseline ? 'peer' : 'ours';
    const path = curve.map(at).map(({ left, top }) => `${left},${top}`);
    parts.push(`<path class="${kind}-line" d="M${path.join('L')}"/>`);
    for (const row of curve) parts.push(`<circle class="${kind}" cx="${at(row).left}" cy="${at(row).top}" r="3.5"/>`);
    if (!curve[0].baseline)
      for (const row of curve)
        labels.push({ left: at(row).left + 7, top: at(row).top - 6, name: `λ ${row.bridging}`, classed: 'ours' });
    const { left, top } = at(curve[0]);
    parts.push(
      text(left - 7, top - 9, name === 'crosstie' ? 'Crosstie' : name, {
        class: `${kind === 'ours' ? 'ours' : 'soft'} name`,
        anchor: 'end',
      }),
    );
  }
  for (const { left, top, name, classed } of apart(labels)) parts.push(text(left, top, name, { class: `${classed} name` }));
  return figure(width, height, `${data}: nDCG against people newly within two steps`, parts.join('\n'));
}

interface Label {
  left: number;
  top: number;
  name: string;
  classed: string;
}

/** More than the height of a label, so that rounding never leaves a moved one where it was. */
const STEP = 12.5;

/** Moves down what would lie on another label; about six units a letter. */
function apart(labels: readonly Label[]): Label[] {
  const placed: Label[] = [];
  const lies = (a: Label, b: Label) =>
    Math.abs(a.top - b.top) < 12 && a.left < b.left + 6 * b.name.length && b.left < a.left + 6 * a.name.length;
  for (const label of labels.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    let moved = label;
    for (let other = placed.find((one) => lies(one, moved)); other; other = placed.find((one) => lies(one, moved)))
      moved = { ...moved, top: other.top + STEP };
    placed.push(moved);
  }
  return placed;
}

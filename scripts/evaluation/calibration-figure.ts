import { scaleLog } from 'd3-scale';
import type { CalibrationBin } from '../../graph/evaluate/calibration.ts';
import { figure, round, text } from '../bench/figure-style.ts';

const width = 640,
  height = 460,
  margin = { top: 52, right: 40, bottom: 46, left: 70 };

/** 95 % of the normal distribution lie within so many standard deviations. */
const z = 1.96;

/**
 * Reliability diagram (DeGroot & Fienberg 1983): how many of the pairs of each bin met against how many were predicted to, both in
 * logarithms, with what chance alone would leave open (Wilson 1927). Where nobody met, a ring stands on the lower edge.
 */
export function calibrationFigure(data: string, bins: readonly CalibrationBin[]): string {
  const some = bins.filter(({ pairs }) => pairs > 0);
  const least = Math.min(...some.flatMap(({ predicted, formed }) => [predicted, formed].filter((share) => share > 0)), 0.1);
  const powers = Array.from({ length: 1 - Math.floor(Math.log10(least)) }, (_, power) => -power);
  const ticks = powers.map((power) => 10 ** power);
  const domain = [ticks.at(-1)!, 1];
  const x = scaleLog(domain, [margin.left, width - margin.right]).clamp(true);
  const y = scaleLog(domain, [height - margin.bottom, margin.top]).clamp(true);
  const percent = (share: number) => `${Number((100 * share).toPrecision(1))} %`;
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const parts = [
    text(left, 22, data, { class: 'title' }),
    text(left, 40, 'What the learned relevance says of pairs, and how many of them met', { class: 'soft' }),
    ...ticks.map((tick) => `<path class="line" d="M${left},${round(y(tick))}H${right}M${round(x(tick))},${top}V${bottom}"/>`),
    ...ticks.map((tick) => text(left - 8, y(tick) + 4, percent(tick), { class: 'soft', anchor: 'end' })),
    ...ticks.map((tick) => text(x(tick), bottom + 18, percent(tick), { class: 'soft', anchor: 'middle' })),
    text(right, height - 8, 'predicted', { class: 'soft', anchor: 'end' }),
    text(left - 8, top - 10, 'met', { class: 'soft', anchor: 'end' }),
    `<path class="peer-line" stroke-dasharray="4 4" d="M${left},${bottom}L${right},${top}"/>`,
  ];
  const met = some.filter(({ formed }) => formed > 0);
  const points = met.map(({ predicted, formed }) => `${round(x(predicted))},${round(y(formed))}`);
  if (points.length > 0) parts.push(`<path class="ours-line" d="M${points.join('L')}"/>`);
  for (const bin of some) {
    const { low, high } = openByChance(bin);
    const at = round(x(bin.predicted));
    parts.push(
      `<path class="ours-line" style="stroke-width:1" d="M${at},${round(y(Math.max(low, domain[0])))}V${round(y(high))}"/>`,
    );
    parts.push(
      bin.formed > 0
        ? `<circle class="ours" cx="${at}" cy="${round(y(bin.formed))}" r="3.5"/>`
        : `<circle class="ours-line" cx="${at}" cy="${bottom}" r="3.5"/>`,
    );
  }
  return figure(width, height, `${data}: how many pairs met against how many were predicted to`, parts.join('\n'));
}

/** Wilson's interval for the share that met, as if pairs met independently. */
function openByChance({ pairs, formed }: CalibrationBin): { low: number; high: number } {
  const middle = (formed + z ** 2 / (2 * pairs)) / (1 + z ** 2 / pairs);
  const half = (z / (1 + z ** 2 / pairs)) * Math.sqrt((formed * (1 - formed)) / pairs + z ** 2 / (4 * pairs ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

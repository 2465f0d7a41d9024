import type { MentoringRow } from '../../graph/evaluate/mentoring.ts';
import { markdownTable } from '../bench/markdown.ts';

/** How much better than topic overlap ours is to be. */
const FACTOR = 1.3;

/** What ranking the mentors of a directory's programmes gave, and whether the target is met; `unknown`: programmes of first-time mentors alone. */
export function mentorsReport(name: string, rows: readonly MentoringRow[], unknown: number, k: number): string {
  const [{ programs }] = rows;
  const overlaps = rows.filter(({ recommender }) => recommender.startsWith('topic overlap'));
  const ours = rows.find(({ recommender }) => recommender === 'crosstie')!;
  const share = ({ recommender, mrr }: MentoringRow) => {
    const times = ours.mrr / mrr;
    return `${times.toFixed(2)} × _${recommender}_ (${times >= FACTOR ? 'at least' : 'less than'} ${FACTOR} ×)`;
  };
  return [
    `### ${name}`,
    '',
    `${programs} programmes of the terms after the training; in ${unknown} of them none of the mentors had mentored before, so that nothing tells who it will be. _crosstie_ reaches ${overlaps.map(share).join(' and ')}.`,
    '',
    markdownTable(
      ['', 'MRR', '95 % interval', `recall@${k}`],
      [false, true, false, true],
      rows.map(({ recommender, mrr, mrrLow, mrrHigh, recall }) => [
        recommender,
        mrr.toFixed(3),
        `${mrrLow.toFixed(3)} … ${mrrHigh.toFixed(3)}`,
        recall.toFixed(3),
      ]),
    ),
  ].join('\n');
}

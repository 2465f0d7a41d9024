import { growthFigure, growthOf } from './growth-figure.ts';
import { allTimes, figureTable, markdownTable, shortTable, targetTable } from './markdown.ts';
import { ratioFigure } from './ratio-figure.ts';
import { type Results, replaceFile } from './results.ts';
import { summary } from './summary.ts';
import { tasks } from './tasks.ts';

/** Writes all that follows from results: the JSON itself, the tables, the two figures. */
export function writeReport(folder: string, results: Results) {
  const rows = summary(tasks, results.entries);
  replaceFile(folder, 'results.json', `${JSON.stringify(results, null, 1)}\n`);
  replaceFile(folder, 'results.md', resultsPage(results));
  replaceFile(folder, 'growth.svg', growthFigure(growthOf(tasks, results)));
  replaceFile(folder, 'ratios.svg', ratioFigure(rows));
}

/** The short table that the README quotes. */
export function quotedTable(results: Results): string {
  const tables = [shortTable(summary(tasks, results.entries))];
  if (results.figures.length > 0) tables.push(figureTable(results.figures.filter(({ target }) => target !== undefined)));
  return [...tables, underTable(results)].join('\n\n');
}

export function resultsPage(results: Results): string {
  const labelOf = (id: string) => tasks.find((task) => task.id === id)?.label ?? id;
  const { only, sizes } = results.options;
  const whole = only === null ? '' : ` of ${only.join(', ')}`;
  const parts = ['# Results of the bench'];
  if (!results.complete)
    parts.push('**Partial: this run has not ended, or was interrupted.** What is missing has not been measured.');
  parts.push(
    `Run${whole} at ${sizes.join(', ')}, ${results.started}${results.finished ? ` to ${results.finished}` : ''}. ${underTable(results)}`,
  );
  if (results.missing.length > 0) parts.push('## Missing', results.missing.map((text) => `- ${text}`).join('\n'));
  parts.push('## Against the best peer', targetTable(summary(tasks, results.entries)));
  if (results.figures.length > 0) parts.push('## Without a peer', figureTable(results.figures));
  const growth = growthOf(tasks, results).filter(({ slope }) => slope !== null);
  parts.push('## Growth', 'Time as a power of the ties, by least squares on the logarithms. ![Time against ties](growth.svg)');
  parts.push(
    markdownTable(
      ['task', 'power', 'over'],
      [false, true, false],
      growth.map(({ label, slope, ours }) => [label, slope!.toFixed(2), ours.map(({ size }) => size).join(', ')]),
    ),
  );
  parts.push('## Networks', graphTable(results), '## All times', allTimes(results, labelOf));
  return `${parts.join('\n\n')}\n`;
}

function underTable({ machine, versions, options, finished, started }: Results): string {
  const against = Object.values(versions).join(', ');
  return (
    `Medians of ${options.rounds} (least–greatest), ours and peers in turn on the same file, ours with ${options.workers} workers; ` +
    `runs over ${options.limitSeconds} s are repeated fewer times. ${against}; ${machine.cpu}, ${machine.cores} cores, ` +
    `${machine.memoryGB} GB, ${machine.system}; ${(finished ?? started).slice(0, 10)}.`
  );
}

function graphTable({ graphs }: Results): string {
  return markdownTable(
    ['size', 'people', 'ties', 'units', 'ties inside units', 'seed'],
    [false, true, true, true, true, true],
    graphs.map(({ size, people, ties, units, inside, seed }) => [
      size,
      people.toLocaleString('en'),
      ties.toLocaleString('en'),
      units.toLocaleString('en'),
      `${(100 * inside).toFixed(1)} %`,
      String(seed),
    ]),
  );
}

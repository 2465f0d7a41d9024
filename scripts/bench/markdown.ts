import type { Figure } from './figure.ts';
import type { Entry, Results } from './results.ts';
import { timeOf } from './results.ts';
import type { Row } from './summary.ts';

/** A Markdown table with the columns that hold numbers set to the right. */
export function markdownTable(head: readonly string[], right: readonly boolean[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${right.map((is) => (is ? '---:' : '---')).join('|')}|`, ...rows.map(line)].join('\n');
}

/** The table of targets: ours against the best peer in the same run. */
export function targetTable(rows: readonly Row[]): string {
  return markdownTable(
    ['task', 'size', 'Crosstie', 'one thread', 'best peer', 'times faster', 'target', 'met', 'difference'],
    [false, false, true, true, false, true, true, false, false],
    rows.map((row) => [
      row.label,
      row.size,
      runs(row.ours),
      row.alone ? seconds(timeOf(row.alone).median) : '',
      row.best ? `${named(row.best)}: ${runs(row.best)}` : '',
      row.ratio === undefined ? '' : ratio(row.ratio),
      row.target === undefined ? '' : `≥ ${row.target}`,
      verdict(row),
      row.difference,
    ]),
  );
}

/** The same for who wants to know in one look. */
export function shortTable(rows: readonly Row[]): string {
  return markdownTable(
    ['task', 'size', 'Crosstie', 'best peer', 'times faster', 'target', 'met'],
    [false, false, true, false, true, true, false],
    rows.map((row) => [
      row.label,
      row.size,
      seconds(timeOf(row.ours).median),
      row.best ? `${named(row.best)}: ${seconds(timeOf(row.best).median)}` : '',
      row.ratio === undefined ? '' : ratio(row.ratio),
      row.target === undefined ? '' : `≥ ${row.target}`,
      verdict(row),
    ]),
  );
}

/** Figures that have a limit and no peer. */
export function figureTable(figures: readonly Figure[]): string {
  return markdownTable(
    ['figure', 'size', 'measured', 'runs', 'target', 'met', ''],
    [false, false, true, true, true, false, false],
    figures.map(({ task, size, value, low, high, unit, runs, target, note }) => [
      task,
      size,
      `${short(value)}${low !== undefined && high !== undefined ? ` (${short(low)}–${short(high)})` : ''} ${unit}`,
      String(runs),
      target === undefined ? '' : `≤ ${target} ${unit}`,
      target === undefined ? '–' : value <= target ? 'yes' : 'no',
      note ?? '',
    ]),
  );
}

/** Everything that was timed. */
export function allTimes(results: Results, labelOf: (task: string) => string): string {
  return markdownTable(
    ['task', 'size', 'by', 'median', 'least – greatest', 'runs', 'processor time', 'difference from ours'],
    [false, false, false, true, true, true, true, false],
    results.entries.map((entry) => {
      const { median, low, high, runs } = timeOf(entry);
      const cpu = entry.cpu.toSorted((a, b) => a - b)[entry.cpu.length >> 1];
      const rest = [entry.fault ? `failed: ${entry.fault}` : entry.ours ? '' : (entry.agreement?.text ?? 'not compared')];
      if (runs === 0) return [labelOf(entry.task), entry.size, named(entry), '', '', '0', '', ...rest];
      return [
        labelOf(entry.task),
        entry.size,
        named(entry),
        seconds(median),
        `${seconds(low)} – ${seconds(high)}`,
        String(runs),
        cpu === undefined ? '' : seconds(cpu),
        ...rest,
      ];
    }),
  );
}

function verdict({ met, agrees, without }: Row): string {
  if (!agrees) return met === undefined ? 'differs' : 'no: differs';
  if (met === undefined) return '–';
  const but = without.length > 0 ? ` (without ${without.join(', ')})` : '';
  return met ? `yes${but}` : 'no';
}

export const named = ({ name, threads }: Entry) => `${name}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;

/** Median with the spread, and how many runs where they are fewer than five. */
function runs(entry: Entry) {
  const { median, low, high, runs } = timeOf(entry);
  const few = runs < 5 ? `, ${runs} ${runs === 1 ? 'run' : 'runs'}` : '';
  return `${seconds(median)} (${runs > 1 ? `${seconds(low)}–${seconds(high)}` : 'once'}${few})`.replace(
    '(once, 1 run)',
    '(1 run)',
  );
}

/** Three significant digits, in seconds or milliseconds. */
export function seconds(value: number): string {
  return value < 1 ? `${short(value * 1000)} ms` : `${short(value)} s`;
}

export const short = (value: number) => (value >= 1000 ? Math.round(value).toString() : String(Number(value.toPrecision(3))));
const ratio = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ×`;

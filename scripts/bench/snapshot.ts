import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Figure, report } from './figure.ts';
import { benchGraph } from './graph-file.ts';
import type { Size } from './organization-graph.ts';
import type { Loaded } from './snapshot/load-file.ts';

/** How much memory a snapshot takes, and the process that reads one from its file: a process of its own, which has made no graph before. */
const targets: Partial<Record<Size, { rows: number; directed: number; process: number }>> = {
  XL: { rows: 260, directed: 500, process: 1500 },
};
const loader = fileURLToPath(new URL('./snapshot/load-file.ts', import.meta.url));

const asked = process.argv.slice(2) as Size[];
for (const size of asked.length > 0 ? asked : (['L', 'XL'] as const)) for (const figure of memoryOf(size)) report(figure);

function memoryOf(size: Size): Figure[] {
  process.stderr.write(`memory of a snapshot, ${size} …\n`);
  const { file, people, ties } = benchGraph(size);
  const child = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), loader, file, String(people)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`Loading ${file} ended with ${child.signal ?? `status ${child.status}`}.`);
  const { rows, directed, peak }: Loaded = JSON.parse(child.stdout);
  const figure = (task: string, value: number, target?: number, note?: string): Figure => ({
    task,
    size,
    value: value / 1e6,
    unit: 'MB',
    runs: 1,
    ...(target !== undefined && { target }),
    ...(note !== undefined && { note }),
  });
  return [
    figure('memory of a snapshot', rows, targets[size]?.rows, `${(rows / ties).toFixed(1)} bytes a tie`),
    figure('memory of a snapshot with its directed rows', rows + directed, targets[size]?.directed),
    figure('whole process that reads it from an edge list, at its peak', peak, targets[size]?.process, 'with directed rows'),
  ];
}

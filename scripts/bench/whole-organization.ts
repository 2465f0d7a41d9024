import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openView } from '../../graph/evaluate/open-view.ts';
import { introductions } from '../../graph/recommend/introductions.ts';
import { type View, viewOf } from '../../graph/snapshot/view.ts';
import { departureShocksOf } from '../../server/compute/departure-shocks.ts';
import { workerPool } from '../../server/compute/pool.ts';
import { dataRoot } from '../data-root.ts';
import { introductionsMeasured } from '../evaluation/introductions-report.ts';
import { networkOfDirectory } from '../evaluation/network-of-directory.ts';
import { type Figure, report } from './figure.ts';
import { snapshotOf } from './graph-file.ts';
import { organizationGraph, type Size, sizes } from './organization-graph.ts';
import { median, spread } from './statistics.ts';

/** What is asked about a whole organization: what everybody's own leaving would cost, and whom to introduce to whom. */
const workers = 2,
  rounds = 3;
const targets: Partial<Record<Size, { departures: number; introductions: number }>> = {
  L: { departures: 10, introductions: 120 },
};
const dataTarget = 10,
  planned = 1000;

const asked = process.argv.slice(2) as Size[];
for (const size of asked.length > 0 ? asked : (['M', 'L'] as const)) {
  process.stderr.write(`departures and introductions, ${size} …\n`);
  report({ ...(await departures(size)), ...within(targets[size]?.departures) });
  const view = openView(snapshotOf(organizationGraph(sizes[size])));
  report({ ...introduced(view, size, { k: planned, capacity: 2 }), ...within(targets[size]?.introductions) });
}
await realIntroductions();

/** Split over the workers as the service does, on a snapshot for which nothing is kept yet; the first round, in which they start, does not count. */
async function departures(size: Size): Promise<Figure> {
  const snapshot = snapshotOf(organizationGraph(sizes[size]));
  const pool = workerPool(workers);
  try {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) times.push(await seconds(() => departureShocksOf(pool, { ...snapshot })));
    return figure('what everybody’s own departure would cost', size, times.slice(1), `${workers} workers`);
  } finally {
    await pool.close();
  }
}

function introduced(view: View, size: string, { k, capacity }: { k: number; capacity: number }): Figure {
  const times: number[] = [];
  let bound = Number.NaN;
  for (let round = 0; round < rounds; round++) {
    // Nothing that an earlier round prepared for the snapshot.
    const snapshot = { ...view.snapshot };
    const began = performance.now();
    bound = introductions({ ...view, snapshot, introductions: snapshot }, { k, capacity }).bound;
    times.push((performance.now() - began) / 1000);
  }
  const peak = (process.resourceUsage().maxRSS / 1e3).toFixed(0);
  const note = `one thread, at most ${capacity} a person; bound ${bound.toFixed(3)}, the process until then at most ${peak} MB`;
  return figure(`${k.toLocaleString('en')} introductions`, size, times, note);
}

/** The real network of the evaluation, where it is there. */
async function realIntroductions() {
  const { data, ...options } = introductionsMeasured;
  if (!existsSync(join(dataRoot, data))) return void process.stderr.write(`${data} is not in ${dataRoot}: set CROSSTIE_DATA.\n`);
  process.stderr.write(`introductions, ${data} …\n`);
  const view = viewOf(await networkOfDirectory(join(dataRoot, data)), null);
  report({ ...introduced(view, data, options), ...within(dataTarget) });
}

function within(limit: number | undefined) {
  return limit === undefined ? {} : { target: limit };
}

function figure(task: string, size: string, times: readonly number[], note: string): Figure {
  return { task, size, value: median(times), ...spread(times), unit: 's', runs: times.length, note };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

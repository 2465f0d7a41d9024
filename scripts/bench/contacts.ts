import { type Random, seededRandom } from '../../graph/arrays/seeded-random.ts';
import { recommendContacts } from '../../graph/recommend/contacts.ts';
import { reasons } from '../../graph/recommend/reasons.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import { strangers, withGroups } from './contacts/groups.ts';
import { type Figure, report } from './figure.ts';
import { snapshotOf } from './graph-file.ts';
import { organizationGraph, type Size, sizes } from './organization-graph.ts';
import { median, quantile } from './statistics.ts';

/** How long one person waits for ten contacts with reasons and go-betweens, in one thread, whoever it is: p50 and p99 over many. */
const targets: Partial<Record<Size, number>> = { L: 20, XL: 60 };
const runs = 1000,
  warmUp = 100,
  busiest = 20;

const asked = process.argv.slice(2) as Size[];
for (const size of asked.length > 0 ? asked : (['M', 'L', 'XL'] as const)) {
  process.stderr.write(`ten contacts, ${size} …\n`);
  const snapshot = snapshotOf(organizationGraph(sizes[size]));
  const bare = measure(size, snapshot, seededRandom(7));
  const target = targets[size];
  report({ ...bare.median, task: 'ten contacts with reasons, p50' });
  report({ ...bare.p99, task: 'ten contacts with reasons, p99', ...(target !== undefined && { target }) });
  report({ ...bare.busiest, task: `ten contacts with reasons, the ${busiest} people with most ties` });
  const grouped = measure(size, withGroups(snapshot, seededRandom(3)), seededRandom(7));
  const note = '30 communities of up to 5,000 people, events, topics, offices and reporting lines';
  report({ ...grouped.p99, task: 'ten contacts with reasons, among groups, p99', note, ...(target !== undefined && { target }) });
  report({ task: 'memory of the process that recommends', size, value: process.memoryUsage.rss() / 1e6, unit: 'MB', runs: 1 });
}

/** Egos are drawn among those who have ties; what a snapshot is prepared with, and the code, is warm. */
function measure(size: Size, snapshot: Snapshot, random: Random): Record<'median' | 'p99' | 'busiest', Omit<Figure, 'task'>> {
  const { n, offsets } = snapshot,
    directory = strangers(snapshot),
    visible = new Uint8Array(n).fill(1);
  const degree = (i: number) => offsets[i + 1] - offsets[i];
  const someone = () => {
    for (;;) {
      const i = random.below(n);
      if (degree(i) > 0) return i;
    }
  };
  const milliseconds = (ego: number) => {
    const start = performance.now();
    const { items } = recommendContacts({ snapshot, introductions: snapshot, viewer: ego, visible }, ego);
    for (const { grounds } of items) reasons(grounds, directory);
    return performance.now() - start;
  };
  for (let run = 0; run < warmUp; run++) milliseconds(someone());
  const times = Array.from({ length: runs }, () => milliseconds(someone()));
  const byTies = Array.from({ length: n }, (_, i) => i).sort((i, j) => degree(j) - degree(i) || i - j);
  const theirs = byTies.slice(0, busiest).map(milliseconds);
  const figure = (value: number, all: readonly number[]) => ({
    size,
    value,
    low: Math.min(...all),
    high: Math.max(...all),
    unit: 'ms' as const,
    runs: all.length,
    note: 'one thread, warm',
  });
  return {
    median: figure(median(times), times),
    p99: figure(quantile(times, 0.99), times),
    busiest: figure(median(theirs), theirs),
  };
}

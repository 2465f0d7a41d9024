import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Write } from '../../../graph/records/change.ts';
import { type Kind, kinds, type RecordOf } from '../../../graph/records/kinds.ts';
import { readConfig } from '../../../server/config.ts';
import { serve } from '../../../server/main.ts';
import type { Figure } from '../figure.ts';
import { type OrganizationGraph, organizationGraph, type Size, sizes } from '../organization-graph.ts';

const targetMilliseconds = 20;
/** Between two questions that somebody asks meanwhile. */
const pause = 50;

/**
 * Delay of the server's event loop while its two workers compute exact betweenness of everybody for /bridges and somebody else asks for
 * reach: the 99th percentile of how late a timer of one millisecond comes, from the question to its answer.
 */
export async function eventLoopDelay(size: Size): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'crosstie-bench-'));
  const environment = { PORT: '0', CROSSTIE_STORE: `sqlite:${join(folder, 'bench.db')}`, LOG_LEVEL: 'silent', WORKERS: '2' };
  const graph = organizationGraph(sizes[size]);
  const server = await serve(readConfig({ ...environment, EXACT_SECONDS: '100000' }), {
    prepare: async (store) => void (await store.apply(writesOf(graph), 'system:bench')),
  });
  try {
    const ask = async (path: string) =>
      (await (await fetch(`${server.url}/api/v1${path}`)).json()) as { id: string; state?: string };
    await ask('/people/p1/reach');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const started = performance.now();
    let answer = await ask('/bridges');
    while (answer.state === 'running') {
      await ask(`/people/p${Math.floor(performance.now()) % graph.n}/reach`);
      await sleep(pause);
      answer = await ask(`/jobs/${answer.id}`);
    }
    delay.disable();
    const seconds = (performance.now() - started) / 1000;
    return {
      task: 'event loop of the server while workers compute betweenness, p99',
      size,
      value: delay.percentile(99) / 1e6,
      low: delay.percentile(50) / 1e6,
      high: delay.max / 1e6,
      unit: 'ms',
      runs: delay.count,
      target: targetMilliseconds,
      note: `two workers, ${seconds.toFixed(1)} s; spread is median to longest`,
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

const put = <K extends Kind>(kind: K, record: object): Write =>
  ({ op: 'put', kind, record: kinds[kind].schema.parse(record) as RecordOf<K> }) as Write;

function* writesOf({ n, units, unit, source, target }: OrganizationGraph): Iterable<Write> {
  for (let u = 0; u < units; u++) yield put('unit', { id: `u${u}`, name: `Unit ${u}` });
  for (let i = 0; i < n; i++) yield put('person', { id: `p${i}`, name: `Person ${i}`, unit: `u${unit[i]}` });
  for (let t = 0; t < source.length; t++) yield put('tie', { source: `p${source[t]}`, target: `p${target[t]}` });
}

import { fileURLToPath } from 'node:url';
import { workerPool } from '../../server/compute/pool.ts';
import { compare } from './compare.ts';
import { figurePrograms, figuresOf, programFile } from './figure-programs.ts';
import { type BenchGraph, benchGraph, scratch, snapshotOf } from './graph-file.ts';
import { machine, ownVersions } from './machine.ts';
import { type BenchOptions, benchOptions, usage } from './options.ts';
import { organizationGraph, type Size, sizes } from './organization-graph.ts';
import { peerPython } from './peers/environment.ts';
import { graphologyPeer } from './peers/graphology-peer.ts';
import type { Peer } from './peers/peer.ts';
import { pythonPeer } from './peers/python-peer.ts';
import { quoteIn } from './readme-table.ts';
import { quotedTable, resultsPage, writeReport } from './report.ts';
import { type Entry, type Results, timeOf } from './results.ts';
import { type Library, type Task, tasks } from './tasks.ts';

/**
 * Speed of ours against igraph, NetworKit, scipy and graphology, in turn in the same run on the same file (docs/benchmarks.md).
 * Never fails a build: what cannot be had or done is told and written down, and the rest goes on.
 */
const tell = (text: string) => void process.stderr.write(`${text}\n`);
const bench = fileURLToPath(new URL('../../bench/', import.meta.url));
const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

const options = optionsOr(() => tell(usage));
if (options)
  // The stack tells where; what was measured until then is on disk, marked as partial.
  await run(options).catch((error: Error) => tell(error.stack ?? error.message));

function optionsOr(explain: () => void): BenchOptions | null {
  try {
    return benchOptions(process.argv.slice(2), [...tasks.map(({ id }) => id), ...Object.keys(figurePrograms)]);
  } catch (error) {
    tell((error as Error).message);
    explain();
    return null;
  }
}

async function run(options: BenchOptions) {
  const results = begin(options);
  const { workers } = options;
  const folder = options.whole ? bench : scratch;
  const save = () => writeReport(folder, results);
  const wanted = ({ id }: { id: string }) => options.only === null || options.only.includes(id);
  const chosen = tasks.filter(wanted);
  if (chosen.length > 0) {
    const python = pythonOr(results);
    const pool = workerPool(workers);
    const small = snapshotOf(organizationGraph(sizes.S, 2));
    try {
      for (const size of options.sizes) {
        const graph = benchGraph(size);
        const { snapshot, file, ...described } = graph;
        results.graphs.push(described);
        const peers = peersFor(size, chosen, python);
        try {
          await loadAll(peers, graph, results);
          for (const task of chosen) {
            tell(`${task.label}, ${size} …`);
            const limits = task.targets.some((target) => target.size === size) ? options.atTarget : options.elsewhere;
            const entries = await compare(task, { graph, pool, workers, small }, peers, results.entries, limits);
            results.entries.push(...entries);
            for (const entry of entries) tell(`  ${line(entry)}`);
            save();
          }
        } finally {
          for (const peer of peers.values()) peer.close();
        }
      }
    } finally {
      await pool.close();
    }
  }
  for (const [name, measured] of Object.entries(figurePrograms)) {
    const asked = measured.filter((size) => options.sizes.includes(size));
    if (!wanted({ id: name }) || asked.length === 0) continue;
    tell(`${name}, ${asked.join(', ')} …`);
    await figuresOf(programFile(name), asked, (figure) => results.figures.push(figure)).catch((error: Error) =>
      miss(results, `${name} could not be measured: ${error.message}.`),
    );
    save();
  }
  results.complete = true;
  results.finished = new Date().toISOString();
  save();
  if (options.whole) quoteIn(readme, quotedTable(results));
  process.stdout.write(resultsPage(results));
}

function begin({ atTarget, workers, sizes, only }: BenchOptions): Results {
  return {
    complete: false,
    started: new Date().toISOString(),
    machine: machine(),
    versions: ownVersions(),
    options: { rounds: atTarget.rounds, limitSeconds: atTarget.limit, workers, sizes, only },
    graphs: [],
    entries: [],
    figures: [],
    missing: [],
  };
}

function pythonOr(results: Results): string | null {
  try {
    return peerPython(tell);
  } catch (error) {
    miss(results, `igraph, NetworKit and scipy are missing. ${(error as Error).message}`);
    return null;
  }
}

function miss(results: Results, text: string) {
  results.missing.push(text);
  tell(`MISSING: ${text}`);
}

/** Processes of those peers that are asked something at this size. None at XL: it shows how ours grow. */
function peersFor(size: Size, chosen: readonly Task[], python: string | null): Map<Library, Peer> {
  const peers = new Map<Library, Peer>();
  if (size === 'XL') return peers;
  const asked = chosen.flatMap((task) => task.peers).filter(({ sizes }) => !sizes || sizes.includes(size));
  for (const library of new Set(asked.map(({ library }) => library))) {
    if (library === 'graphology') peers.set(library, graphologyPeer());
    else if (python) peers.set(library, pythonPeer(python, `${library}_calls`));
  }
  return peers;
}

/** Loads the graph everywhere; a library that cannot is left out from then on, and that is told. */
async function loadAll(peers: Map<Library, Peer>, graph: BenchGraph, results: Results) {
  for (const [library, peer] of peers)
    try {
      await peer.load(graph);
      results.versions[library] = peer.version;
    } catch (error) {
      peer.close();
      peers.delete(library);
      miss(results, `${library} is missing at ${graph.size}. ${(error as Error).message}`);
    }
}

function line(entry: Entry): string {
  const { median, low, high, runs } = timeOf(entry);
  const by = `${entry.name} (${entry.threads})`.padEnd(16);
  if (entry.fault) return `${by} failed: ${entry.fault}`;
  return `${by} ${median.toFixed(4)} s (${low.toFixed(4)}–${high.toFixed(4)}, ${runs} runs) ${entry.agreement?.text ?? ''}`;
}

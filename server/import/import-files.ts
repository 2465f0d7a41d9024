import { kindNames } from '../../graph/records/kinds.ts';
import type { ImportOptions, ImportReport } from '../api/imports.schema.ts';
import { Problem } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { columnMap } from './column-map.ts';
import { compareWithStore, learnIds } from './compare.ts';
import { checkWithin, completeRows } from './complete.ts';
import { stageContactTies } from './contact-ties.ts';
import { readCsvFile } from './csv-file.ts';
import { readEdgeList, readLabels } from './edge-list.ts';
import { type Findings, openFindings } from './findings.ts';
import { gexf } from './gexf.ts';
import { readGraphFile } from './graph-file.ts';
import { graphml } from './graphml.ts';
import { ImportRejected } from './import-rejected.ts';
import { type Intake, openIntake, parentField } from './intake.ts';
import { readJsonlFile } from './jsonl-file.ts';
import type { Reading } from './reading.ts';
import { reverseLevels } from './reverse-levels.ts';
import { type Format, findSources, type Source } from './sources.ts';
import { openStaging } from './staging.ts';
import { type TableName, tableNames, tables } from './tables.ts';
import { changes, writeCount, writes } from './writes.ts';

export type ImportStage = 'read' | 'compare' | 'write';

export interface ImportRun {
  /** A person's id or `system:…`, as the change log will have it. */
  actor: string;
  /** What is done and what there is in all: bytes of all files while reading, then writes. */
  progress?(stage: ImportStage, done: number, total: number): void;
  signal?: { throwIfAborted(): void };
}

const defaults: ImportOptions = { dryRun: false, createMissing: false, map: [], only: [], kinds: [], reverseLevel: false };

/**
 * Imports files (domain.md: "Files a directory may hold") into the store: all of them in one transaction, or with a fault in any of
 * them nothing. What the store holds already under the same keys with the same values is not written again, so that a second run
 * writes nothing. Memory does not grow with the files; rows are staged on disk.
 * Throws ImportRejected with the faults, and Problem('usage') where paths or options name what is not there.
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  options: Partial<ImportOptions>,
  { actor, progress = () => {}, signal }: ImportRun,
): Promise<ImportReport> {
  const settings: ImportOptions = { ...defaults, ...options };
  const map = columnMap(settings.map);
  if (map.malformed.length > 0)
    throw new Problem('usage', `--map ${map.malformed.join(', ')}: expected FILE.COLUMN=FIELD or FILE.csv=TABLE.`);
  const { sources, leftOut } = await findSources(paths, map, settings.only);
  const check = () => signal?.throwIfAborted();

  const staging = openStaging();
  try {
    const files = [...sources, ...leftOut].map(({ file }) => file);
    const findings = openFindings(staging, files);
    const intake = openIntake(staging, findings, files, settings);
    leftOut.forEach(({ detail }, i) => void findings.warn({ file: sources.length + i, line: 0 }, detail));
    await learnIds(staging, store, parentField);
    const read = await readAll(sources, { intake, findings, map }, (done, total) => {
      check();
      progress('read', done, total);
    });
    if (map.unused().length > 0) throw unmatched(map.unused(), files, read.columns);
    warnOfKinds(intake, findings, sources);
    if (settings.reverseLevel) reverseLevels(staging);
    for (const kind of kindNames)
      if (parentField(kind) !== '') checkWithin(kind, staging, findings, intake, settings.createMissing);
    completeRows(staging, findings);
    const faults = findings.faultCount();
    if (faults > 0) throw new ImportRejected(findings.faults(), faults, findings.badRows());

    let compared = -1;
    let history = 0;
    async function compare() {
      progress('compare', 0, 1);
      compared = await store.seq();
      await compareWithStore(staging, store, check);
      history = stageContactTies(staging);
      progress('compare', 1, 1);
    }
    const report = (seq: number | null): ImportReport => {
      warnOfHistory(history, findings, sources);
      return { files: read.files, changes: changes(staging), warnings: findings.warnings(), seq };
    };
    await compare();
    if (settings.dryRun) return report(null);
    if (writeCount(changes(staging)) === 0 && (await store.seq()) === compared) return report(compared);

    async function* differences() {
      // Nobody else writes from here on: what was written since the comparison is taken into account, not overwritten.
      if ((await store.seq()) !== compared) await compare();
      const count = writeCount(changes(staging));
      yield* telling(writes(staging), (done) => {
        check();
        progress('write', done, count);
      });
    }
    return report(await store.apply(differences(), actor));
  } finally {
    staging.close();
  }
}

/** Reads all files into staging, in their order; the columns it met are for messages. */
async function readAll(
  sources: readonly Source[],
  shared: Pick<Reading, 'intake' | 'findings' | 'map'>,
  progress: (done: number, total: number) => void,
) {
  const statesTies = sources.some(holdsTies);
  const columns = new Map<TableName, Set<string>>();
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  const reading: Reading = {
    ...shared,
    contacts: { history: statesTies ? true : null, makes: !statesTies },
    sawColumns: (table, names) => columns.set(table, new Set([...(columns.get(table) ?? []), ...names])),
    progress: (bytes) => progress(before + bytes, total),
  };
  const files: ImportReport['files'] = [];
  for (const [number, source] of sources.entries()) {
    const rows = await readers[source.format](source, number, reading);
    files.push({ file: source.file, kind: source.tables.map((table) => tables[table].kind).join(', '), rows });
    before += source.bytes;
  }
  return { files, columns };
}

const holdsTies = (source: Source) => source.tables.includes('ties');

const readers: Record<Format, (source: Source, file: number, reading: Reading) => Promise<number>> = {
  csv: readCsvFile,
  jsonl: readJsonlFile,
  edges: readEdgeList,
  labels: readLabels,
  gexf: (source, file, reading) => readGraphFile(source, file, reading, gexf),
  graphml: (source, file, reading) => readGraphFile(source, file, reading, graphml),
};

function warnOfKinds(intake: Intake, findings: Findings, sources: readonly Source[]) {
  const file = sources.findIndex(holdsTies);
  if (file === -1) return;
  for (const { kind, there } of intake.kindsWithoutTies())
    findings.warn({ file, line: 0 }, `no tie is of kind "${kind}": there are ${there.join(', ')}`);
}

function warnOfHistory(kept: number, findings: Findings, sources: readonly Source[]) {
  if (kept === 0) return;
  const file = sources.findIndex((source) => source.tables.includes('contacts') || holdsTies(source));
  const number = kept.toLocaleString('en');
  findings.warn({ file, line: 0 }, `${number} contacts are kept as history: the ties of their pairs are stated in the store`);
}

function unmatched(entries: string[], files: string[], columns: ReadonlyMap<TableName, ReadonlySet<string>>): Problem {
  const there = tableNames
    .filter((table) => columns.has(table))
    .map((table) => `${table}: ${[...columns.get(table)!].join(', ')}`);
  return new Problem(
    'usage',
    `--map ${entries.join(', ')}: no such file or column. There are ${files.join(', ')}, with the columns\n  ${there.join('\n  ')}`,
  );
}

/** Passes items on, and tells every thousand how many have passed. */
function* telling<T>(items: Iterable<T>, tell: (done: number) => void) {
  let done = 0;
  for (const item of items) {
    if (done % 1_000 === 0) tell(done);
    yield item;
    done++;
  }
  tell(done);
}

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
import { openIntake, parentField } from './intake.ts';
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
 * writes nothing. Memory does not grow with the files; rows are staged on disk in the system's temporary directory.
 * Throws ImportRejected with the faults, and Problem('usage') where paths or options name what is not there.
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  options: Partial<ImportOptions>,
  { actor, progress = () => {}, signal }: ImportRun,
): Promise<ImportReport> {
  const { dryRun, createMissing, map: mapped, only, reverseLevel, ...filter } = { ...defaults, ...options };
  const map = columnMap(mapped);
  if (map.malformed.length > 0)
    throw new Problem('usage', `--map ${map.malformed.join(', ')}: expected FILE.COLUMN=FIELD or FILE.csv=TABLE.`);
  const { sources, leftOut } = await findSources(paths, map, only);
  const check = () => signal?.throwIfAborted();

  const staging = openStaging();
  try {
    const files = [...sources.map(({ file }) => file), ...leftOut.map(({ file }) => file)];
    const findings = openFindings(staging, files);
    const intake = openIntake(staging, findings, files, { createMissing, ...filter });
    leftOut.forEach(({ detail }, i) => void findings.warn({ file: sources.length + i, line: 0 }, detail));
    await learnIds(staging, store, parentField);

    const statesTies = sources.some(({ tables: named }) => named.includes('ties'));
    const columns = new Map<string, Set<string>>();
    const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
    let before = 0;
    const reading: Reading = {
      intake,
      findings,
      map,
      contacts: { history: statesTies ? true : null, makes: !statesTies },
      sawColumns: (_, table, names) => columns.set(table, new Set([...(columns.get(table) ?? []), ...names])),
      progress(bytes) {
        check();
        progress('read', before + bytes, total);
      },
    };
    const report: ImportReport = { files: [], changes: {}, warnings: [], seq: null };
    for (const [file, source] of sources.entries()) {
      const rows = await readers[source.format](source, file, reading);
      report.files.push({ file: source.file, kind: source.tables.map((table) => tables[table].kind).join(', '), rows });
      before += source.bytes;
    }
    if (map.unused().length > 0) throw unmatched(map.unused(), files, columns);
    const tiesFile = sources.findIndex(({ tables: named }) => named.includes('ties'));
    for (const { kind, there } of intake.kindsWithoutTies())
      if (tiesFile !== -1)
        findings.warn({ file: tiesFile, line: 0 }, `no tie is of kind "${kind}": there are ${there.join(', ')}`);
    if (reverseLevel) reverseLevels(staging);
    for (const kind of kindNames) if (parentField(kind) !== '') checkWithin(kind, staging, findings, intake, createMissing);
    completeRows(staging, findings);
    rejectFaults(findings);

    progress('compare', 0, 1);
    await compareWithStore(staging, store, check);
    const kept = stageContactTies(staging);
    progress('compare', 1, 1);
    if (kept > 0)
      findings.warn(
        { file: sources.findIndex(isContacts), line: 0 },
        `${kept.toLocaleString('en')} contacts are kept as history: the ties of their pairs are stated in the store`,
      );
    report.changes = changes(staging);
    report.warnings = findings.warnings();
    if (dryRun) return report;

    const count = writeCount(report.changes);
    report.seq = count === 0 ? await store.seq() : await store.apply(counted(writes(staging), count, progress, check), actor);
    return report;
  } finally {
    staging.close();
  }
}

const readers: Record<Format, (source: Source, file: number, reading: Reading) => Promise<number>> = {
  csv: readCsvFile,
  jsonl: readJsonlFile,
  edges: readEdgeList,
  labels: readLabels,
  gexf: (source, file, reading) => readGraphFile(source, file, reading, gexf),
  graphml: (source, file, reading) => readGraphFile(source, file, reading, graphml),
};

const isContacts = ({ tables: [table] }: Source) => table === 'contacts' || table === 'ties';

function rejectFaults(findings: Findings) {
  const count = findings.faultCount();
  if (count > 0) throw new ImportRejected(findings.faults(), count, findings.badRows());
}

function unmatched(entries: string[], files: string[], columns: ReadonlyMap<string, ReadonlySet<string>>): Problem {
  const there = tableNames
    .filter((table: TableName) => columns.has(table))
    .map((table) => `${table}: ${[...columns.get(table)!].join(', ')}`);
  return new Problem(
    'usage',
    `--map ${entries.join(', ')}: no such file or column. There are ${files.join(', ')}, with the columns\n  ${there.join('\n  ')}`,
  );
}

function* counted<T>(items: Iterable<T>, total: number, progress: NonNullable<ImportRun['progress']>, check: () => void) {
  let done = 0;
  for (const item of items) {
    if (done % 1_000 === 0) {
      check();
      progress('write', done, total);
    }
    yield item;
    done++;
  }
  progress('write', total, total);
}

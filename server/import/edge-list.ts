import { Expected, readId } from './cells.ts';
import { readLines } from './read-lines.ts';
import type { Reading } from './reading.ts';
import type { Source } from './sources.ts';

/** Reads a bare edge list, as the SNAP collection publishes them: two ids a line, `#` comments. The ids are the people. */
export const readEdgeList = (source: Source, file: number, reading: Reading) =>
  readPairs(source, file, reading, ['source', 'target'], ([source, target], place) => {
    reading.intake.imply('person', source, place);
    reading.intake.imply('person', target, place);
    reading.intake.add('tie', { source, target, origin: 'file' }, place, 'table');
  });

/** Reads the label file of an edge list: an id and its unit a line. */
export const readLabels = (source: Source, file: number, reading: Reading) =>
  readPairs(source, file, reading, ['id', 'unit'], ([id, unit], place) =>
    reading.intake.add('person', { id, unit }, place, 'table'),
  );

async function readPairs(
  { path }: Source,
  file: number,
  { findings, progress }: Reading,
  columns: [string, string],
  take: (pair: [string, string], place: { file: number; line: number }) => void,
): Promise<number> {
  let rows = 0;
  for await (const { lines, bytes } of readLines(path)) {
    progress(bytes);
    for (const { line, text, fault } of lines) {
      const trimmed = text.trim();
      if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith('%')) continue;
      rows++;
      const place = { file, line };
      const cells = trimmed.split(/[\s,;]+/);
      if (fault) findings.fault(place, { value: trimmed, detail: fault });
      else if (cells.length !== 2)
        findings.fault(place, { value: trimmed, detail: `${cells.length} values: expected two, ${columns.join(' and ')}` });
      else {
        const faults = cells.map((cell) => readId(cell)).flatMap((id, i) => (id instanceof Expected ? [{ id, i }] : []));
        for (const { id, i } of faults)
          findings.fault(place, { column: columns[i], value: cells[i], detail: `expected ${id.what}` });
        if (faults.length === 0) take(cells as [string, string], place);
      }
    }
  }
  return rows;
}

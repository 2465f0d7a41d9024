import { type Kind, keyOf, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import type { ImportOptions } from '../api/imports.schema.ts';
import { squash } from './cells.ts';
import type { Findings } from './findings.ts';
import type { Stated } from './row-reader.ts';
import type { Place, Staging } from './staging.ts';

export type RowFormat = 'table' | 'jsonl' | 'implied';

/** Takes what the files state, row by row: checks whom it refers to, lets rows of one key add up, and stages the result. */
export interface Intake {
  add(kind: Exclude<Kind, 'contact'>, stated: Stated, place: Place, format: RowFormat): void;
  /**
   * A timed contact. `counted`: whether it is summed into a tie; null where the store decides. `makes`: whether it makes a tie where
   * there is none, or only keeps up one that was made from contacts.
   */
  addContact(stated: Stated, place: Place, way: ContactWay): void;
  /** A row with faults: its id is known, so that rows referring to it are not at fault as well. */
  mention(kind: Kind, id: string): void;
  /** A file of this kind cannot be read at all: nothing is said about ids of it that are not known. */
  unreadable(kind: Kind): void;
  /** A person that is named by an edge list: made, unless known. */
  imply(kind: 'person' | 'unit', id: string, place: Place): void;
  /** Kinds of ties that were chosen and that no row has, with some of those that rows have. */
  kindsWithoutTies(): { kind: string; there: string[] }[];
}

/** How many kinds of ties a message names. */
const kindsNamed = 30;

export interface ContactWay {
  history: boolean | null;
  makes: boolean;
  /** Whether `kinds` and `minWeight` choose among these rows: they do where rows are ties. */
  isTie?: boolean;
}

export type IntakeOptions = Pick<ImportOptions, 'createMissing' | 'kinds' | 'minWeight'>;

export function openIntake(
  { database }: Staging,
  findings: Findings,
  files: readonly string[],
  { createMissing, kinds: chosenKinds, minWeight = 0 }: IntakeOptions,
): Intake {
  const know = database.prepare('INSERT INTO known VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET parent = excluded.parent');
  const mention = database.prepare('INSERT INTO known VALUES (?, ?, NULL) ON CONFLICT DO NOTHING');
  const isKnown = database.prepare('SELECT 1 FROM known WHERE kind = ? AND id = ?').pluck();
  const insertRow = database.prepare(
    'INSERT INTO row (kind, key, record, format, file, line) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const findRow = database.prepare('SELECT n, record, format, file, line FROM row WHERE kind = ? AND key = ?');
  const updateRow = database.prepare('UPDATE row SET record = ? WHERE n = ?');
  const insertTie = database.prepare(`
    INSERT INTO tie (source, target, kind, weight, first, last, origin, visibility) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET weight = weight + excluded.weight,
      first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
      last = max(coalesce(last, excluded.last), coalesce(excluded.last, last)),
      origin = coalesce(origin, excluded.origin),
      visibility = coalesce(min(visibility, excluded.visibility), visibility, excluded.visibility)`); // "private" comes before "shared"
  // a contact that is counted already is not counted again by its own history
  const insertContact = database.prepare(`
    INSERT INTO contact (source, target, kind, time, weight, history, makes, visibility) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET weight = CASE WHEN history = 0 AND excluded.history = 1 THEN weight ELSE weight + excluded.weight END,
      history = min(history, excluded.history), makes = max(makes, excluded.makes),
      visibility = coalesce(min(visibility, excluded.visibility), visibility, excluded.visibility)`);
  const cannotRead = new Set<Kind>();
  const kindsTaken = new Set(chosenKinds.map(squash));
  const kindsMet = new Set<string>();
  const kindsSeen = new Set<string>();

  function imply(kind: 'person' | 'unit', id: string, place: Place) {
    if (isKnown.get(kind, id)) return;
    know.run(kind, id, null);
    insertRow.run(kind, id, JSON.stringify({ id }), 'implied', place.file, place.line);
  }

  /** Whether all that a row refers to is there; what is not is a fault, or made where that was asked for. */
  function refersToKnown(kind: Kind, stated: Stated, place: Place): boolean {
    let fine = true;
    for (const [column, referred] of Object.entries(kinds[kind].refers) as [string, Kind][]) {
      const value = stated[column];
      if (value === undefined || referred === kind) continue; // its own kind: checked when all of it is read
      for (const id of Array.isArray(value) ? (value as string[]) : [value as string]) {
        if (isKnown.get(referred, id) || cannotRead.has(referred)) continue;
        if ((referred === 'person' && createMissing) || (kind === 'person' && referred === 'unit')) {
          imply(referred as 'person' | 'unit', id, place);
          continue;
        }
        findings.fault(place, { column, value: id, detail: `unknown ${referred}: ${whereExpected(referred)}` });
        fine = false;
      }
    }
    return fine;
  }

  /** Whether a tie or contact is wanted: warns about what is dropped. */
  function counts(kind: 'tie' | 'contact', stated: Stated, place: Place): boolean {
    if (!refersToKnown(kind, stated, place)) return false;
    if (stated.weight === 0) findings.warn(place, 'weight 0: the row is dropped');
    else if (stated.source === stated.target) findings.warn(place, 'a tie with oneself: the row is dropped');
    else return true;
    return false;
  }

  function chosen({ kind = 'contact', weight = 1 }: Stated): boolean {
    if (kindsTaken.size > 0) {
      if (kindsSeen.size < kindsNamed) kindsSeen.add(kind as string);
      if (!kindsTaken.has(squash(kind as string))) return false;
      kindsMet.add(squash(kind as string));
    }
    return (weight as number) >= minWeight;
  }

  function addTie(stated: Stated, place: Place) {
    if (!chosen(stated) || !counts('tie', stated, place)) return;
    const { source, target, kind = 'contact', weight = 1, first = null, last = null, origin = null, visibility = null } = stated;
    insertTie.run(source, target, kind, weight, first, last, origin, visibility);
  }

  function addContact(stated: Stated, place: Place, { history, makes, isTie = false }: ContactWay) {
    if ((isTie && !chosen(stated)) || !counts('contact', stated, place)) return;
    const { source, target, kind = 'contact', time, weight = 1, visibility = null } = stated;
    const past = stated.history === undefined ? history : (stated.history as boolean);
    insertContact.run(source, target, kind, time, weight, past === null ? null : Number(past), Number(makes), visibility);
  }

  function addRow(kind: Kind, stated: Stated, place: Place, format: RowFormat) {
    if (typeof stated.id === 'string') mention.run(kind, stated.id);
    if (!refersToKnown(kind, stated, place)) return;
    const key = keyStated(kind, stated);
    const knowAs = (record: Stated) => {
      if (typeof record.id === 'string') know.run(kind, record.id, record[parentField(kind)] ?? null);
    };
    if (insertRow.run(kind, key, JSON.stringify(stated), format, place.file, place.line).changes === 1) return knowAs(stated);
    const earlier = findRow.get(kind, key) as StagedRow;
    const where = `line ${earlier.line}${earlier.file === place.file ? '' : ` of ${files[earlier.file]}`}`;
    if (kinds[kind].key.length === 1 && format === 'table' && earlier.format === 'table') {
      findings.fault(place, {
        column: kinds[kind].key[0],
        value: key,
        detail: `given twice, first on ${where}: expected each id once`,
      });
      return;
    }
    const { merged, differing } = merge(JSON.parse(earlier.record), stated);
    for (const column of differing)
      findings.fault(place, {
        column,
        value: String(stated[column]),
        detail: `another value than on ${where}: expected one for each ${kinds[kind].key.join(', ')}`,
      });
    if (differing.length > 0) return;
    if (format === 'table' && earlier.format === 'table')
      findings.warn(place, 'a row of the same key as one before: they are taken as one');
    updateRow.run(JSON.stringify(merged), earlier.n);
    knowAs(merged);
  }

  return {
    add: (kind, stated, place, format) => (kind === 'tie' ? addTie(stated, place) : addRow(kind, stated, place, format)),
    addContact,
    mention: (kind, id) => void mention.run(kind, id),
    unreadable: (kind) => void cannotRead.add(kind),
    imply,
    kindsWithoutTies: () =>
      chosenKinds.filter((kind) => !kindsMet.has(squash(kind))).map((kind) => ({ kind, there: [...kindsSeen] })),
  };
}

/** The field by which a record hangs on another of its kind. */
export const parentField = (kind: Kind): string =>
  Object.entries(kinds[kind].refers as Record<string, Kind>).find(([, referred]) => referred === kind)?.[0] ?? '';

interface StagedRow {
  n: number;
  record: string;
  format: RowFormat;
  file: number;
  line: number;
}

const whereExpected = (kind: Kind) =>
  ({
    unit: 'expected one of units.csv or the store',
    topic: 'expected one of topics.csv or the store',
    person: 'expected one of people.csv or the store (or --create-missing)',
    community: 'expected one of communities.csv or the store',
    program: 'expected one of programs.csv or the store',
    event: 'expected one of events.csv or the store',
  })[kind as 'unit' | 'topic' | 'person' | 'community' | 'program' | 'event'];

/** The key of a record of which only a part is stated: defaults count as stated. */
function keyStated(kind: Kind, stated: Stated): string {
  const whole = kind === 'membership' ? { role: 'member', ...stated } : stated;
  return keyOf(kind, whole as RecordOf<typeof kind>);
}

/** What two rows of one key state together, and the fields in which they disagree. */
function merge(one: Stated, other: Stated): { merged: Stated; differing: string[] } {
  const merged = { ...one };
  const differing: string[] = [];
  for (const [field, value] of Object.entries(other)) {
    if (field === 'attributes') {
      const attributes = merge((one.attributes as Stated) ?? {}, value as Stated);
      merged.attributes = attributes.merged;
      if (attributes.differing.length > 0) differing.push(field);
    } else if (Object.hasOwn(one, field) && JSON.stringify(one[field]) !== JSON.stringify(value)) differing.push(field);
    else merged[field] = value;
  }
  return { merged, differing };
}

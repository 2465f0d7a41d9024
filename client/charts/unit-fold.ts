import { group } from 'd3';
import type { Silos, UnitSilo } from '../../server/api/silos.schema.ts';

/** A row and column of the matrix: a unit, or several folded into one. */
export interface MatrixUnit {
  id: string;
  name: string;
  /** Ids of the units it stands for; more than one = folded. */
  members: string[];
  folded: boolean;
  size: number;
  silo: boolean;
  /** Outside ties over the reference (usual here, or chance); null = undefined. */
  openness: number | null;
  opennessLow: number | null;
  opennessHigh: number | null;
}

export interface MatrixCell {
  a: string;
  b: string;
  ties: number;
  /** Ties that would be there by the chosen reference. */
  reference: number;
  /** Share of pairs of people within two steps, of the pairs of units that are told; null = there is none. */
  reach: number | null;
  gap: boolean;
}

export interface MatrixData {
  /** In the order of rows and columns. */
  units: MatrixUnit[];
  /** Unordered pairs of rows once, the diagonal included. */
  cells: MatrixCell[];
}

/** So many units without a tree are still shown one by one. */
const flatMost = 60;

export type Reference = 'usual' | 'chance';

export interface FoldOptions {
  reference?: Reference;
  /** Ids of folds shown open. */
  opened?: ReadonlySet<string>;
  /** More units than this are folded. */
  most?: number;
  /** Name of a folded row. */
  foldName?: (name: string, units: number) => string;
  /** Name of a fold by size, for units that have no tree: ranks first … last. */
  chunkName?: (first: number, last: number) => string;
}

/** The answer of /silos as rows and cells: as many units as fit, the rest folded along their tree (divisions first), or by size
 * where there is none. Ties, expected and usual ties of a fold are sums, its reach is that of all pairs of people; its openness is outside ties over outside reference. */
export function foldUnits(
  silos: Silos,
  { reference = 'usual', opened = new Set(), most = 40, chunkName, foldName = (name) => name }: FoldOptions = {},
): MatrixData {
  const place = new Map(silos.order.map((id, i) => [id, i]));
  const units = [...silos.units].sort((a, b) => place.get(a.unit)! - place.get(b.unit)!);
  const folds = units.length <= most ? [] : foldsOf(silos, most, chunkName);
  const rows: MatrixUnit[] = [];
  const inFold = new Map(folds.flatMap((fold) => fold.members.map((unit) => [unit.unit, fold] as const)));
  const done = new Set<Fold>();
  for (const unit of folds.length ? byFold(units, folds, place) : units) {
    const fold = inFold.get(unit.unit);
    if (!fold || opened.has(fold.id)) rows.push(rowOf(unit, silos, reference));
    else if (!done.has(fold)) {
      done.add(fold);
      rows.push(foldedRow(fold, foldName(fold.name, fold.members.length)));
    }
  }
  return withOutside({ units: rows, cells: sumCells(silos, rows, reference) });
}

/** The folds there are, in the order of rows, for a list in which they can be closed again. */
export function foldsIn(silos: Silos, { most = 40, chunkName }: FoldOptions = {}): { id: string; name: string; units: number }[] {
  if (silos.units.length <= most) return [];
  return foldsOf(silos, most, chunkName).map(({ id, name, members }) => ({ id, name, units: members.length }));
}

interface Fold {
  id: string;
  name: string;
  members: UnitSilo[];
}

function foldsOf(silos: Silos, most: number, chunkName: FoldOptions['chunkName']): Fold[] {
  const { units } = silos;
  const known = new Map(
    [...(silos.divisions ?? []), ...units.map(({ unit, name, parent }) => ({ id: unit, name, parent }))].map((node) => [
      node.id,
      node,
    ]),
  );
  const paths = new Map(units.map((unit) => [unit.unit, pathTo(unit.unit, known)]));
  const deepest = Math.max(...[...paths.values()].map((path) => path.length));
  // the highest level of the tree on which there is more than one branch
  for (let level = 0; level < deepest; level++) {
    const branches = group(units, (unit) => paths.get(unit.unit)![Math.min(level, paths.get(unit.unit)!.length - 1)]);
    if (branches.size === 1) continue;
    if (branches.size > units.length / 2) break;
    const folds = [...branches].filter(([, members]) => members.length > 1);
    return folds.map(([id, members]) => ({ id, name: known.get(id)?.name ?? id, members }));
  }
  return bySize(units, most, chunkName);
}

/** Ids from the root of the tree down to the unit. */
function pathTo(unit: string, known: Map<string, { parent: string | null }>): string[] {
  const path: string[] = [];
  for (let id: string | null = unit; id !== null && !path.includes(id); id = known.get(id)?.parent ?? null) path.unshift(id);
  return path;
}

/** Without a tree: the largest units stay as they are, the rest is folded in steps of their rank. Slightly more than fit stay unfolded. */
function bySize(units: UnitSilo[], most: number, chunkName: FoldOptions['chunkName']): Fold[] {
  if (units.length <= flatMost) return [];
  const ranked = [...units].sort((a, b) => b.size - a.size || (a.unit < b.unit ? -1 : 1));
  const folds: Fold[] = [];
  for (let first = most; first < ranked.length; first += most) {
    const members = ranked.slice(first, first + most);
    folds.push({
      id: `#${first}`,
      name: chunkName?.(first + 1, first + members.length) ?? `${first + 1}–${first + members.length}`,
      members,
    });
  }
  return folds;
}

/** Units of one fold side by side, folds at the mean place of their units. */
function byFold(units: UnitSilo[], folds: Fold[], place: Map<string, number>): UnitSilo[] {
  const at = new Map<string, number>();
  for (const { members } of folds) {
    const mean = members.reduce((sum, unit) => sum + place.get(unit.unit)!, 0) / members.length;
    for (const unit of members) at.set(unit.unit, mean);
  }
  const where = (unit: UnitSilo) => at.get(unit.unit) ?? place.get(unit.unit)!;
  return [...units].sort((a, b) => where(a) - where(b) || place.get(a.unit)! - place.get(b.unit)!);
}

function rowOf(unit: UnitSilo, silos: Silos, reference: Reference): MatrixUnit {
  const factor = reference === 'usual' ? 1 : silos.organization.openness;
  const times = (value: number | null) => (value === null || factor === null ? null : value * factor);
  return {
    id: unit.unit,
    name: unit.name,
    members: [unit.unit],
    folded: false,
    size: unit.size,
    silo: unit.silo,
    openness: times(unit.openness),
    opennessLow: times(unit.opennessLow),
    opennessHigh: times(unit.opennessHigh),
  };
}

function foldedRow({ id, members }: Fold, name: string): MatrixUnit {
  const size = members.reduce((sum, unit) => sum + unit.size, 0);
  const rest = { silo: false, openness: null, opennessLow: null, opennessHigh: null };
  return { id: `fold:${id}`, name, members: members.map((unit) => unit.unit), folded: true, size, ...rest };
}

function sumCells(silos: Silos, rows: MatrixUnit[], reference: Reference): MatrixCell[] {
  const rowOfUnit = new Map(rows.flatMap((row, i) => row.members.map((unit) => [unit, i] as const)));
  const cells = new Map<number, MatrixCell>();
  for (let i = 0; i < rows.length; i++)
    for (let j = i; j < rows.length; j++)
      cells.set(i * rows.length + j, { a: rows[i].id, b: rows[j].id, ties: 0, reference: 0, reach: null, gap: false });
  const size = new Map(silos.units.map((unit) => [unit.unit, unit.size]));
  const people = new Map<MatrixCell, number>(); // pairs of people behind a cell's reach
  for (const pair of silos.matrix) {
    const [a, b] = [rowOfUnit.get(pair.a), rowOfUnit.get(pair.b)];
    if (a === undefined || b === undefined) continue;
    const cell = cells.get(Math.min(a, b) * rows.length + Math.max(a, b))!;
    cell.ties += pair.ties;
    cell.reference += pair[reference === 'usual' ? 'usual' : 'expected'];
    if (pair.reach !== null) {
      const own = size.get(pair.a)!,
        more = pair.a === pair.b ? (own * (own - 1)) / 2 : own * size.get(pair.b)!,
        before = people.get(cell) ?? 0;
      cell.reach = ((cell.reach ?? 0) * before + pair.reach * more) / (before + more);
      people.set(cell, before + more);
    }
    cell.gap ||= pair.gap && !rows[a].folded && !rows[b].folded;
  }
  return [...cells.values()];
}

/** Openness of folded rows, from the sums of their cells. */
function withOutside({ units, cells }: MatrixData): MatrixData {
  const ties = new Map<string, number>(),
    reference = new Map<string, number>();
  for (const cell of cells)
    if (cell.a !== cell.b)
      for (const id of [cell.a, cell.b]) {
        ties.set(id, (ties.get(id) ?? 0) + cell.ties);
        reference.set(id, (reference.get(id) ?? 0) + cell.reference);
      }
  const outside = (id: string) => (reference.get(id) ? ties.get(id)! / reference.get(id)! : null);
  return { units: units.map((unit) => (unit.folded ? { ...unit, openness: outside(unit.id) } : unit)), cells };
}

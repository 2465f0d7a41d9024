import type { Silos, UnitSilo } from '../../server/api/silos.schema.ts';
import { ratioPosition } from '../charts/ratio-color.ts';
import type { MatrixCell, MatrixUnit, Reference } from '../charts/unit-fold.ts';
import { locale, t } from '../messages/message.ts';

/** The finding: how many units are silos, and which. */
export function siloHeadline(units: UnitSilo[], most = 5): string {
  const silos = units.filter((unit) => unit.silo).sort((a, b) => (a.openness ?? 0) - (b.openness ?? 0));
  const names = silos.slice(0, silos.length > most ? most - 1 : most).map((unit) => unit.name);
  if (names.length < silos.length) names.push(t('silos.andMore', { count: silos.length - names.length }));
  const closed = units.filter((unit) => unit.openness !== null && unit.openness < 1).sort((a, b) => a.openness! - b.openness!)[0];
  const values = { closed: closed ? 'yes' : 'no', most: closed?.name, share: closed?.openness ?? 0 };
  return t('silos.headline', { silos: silos.length, units: units.length, names: listed(names), ...values });
}

/** The gap with the most ties missing; null where no pair is a gap. */
export function widestGap(silos: Silos) {
  return gapsOf(silos)[0] ?? null;
}

/** Pairs of which one is the unit and that lack a tie or more against what is usual, most missing ties first. */
export function missingTies({ matrix }: Silos, unit: string) {
  return matrix
    .filter((pair) => pair.a !== pair.b && (pair.a === unit || pair.b === unit) && missing(pair) >= 1)
    .sort((x, y) => missing(y) - missing(x));
}

const missing = (pair: { usual: number; ties: number }) => pair.usual - pair.ties;

/** Pairs with less than half of the four or more ties that would be usual, most missing ties first. */
export function gapsOf({ matrix }: Silos) {
  return matrix.filter((pair) => pair.gap && pair.a !== pair.b).sort((x, y) => missing(y) - missing(x));
}

/** What the cells of the matrix are about. */
export type Shown = 'ties' | 'reach';

/** The figure in a cell. */
export function cellFigure({ ties, reach }: MatrixCell, shown: Shown): string {
  if (shown === 'ties') return String(ties);
  return reach === null ? t('silos.reachNone') : t('silos.reachFigure', { share: reach });
}

/** Where a cell stands on the colour scale: ties against the reference, a unit's own left out; of reach, from none to all. */
export function cellPosition({ a, b, ties, reference, reach }: MatrixCell, shown: Shown): number | null {
  if (shown === 'reach') return reach;
  return a === b ? null : ratioPosition(ties, reference);
}

/** What a cell of the matrix says. */
export function cellSentence(cell: MatrixCell, rows: Map<string, MatrixUnit>, reference: Reference, shown: Shown): string {
  const a = rows.get(cell.a)!,
    b = rows.get(cell.b)!;
  if (shown === 'reach') {
    const none = cell.reach === null ? 'yes' : 'no';
    return t(cell.a === cell.b ? 'silos.reachInside' : 'silos.reachCell', { a: a.name, b: b.name, share: cell.reach ?? 0, none });
  }
  if (cell.a === cell.b) return t('silos.cellInside', { a: a.name, ties: cell.ties, size: a.size });
  const rounded = Math.round(cell.reference);
  const values = { a: a.name, b: b.name, ties: cell.ties, reference: rounded, some: rounded === 0 ? 'none' : 'some' };
  return t(reference === 'usual' ? 'silos.cellUsual' : 'silos.cellChance', values);
}

/** A unit's openness beside its row. */
export function opennessWords({ openness, silo }: MatrixUnit, reference: Reference): string {
  if (openness === null) return t('silos.opennessNone');
  return t(reference === 'usual' ? 'silos.opennessUsual' : 'silos.opennessChance', { silo, share: openness });
}

/** What a unit says under the pointer. */
export function unitSentence({ name, size, openness }: MatrixUnit, reference: Reference): string {
  if (openness === null) return t('silos.unitUndefined', { name, size });
  return t(reference === 'usual' ? 'silos.unitUsual' : 'silos.unitChance', { name, size, share: openness });
}

/** a, b and c. */
export const listed = (names: string[]) => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(names);

import { t } from './message.ts';

/** A unit as texts and labels call it: a name that is a bare number says what it numbers. */
export const unitTitle = (name: string) => (/^\d+$/.test(name) ? t('shell.unitNumber', { number: name }) : name);

/** Units with their names as texts and labels call them. */
export const withUnitTitles = <Unit extends { name: string }>(units: Unit[]): Unit[] =>
  units.map((unit) => ({ ...unit, name: unitTitle(unit.name) }));

import { count, percent } from '../words/numbers.ts';
import { unitName } from '../words/unit-name.ts';
import { list } from './reasons.ts';

export interface ChampionWords {
  champions: number;
  reached: number;
  people: number;
  /** How many of the champions have no contacts. */
  alone: number;
  /** Names of units from which nobody is chosen. */
  missingUnits: string[];
}

/** Whom a set of champions reaches, and which units nobody speaks for. */
export function championsText({ champions, reached, people, alone, missingUnits }: ChampionWords): string {
  if (champions === 0) return 'Nobody has agreed to introduce others, so there are no champions.';
  const who = count(champions, 'champion');
  const share = people > 0 ? percent(reached / people) : '0%';
  const all = reached === people ? 'everybody' : `${share} of ${count(people, 'person', 'people')}`;
  const apart = champions === 1 ? 'They have' : alone === 1 ? 'One of them has' : `${alone} of them have`;
  const directly = alone > 0 ? ` ${apart} no contacts and can only be asked directly.` : '';
  const gaps = missingUnits.length > 0 ? ` Nobody is from ${list(missingUnits)}.` : '';
  return `${who} ${champions === 1 ? 'has' : 'have'} ${all} within two steps.${directly}${gaps}`;
}

/** A champion as far as they may be told of, in the order in which they were chosen. */
export interface ChampionPlace {
  /** How many others they newly bring within two steps of the set. */
  people: number;
  /** Nobody chosen before them has them within two steps. */
  beyond: boolean;
  /** They have no contacts, so that nobody can have them. */
  alone: boolean;
  /** Id and name; null = none, or not told. */
  unit: string | null;
  unitName: string | null;
  office: string | null;
}

/** What each champion is there for: whom they newly reach, else themself, else the unit and the office from which nobody is before them. */
export function championTexts(champions: readonly ChampionPlace[]): string[] {
  const units = new Set<string | null>([null]),
    offices = new Set<string | null>([null]);
  return champions.map(({ people, beyond, alone, unit, unitName: name, office }, at) => {
    const places = [];
    if (!units.has(unit)) places.push(unitName(name ?? unit!));
    if (!offices.has(office)) places.push(`the office in ${office}`);
    units.add(unit);
    offices.add(office);
    if (people > 0)
      return `reaches ${at === 0 ? count(people, 'person', 'people') : count(people, 'more person', 'more people')}`;
    if (alone) return 'has no contacts: can only be asked directly';
    if (beyond) return 'is out of reach of those before';
    return `stands for ${places.length > 0 ? list(places) : 'a unit or an office from which nobody else is'}`;
  });
}

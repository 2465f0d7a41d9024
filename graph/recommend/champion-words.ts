import { count, percent } from '../words/numbers.ts';
import { list } from './reasons.ts';

export interface ChampionWords {
  champions: number;
  reached: number;
  people: number;
  /** Names of units from which nobody is chosen. */
  missingUnits: string[];
}

/** Whom a set of champions reaches, and which units nobody speaks for. */
export function championsText({ champions, reached, people, missingUnits }: ChampionWords): string {
  if (champions === 0) return 'Nobody has agreed to introduce others, so there are no champions.';
  const who = count(champions, 'champion');
  const share = people > 0 ? percent(reached / people) : '0%';
  const all = reached === people ? 'everybody' : `${share} of ${count(people, 'person', 'people')}`;
  const gaps = missingUnits.length > 0 ? ` Nobody is from ${list(missingUnits)}.` : '';
  return `${who} ${champions === 1 ? 'has' : 'have'} ${all} within two steps.${gaps}`;
}

import { count, figure, percent } from '../words/numbers.ts';

export interface PlanWords {
  introductions: number;
  /** Means over people. */
  reach2: { before: number; after: number };
  units2: { before: number; after: number };
  /** NaN where nothing can be gained. */
  bound: number;
}

/** What a plan of introductions brings: "50 introductions would bring people from 182 to 197 others within two steps …". */
export function planText({ introductions, reach2, units2, bound }: PlanWords): string {
  if (introductions === 0) return 'There is nobody left whom somebody could introduce to widen reach.';
  const would = `${count(introductions, 'introduction')} would take people from ${change(reach2)} others within two steps on average, and from ${change(units2)} units.`;
  return Number.isNaN(bound) ? would : `${would} In expected reach that is ${proved(bound)} that could be gained.`;
}

const proved = (bound: number) => (bound >= 1 - 1e-9 ? 'the most' : `at least ${percent(bound)} of the most`);

const change = ({ before, after }: { before: number; after: number }) => `${figure(before)} to ${figure(after)}`;

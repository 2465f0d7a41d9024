import { bound, count, figure, percent } from '../words/numbers.ts';

/**
 * How a value compares: `percentile` is the share of people, 0 … 100, with a value at most this one. `quality` is
 * "many" for what is counted, "high" or "much" for the rest.
 */
export function comparison(percentile: number | null, quality: 'many' | 'high' | 'much'): string {
  if (percentile === null) return '';
  const more = quality === 'high' ? 'a higher figure' : 'more';
  if (percentile >= 100) return `: nobody here has ${more}`;
  if (percentile < 1) return `: more than 99% of people here have ${more}`;
  return `, at least as ${quality} as ${quality === 'high' ? 'for ' : ''}${Math.floor(percentile)}% of people here`;
}

export type Describe = (value: number | null, percentile: number | null) => string;

const defined =
  (undefinedText: string, text: (value: number, percentile: number | null) => string): Describe =>
  (value, percentile) =>
    value === null || Number.isNaN(value) ? undefinedText : text(value, percentile);

const noTies = 'Not defined without ties.';
const isMany = (text: (value: number) => string) =>
  defined(noTies, (value, percentile) => `${text(value)}${value === 0 ? '' : comparison(percentile, 'many')}.`);
const isHigh = (text: (value: number) => string, undefinedText = noTies) =>
  defined(undefinedText, (value, percentile) => `${text(value)}${comparison(percentile, 'high')}.`);

const reaches = (steps: string) => isMany((value) => `Reaches ${count(value, 'person', 'people')} in ${steps}`);

/** What each measure says of one person, as a sentence; null (or NaN) = not defined. */
export const sentences = {
  degree: isMany((value) => `Is tied to ${count(value, 'person', 'people')}`),
  strength: defined(noTies, (value, percentile) => `The ties weigh ${figure(value)} together${comparison(percentile, 'much')}.`),
  betweenness: isMany((value) =>
    value === 0 ? 'Lies on no shortest way between two others' : `Lies on ${percent(value)} of the shortest ways between others`,
  ),
  harmonic: isHigh((value) => `Closeness to everybody is ${figure(value)} (1 = tied to all)`, 'Not defined for a single person.'),
  constraint: isHigh((value) => `Constraint is ${figure(value)} (the lower, the less the contacts know one another)`),
  effectiveSize: isMany((value) => `The contacts count as ${figure(value)} who do not know one another`),
  efficiency: isHigh((value) => `${percent(value)} of the contacts lead where the others do not`),
  participation: isHigh(
    (value) => `Spread of the ties over units is ${figure(value)} (0 = all in one unit)`,
    'Not defined without a tie to somebody who has a unit.',
  ),
  withinUnitDegree: defined('Not defined without a unit.', (value) =>
    value === 0
      ? 'Has as many ties inside the own unit as people there have on average.'
      : `Has ${value > 0 ? 'more' : 'fewer'} ties inside the own unit than people there have on average, by ${figure(Math.abs(value))} of their standard deviations.`,
  ),
  reach1: reaches('one step'),
  reach2: reaches('two steps'),
  reach3: reaches('three steps'),
  units2: isMany((value) => `Reaches people of ${count(value, 'unit')} in two steps`),
  articulation: defined(noTies, (value) =>
    value === 1
      ? 'Without this person, others would be cut off from the network.'
      : 'The network holds together without this person.',
  ),
} satisfies Record<string, Describe>;

/** Betweenness that is an estimate within epsilon of the exact one. It says nothing of others: who has more is not sure. */
export function sampledBetweennessText(value: number, epsilon: number): string {
  const share = (of: number) => `${bound(100 * of)}%`;
  if (value <= epsilon) return `Lies on at most ${share(value + epsilon)} of the shortest ways between others.`;
  return `Lies on about ${percent(value)} of the shortest ways between others, give or take ${share(epsilon)}.`;
}

import { contactsOverBest, introductionsOverBest, type Ratios } from '../../graph/evaluate/greedy-and-best.ts';
import type { introductionsAndLikely } from '../../graph/evaluate/reach-across-units.ts';
import { targetsTable } from './report.ts';
import type { Target } from './targets.ts';

/** The data set on which introductions are measured, and how many. */
export const introductionsMeasured = { data: 'email-eu-core', k: 50, capacity: 2 };

/** What introductions for a whole organization add against the most likely ties. */
export function introductionsReport({
  pairs,
  now,
  introductions,
  likely,
  bound,
}: ReturnType<typeof introductionsAndLikely>): string {
  const { data, capacity } = introductionsMeasured;
  const times = introductions / likely;
  const target: Target = {
    data,
    what: `what ${pairs} introductions add to people of other units within two steps, over what the ${pairs} most likely ties add`,
    measured: `${times.toFixed(1)} ×`,
    target: '> 2 ×',
    met: times > 2,
  };
  return [
    targetsTable([target]),
    '',
    `Of other units ${now.toFixed(1)} people are within two steps of a person, on average over everybody; ${pairs} introductions, at most ${capacity} a person, \
add ${introductions.toFixed(2)} if all are made, as many most likely new ties (weighted Adamic–Adar), at most ${capacity} a person and of the same eligible pairs, ${likely.toFixed(2)}. \
The plan is proved to reach at least ${(100 * bound).toFixed(0)} % of the best one's expected bits.`,
  ].join('\n');
}

/** What greedy choices reach of the best ones in small cases. */
export function greedyReport(contacts: Ratios = contactsOverBest(), together = introductionsOverBest()): string {
  const share = (value: number) => value.toFixed(4);
  const at = (what: string, value: number, least: number): Target => ({
    data: `${contacts.cases} random cases`,
    what,
    measured: share(value),
    target: `≥ ${least.toFixed(2)}`,
    met: value >= least,
  });
  return [
    targetsTable([
      at('contacts of one ego: greedy over the best, mean', contacts.mean, 0.97),
      at('contacts of one ego: greedy over the best, least', contacts.least, 0.8),
      at('introductions: greedy over the best, mean', together.mean, 0.95),
      {
        data: `${together.cases} random cases`,
        what: 'introductions: cases in which the bound claims more than was reached',
        measured: String(together.wrongBounds),
        target: '0',
        met: together.wrongBounds === 0,
      },
    ]),
    '',
    `Greedy found the best in ${contacts.optimal} of ${contacts.cases} cases for one ego, and in ${together.optimal} of ${together.cases} for introductions, \
of which the least reached ${share(together.least)}.`,
  ].join('\n');
}

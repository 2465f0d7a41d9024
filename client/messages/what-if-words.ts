import type { WhatIf } from '../../server/api/what-if.schema.ts';
import type { Changes } from '../components/what-if-address.ts';
import { locale, t } from './message.ts';

type Figure = keyof WhatIf['before'];

/** The figures in the order in which they are told, with their decimals. */
export const figures = [
  ['people', 0],
  ['ties', 0],
  ['components', 0],
  ['reach1', 1],
  ['reach2', 1],
  ['reach3', 1],
  ['units2', 2],
  ['eiIndex', 3],
  ['modularity', 3],
  ['openness', 3],
] as const satisfies [Figure, number][];

/** What would change for everybody, in a sentence, and what is changed and for whom most, in another. */
export function whatIfWords({ before, after, changed, people }: WhatIf, changes: Changes): { heading: string; lead: string } {
  const [most] = changed;
  const parts = t('whatIf.changes', {
    come: changes.addTies.length,
    go: changes.removeTies.length,
    leave: changes.removePeople.length,
  }).split('|');
  const change = new Intl.ListFormat(locale).format(parts.filter(Boolean));
  const effect = most
    ? t('whatIf.most', { name: people[most.person]?.name ?? most.name, before: most.before, after: most.after })
    : t('whatIf.mostNobody');
  return {
    heading:
      after.people === 0
        ? t('whatIf.headingNobody')
        : t('whatIf.heading', { ...differenceOf(before.reach2, after.reach2), after: shown(after.reach2, 1) }),
    lead: `${change[0]?.toUpperCase() ?? ''}${change.slice(1)}. ${after.people === 0 ? '' : effect}`.trim(),
  };
}

/** How a figure differs, in words; a dash where it is not defined before or after. */
export function differenceWords(figure: Figure, before: number | null, after: number | null): string {
  if (before === null || after === null) return '–';
  const kind = figure === 'eiIndex' || figure === 'modularity' || figure === 'openness' ? figure : 'count';
  return t(`whatIf.difference-${kind}`, differenceOf(before, after));
}

export const shown = (value: number | null, digits: number) =>
  value === null ? '–' : value.toLocaleString(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** Sums of the same numbers in another order may differ by so much. */
const SAME = 1e-9;

function differenceOf(before: number, after: number) {
  const by = Math.abs(after - before);
  const direction = by < SAME ? 'none' : after > before ? 'up' : 'down';
  const digits = by >= 10 ? { maximumFractionDigits: by >= 100 ? 0 : 1 } : { maximumSignificantDigits: 2 };
  return { direction, by: by.toLocaleString(locale, digits) };
}

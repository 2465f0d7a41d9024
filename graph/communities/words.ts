import { listing } from '../words/listing.ts';
import { count, figure, percent } from '../words/numbers.ts';
import type { Detected } from './detected.ts';

/** How the groups that ties show stand to the units, in one sentence. */
export function groupsText(
  { communities, together, adjustedRand, adjustedMutualInformation }: Omit<Detected, 'cells'>,
  units: number,
): string {
  const groups = `By their ties people form ${count(communities, 'group')} where there are ${count(units, 'unit')}`;
  const agreement = `adjusted Rand index ${short(adjustedRand)}, adjusted mutual information ${short(adjustedMutualInformation)}`;
  return `${groups}; ${percent(together)} of people are in the group that holds most of their unit (${agreement}).`;
}

/** A unit that falls apart: "Legal falls into several groups: 60% with Sales; 40% apart." */
export function splitText(name: string, parts: readonly { share: number; with: readonly string[] }[]): string {
  const told = parts.map(
    ({ share, with: others }) => `${percent(share)} ${others.length > 0 ? `with ${listing(others, 3)}` : 'apart'}`,
  );
  return `${name} falls into several groups: ${told.join('; ')}.`;
}

/** Units that are one group: "Sales, Legal and Finance form one group." */
export function mergeText(names: readonly string[]): string {
  return `${listing(names, 6)} form one group.`;
}

/** Two significant digits are all that such a figure can bear. */
const short = (value: number) => figure(Number(value.toPrecision(2))).replace('-', '−');

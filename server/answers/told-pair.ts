import type { PairGround } from '../../graph/recommend/pairs.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import type { Asked } from '../access/privacy.ts';

/** Grounds that tell nobody's office, community or event. */
const impersonal = new Set(['common-contacts', 'reach']);

/** What may be told of a pair: under pseudonyms nothing that would tell who the two are. */
export const toldGrounds = ({ grant }: Pick<Asked, 'grant'>, grounds: PairGround[]): PairGround[] =>
  grant === 'pseudonyms' ? grounds.filter(({ kind }) => impersonal.has(kind)) : grounds;

/** People in the order of the ids that the viewer is told: the order of indexes would tell that of real ids. */
export const inToldOrder = ({ names }: Pick<Asked, 'names'>, people: readonly number[]): number[] =>
  people.toSorted((i, j) => compareIds(names.id(i), names.id(j)));

/** The ids of two people, the lower one first, and of the go-betweens from the first to the second. */
export function toldPair({ names }: Pick<Asked, 'names'>, { a, b, via }: { a: number; b: number; via: number[] }) {
  const isInOrder = compareIds(names.id(a), names.id(b)) < 0;
  const [first, second] = isInOrder ? [a, b] : [b, a];
  return { a: names.id(first), b: names.id(second), via: (isInOrder ? via : via.toReversed()).map(names.id) };
}

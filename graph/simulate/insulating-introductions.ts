import { quiet, type Run } from '../arrays/run.ts';
import { throughContacts } from '../recommend/go-betweens.ts';
import { mayMeet } from '../recommend/may-meet.ts';
import { type PairGround, pairGrounds } from '../recommend/pairs.ts';
import type { View } from '../snapshot/view.ts';
import type { LostPair } from './departure.ts';
import { type InsulationOptions, insulation } from './insulation.ts';

export interface InsulatingIntroduction {
  a: number;
  b: number;
  /** Ordered pairs that it restores beyond those before it. */
  restores: number;
  /** Go-betweens from a to b, those who leave among them; empty where nobody between them agreed to introduce. */
  via: number[];
  /** What it restores, then what the two have in common, the largest contribution to relevance first. */
  grounds: PairGround[];
}

/**
 * `insulation` by people who may be introduced: visible, not resting, not in one reporting line, and neither has answered to the other
 * already. With who can introduce them and why.
 */
export function insulatingIntroductions(
  view: View,
  leaving: readonly number[],
  pairs: readonly LostPair[],
  options: Pick<InsulationOptions, 'k' | 'capacity'>,
  run: Run = quiet,
): { items: InsulatingIntroduction[]; restored: number } {
  const { snapshot, visible } = view;
  const willing = visible.slice();
  for (const i of snapshot.context.answers.resting) willing[i] = 0;
  const { items, restored } = insulation(snapshot, leaving, pairs, { ...options, willing, mayMeet: mayMeet(snapshot) }, run);
  return {
    items: items.map((item) => ({
      ...item,
      via: throughContacts(view.introductions, item.a).best(item.b),
      grounds: pairGrounds(view, item.a, item.b, { kind: 'reach', restored: item.restores / 2 }),
    })),
    restored,
  };
}

import { shockRankingText } from '../../graph/simulate/words.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { DepartureRanking } from '../api/departures.schema.ts';
import { departureShocksOf } from '../compute/departure-shocks.ts';
import { measuresOf } from '../compute/measures.ts';

/** Everybody by what their own leaving would cost the others, the greatest first; equals by the id that the viewer is told. */
export async function departuresAnswer(asked: Asked, { k }: { k: number }): Promise<DepartureRanking> {
  const { network, names, compute, watch } = asked;
  const { snapshot } = network;
  const [shocks, { reach2 }] = await Promise.all([
    departureShocksOf(compute, snapshot, watch),
    measuresOf(compute, snapshot, ['reach2'], { signal: watch.signal }),
  ]);
  const withinTwo = (reach2 as Int32Array).reduce((sum, people) => sum + people, 0);
  const share = (lost2: number) => (withinTwo === 0 ? 0 : lost2 / withinTwo);
  const ranked = Array.from(shocks.keys())
    .filter((i) => shocks[i] > 0 && asked.shows(i) && asked.inShownUnit(i))
    .sort((i, j) => shocks[j] - shocks[i] || compareIds(names.id(i), names.id(j)));
  const items = ranked.slice(0, k);
  return {
    items: items.map((i) => ({ person: names.id(i), lost2: shocks[i], share: share(shocks[i]) })),
    withinTwo,
    text: shockRankingText(
      items.length > 0 ? names.name(items[0]) : undefined,
      items.length > 0 ? share(shocks[items[0]]) : 0,
      ranked.length,
    ),
    people: refs(names, items),
  };
}

import { progressParts } from '../../graph/arrays/progress-parts.ts';
import { organizationText, unitText } from '../../graph/silos/words.ts';
import { unitTitle } from '../../graph/words/unit-name.ts';
import type { Asked } from '../access/privacy.ts';
import type { Silos } from '../api/silos.schema.ts';
import { detectedOf, type SilosQuestion, siloFigures } from './silo-figures.ts';
import { siloGroups } from './silo-groups.ts';

/**
 * Which units are silos, how pairs of units stand to what is usual, and how people group by their ties. Units without people are named as divisions where they stand
 * above others; small units are left out for all but the operator.
 */
export async function silosAnswer(asked: Asked, question: SilosQuestion): Promise<Silos> {
  const { units } = asked.network.directory;
  const [figuresTold, detectedTold] = progressParts([2, 1], asked.watch.progress);
  const watching = (progress: Asked['watch']['progress']) => ({ ...asked, watch: { ...asked.watch, progress } });
  const [{ organization, units: figures, matrix, order }, detected] = await Promise.all([
    siloFigures(watching(figuresTold), question),
    detectedOf(watching(detectedTold), question),
  ]);
  const { hidden } = asked;
  const shown = (u: number) => figures[u].size > 0 && !hidden[u];
  const enough = asked.network.snapshot.n >= asked.smallest;
  const { eiIndex, pValue, modularity, openness } = organization;
  return {
    organization: enough
      ? { eiIndex, pValue, modularity, openness, text: organizationText(organization) }
      : { eiIndex: null, pValue: null, modularity: null, openness: null, text: 'There are too few people to show figures.' },
    units: figures.flatMap((unit, u) => {
      const { id, name, parent } = units[u];
      return !shown(u) ? [] : [{ unit: id, name, parent: parent ?? null, ...unit, text: unitText(unitTitle(name), unit) }];
    }),
    matrix: matrix
      .filter(({ a, b }) => shown(a) && shown(b))
      .map(({ a, b, ...pair }) => ({ a: units[a].id, b: units[b].id, ...pair })),
    order: order.filter(shown).map((u) => units[u].id),
    divisions: divisionsAbove(asked, shown),
    detected: enough && detected ? siloGroups(asked, detected) : null,
    suppressed: hidden.reduce((sum, is) => sum + is, 0),
    ...question,
  };
}

/** Units above those shown that are not shown themselves: what a page folds them into. */
function divisionsAbove({ network: { directory } }: Asked, shown: (unit: number) => boolean): Silos['divisions'] {
  const { units, unit } = directory;
  const above = new Set<number>();
  for (const u of units.keys())
    for (let at = shown(u) ? parentOf(u) : undefined; at !== undefined && !above.has(at); at = parentOf(at)) above.add(at);
  return [...above]
    .filter((u) => !shown(u))
    .sort((a, b) => a - b)
    .map((u) => ({ id: units[u].id, name: units[u].name, parent: units[u].parent ?? null }));

  function parentOf(u: number): number | undefined {
    const { parent } = units[u];
    return parent === undefined ? undefined : unit.get(parent);
  }
}

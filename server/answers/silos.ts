import { organizationText, unitText } from '../../graph/silos/words.ts';
import type { Asked } from '../access/privacy.ts';
import type { Silos } from '../api/silos.schema.ts';
import { hiddenUnits, type SilosQuestion, siloFigures, unitTitle } from './silo-figures.ts';

/** Which units are silos, and how pairs of units stand to what is usual; small units are left out for all but the operator. */
export async function silosAnswer(asked: Asked, question: SilosQuestion): Promise<Silos> {
  const { units } = asked.network.directory;
  const { organization, units: figures, matrix, order } = await siloFigures(asked, question);
  const hidden = hiddenUnits(asked);
  const enough = asked.network.snapshot.n >= asked.smallest;
  const { eiIndex, pValue, modularity, openness } = organization;
  return {
    organization: enough
      ? { eiIndex, pValue, modularity, openness, text: organizationText(organization) }
      : { eiIndex: null, pValue: null, modularity: null, openness: null, text: 'There are too few people to show figures.' },
    units: figures.flatMap((unit, u) => {
      const { id, name, parent } = units[u];
      return hidden[u] ? [] : [{ unit: id, name, parent: parent ?? null, ...unit, text: unitText(unitTitle(name), unit) }];
    }),
    matrix: matrix
      .filter(({ a, b }) => !hidden[a] && !hidden[b])
      .map(({ a, b, ...pair }) => ({ a: units[a].id, b: units[b].id, ...pair })),
    order: order.filter((u) => !hidden[u]).map((u) => units[u].id),
    suppressed: hidden.reduce((sum, is) => sum + is, 0),
    ...question,
  };
}

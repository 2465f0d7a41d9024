import type { Detected } from '../../graph/communities/detected.ts';
import { merges, splits, type Telling } from '../../graph/communities/splits-and-merges.ts';
import { groupsText, mergeText, splitText } from '../../graph/communities/words.ts';
import { unitName, unitTitle } from '../../graph/words/unit-name.ts';
import { type Asked, unitSizes } from '../access/privacy.ts';
import type { DetectedGroups } from '../api/silos.schema.ts';

/** How people group by their ties, against the units: figures of everybody, and of the units that the viewer is shown who is with whom. */
export function siloGroups({ network, hidden, smallest }: Asked, { cells, ...figures }: Detected): DetectedGroups {
  const { units } = network.directory;
  const telling: Telling = { smallest, shows: (u) => !hidden[u] };
  const occupied = unitSizes(network).filter((people) => people > 0).length;
  const id = (u: number) => units[u].id,
    name = (u: number) => unitName(units[u].name);
  return {
    ...figures,
    text: groupsText(figures, occupied),
    splits: splits(cells, telling).map(({ unit, parts }) => ({
      unit: id(unit),
      parts: parts.map(({ share, with: others }) => ({ share, with: others.map(id) })),
      text: splitText(
        unitTitle(units[unit].name),
        parts.map(({ share, with: others }) => ({ share, with: others.map(name) })),
      ),
    })),
    merges: merges(cells, telling).map(({ units: together }) => ({
      units: together.map(({ unit, share }) => ({ unit: id(unit), share })),
      text: mergeText(together.map(({ unit }, at) => (at === 0 ? unitTitle(units[unit].name) : name(unit)))),
    })),
  };
}

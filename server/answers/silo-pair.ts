import { nullIfUndefined } from '../../graph/arrays/null-if-undefined.ts';
import { pairReasons } from '../../graph/recommend/reasons.ts';
import { isGap } from '../../graph/silos/gaps.ts';
import { organizationOpenness } from '../../graph/silos/openness.ts';
import type { ReachedPair } from '../../graph/silos/silos.ts';
import { expectedTies } from '../../graph/silos/unit-matrix.ts';
import { unitReach } from '../../graph/silos/unit-reach.ts';
import { keptUnitMatrix } from '../../graph/silos/updated-unit-matrix.ts';
import { pairText } from '../../graph/silos/words.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import { unitTitle } from '../../graph/words/unit-name.ts';
import { refs } from '../access/names.ts';
import { organizationView } from '../access/organization-view.ts';
import { planningView } from '../access/planning-view.ts';
import type { Asked } from '../access/privacy.ts';
import type { SiloPair } from '../api/silos.schema.ts';
import { notFound } from '../errors.ts';
import { siloFigures, usualSilos } from './silo-figures.ts';
import { toldGrounds } from './told-pair.ts';

/** How many of those who span two units are named. */
const mostSpanning = 50;

/** Two units: what is between them, who spans them, and who could be introduced. */
export async function siloPairAnswer(asked: Asked, idA: string, idB: string): Promise<SiloPair> {
  const { network, names, hidden, compute, watch } = asked;
  const view = planningView(asked, organizationView(asked));
  const { units, unit } = network.directory;
  const a = unit.get(idA),
    b = unit.get(idB);
  if (a === undefined || b === undefined || a === b || hidden[a] || hidden[b]) throw notFound();
  const { matrix } = await siloFigures(asked, usualSilos);
  const [low, high] = a < b ? [a, b] : [b, a];
  const pair = matrix.find((cell) => cell.a === low && cell.b === high) ?? unlistedPair(network.snapshot, low, high);
  const found = await compute.run('pairs', view, { a, b }, watch);
  const spanning = [...spanningPeople(network.snapshot, a, b), ...spanningPeople(network.snapshot, b, a)]
    .filter(({ person }) => asked.shows(person))
    .sort((x, y) => y.ties - x.ties || compareIds(names.id(x.person), names.id(y.person)))
    .slice(0, mostSpanning)
    .map(({ person }) => person);

  return {
    a: idA,
    b: idB,
    ties: pair.ties,
    expected: pair.expected,
    usual: pair.usual,
    gap: pair.gap,
    reach: pair.reach,
    text: pairText(unitTitle(units[a].name), unitTitle(units[b].name), pair),
    spanning: spanning.map(names.id),
    introductions: found.map(({ a, b, via, gain, grounds }) => ({
      a: names.id(a),
      b: names.id(b),
      via: via.map(names.id),
      gain,
      reasons: pairReasons(toldGrounds(asked, grounds), names.directory),
    })),
    people: refs(names, [...spanning, ...found.flatMap(({ a, b, via }) => [a, b, ...via])]),
  };
}

/** In organizations with many units the matrix leaves out pairs of which it would say nothing. */
function unlistedPair(snapshot: Snapshot, a: number, b: number): ReachedPair {
  const matrix = keptUnitMatrix(snapshot);
  const expected = expectedTies(matrix, a, b);
  const usual = (organizationOpenness(matrix) ?? 0) * expected;
  const [reach] = unitReach(snapshot, { a: Int32Array.of(a), b: Int32Array.of(b) });
  return { a, b, ties: 0, expected, usual, gap: isGap(0, usual), reach: nullIfUndefined(reach) };
}

function spanningPeople({ n, unit, offsets, neighbors }: Snapshot, own: number, other: number) {
  const found: { person: number; ties: number }[] = [];
  for (let person = 0; person < n; person++) {
    if (unit[person] !== own) continue;
    let ties = 0;
    for (let t = offsets[person]; t < offsets[person + 1]; t++) if (unit[neighbors[t]] === other) ties++;
    if (ties > 0) found.push({ person, ties });
  }
  return found;
}

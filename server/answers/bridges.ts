import { nullIfUndefined } from '../../graph/arrays/null-if-undefined.ts';
import type { Roles } from '../../graph/measures/brokerage.ts';
import type { MeasureValues } from '../../graph/measures/measures.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { Bridges } from '../api/bridges.schema.ts';
import { type Accuracy, measuresWithin } from '../compute/accuracy.ts';
import { shared } from '../compute/shared-runs.ts';
import { bridgeMap } from './bridge-map.ts';
import { type BridgeScope, bridgeScope } from './bridge-scope.ts';
import { bridgeText } from './bridge-text.ts';

export interface BridgesQuestion {
  unit?: string;
  community?: string;
  k: number;
  include?: 'map'[];
  accuracy?: Accuracy;
}

/** Who bridges: the people of a scope by betweenness in the whole network, with what stands or falls with them. */
export async function bridgesAnswer(asked: Asked, question: BridgesQuestion): Promise<Bridges> {
  const { figured: snapshot, names, compute, watch, exactMilliseconds } = asked;
  const { accuracy = 'fine' } = question;
  const scope = bridgeScope(asked, question);
  const { values, sampled } = await measuresWithin(
    compute,
    snapshot,
    ['degree', 'betweenness', 'constraint', 'participation', 'articulation'],
    { accuracy, exactMilliseconds },
    watch,
  );
  const outside = (i: number) => outsideOf(snapshot, scope, i);
  const ranked = rank(asked, scope, values.betweenness, outside).slice(0, question.k);
  const [roles, sole] = await Promise.all([
    compute.run('roles', snapshot, { people: Int32Array.from(ranked) }, watch),
    soleContactsOf(asked, scope, ranked),
  ]);

  const items = ranked.map((i, at) => {
    const figures = {
      betweenness: values.betweenness[i],
      constraint: nullIfUndefined(values.constraint[i]),
      participation: nullIfUndefined(values.participation[i]),
      degree: values.degree[i],
      outsideTies: outside(i).ties,
      units: outside(i).units,
      roles: roles.found[at],
      rolesExpected: roles.byChance[at].expected,
      rolesZ: nullWhereUndefined(roles.byChance[at].z),
      soleContacts: sole[at],
      articulation: values.articulation[i] === 1,
    };
    const own = names.ref(i).unitName;
    return { person: names.id(i), ...figures, text: bridgeText(names.name(i), scope, own, figures) };
  });
  const map = question.include?.includes('map') ? bridgeMap(asked, scope, values.betweenness, (i) => outside(i).ties) : undefined;
  return {
    items,
    ...(sampled && { sampled }),
    people: refs(names, ranked),
    scope: { unit: scope.unit?.id ?? null, community: scope.community?.id ?? null, name: scope.name },
    ...(map && { map }),
  };
}

function nullWhereUndefined({ coordinator, gatekeeper, representative, consultant, liaison }: Roles) {
  return {
    coordinator: nullIfUndefined(coordinator),
    gatekeeper: nullIfUndefined(gatekeeper),
    representative: nullIfUndefined(representative),
    consultant: nullIfUndefined(consultant),
    liaison: nullIfUndefined(liaison),
  };
}

/** Members of the scope who may be named and reach out of it or lie between others: by betweenness, equals by the id that the viewer is told. */
function rank(
  asked: Asked,
  { inside }: BridgeScope,
  betweenness: MeasureValues,
  outside: (i: number) => { ties: number },
): number[] {
  const { names, figured } = asked;
  return Array.from({ length: figured.n }, (_, i) => i)
    .filter((i) => inside[i] && asked.shows(i) && asked.inShownUnit(i) && (betweenness[i] > 0 || outside(i).ties > 0))
    .sort((i, j) => betweenness[j] - betweenness[i] || compareIds(names.id(i), names.id(j)));
}

/** Ties that leave the community, or else the person's unit, and the other units they lead to. */
function outsideOf({ unit, offsets, neighbors }: Snapshot, scope: BridgeScope, i: number): { ties: number; units: number } {
  const others = new Set<number>();
  let ties = 0;
  for (let t = offsets[i]; t < offsets[i + 1]; t++) {
    const alter = neighbors[t];
    if (scope.community ? !scope.inside[alter] : unit[alter] !== unit[i]) ties++;
    if (unit[alter] >= 0 && unit[alter] !== unit[i]) others.add(unit[alter]);
  }
  return { ties, units: others.size };
}

/** For each of `people`: outsiders tied to the scope, or where it is the whole organization to the person's unit, through them only. */
async function soleContactsOf(
  { figured: snapshot, compute, watch }: Asked,
  scope: BridgeScope,
  people: number[],
): Promise<number[]> {
  const of = (key: string, inside: Uint8Array) =>
    shared(snapshot, `sole contacts ${key}`, watch, (inner) => compute.run('soleContacts', snapshot, { inside }, inner));
  const { community, unit } = scope;
  if (community)
    return of(`of ${JSON.stringify([community.id, unit?.id])}`, scope.inside).then((sole) => people.map((i) => sole[i]));
  return Promise.all(
    people.map(async (i) => {
      const own = snapshot.unit[i];
      if (own < 0) return 0;
      return (
        await of(
          `unit ${own}`,
          Uint8Array.from(snapshot.unit, (unit) => (unit === own ? 1 : 0)),
        )
      )[i];
    }),
  );
}

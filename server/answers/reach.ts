import { medianShare as medianShareOf, type SampledReach } from '../../graph/measures/median-reach.ts';
import { keepFor, keptBefore } from '../../graph/snapshot/lineage.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Asked } from '../access/privacy.ts';
import type { Reach } from '../api/people.schema.ts';
import { shared } from '../compute/shared-runs.ts';
import { notFound } from '../errors.ts';
import { chosenTies } from './chosen-ties.ts';

export interface ReachQuestion {
  steps: number;
  include?: 'map'[];
  ties: 'all' | 'stronger';
}

/** Distances are told up to here; 4 = farther or unreachable. */
export const farthest = 3;
/** In larger networks the map lists only people one step away, and counts the others. */
export const mapPeople = 1500;

/** How far a person reaches, by step and unit: only people whom they may see are counted. */
export async function reachAnswer(asked: Asked, id: string, { steps, include, ties }: ReachQuestion): Promise<Reach> {
  const { network, view, compute, watch } = asked;
  const { directory } = network;
  const ego = directory.person.get(id);
  if (ego === undefined) throw notFound();
  const snapshot = await chosenTies(asked, ties);
  const { distance, via } = await compute.run('distances', snapshot, { ego, steps: farthest }, watch);
  const counted = countByUnit(snapshot, view.visible, ego, distance);
  const reached = counted.map((counts) => sum(counts.slice(0, steps)));

  return {
    person: id,
    name: directory.people[ego].name,
    steps: Array.from({ length: steps }, (_, s) => ({
      distance: s + 1,
      people: sum(counted.map((counts) => counts[s])),
      byUnit: Object.fromEntries(
        [...counted.keys()]
          .filter((u) => u < snapshot.units && counted[u][s] > 0)
          .map((u) => [directory.units[u].id, counted[u][s]]),
      ),
    })),
    people: sum(reached),
    peopleTotal: sum(counted.map(sum)),
    units: reached.slice(0, snapshot.units).filter((count) => count > 0).length,
    unitsTotal: counted.slice(0, snapshot.units).filter((counts) => counts.some((count) => count > 0)).length,
    ...(include?.includes('map') && { map: await reachMap(asked, ego, counted, { distance, via }, ties) }),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

type Counts = [number, number, number, number];

/** By unit (last: people without one), how many visible people are 1, 2, 3 and more steps away. */
function countByUnit({ n, units, unit }: Snapshot, visible: Uint8Array, ego: number, distance: Uint8Array): Counts[] {
  const counts = Array.from({ length: units + 1 }, (): Counts => [0, 0, 0, 0]);
  for (let i = 0; i < n; i++)
    if (i !== ego && visible[i]) counts[unit[i] < 0 ? units : unit[i]][Math.min(distance[i], farthest + 1) - 1]++;
  return counts;
}

async function reachMap(
  asked: Asked,
  ego: number,
  counted: Counts[],
  { distance, via }: { distance: Uint8Array; via: Int32Array },
  ties: ReachQuestion['ties'],
): Promise<Reach['map']> {
  const { people, units } = asked.network.directory;
  const { snapshot, visible } = asked.view;
  const complete = snapshot.n <= mapPeople;
  const idOf = (u: number) => (u < 0 || u >= units.length ? null : units[u].id);
  const shown: number[] = [];
  for (let i = 0; i < snapshot.n; i++) if (i !== ego && visible[i] && (complete || distance[i] === 1)) shown.push(i);
  return {
    units: units.map(({ id, name, parent }, u) => ({
      id,
      name,
      parent: parent ?? null,
      size: sum(counted[u]) + (snapshot.unit[ego] === u ? 1 : 0),
    })),
    cells: counted.map((counts, u) => ({ unit: idOf(u), counts })).filter(({ counts }) => counts.some((count) => count > 0)),
    people: shown.map((i) => ({
      id: people[i].id,
      name: people[i].name,
      unit: idOf(snapshot.unit[i]),
      distance: Math.min(distance[i], farthest + 1),
      via: via[i] < 0 ? null : people[via[i]].id,
    })),
    complete,
    medianShare: await medianShare(asked, ties),
  };
}

/** Share of the others whom the median person reaches in two steps: a figure of the whole network, the same for every viewer. */
async function medianShare(asked: Asked, ties: ReachQuestion['ties']): Promise<number> {
  const { compute, watch, network } = asked;
  const snapshot = await chosenTies({ ...asked, view: { ...asked.view, snapshot: network.snapshot } }, ties);
  const key = 'median reach';
  return shared(snapshot, key, watch, async (inner) => {
    const known = keptBefore<SampledReach>(snapshot, key);
    const options = known ? { before: known.value, changes: known.changes } : {};
    const sample = await compute.run('sampledReach', snapshot, options, inner);
    keepFor(snapshot, key, sample);
    return medianShareOf(snapshot, sample);
  });
}

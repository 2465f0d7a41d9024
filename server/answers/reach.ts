import { type EgoReach, FARTHEST } from '../../graph/measures/ego-reach.ts';
import { medianShare as medianShareOf, type SampledReach } from '../../graph/measures/median-reach.ts';
import { keepFor, keptBefore } from '../../graph/snapshot/lineage.ts';
import type { Directory } from '../../graph/snapshot/network.ts';
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

/** In larger networks the map lists only people one step away, and counts the others. */
export const mapPeople = 1500;

/** How far a person reaches, by step and unit: only people whom they may see are counted. */
export async function reachAnswer(asked: Asked, id: string, { steps, include, ties }: ReachQuestion): Promise<Reach> {
  const { network, view, compute, watch } = asked;
  const { directory } = network;
  const ego = directory.person.get(id);
  if (ego === undefined) throw notFound();
  const snapshot = await chosenTies(asked, ties);
  const withMap = include?.includes('map');
  const listed = !withMap ? 0 : snapshot.n <= mapPeople ? FARTHEST + 1 : 1;
  const found = await compute.run('reach', { ...view, snapshot }, { ego, listed }, watch);
  const counted = byUnit(found.counts);
  const reached = counted.map((counts) => sum(counts.slice(0, steps)));

  return {
    person: id,
    name: directory.people[ego].name,
    steps: Array.from({ length: steps }, (_, s) => ({
      distance: s + 1,
      people: sum(counted.map((counts) => counts[s])),
      byUnit: peopleByUnit(directory.units, counted, s),
    })),
    people: sum(reached),
    peopleTotal: sum(counted.map(sum)),
    units: reached.slice(0, snapshot.units).filter((count) => count > 0).length,
    unitsTotal: counted.slice(0, snapshot.units).filter((counts) => counts.some((count) => count > 0)).length,
    ...(withMap && { map: await reachMap(asked, ego, counted, found, ties) }),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

type Counts = [number, number, number, number];
const distances = FARTHEST + 1;

/** By unit (last: people without one), how many visible people are 1, 2, 3 and more steps away. */
function byUnit(counts: Int32Array): Counts[] {
  return Array.from(
    { length: counts.length / distances },
    (_, u) => [...counts.subarray(distances * u, distances * (u + 1))] as Counts,
  );
}

/** People at one distance by unit id, units without any left out. Where there are thousands, a table from the start is ten times as quick. */
function peopleByUnit(units: Directory['units'], counted: Counts[], step: number): Record<string, number> {
  const people: Record<string, number> = Object.create(null);
  for (const [u, { id }] of units.entries()) if (counted[u][step] > 0) people[id] = counted[u][step];
  return people;
}

async function reachMap(
  asked: Asked,
  ego: number,
  counted: Counts[],
  { people: shown, distance, via }: EgoReach,
  ties: ReachQuestion['ties'],
): Promise<Reach['map']> {
  const { people, units } = asked.network.directory;
  const { snapshot } = asked.view;
  const idOf = (u: number) => (u < 0 || u >= units.length ? null : units[u].id);
  return {
    units: units.map(({ id, name, parent }, u) => ({
      id,
      name,
      parent: parent ?? null,
      size: sum(counted[u]) + (snapshot.unit[ego] === u ? 1 : 0),
    })),
    cells: counted.map((counts, u) => ({ unit: idOf(u), counts })).filter(({ counts }) => counts.some((count) => count > 0)),
    people: Array.from(shown, (i, at) => ({
      id: people[i].id,
      name: people[i].name,
      unit: idOf(snapshot.unit[i]),
      distance: distance[at],
      via: via[at] < 0 ? null : people[via[at]].id,
    })),
    complete: snapshot.n <= mapPeople,
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

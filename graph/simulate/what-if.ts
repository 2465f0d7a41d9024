import { progressParts } from '../arrays/progress-parts.ts';
import { quiet, type Run } from '../arrays/run.ts';
import { components } from '../measures/components.ts';
import { measures } from '../measures/measures.ts';
import { reach } from '../measures/reach.ts';
import { unitsWithinTwo } from '../measures/units-within.ts';
import { type Interval, reachDistribution } from '../recommend/reach-distribution.ts';
import { organizationFigures } from '../silos/silos.ts';
import { int32, type Rows, type Snapshot } from '../snapshot/snapshot.ts';
import { addTies, keepTies } from '../snapshot/tie-sets.ts';

/** Changes to try out, by person index; those who are added have the indexes from n on. Ties have no direction. */
export interface Changes {
  /** Unit numbers of people who come, −1 = none. */
  addPeople?: readonly number[];
  addTies?: readonly (readonly [number, number])[];
  removeTies?: readonly (readonly [number, number])[];
  removePeople?: readonly number[];
  /**
   * Uint8Array(n): 1 = may be told of, and counts where parts of the network are told, as all who come do; parts of nobody else are
   * none. Everybody by default.
   */
  known?: Uint8Array;
  /** Of how many people an interval of the distribution tells at least. */
  fewest?: number;
}

export interface NetworkFigures {
  people: number;
  ties: number;
  components: number;
  /** Means over people; 0 where nobody is left. */
  reach1: number;
  reach2: number;
  reach3: number;
  units2: number;
  eiIndex: number | null;
  modularity: number | null;
  openness: number | null;
}

export interface WhatIf {
  before: NetworkFigures;
  after: NetworkFigures;
  /** Who is known, was there, stays, and whose two-step reach changes, greatest change first, then by index; at most 100. */
  changed: { person: number; before: number; after: number }[];
  /** How many of those who are known, were there and stay reach how many others in two steps; none where they are fewer than `fewest`. */
  distribution: Interval[];
}

const MOST_CHANGED = 100;

/**
 * Figures of the network before and after changes. A tie that is there already, or one that is removed and was not there, changes
 * nothing. Throws RangeError for a person who does not exist and a tie of somebody to themself. Cost of reach within three steps, twice; once
 * for the next changes to the same snapshot.
 */
export function whatIf(snapshot: Snapshot, changes: Changes, run: Run = quiet): WhatIf {
  const larger = withPeople(snapshot, changes.addPeople ?? []);
  const gone = new Uint8Array(larger.n);
  for (const person of changes.removePeople ?? []) gone[checked(person, larger)] = 1;
  const changed = changedNetwork(larger, changes, gone);
  const known = figuresBefore.get(snapshot);
  const [first, second] = progressParts([known ? 0 : 1, 1], run.progress);
  const before = known ?? figuresOf(snapshot, new Uint8Array(snapshot.n), { ...run, progress: first });
  figuresBefore.set(snapshot, before);
  const after = figuresOf(changed, gone, { ...run, progress: second });
  const parts = (of: Snapshot, without: Uint8Array) => partsOf(of, without, changes.known, run);
  const staying = Array.from(before.reach2.keys()).filter((i) => !gone[i] && (!changes.known || changes.known[i] === 1));
  const { fewest = 0 } = changes;
  return {
    before: { ...before.figures, components: parts(snapshot, new Uint8Array(snapshot.n)) },
    after: { ...after.figures, components: parts(changed, gone) },
    changed: staying
      .map((person) => ({ person, before: before.reach2[person], after: after.reach2[person] }))
      .filter(({ before, after }) => before !== after)
      .sort((p, q) => Math.abs(q.after - q.before) - Math.abs(p.after - p.before) || p.person - q.person)
      .slice(0, MOST_CHANGED),
    distribution:
      staying.length < fewest
        ? []
        : reachDistribution(
            Int32Array.from(staying, (i) => before.reach2[i]),
            Int32Array.from(staying, (i) => after.reach2[i]),
            { fewest },
          ),
  };
}

/** Kept for the next question about the same network. */
const figuresBefore = new WeakMap<Snapshot, Figures>();

interface Figures {
  figures: Omit<NetworkFigures, 'components'>;
  reach2: Int32Array;
}

/** The snapshot with further people, who have no ties: of them ties and units alone are known. The same one where nobody comes. */
function withPeople(snapshot: Snapshot, units: readonly number[]): Snapshot {
  if (units.length === 0) return snapshot;
  for (const unit of units)
    if (!(Number.isInteger(unit) && unit >= -1 && unit < snapshot.units))
      throw new RangeError(`unit is ${unit}, expected a unit number in 0 … ${snapshot.units - 1}, or −1 for none`);
  const n = snapshot.n + units.length;
  const unit = int32(n);
  unit.set(snapshot.unit);
  unit.set(units, snapshot.n);
  const longer = ({ offsets, neighbors, weights }: Rows): Rows => {
    const starts = int32(n + 1).fill(neighbors.length);
    starts.set(offsets);
    return { offsets: starts, neighbors, weights };
  };
  return { ...snapshot, ...longer(snapshot), n, unit, out: longer(snapshot.out), in: longer(snapshot.in) };
}

/** The snapshot with the changes made; who is gone stays as an isolate without a unit, so that indexes hold. */
function changedNetwork(snapshot: Snapshot, { addTies: added = [], removeTies = [] }: Changes, gone: Uint8Array): Snapshot {
  const { n } = snapshot;
  const key = (i: number, j: number) => Math.min(i, j) * n + Math.max(i, j);
  const removed = new Set(removeTies.map(([i, j]) => key(...checkedTie(i, j, snapshot))));
  for (const [i, j] of added) checkedTie(i, j, snapshot);
  const kept = keepTies(snapshot, (i, j) => !gone[i] && !gone[j] && !removed.has(key(i, j)));
  const present = added.filter(([i, j]) => !gone[i] && !gone[j]);
  const unit = int32(n);
  unit.set(snapshot.unit.map((u, i) => (gone[i] ? -1 : u)));
  return {
    ...addTies(kept, { source: present.map(([i]) => i), target: present.map(([, j]) => j), weight: present.map(() => 1) }),
    unit,
  };
}

function figuresOf(snapshot: Snapshot, gone: Uint8Array, run: Run): Figures {
  const people = snapshot.n - gone.reduce((sum, is) => sum + is, 0);
  const mean = (values: Int32Array) => (people === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / people);
  const costs = [measures.reach3.estimate(snapshot), measures.units2.estimate(snapshot)];
  const [ofReach, ofUnits] = progressParts(costs, run.progress);
  const [reach1, reach2, reach3] = reach(snapshot, { steps: 3 }, { ...run, progress: ofReach });
  return {
    reach2,
    figures: {
      people,
      ties: snapshot.m,
      reach1: mean(reach1),
      reach2: mean(reach2),
      reach3: mean(reach3),
      units2: mean(unitsWithinTwo(snapshot, {}, { ...run, progress: ofUnits })),
      ...organizationFigures(snapshot),
    },
  };
}

/** Connected components with somebody in them who is known and not gone. */
function partsOf(snapshot: Snapshot, gone: Uint8Array, known: Uint8Array | undefined, run: Run): number {
  const { component, count } = components(snapshot, { without: gone }, { ...run, progress() {} });
  const isTold = new Uint8Array(count);
  for (let i = 0; i < snapshot.n; i++)
    if (component[i] >= 0 && (!known || i >= known.length || known[i] === 1)) isTold[component[i]] = 1;
  return isTold.reduce((sum, is) => sum + is, 0);
}

function checked(person: number, { n }: Snapshot): number {
  if (!Number.isInteger(person) || person < 0 || person >= n)
    throw new RangeError(`person is ${person}, expected an index in 0 … ${n - 1}`);
  return person;
}

function checkedTie(i: number, j: number, snapshot: Snapshot): [number, number] {
  if (i === j) throw new RangeError(`tie joins person ${i} with themself, expected two different people`);
  return [checked(i, snapshot), checked(j, snapshot)];
}

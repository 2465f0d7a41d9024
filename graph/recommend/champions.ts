import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';

export interface ChampionOptions {
  /** How many at most; without it, as few as reach everybody who can be reached. */
  k?: number;
}

export interface Champions {
  /**
   * In the order in which they were chosen: how many others each newly brings within two steps of the set, whether they were out of its
   * reach themself, and whether they are out of everybody's, without contacts.
   */
  items: { person: number; people: number; beyond: boolean; alone: boolean }[];
  /** People within two steps of the set, its members among them. */
  reached: number;
  /** Int32Array(units): the same by unit. */
  reachedByUnit: Int32Array;
  /** Units and offices from which nobody is chosen. */
  missingUnits: number[];
  missingOffices: number[];
}

/**
 * A small set of willing people from which everybody is within two steps, or k of them, with every unit and every office
 * represented where a willing person is there and the number allows it (science.md, section 7). Greedy set cover: who is chosen for
 * reach is at most ln n + 1 times as many as the fewest (Chvátal 1979), of k at least 1 − 1/e of the most people (Nemhauser, Wolsey,
 * Fisher 1978) as long as no place is kept for a unit or an office. Of equal gains who represents more comes first, then the lower index. Willing: agreed to
 * introduce others, and visible. O(Σ k² + n for each who is chosen).
 */
export function champions(view: View, { k }: ChampionOptions = {}, { signal, progress }: Run = quiet): Champions {
  if (k !== undefined && !(Number.isInteger(k) && k >= 1))
    throw new RangeError(`k is ${k}, expected a whole number of at least 1`);
  const { snapshot, visible } = view;
  const { n, unit, units, context } = snapshot;
  const offices = context.office.reduce((most, office) => Math.max(most, office + 1), 0);
  const walk = twoSteps(snapshot);
  const isWilling = (i: number) => visible[i] === 1 && context.introduces[i] === 1;
  const openUnits = new Set<number>(),
    openOffices = new Set<number>(),
    willing = [],
    fresh = new Int32Array(n); // how many people each willing one would newly reach, kept up as people are reached
  for (let i = 0; i < n; i++) {
    if (i % 1024 === 0) {
      signal.throwIfAborted();
      progress(i, 2 * n);
    }
    if (!isWilling(i)) continue;
    willing.push(i);
    fresh[i] = walk(i).length;
    if (unit[i] >= 0) openUnits.add(unit[i]);
    if (context.office[i] >= 0) openOffices.add(context.office[i]);
  }

  const most = k ?? n,
    items: Champions['items'] = [],
    covered = new Uint8Array(n);
  const isOfOpenUnit = (person: number) => openUnits.has(unit[person]),
    isOfOpenOffice = (person: number) => openOffices.has(context.office[person]);
  let reached = 0;
  while (items.length < most) {
    // Once every place that is left is needed for units, or for offices, it stays so.
    const left = most - items.length,
      isForUnits = openUnits.size >= left,
      isForOffices = openOffices.size >= left;
    let person = -1,
      best = 0;
    for (const i of willing) {
      if (fresh[i] + 1 <= best) continue;
      const ofUnit = isOfOpenUnit(i),
        ofOffice = isOfOpenOffice(i);
      if ((isForUnits || isForOffices) && !(isForUnits && ofUnit) && !(isForOffices && ofOffice)) continue;
      // Groups break ties between equal numbers of people: two thirds never outweigh a person.
      const worth = fresh[i] + (Number(ofUnit) + Number(ofOffice)) / 3;
      if (worth > best) {
        best = worth;
        person = i;
      }
    }
    if (person < 0) break;
    signal.throwIfAborted();
    progress(n + reached, 2 * n);
    const beyond = covered[person] === 0,
      alone = snapshot.offsets[person] === snapshot.offsets[person + 1];
    items.push({ person, people: fresh[person] - (beyond ? 1 : 0), beyond, alone });
    openUnits.delete(unit[person]);
    openOffices.delete(context.office[person]);
    reached += fresh[person];
    for (const i of Int32Array.from(walk(person))) {
      if (covered[i]) continue;
      covered[i] = 1;
      for (const j of walk(i)) fresh[j]--;
    }
  }
  const reachedByUnit = new Int32Array(units),
    isChosen = { unit: new Uint8Array(units), office: new Uint8Array(offices) };
  for (let i = 0; i < n; i++) if (covered[i] && unit[i] >= 0) reachedByUnit[unit[i]]++;
  for (const { person } of items) {
    if (unit[person] >= 0) isChosen.unit[unit[person]] = 1;
    if (context.office[person] >= 0) isChosen.office[context.office[person]] = 1;
  }
  return { items, reached, reachedByUnit, missingUnits: missing(isChosen.unit), missingOffices: missing(isChosen.office) };
}

/** Everybody within two steps of a person, themself among them; the answer holds until the next question. */
function twoSteps({ n, offsets, neighbors }: Snapshot): (person: number) => Int32Array {
  const stamp = new Int32Array(n), // the last walk that came by
    met = new Int32Array(n);
  let walks = 0;
  return (person) => {
    stamp[person] = ++walks;
    met[0] = person;
    let count = 1;
    const meet = (i: number) => {
      if (stamp[i] === walks) return;
      stamp[i] = walks;
      met[count++] = i;
    };
    for (let t = offsets[person]; t < offsets[person + 1]; t++) meet(neighbors[t]);
    for (let k = 1, contacts = count; k < contacts; k++)
      for (let t = offsets[met[k]]; t < offsets[met[k] + 1]; t++) meet(neighbors[t]);
    return met.subarray(0, count);
  };
}

const missing = (chosen: Uint8Array) => Array.from(chosen.keys()).filter((group) => !chosen[group]);

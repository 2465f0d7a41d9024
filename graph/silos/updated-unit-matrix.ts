import { tieSteps } from '../measures/tie-steps.ts';
import { keepFor, keptBefore } from '../snapshot/lineage.ts';
import type { TieChange } from '../snapshot/patch-network.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type UnitMatrix, unitMatrix } from './unit-matrix.ts';

const key = 'unit matrix';

/** The unit matrix of a snapshot, brought up to date from one before where ties alone have changed since. Kept for those that follow. */
export function keptUnitMatrix(snapshot: Snapshot): UnitMatrix {
  const known = keptBefore<UnitMatrix>(snapshot, key);
  const matrix = known ? updatedUnitMatrix(known.value, snapshot.unit, known.changes) : unitMatrix(snapshot);
  keepFor(snapshot, key, matrix);
  return matrix;
}

/** The unit matrix after changes of ties, from the one before them; nobody has changed units. O(units + pairs + changes). */
export function updatedUnitMatrix(before: UnitMatrix, unit: Int32Array, changes: readonly TieChange[]): UnitMatrix {
  const { units } = before;
  const volume = before.volume.slice(),
    internal = before.internal.slice();
  const more = new Map<number, number>(); // ties that pairs of units have gained, by a · units + b
  let m = before.m;
  for (const { i, j, weight } of tieSteps(changes)) {
    const a = Math.min(unit[i], unit[j]),
      b = Math.max(unit[i], unit[j]),
      sign = weight > 0 ? 1 : -1;
    if (a < 0) continue;
    m += sign;
    volume[a] += sign;
    volume[b] += sign;
    if (a === b) internal[a] += sign;
    more.set(a * units + b, (more.get(a * units + b) ?? 0) + sign);
  }
  return { ...before, m, volume, internal, pairs: withMore(before, more) };
}

function withMore({ units, pairs }: UnitMatrix, more: Map<number, number>): UnitMatrix['pairs'] {
  const keyAt = (p: number) => pairs.a[p] * units + pairs.b[p];
  const due = [...more].filter(([, ties]) => ties !== 0).sort(([s], [t]) => s - t);
  const room = pairs.ties.length + due.length;
  const a = new Int32Array(room),
    b = new Int32Array(room),
    ties = new Int32Array(room);
  let count = 0;
  const put = (key: number, sum: number) => {
    if (sum === 0) return;
    a[count] = Math.floor(key / units);
    b[count] = key % units;
    ties[count++] = sum;
  };
  for (let p = 0, d = 0; p < pairs.ties.length || d < due.length; ) {
    const old = p < pairs.ties.length ? keyAt(p) : Number.POSITIVE_INFINITY,
      fresh = d < due.length ? due[d][0] : Number.POSITIVE_INFINITY;
    put(Math.min(old, fresh), (old <= fresh ? pairs.ties[p++] : 0) + (fresh <= old ? due[d++][1] : 0));
  }
  return { a: a.slice(0, count), b: b.slice(0, count), ties: ties.slice(0, count) };
}

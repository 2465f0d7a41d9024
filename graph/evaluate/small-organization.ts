import type { Random } from '../arrays/seeded-random.ts';
import { bareSnapshot } from '../snapshot/bare-snapshot.ts';
import { undirectedRows } from '../snapshot/csr.ts';
import { int32, type Snapshot } from '../snapshot/snapshot.ts';

const units = 3;

export interface SmallOrganization {
  /** Of so many to three more people. */
  least: number;
  /** Chance that two people of one unit, and of two units, are tied. */
  within: number;
  across: number;
}

/** A random network of a few people in three units: small enough that the best of all choices can be found. */
export function smallOrganization(random: Random, { least, within, across }: SmallOrganization): Snapshot {
  const n = least + random.below(4);
  const unit = int32(n),
    source: number[] = [],
    target: number[] = [];
  for (let i = 0; i < n; i++) unit[i] = i % units;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      if (random() < (unit[i] === unit[j] ? within : across)) {
        source.push(i);
        target.push(j);
      }
  const rows = undirectedRows(n, { source, target, weight: new Uint8Array(source.length).fill(1) });
  return bareSnapshot({ n, rows, unit, units });
}

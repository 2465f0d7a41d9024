import type { Size } from './organization-graph.ts';
import { sizes } from './organization-graph.ts';
import { type Entry, timeOf } from './results.ts';
import type { Task } from './tasks.ts';

/** One task at one size: ours against the best peer. */
export interface Row {
  task: string;
  label: string;
  size: Size;
  ours: Entry;
  /** Ours on one thread, where that is another run. */
  alone?: Entry;
  best?: Entry;
  /** How many times faster than the best peer. */
  ratio?: number;
  /** Undefined at a size for which no target is stated. */
  target?: number;
  met?: boolean;
  /** Whether all peers' answers agree with ours; the widest difference in words. */
  agrees: boolean;
  difference: string;
}

/** A row for each task that has been measured: at the size of its target, else at the largest size at which a peer was. */
export function summary(tasks: readonly Task[], entries: readonly Entry[]): Row[] {
  return tasks.flatMap((task) => {
    const measured = entries.filter((entry) => entry.task === task.id && entry.seconds.length > 0);
    const withPeers = (Object.keys(sizes) as Size[]).filter((size) =>
      [true, false].every((ours) => measured.some((entry) => entry.size === size && entry.ours === ours)),
    );
    const size = withPeers.includes(task.target.size) ? task.target.size : withPeers.at(-1);
    return size ? [rowOf(task, size, measured)] : [];
  });
}

function rowOf(task: Task, size: Size, measured: readonly Entry[]): Row {
  const here = measured.filter((entry) => entry.size === size);
  const [ours, alone] = here.filter((entry) => entry.ours);
  const peers = here.filter((entry) => !entry.ours);
  const best = peers.toSorted((a, b) => timeOf(a).median - timeOf(b).median)[0];
  const ratio = timeOf(best).median / timeOf(ours).median;
  const compared = here.flatMap(({ agreement }) => agreement ?? []);
  const widest = compared.toSorted((a, b) => measureOf(b) - measureOf(a))[0];
  const agrees = compared.length > 0 && compared.every(({ agrees }) => agrees);
  const stated = size === task.target.size;
  return {
    task: task.id,
    label: task.label,
    size,
    ours,
    alone,
    best,
    ratio,
    ...(stated && { target: task.target.ratio, met: agrees && ratio >= task.target.ratio }),
    agrees,
    difference: widest?.text ?? 'not compared',
  };
}

/** Infinity is null in JSON. */
const measureOf = ({ measured }: { measured: number | null }) => measured ?? Number.MAX_VALUE;

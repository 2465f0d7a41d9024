import type { Size } from './organization-graph.ts';
import { sizes } from './organization-graph.ts';
import { type Entry, timeOf } from './results.ts';
import type { Target, Task } from './tasks.ts';

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
  /** Peers of the task that gave no time here: missing, failed, or left out for taking too long. */
  without: string[];
  /** Whether all peers' answers agree with ours; the widest difference in words. */
  agrees: boolean;
  difference: string;
}

/** A row for each target of each task that has been measured: at the size of its target, else at the largest at which a peer was. */
export function summary(tasks: readonly Task[], entries: readonly Entry[]): Row[] {
  return tasks.flatMap((task) =>
    task.targets.flatMap((target) => {
      const measured = entries.filter(({ task: id, seconds }) => id === task.id && seconds.length > 0);
      const withPeers = (Object.keys(sizes) as Size[]).filter((size) => {
        const here = measured.filter((entry) => entry.size === size);
        return here.some(({ ours }) => ours) && here.some((entry) => isPeer(entry, target));
      });
      const size = withPeers.includes(target.size) ? target.size : withPeers.at(-1);
      return size ? [rowOf(task, target, size, measured)] : [];
    }),
  );
}

function rowOf(task: Task, target: Target, size: Size, measured: readonly Entry[]): Row {
  const here = measured.filter((entry) => entry.size === size);
  const [ours, alone] = here.filter((entry) => entry.ours);
  const best = here.filter((entry) => isPeer(entry, target)).toSorted((a, b) => timeOf(a).median - timeOf(b).median)[0];
  const ratio = timeOf(best).median / timeOf(ours).median;
  const stated = size === target.size && target.ratio !== undefined;
  // All that were compared, also where the target is stated against one of them.
  const compared = here.flatMap(({ agreement }) => agreement ?? []);
  const widest = compared.toSorted((a, b) => measureOf(b) - measureOf(a))[0];
  const agrees = compared.length > 0 && compared.every(({ agrees }) => agrees);
  return {
    task: task.id,
    label: target.against ? `${task.label}, ${target.against.label}` : task.label,
    size,
    ours,
    alone,
    best,
    ratio,
    ...(stated && { target: target.ratio, met: agrees && ratio >= target.ratio! }),
    without: absent(task, target, size, here),
    agrees,
    difference: widest?.text ?? 'not compared',
  };
}

function absent({ peers }: Task, { against }: Target, size: Size, here: readonly Entry[]): string[] {
  const asked = peers.filter(({ name, sizes }) => (!sizes || sizes.includes(size)) && (!against || against.name === name));
  const there = here.filter(({ ours }) => !ours).map(({ name }) => name);
  return [...new Set(asked.map(({ name }) => name))].filter((name) => !there.includes(name));
}

const isPeer = ({ ours, name }: Entry, { against }: Target) => !ours && (!against || against.name === name);

/** Infinity is null in JSON. */
const measureOf = ({ measured }: { measured: number | null }) => measured ?? Number.MAX_VALUE;

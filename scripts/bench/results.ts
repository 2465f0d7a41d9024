import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import type { Timed } from './in-turn.ts';
import type { Size } from './organization-graph.ts';
import { median, spread } from './statistics.ts';

/** What was measured of one contestant at one task and size. */
export interface Entry {
  task: string;
  size: Size;
  name: string;
  ours: boolean;
  threads: number;
  /** Wall-clock seconds of the runs that count; empty where it failed. */
  seconds: number[];
  /** Processor seconds of all its threads, run by run. */
  cpu: number[];
  extra?: Record<string, number>;
  /** Where a peer's answer and ours (the first of ours) were compared; for ours, with one another. */
  agreement?: { agrees: boolean; measured: number | null; text: string };
  fault?: string;
}

export interface Results {
  /** False while it is under way, and where it was interrupted. */
  complete: boolean;
  started: string;
  finished?: string;
  machine: Record<string, string | number>;
  versions: Record<string, string>;
  options: { rounds: number; limitSeconds: number; workers: number; sizes: Size[]; only: string[] | null };
  graphs: { size: Size; people: number; ties: number; units: number; inside: number; seed: number }[];
  entries: Entry[];
  figures: Figure[];
  /** What could not be had or done, in sentences. */
  missing: string[];
}

export const timeOf = ({ seconds }: Entry) => ({ median: median(seconds), ...spread(seconds), runs: seconds.length });

export function entryOf(task: string, size: Size, { contestant, seconds, cpu, first, fault }: Timed): Entry {
  const { name, ours, threads } = contestant;
  return { task, size, name, ours, threads, seconds, cpu, extra: first?.extra, fault };
}

/** Writes a file so that who reads it never finds half of it. */
export function replaceFile(folder: string, name: string, text: string) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

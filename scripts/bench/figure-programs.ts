import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import type { Size } from './organization-graph.ts';

/** Benches without a peer, each a program of its own beside this file (figure.ts), and the sizes it is asked for. */
export const figurePrograms: Readonly<Record<string, readonly Size[]>> = {
  service: ['S', 'M', 'L', 'XL'],
  contacts: ['M', 'L', 'XL'],
  snapshot: ['L', 'XL'],
  incremental: ['L'],
  'whole-organization': ['M', 'L'],
};

export const programFile = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

/** Runs one of them and takes its figures as they come. Rejects where it fails. */
export async function figuresOf(file: string, sizes: readonly Size[], take: (figure: Figure) => void) {
  const args = ['--expose-gc', '--import', import.meta.resolve('tsx'), file, ...sizes];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<string | null>((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('exit', (status, signal) => resolve(status === 0 ? null : `it ended with ${signal ?? `status ${status}`}`));
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{')) take(JSON.parse(line));
  const fault = await ended;
  if (fault) throw new Error(fault);
}

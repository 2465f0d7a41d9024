import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const entry = join(import.meta.dirname, '../../scripts/crosstie.ts');

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in a process of its own. */
export function crosstie(args: string[], environment: Record<string, string> = {}): Promise<Ran> {
  const env = { ...process.env, LOG_LEVEL: 'silent', ...environment };
  return new Promise((resolve) => {
    const options = { env, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, ['--import', 'tsx', entry, ...args], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** Starts the real server in a process of its own and waits until it says where it serves. */
export async function spawnServer(
  store: string,
  environment: Record<string, string> = {},
): Promise<{ url: string; process: ChildProcess }> {
  const env = { ...process.env, LOG_LEVEL: 'error', PORT: '0', CROSSTIE_STORE: store, WORKERS: '1', ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', entry, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const part of child.stdout) {
    said += part;
    const url = /serves (\S+)/.exec(said)?.[1];
    if (url) return { url, process: child };
  }
  throw new Error(`The server ended before it served: ${said}`);
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone;
  return code;
}

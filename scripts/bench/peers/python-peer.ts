import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { scratch } from '../graph-file.ts';
import type { Outcome, Peer } from './peer.ts';

const serve = fileURLToPath(new URL('./serve.py', import.meta.url));

interface Reply {
  version?: string;
  seconds?: number;
  cpu?: number;
  extra?: Record<string, number>;
  error?: string;
}

/** A peer in a Python process of its own, which answers one request at a time (serve.py). */
export function pythonPeer(python: string, calls: string): Peer {
  // One thread unless a call says otherwise: what the arrays below a library do counts as well.
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const child = spawn(python, [serve, calls], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const lines = createInterface({ input: child.stdout });
  let settle: { resolve(reply: Reply): void; reject(error: Error): void } | undefined;
  let ended: Error | undefined;
  const fail = (error: Error) => {
    ended ??= error;
    settle?.reject(ended);
  };
  lines.on('line', (line) => settle?.resolve(JSON.parse(line)));
  child.on('error', fail);
  child.on('exit', (status, signal) => fail(new Error(`${calls} ended (${signal ?? `status ${status}`}).`)));
  child.stdin.on('error', fail);

  async function ask(request: object): Promise<Reply> {
    if (ended) throw ended;
    const reply = await new Promise<Reply>((resolve, reject) => {
      settle = { resolve, reject };
      child.stdin.write(`${JSON.stringify(request)}\n`);
    });
    if (reply.error) throw new Error(reply.error);
    return reply;
  }

  const peer: Peer = {
    version: '',
    async load({ file, people }) {
      peer.version = (await ask({ load: file, people })).version!;
    },
    async time({ call, threads, options = {} }, wantValues): Promise<Outcome> {
      const path = wantValues ? join(scratch, `${calls}-${process.pid}.values`) : null;
      const { seconds, cpu, extra } = await ask({ call, threads, options, values: path });
      return { seconds: seconds!, cpu, extra, ...(path && { values: takeValues(path) }) };
    },
    close: () => void child.kill(),
  };
  return peer;
}

function takeValues(path: string): Float64Array | undefined {
  try {
    const bytes = readFileSync(path);
    return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch {
    return; // the call has no values
  } finally {
    rmSync(path, { force: true });
  }
}

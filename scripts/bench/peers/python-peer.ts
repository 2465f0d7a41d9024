import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type BenchGraph, scratch } from '../graph-file.ts';
import type { Outcome, Peer } from './peer.ts';

const serve = fileURLToPath(new URL('./serve.py', import.meta.url));

interface Reply {
  version?: string;
  seconds?: number;
  cpu?: number;
  extra?: Record<string, number>;
  error?: string;
}

/** A peer in a Python process of its own, which answers one request at a time (serve.py) and is started anew where it crashed. */
export function pythonPeer(python: string, calls: string): Peer {
  let current: PeerProcess | undefined, graph: BenchGraph | undefined;
  const path = join(scratch, `${calls}.values`);

  async function running(): Promise<PeerProcess> {
    if (current && !current.ended()) return current;
    current = startProcess(python, calls);
    if (graph) peer.version = (await current.ask({ load: graph.file, people: graph.people })).version!;
    return current;
  }

  const peer: Peer = {
    version: '',
    async load(loaded) {
      current?.kill();
      current = undefined;
      graph = loaded;
      await running();
    },
    async time({ call, threads, options = {} }, wantValues): Promise<Outcome> {
      const { ask } = await running();
      const { seconds, cpu, extra } = await ask({ call, threads, options, values: wantValues ? path : null });
      return { seconds: seconds!, cpu, extra, ...(wantValues && { values: takeValues(path) }) };
    },
    close: () => current?.kill(),
  };
  return peer;
}

interface PeerProcess {
  /** Rejects with the library's own words when it cannot, and where the process ends. */
  ask(request: object): Promise<Reply>;
  ended(): boolean;
  kill(): void;
}

function startProcess(python: string, calls: string): PeerProcess {
  // One thread unless a call says otherwise: what the arrays below a library do counts as well.
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const child = spawn(python, [serve, calls], { stdio: ['pipe', 'pipe', 'inherit'], env });
  let settle: { resolve(reply: Reply): void; reject(error: Error): void } | undefined, end: Error | undefined;
  const fail = (error: Error) => {
    end ??= error;
    settle?.reject(end);
  };
  createInterface({ input: child.stdout }).on('line', (line) => settle?.resolve(JSON.parse(line)));
  child.on('error', fail);
  child.on('exit', (status, signal) => fail(new Error(`${calls} ended (${signal ?? `status ${status}`}).`)));
  child.stdin.on('error', fail);
  return {
    async ask(request) {
      if (end) throw end;
      const reply = await new Promise<Reply>((resolve, reject) => {
        settle = { resolve, reject };
        child.stdin.write(`${JSON.stringify(request)}\n`);
      });
      if (reply.error) throw new Error(reply.error);
      return reply;
    },
    ended: () => end !== undefined,
    kill: () => void child.kill(),
  };
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

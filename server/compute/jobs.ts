import { randomUUID } from 'node:crypto';
import { Cancelled } from '../../graph/arrays/run.ts';
import type { Job as JobBody } from '../api/shared.schema.ts';
import { log } from '../log.ts';
import type { Estimate, Watch } from './compute.ts';
import { manyListeners } from './many-listeners.ts';

/** An answer under way or done, as the bytes that are sent. */
export interface Job {
  id: string;
  /** The question, and the data that the answer rests on. */
  key: string;
  /** Whose it is: nobody else can see or cancel it. */
  owner: string;
  /** Where the answer is asked for, and found when it is done. */
  url: string;
  state: JobBody['state'];
  /** 0 … 1, never falling */
  progress: number;
  /** What its parts told before they ran, in all; none when nothing was told. */
  estimate?: Estimate;
  /** Rejects when the computation fails or is cancelled. */
  body: Promise<Buffer>;
  cancel(): void;
  /** One who waits for the answer; the answer ends it, and a job that nobody waits for and nobody was told of is stopped. */
  wait(): () => void;
  /** Its address was given away, so that it goes on without anybody waiting. */
  announced: boolean;
}

export interface Jobs {
  /** The answer under a key: the one under way or kept, else a new one. `url` may follow from its id. */
  answer(key: string, owner: string, url: string | ((id: string) => string), compute: (watch: Watch) => Promise<Buffer>): Job;
  /** A finished job that its owner was told of and did not fetch yet, though the data may have moved on meanwhile. */
  announced(owner: string, url: string): Job | undefined;
  find(id: string, owner: string): Job | undefined;
  /** Forgets the answers that rest on other data than `prefix` says. */
  keepOnly(prefix: string): void;
  cancelAll(): void;
}

/** How much is held of finished answers, announced ones among them, and how many jobs can be asked after. */
const keptBytes = 64 * 1024 * 1024;
const keptJobs = 500;

/** Answers under way and done. Equal questions are computed once, whoever waits. */
export function jobs(): Jobs {
  const byKey = new Map<string, Job>();
  const byId = new Map<string, Job>();
  /** The bytes of each finished answer that is held, in the order in which they were done or last asked for. */
  const sizes = new Map<Job, number>();
  let bytes = 0;

  /** From here on nothing of the job is held, its answer least of all. */
  function drop(job: Job) {
    if (byKey.get(job.key) === job) byKey.delete(job.key);
    byId.delete(job.id);
    bytes -= sizes.get(job) ?? 0;
    sizes.delete(job);
  }

  function keep(job: Job, size: number) {
    sizes.set(job, size);
    bytes += size;
    for (const oldest of sizes.keys()) {
      if (bytes <= keptBytes || oldest === job) break;
      drop(oldest);
    }
  }

  return {
    answer(key, owner, url, compute) {
      const known = byKey.get(key);
      if (known) {
        const size = sizes.get(known);
        if (size !== undefined && sizes.delete(known)) sizes.set(known, size);
        return known;
      }
      const job = start(key, owner, url, compute);
      byKey.set(key, job);
      byId.set(job.id, job);
      for (const old of byId.values()) {
        if (byId.size <= keptJobs) break;
        if (old.state !== 'running') drop(old);
      }
      const isCurrent = () => byKey.get(key) === job;
      job.body.then(
        (body) => (isCurrent() || job.announced ? keep(job, body.length) : drop(job)),
        () => isCurrent() && byKey.delete(key),
      );
      return job;
    },
    announced(owner, url) {
      for (const job of byId.values())
        if (job.announced && job.state === 'done' && job.owner === owner && job.url === url) return job;
    },
    find: (id, owner) => {
      const job = byId.get(id);
      return job?.owner === owner ? job : undefined;
    },
    keepOnly(prefix) {
      for (const [key, job] of byKey) {
        if (key.startsWith(prefix)) continue;
        byKey.delete(key);
        if (!job.announced && job.state !== 'running') drop(job);
      }
    },
    cancelAll() {
      for (const job of byId.values()) job.cancel();
    },
  };
}

function start(
  key: string,
  owner: string,
  url: string | ((id: string) => string),
  compute: (watch: Watch) => Promise<Buffer>,
): Job {
  const id = randomUUID();
  const controller = manyListeners(new AbortController());
  let waiting = 0;
  const cancelled = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Cancelled()), { once: true });
  });
  const progress = (done: number, total: number) => {
    if (total > 0) job.progress = Math.max(job.progress, Math.min(0.99, done / total));
  };
  const estimate = ({ milliseconds, bytes }: Estimate) => {
    const { milliseconds: before, bytes: held } = job.estimate ?? { milliseconds: 0, bytes: 0 };
    job.estimate = { milliseconds: before + milliseconds, bytes: held + bytes };
  };
  const job: Job = {
    id,
    key,
    owner,
    url: typeof url === 'string' ? url : url(id),
    state: 'running',
    progress: 0,
    announced: false,
    body: cancelled,
    cancel() {
      if (job.state !== 'running') return;
      job.state = 'cancelled';
      controller.abort();
    },
    wait() {
      waiting++;
      return () => {
        if (--waiting === 0 && !job.announced) job.cancel();
      };
    },
  };
  cancelled.catch(() => {});
  job.body = Promise.race([compute({ signal: controller.signal, progress, estimate }), cancelled]);
  job.body.then(
    () => {
      job.state = 'done';
      job.progress = 1;
    },
    (error) => {
      if (job.state === 'running') job.state = 'failed';
      if (job.state === 'failed') log.debug({ err: error }, 'a computation failed');
    },
  );
  return job;
}

/** A job as it is told. */
export const jobBody = ({ id, state, progress, estimate, url }: Job): JobBody => ({
  id,
  state,
  progress,
  ...(estimate && { estimate: { milliseconds: Math.ceil(estimate.milliseconds), bytes: Math.ceil(estimate.bytes) } }),
  ...(state === 'done' && { result: url }),
});

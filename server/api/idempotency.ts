import type { Request } from 'express';
import type { Viewer } from '../access/viewer.ts';
import { Problem } from '../errors.ts';
import { hash, viewerKey } from './etag.ts';
import type { Reply } from './route.ts';

/** Replies are remembered so long and so many of them, by this process. */
const keptMilliseconds = 24 * 3600 * 1000;
const keptReplies = 10_000;

interface Kept {
  body: string;
  at: number;
  reply: Promise<Reply<unknown>>;
}

const kept = new Map<string, Kept>();

/**
 * Writes once for each Idempotency-Key: the same request again gets the same reply, another body under the same key is a conflict.
 * A write that failed may be tried again.
 */
export function idempotent(request: Request, viewer: Viewer, write: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
  const given = request.get('Idempotency-Key');
  if (!given) return write();
  if (given.length > 200) throw new Problem('usage', 'Idempotency-Key is longer than 200 characters.');
  const key = `${viewerKey(viewer)} ${request.method} ${request.originalUrl} ${given}`;
  const body = hash(JSON.stringify(request.body ?? null));
  const known = kept.get(key);
  if (known && performance.now() - known.at < keptMilliseconds) {
    if (known.body === body) return known.reply;
    throw new Problem('conflict', 'This Idempotency-Key was used with another body.');
  }
  const reply = write();
  kept.set(key, { body, at: performance.now(), reply });
  if (kept.size > keptReplies) kept.delete(kept.keys().next().value!);
  reply.catch(() => kept.delete(key));
  return reply;
}

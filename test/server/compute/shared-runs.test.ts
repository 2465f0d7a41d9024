import { expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { shared } from '../../../server/compute/shared-runs.ts';

/** A computation that ends when told to, and is slow to notice that it was stopped. */
function computation() {
  const starts: { finish(value: string): void }[] = [];
  const start = ({ signal }: { signal?: AbortSignal }) =>
    new Promise<string>((resolve, reject) => {
      starts.push({ finish: resolve });
      signal?.addEventListener('abort', () => setTimeout(() => reject(new Cancelled()), 20));
    });
  return { starts, start };
}

test('two who ask for the same share one run', async () => {
  const of = {};
  const { starts, start } = computation();
  const first = shared(of, 'key', {}, start);
  const second = shared(of, 'key', {}, start);
  expect(starts).toHaveLength(1);
  starts[0].finish('done');
  expect(await Promise.all([first, second])).toEqual(['done', 'done']);
});

test('one who gives up does not stop the others', async () => {
  const of = {};
  const { starts, start } = computation();
  const impatient = new AbortController();
  const first = shared(of, 'key', { signal: impatient.signal }, start);
  const second = shared(of, 'key', {}, start);
  impatient.abort();
  await expect(first).rejects.toBeInstanceOf(Cancelled);
  starts[0].finish('done');
  expect(await second).toBe('done');
});

test('who asks while a run is being stopped gets a new one', async () => {
  const of = {};
  const { starts, start } = computation();
  const impatient = new AbortController();
  const first = shared(of, 'key', { signal: impatient.signal }, start);
  impatient.abort();
  const second = shared(of, 'key', {}, start);
  await expect(first).rejects.toBeInstanceOf(Cancelled);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(starts).toHaveLength(2);
  const third = shared(of, 'key', {}, start);
  expect(starts).toHaveLength(2);
  starts[1].finish('done');
  expect(await Promise.all([second, third])).toEqual(['done', 'done']);
});

import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { jobBody, jobs } from '../../../server/compute/jobs.ts';

const bytes = (text: string) => Buffer.from(text);
const never = () => new Promise<Buffer>(() => {});

describe('jobs', () => {
  test('equal questions of one owner are computed once, and kept', async () => {
    const all = jobs();
    let runs = 0;
    const compute = async () => bytes(String(++runs));
    const first = all.answer('7 k', 'me', '/x', compute);
    expect(all.answer('7 k', 'me', '/x', compute)).toBe(first);
    expect(String(await all.answer('7 k', 'me', '/x', compute).body)).toBe('1');
    expect(all.answer('7 other', 'me', '/y', compute)).not.toBe(first);
  });

  test('answers that rest on older data are forgotten', async () => {
    const all = jobs();
    const first = all.answer('7 k', 'me', '/x', async () => bytes('old'));
    await first.body;
    all.keepOnly('8 ');
    expect(String(await all.answer('7 k', 'me', '/x', async () => bytes('new')).body)).toBe('new');
  });

  test('one that was announced can be fetched though the data moved on, by its owner only', async () => {
    const all = jobs();
    const job = all.answer('7 k', 'me', '/x', async () => bytes('a'));
    job.announced = true;
    await job.body;
    all.keepOnly('8 ');
    expect(all.announced('me', '/x')).toBe(job);
    expect(all.announced('you', '/x')).toBeUndefined();
    expect(all.find(job.id, 'you')).toBeUndefined();
    expect(jobBody(all.find(job.id, 'me')!)).toEqual({ id: job.id, state: 'done', progress: 1, result: '/x' });
  });

  test('no more than 64 MB of finished answers are held, announced or not: the oldest go first', async () => {
    const all = jobs();
    const large = async () => Buffer.alloc(30 * 1024 * 1024);
    const started = ['a', 'b', 'c'].map((key) => all.answer(`7 ${key}`, 'me', `/${key}`, large));
    for (const job of started) job.announced = true;
    await Promise.all(started.map((job) => job.body));
    expect(started.map((job) => all.find(job.id, 'me') !== undefined)).toEqual([false, true, true]);
    expect(all.announced('me', '/a')).toBeUndefined();
    expect(all.answer('7 b', 'me', '/b', large)).toBe(started[1]);
    all.keepOnly('8 ');
    const next = all.answer('8 d', 'me', '/d', large);
    await next.body;
    expect(started.map((job) => all.find(job.id, 'me') !== undefined)).toEqual([false, true, false]);
    expect(all.answer('7 a', 'me', '/a', large)).not.toBe(started[0]);
  });

  test('an answer that rests on older data and that nobody was told of is let go, though it was under way', async () => {
    const all = jobs();
    const done = all.answer('7 done', 'me', '/x', async () => bytes('a'));
    await done.body;
    const late = all.answer('7 late', 'me', '/y', async () => bytes('b'));
    all.keepOnly('8 ');
    expect(String(await late.body)).toBe('b');
    expect([done, late].map((job) => all.find(job.id, 'me'))).toEqual([undefined, undefined]);
  });

  test('a failure is told, and the next who asks tries anew', async () => {
    const all = jobs();
    const job = all.answer('7 k', 'me', '/x', async () => {
      throw new Error('no');
    });
    await expect(job.body).rejects.toThrow('no');
    expect(job.state).toBe('failed');
    expect(String(await all.answer('7 k', 'me', '/x', async () => bytes('yes')).body)).toBe('yes');
  });

  test('progress never falls and never ends before the answer is there', async () => {
    let finish!: (body: Buffer) => void;
    const job = jobs().answer('7 k', 'me', '/x', ({ progress }) => {
      progress!(5, 10);
      progress!(2, 10);
      progress!(10, 10);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    expect(job.progress).toBe(0.99);
    finish(bytes('done'));
    await job.body;
    expect(job.progress).toBe(1);
  });

  test('a job that nobody waits for any more is stopped, unless it was announced', async () => {
    const all = jobs();
    let signal!: AbortSignal;
    const start = (key: string) =>
      all.answer(key, 'me', '/x', (watch) => {
        signal = watch.signal!;
        return never();
      });
    const left = start('7 a');
    const leave = [left.wait(), left.wait()];
    leave[0]();
    expect(left.state).toBe('running');
    leave[1]();
    expect([left.state, signal.aborted]).toEqual(['cancelled', true]);
    await expect(left.body).rejects.toBeInstanceOf(Cancelled);

    const announced = start('7 b');
    const end = announced.wait();
    announced.announced = true;
    end();
    expect(announced.state).toBe('running');
    all.cancelAll();
    await expect(announced.body).rejects.toBeInstanceOf(Cancelled);
  });
});

import { describe, expect, test } from 'vitest';
import { type Contestant, inTurn, runsAfter } from '../../../scripts/bench/in-turn.ts';

/** One that says it took so many seconds, run after run, and writes down when it was asked. */
function told(name: string, seconds: readonly number[], asked: string[], faultAt = Number.POSITIVE_INFINITY): Contestant {
  let run = 0;
  return {
    name,
    ours: false,
    threads: 1,
    async run(wantValues) {
      asked.push(name);
      if (run === faultAt) throw new Error('no more');
      return { seconds: seconds[Math.min(run++, seconds.length - 1)], ...(wantValues && { values: [1] }) };
    },
  };
}

describe('runs after the first', () => {
  const rounds = { rounds: 5, limit: 60 };
  test('are all rounds where the first was within the limit', () => {
    expect(runsAfter(0.1, rounds)).toBe(5);
    expect(runsAfter(60, rounds)).toBe(5);
  });

  test('are as many as there is time for where it was not', () => {
    expect(runsAfter(61, rounds)).toBe(3); // 4 × 61 s ≤ 300 s
    expect(runsAfter(100, rounds)).toBe(2);
    expect(runsAfter(212, rounds)).toBe(0);
    expect(runsAfter(9999, rounds)).toBe(0);
  });
});

describe('contestants', () => {
  test('take turns, and the first run of each, which gives the values, does not count', async () => {
    const asked: string[] = [];
    const timed = await inTurn([told('a', [9, 1, 2], asked), told('b', [8, 3, 4], asked)], { rounds: 2, limit: 60 });
    expect(asked.join('')).toBe('ababab');
    expect(timed.map(({ seconds }) => seconds)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(timed[0].first?.values).toEqual([1]);
  });

  test('that take longer than the limit are run fewer times, and their first run counts', async () => {
    const asked: string[] = [];
    const timed = await inTurn([told('slow', [70], asked), told('slower', [500], asked)], { rounds: 3, limit: 60 });
    expect(timed.map(({ seconds }) => seconds)).toEqual([[70, 70], [500]]);
  });

  test('that fail are told so and do not stop the others', async () => {
    const asked: string[] = [];
    const contestants = [told('never', [1], asked, 0), told('later', [1, 2], asked, 2), told('well', [1], asked)];
    const timed = await inTurn(contestants, { rounds: 3, limit: 60 });
    expect(timed.map(({ fault }) => fault)).toEqual(['no more', 'no more', undefined]);
    expect(timed.map(({ seconds }) => seconds.length)).toEqual([0, 1, 3]);
    expect(asked.filter((name) => name === 'never')).toHaveLength(1);
    expect(asked.filter((name) => name === 'later')).toHaveLength(3);
  });
});

import { describe, expect, test } from 'vitest';
import { benchOptions } from '../../../scripts/bench/options.ts';

const known = ['betweenness', 'leiden'];

describe('the options of the bench', () => {
  test('are everything, five times, where none is given', () => {
    const options = benchOptions([], known);
    expect(options).toMatchObject({ only: null, sizes: ['S', 'M', 'L', 'XL'], whole: true });
    expect(options.atTarget).toEqual({ rounds: 5, limit: 60, longest: Number.POSITIVE_INFINITY });
  });

  test('choose tasks and sizes, in the order in which they are run', () => {
    const options = benchOptions(['--only', 'leiden,betweenness', '--sizes', 'L,S', '--rounds', '2'], known);
    expect(options).toMatchObject({ only: known, sizes: ['S', 'L'], whole: false });
    expect(options.atTarget.rounds).toBe(2);
    expect(options.elsewhere.rounds).toBe(2);
  });

  test('make a quick look of S and M, of which nothing is the whole result', () => {
    const options = benchOptions(['--quick'], known);
    expect(options).toMatchObject({ sizes: ['S', 'M'], whole: false });
    expect(options.atTarget.longest).toBeLessThan(60);
    expect(benchOptions(['--quick', '--sizes', 'S'], known).sizes).toEqual(['S']);
  });

  test('say what was expected', () => {
    expect(() => benchOptions(['--only', 'closeness'], known)).toThrow('--only closeness: expected some of betweenness, leiden');
    expect(() => benchOptions(['--sizes', 'XXL'], known)).toThrow('--sizes XXL: expected some of S, M, L, XL');
    expect(() => benchOptions(['--rounds', 'many'], known)).toThrow('expected a whole number');
    expect(() => benchOptions(['--rounds', '0'], known)).toThrow('expected a whole number');
    expect(() => benchOptions(['--fast'], known)).toThrow('--fast');
  });
});

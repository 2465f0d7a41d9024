import { deviation, greatestDeviation, type Seen } from './sampled-bound.ts';
import type { Pairs } from './sampled-pairs.ts';
import { BLOCK, ROUNDING, type Sums } from './sampled-paths.ts';

export interface SamplingOptions {
  /** How far from exact the estimates of all people may lie, … */
  epsilon?: number;
  /** … but for a risk of this. */
  delta?: number;
  seed?: number;
  /** Not many more samples than this, by less than a quarter: then epsilon may be more than was asked for. */
  most?: number;
}

/** Betweenness of everybody from samples: with probability 1 − delta at least, all values are within epsilon of the exact ones. */
export interface SampledBetweenness {
  /** Float64Array(n) in 0 … 1 */
  values: Float64Array;
  /** What holds for these: no more than what was asked for when sampling is over, unless it ended at `most` samples. */
  epsilon: number;
  delta: number;
  seed: number;
  samples: number;
}

/** A round of samples to draw: blocks, `to` not included. */
export interface Round {
  from: number;
  to: number;
  /** About how many blocks there will be in all, as far as can be told from those before. */
  total: number;
}

export interface Rounds {
  /** The next round; none when the estimates are as near as was asked for, or there are enough of them. */
  next(): Round | undefined;
  /** Takes in what all rounds up to the last have added up to, however many sums it lies in. */
  settle(sums: readonly Sums[]): void;
  /** The estimates after the last round. */
  estimate(sums: readonly Sums[]): SampledBetweenness;
}

/** Blocks of the first round, and how the number of blocks grows from round to round. */
const FIRST = 16,
  GROWTH = 1.25;

/**
 * Rounds of growing size, until what was seen guarantees epsilon. Each round takes an equal part of the risk, so that the estimates of
 * all rounds hold together and it does not matter which are shown. How many there can be follows from the greatest variance possible,
 * so the last is sure to suffice. Throws a RangeError unless epsilon and delta lie between 0 and 1.
 */
export function samplingRounds(
  n: number,
  { share, between }: Pick<Pairs, 'share' | 'between'>,
  { epsilon = 0.01, delta = 0.1, seed = 1, most = Number.POSITIVE_INFINITY }: SamplingOptions = {},
): Rounds {
  for (const [name, value] of Object.entries({ epsilon, delta }))
    if (!(value > 0 && value < 1)) throw new RangeError(`${name} ${value}: expected a number between 0 and 1.`);
  // Of pairs of others, (n − 1)(n − 2), and not of all, n (n − 1): betweenness is a share of those.
  const scale = n > 2 ? (share * n) / (n - 2) : 0;
  const inside = between + 1; // and not `between`, for the rounding up of n squares
  const needed = Math.max(ROUNDING, epsilon / scale - ROUNDING);
  const sizes = roundSizes(needed, inside, delta, most);
  const risk = delta / sizes.length;
  let rounds = 0,
    reached = Number.POSITIVE_INFINITY,
    expected = sizes.at(-1)!; // nothing is known before the first round

  return {
    next() {
      if (scale === 0 || reached <= needed || rounds === sizes.length) return undefined;
      return { from: rounds === 0 ? 0 : sizes[rounds - 1], to: sizes[rounds++], total: Math.max(expected, sizes[rounds - 1]) };
    },
    settle(sums) {
      const seen = seenIn(sums, sizes[rounds - 1] * BLOCK, inside);
      reached = deviation(seen, risk);
      let last = rounds - 1;
      while (last < sizes.length - 1 && deviation({ ...seen, samples: sizes[last] * BLOCK }, risk) > needed) last++;
      expected = sizes[last];
    },
    estimate(sums) {
      const samples = rounds === 0 ? 0 : sizes[rounds - 1] * BLOCK;
      const values = new Float64Array(n);
      for (const { shares } of sums) for (let i = 0; i < n; i++) values[i] += shares[i];
      for (let i = 0; i < n; i++) values[i] *= samples === 0 ? 0 : scale / samples;
      return { values, epsilon: samples === 0 ? 0 : (reached + ROUNDING) * scale, delta, seed, samples };
    },
  };
}

/** Blocks drawn by the end of each round; the last are enough whatever is seen, or as many as there may be. */
function roundSizes(needed: number, inside: number, delta: number, most: number): number[] {
  const sizes = [FIRST];
  while (sizes.at(-1)! * BLOCK < most && greatestDeviation(sizes.at(-1)! * BLOCK, inside, delta / sizes.length) > needed)
    sizes.push(Math.ceil(sizes.at(-1)! * GROWTH));
  return sizes;
}

function seenIn(sums: readonly Sums[], samples: number, inside: number): Seen {
  const { length } = sums[0].squares;
  let greatest = 0,
    together = 0;
  for (let i = 0; i < length; i++) {
    let squares = 0;
    for (const each of sums) squares += each.squares[i];
    together += squares;
    if (squares > greatest) greatest = squares;
  }
  return { samples, greatest: greatest / samples, together: together / samples, inside };
}

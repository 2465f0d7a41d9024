import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom } from '../arrays/seeded-random.ts';
import { float64, type Snapshot } from '../snapshot/snapshot.ts';
import { connectedPairs, type Pairs } from './sampled-pairs.ts';

/** Samples that one seed gives. Whoever draws a block draws the same ones. */
export const BLOCK = 64;

/** What has been added up over samples, each Float64Array(n): of X, the share of a pair's shortest ways that lead through a person, and of X². */
export interface Sums {
  shares: Float64Array;
  squares: Float64Array;
}

/** Room for sums, all zero, in shared memory, so that workers add to it in place. */
export const newSums = (n: number): Sums => ({ shares: float64(n), squares: float64(n) });

export interface Draw {
  seed: number;
  /** Blocks of samples, `to` not included. */
  from: number;
  to: number;
  /** Added to. */
  sums: Sums;
}

/** Ties followed between two looks at the signal: a few hundred microseconds. */
const PATIENCE = 65_536;

/**
 * Draws pairs of people, walks breadth first from both ends, a whole step at a time from the side that has fewer ties to follow
 * (Borassi & Natale 2016), and adds for each person between them the share of the pair's shortest ways that lead through that person
 * (Riondato & Upfal 2018). Shares are rounded to multiples of 2^−30, so that sums are exact and hence the same in whatever order
 * and by however many they are drawn, up to sums of 2^23. About √m ties a sample in organizations, O(n + m) at worst.
 * Throws beyond 10^308 shortest ways between two people.
 */
export function addSamples(snapshot: Snapshot, { seed, from, to, sums }: Draw, run: Run = quiet) {
  const walk = prepared(snapshot, run);
  const pair = new Int32Array(2);
  let sinceLook = PATIENCE;
  for (let block = from; block < to; block++) {
    const random = seededRandom(seed ^ Math.imul(block + 1, 0x85ebca6b));
    for (let sample = 0; sample < BLOCK; sample++) {
      if (sinceLook >= PATIENCE) {
        run.signal.throwIfAborted();
        run.progress((block - from) * BLOCK + sample, (to - from) * BLOCK);
        sinceLook = 0;
      }
      walk.pairs.draw(random, pair);
      sinceLook += addSample(snapshot, walk, pair[0], pair[1], sums);
    }
  }
}

/** The pairs that are drawn from. */
export const pairsOf = (snapshot: Snapshot, run: Run = quiet): Pairs => prepared(snapshot, run).pairs;

/** What is the same for all samples of a snapshot, and room for one walk: made once, clean between samples. */
interface Prepared {
  pairs: Pairs;
  /** Int32Array(n): the number of the step in which a person was last met; each step of each sample has a number of its own. */
  step: Int32Array;
  lastStep: number;
  /** Float64Array(n): shortest ways from the end whose walk met the person. */
  ways: Float64Array;
  /** Float64Array(n), all zero between samples: ways of the pair through the person. */
  through: Float64Array;
  ends: [End, End];
}

/** The walk from one end. */
interface End {
  /** Whom it met, step by step. */
  met: Int32Array;
  count: number;
  /** Where each step begins in `met`, and its number; `steps` of them. */
  begins: Int32Array;
  numbers: Int32Array;
  steps: number;
  /** Ties of those met in the last step. */
  ties: number;
}

const kept = new WeakMap<Snapshot, Prepared>();

function prepared(snapshot: Snapshot, run: Run): Prepared {
  const known = kept.get(snapshot);
  if (known) return known;
  const { n } = snapshot;
  const pairs = connectedPairs(snapshot, run);
  const end = (): End => ({
    met: new Int32Array(n),
    count: 0,
    begins: new Int32Array(pairs.between + 2),
    numbers: new Int32Array(pairs.between + 2),
    steps: 0,
    ties: 0,
  });
  const made: Prepared = {
    pairs,
    step: new Int32Array(n),
    lastStep: 0,
    ways: new Float64Array(n),
    through: new Float64Array(n),
    ends: [end(), end()],
  };
  kept.set(snapshot, made);
  return made;
}

/** Adds one pair. Returns how many ties were looked at. */
function addSample(snapshot: Snapshot, walk: Prepared, source: number, target: number, sums: Sums): number {
  const { ends, step } = walk;
  if (walk.lastStep > 2 ** 31 - 2 * snapshot.n - 4) {
    step.fill(0);
    walk.lastStep = 0;
  }
  const before = walk.lastStep;
  begin(snapshot, walk, ends[0], source);
  begin(snapshot, walk, ends[1], target);
  let looked = 0,
    total = 0;
  while (total === 0) {
    const [near, far] = ends[0].ties <= ends[1].ties ? ends : [ends[1], ends[0]];
    looked += near.ties;
    total = takeStep(snapshot, walk, near, far, before);
  }
  if (!(total < Number.POSITIVE_INFINITY))
    throw new RangeError('There are more than 10^308 shortest paths between two people, too many to count.');
  return looked + lead(snapshot, walk, ends[0], total, sums) + lead(snapshot, walk, ends[1], total, sums);
}

function begin({ offsets }: Snapshot, walk: Prepared, end: End, person: number) {
  end.met[0] = person;
  end.begins[0] = 0;
  end.numbers[0] = walk.step[person] = ++walk.lastStep;
  walk.ways[person] = end.count = end.steps = 1;
  end.ties = offsets[person + 1] - offsets[person];
}

/**
 * Follows the ties of those whom `near` met last. Where they lead to whom `far` met last, the walks meet: then the ways through each
 * such tie are added to both its people, and their number in all is returned. Else those met for the first time are the next step.
 */
function takeStep({ offsets, neighbors }: Snapshot, walk: Prepared, near: End, far: End, before: number): number {
  const { step, ways, through } = walk;
  const { met } = near;
  const number = ++walk.lastStep,
    others = far.numbers[far.steps - 1],
    end = near.count;
  let total = 0,
    ties = 0,
    count = end;
  for (let k = near.begins[near.steps - 1]; k < end; k++) {
    const i = met[k],
      here = ways[i];
    for (let t = offsets[i], last = offsets[i + 1]; t < last; t++) {
      const j = neighbors[t],
        was = step[j];
      if (was <= before) {
        // Once the walks have met, nobody farther away lies between the ends.
        if (total > 0) continue;
        step[j] = number;
        ways[j] = here;
        met[count++] = j;
        ties += offsets[j + 1] - offsets[j];
      } else if (was === number) ways[j] += here;
      else if (was === others) {
        const joined = here * ways[j];
        through[i] += joined;
        through[j] += joined;
        total += joined;
      }
    }
  }
  if (total > 0) return total;
  near.begins[near.steps] = end;
  near.numbers[near.steps++] = number;
  near.count = count;
  near.ties = ties;
  return 0;
}

/** Leads the ways back from where the walks met to one end, and adds up their shares. Returns how many ties were looked at. */
function lead({ offsets, neighbors }: Snapshot, walk: Prepared, end: End, total: number, { shares, squares }: Sums): number {
  const { step, ways, through } = walk;
  const { met, begins, numbers } = end;
  let looked = 0;
  for (let s = end.steps - 1; s > 0; s--) {
    const nearer = numbers[s - 1],
      last = s === end.steps - 1 ? end.count : begins[s + 1];
    for (let k = begins[s]; k < last; k++) {
      const i = met[k];
      if (through[i] === 0) continue;
      const each = through[i] / ways[i],
        share = rounded(through[i] / total);
      through[i] = 0;
      shares[i] += share;
      squares[i] += roundedUp(share * share);
      if (s === 1) continue;
      looked += offsets[i + 1] - offsets[i];
      for (let t = offsets[i], stop = offsets[i + 1]; t < stop; t++) {
        const j = neighbors[t];
        if (step[j] === nearer) through[j] += ways[j] * each;
      }
    }
  }
  through[met[0]] = 0;
  return looked;
}

/** Of numbers up to 2^21 the sum with this one has a last binary digit of 2^−30. */
const CUT = 1.5 * 2 ** 22;
/** A share differs from what is added for it by at most this. */
export const ROUNDING = 2 ** -31;

const rounded = (share: number) => share + CUT - CUT;
const roundedUp = (square: number) => rounded(square + ROUNDING);

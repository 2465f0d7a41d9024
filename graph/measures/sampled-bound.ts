/** What is seen of samples that give each person a number X of 0 … 1. */
export interface Seen {
  samples: number;
  /** The greatest mean of X² of a person. */
  greatest: number;
  /** The means of X² of all people together. */
  together: number;
  /** In no sample are the squares together more than this. */
  inside: number;
}

/** How the risk is shared: of all three statements below together it is 1. */
const TOGETHER = 0.05,
  GREATEST = 0.05,
  MEANS = 0.9;

/**
 * How far the mean of X may lie from its expectation, for any person at all, but for a risk of `delta`: 0 … 1. It does not
 * depend on how many people there are, and where all variances are small it falls with 1 / samples (Pellegrina & Vandin 2023).
 *
 * Proof. Let q be the expectation of X² of a person, at least the variance of X. By Bennett (1962) the mean of m samples lies e
 * or more off, to one side, with probability at most h(q) = exp(−m q φ(e / q)), φ(x) = (1 + x) ln(1 + x) − x; so too with
 * min(q, 1/4) for q, as no variance is greater. h(q) / q rises with q as long as m (e − q ln(1 + e / q)) ≥ 1, and when that holds for
 * one q it does for all smaller ones. With V no less than any of these q and R no less than their sum, the probabilities of all
 * people and both sides therefore add up to at most 2 Σ q · h(V) / V ≤ 2 R h(V) / V, and e is where this is MEANS · delta.
 * R and V are not known but bounded: see `upper` for one mean of numbers of 0 … 1. R: the sum of squares of a sample, divided by
 * `inside`, is such a number. V: at most R / τ people have q > τ. For τ = L / m, which is `upper` of a mean of 0, and
 * L = ln(m R / (GREATEST · delta)) ≥ 1, one of them has a q above `upper` of what was seen with probability at most
 * (R / τ) e^−L ≤ GREATEST · delta, and all others have q ≤ τ; so V = `upper` of the greatest mean seen holds for everybody.
 */
export function deviation({ samples, greatest, together, inside }: Seen, delta: number): number {
  const R = Math.min(inside, inside * upper(together / inside, Math.log(1 / (TOGETHER * delta)) / samples));
  const L = Math.max(1, Math.log((samples * R) / (GREATEST * delta)));
  return bennett(samples, Math.min(1 / 4, upper(greatest, L / samples)), R, MEANS * delta);
}

/** What `deviation` cannot exceed, whatever is seen. */
export const greatestDeviation = (samples: number, inside: number, delta: number) =>
  bennett(samples, 1 / 4, inside, MEANS * delta);

/**
 * With probability at most exp(−m c) is the expectation q of numbers of 0 … 1 more than this when the mean of m is a: the q ≥ a with
 * q − a − a ln(q / a) = c (Chernoff's bound, the lower tail).
 */
function upper(a: number, c: number): number {
  if (a === 0) return c;
  return root(a, a + c + Math.sqrt(c * (c + 2 * a)), (q) => q - a - a * Math.log(q / a) >= c);
}

/** The least e for which 2 R h(V) / V ≤ delta and h(q) / q rises up to V; 1 where there is none below. */
function bennett(m: number, V: number, R: number, delta: number): number {
  const enough = Math.log((2 * R) / (V * delta));
  return root(0, 1, (e) => {
    const log = Math.log1p(e / V);
    return m * ((V + e) * log - e) >= enough && m * (e - V * log) >= 1;
  });
}

/** The least number of low … high from which on `holds`, from above; high where it holds nowhere below. */
function root(low: number, high: number, holds: (x: number) => boolean): number {
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

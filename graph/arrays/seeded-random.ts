/** A seeded source of numbers in [0, 1): the same seed gives the same sequence on every machine. */
export interface Random {
  (): number;
  /** A whole number in 0 … bound − 1. */
  below(bound: number): number;
}

/** sfc32 (Chris Doty-Humphrey's PractRand): 128 bits of state, passes PractRand; seeded through splitmix32. */
export function seededRandom(seed: number): Random {
  let mix = seed | 0;
  const next32 = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = next32(),
    b = next32(),
    c = next32(),
    counter = 1;
  const random = (() => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0; // the last | 0 changes nothing but the time, by a third
    return (sum >>> 0) / 4294967296;
  }) as Random;
  random.below = (bound) => Math.floor(random() * bound);
  for (let i = 0; i < 12; i++) random();
  return random;
}

/** Fisher–Yates shuffle in place; returns what it was given. */
export function shuffle<T extends { length: number; [i: number]: unknown }>(items: T, random: Random): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = (random() * (i + 1)) | 0; // as random.below, whose call takes a third of the time
    [items[i], items[j]] = [items[j], items[i]];
  }
  return items;
}

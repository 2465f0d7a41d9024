/** How many of the 32 bits of a word are set. */
export function popcount(word: number): number {
  return Math.imul(inBytes(inNibbles(word)), 0x01010101) >>> 24;
}

/** How many bits of eight words are set: up to 3 nibbles of at most 4 fit one, so that most of the work is shared. */
export function popcount8(a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): number {
  const bytes =
    inBytes(inNibbles(a) + inNibbles(b) + inNibbles(c)) +
    inBytes(inNibbles(d) + inNibbles(e) + inNibbles(f)) +
    inBytes(inNibbles(g) + inNibbles(h));
  // The sum can be 256, one too many for the topmost byte: pairs of bytes first.
  const pairs = (bytes & 0x00ff00ff) + ((bytes >>> 8) & 0x00ff00ff);
  return (pairs + (pairs >>> 16)) & 0xffff;
}

/** Bits set in each nibble. */
function inNibbles(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

/** The two nibbles of each byte added up. */
function inBytes(nibbles: number): number {
  return (nibbles & 0x0f0f0f0f) + ((nibbles >>> 4) & 0x0f0f0f0f);
}

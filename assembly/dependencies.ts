// AssemblyScript, compiled by `npm run wasm` into graph/measures/dependencies-wasm.ts and driven by graph/measures/dependencies.ts,
// where it is said what comes out. Brandes (2001) with weights at both ends, level by level from sixteen sources side by side.

/** Sources side by side: what a person has of each is one row of numbers, eight registers of two. */
const LANES: usize = 16;
const ROW: usize = LANES * 8;
const PAGE: usize = 65536;

// Set by who drives it.
export let offsets: usize; // u32[people + 1]
export let neighbors: usize; // u32[entries]
export let weight: usize; // f64[people]
export let times: usize; // f64[LANES], how often each source counts

export let order: usize; // u32[], people level by level, more than once where sources differ; the sources first
export let met: i32; // how many of `order`
export let pairs: i32; // of source and person met, the sources among them
export let dependency: usize; // a row a person
export let result: usize; // f64[people], sums over all sources

let masks: usize; // u16[], for which sources, beside `order`
let ends: usize; // u32[], where the people after each end in `below`, beside `order`
let below: usize; // u32[], to whom shortest paths lead on from each of `order`; last in memory, which grows with it
let belowEnd: usize;
let seen: usize; // u16[people], for which sources a person was met on this level or before; zero between runs
let coming: usize; // u16[people], … is met on the next; zero between levels
let paths: usize; // a row a person: shortest paths from each source
let arriving: usize; // … that arrive on the next level; zero between levels
let share: usize; // a row a person: (weight + dependency) / paths of those on the level below, 0 for other sources
let spread: usize; // two bits of a mask as a register, for each of the four
let top: usize;

/** Lays out room for a block, with nothing summed up yet. */
export function lay(size: i32, entries: i32): void {
  const people = <usize>size;
  top = (__heap_base + 63) & ~63;
  spread = room(64);
  times = room(ROW);
  const zero = top;
  arriving = room(people * ROW);
  result = room(people * 8);
  seen = room(people * 2);
  coming = room(people * 2);
  const other = top;
  paths = room(people * ROW);
  dependency = room(people * ROW);
  share = room(people * ROW);
  offsets = room((people + 1) * 4);
  neighbors = room(<usize>entries * 4);
  weight = room(people * 8);
  order = room((people * LANES + 1) * 4); // one more: written before it is known whether it counts
  masks = room(people * LANES * 2);
  ends = room(people * LANES * 4);
  below = top;
  grow(top);
  memory.fill(zero, 0, other - zero);
  for (let bits: usize = 0; bits < 4; bits++) {
    store<i64>(spread + bits * 16, bits & 1 ? -1 : 0);
    store<i64>(spread + bits * 16, bits & 2 ? -1 : 0, 8);
  }
}

function room(bytes: usize): usize {
  const at = top;
  top = (top + bytes + 15) & ~15;
  return at;
}

function grow(bytes: usize): void {
  const pages = <i32>((bytes + PAGE - 1) / PAGE) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
}

/** From the first `count` of `order`. */
export function start(count: i32): void {
  belowEnd = below;
  met = pairs = count;
  for (let lane: usize = 0; lane < <usize>count; lane++) {
    const source: usize = load<u32>(order + lane * 4);
    const mask: u32 = 1 << (<u32>lane);
    store<u16>(masks + lane * 2, mask);
    store<u16>(seen + source * 2, mask);
    store<f64>(paths + source * ROW + lane * 8, 1);
  }
}

/** One step on from these of `order`: people met for the first time are put behind it. */
export function step(from: i32, to: i32): void {
  let last = belowEnd,
    next: usize = met;
  for (let k: usize = from; k < <usize>to; k++) {
    const i: usize = load<u32>(order + k * 4),
      mask: u32 = load<u16>(masks + k * 2),
      begin = neighbors + <usize>load<u32>(offsets + i * 4) * 4,
      end = neighbors + <usize>load<u32>(offsets + i * 4, 4) * 4,
      first = last;
    if (last + (end - begin) + 4 > <usize>memory.size() * PAGE) grow(last + (end - begin) + 4 + 16 * PAGE);
    // Without a branch, which would be guessed wrong a third of the time.
    for (let t = begin; t < end; t += 4) {
      const j: usize = load<u32>(t);
      store<u32>(last, <u32>j);
      last += <usize>((mask & ~(<u32>load<u16>(seen + j * 2))) !== 0) * 4;
    }
    store<u32>(ends + k * 4, <u32>last);
    if (first === last) continue;
    const p = paths + i * ROW,
      p0 = v128.and(v128.load(p), lanes(mask)),
      p1 = v128.and(v128.load(p, 16), lanes(mask >> 2)),
      p2 = v128.and(v128.load(p, 32), lanes(mask >> 4)),
      p3 = v128.and(v128.load(p, 48), lanes(mask >> 6)),
      p4 = v128.and(v128.load(p, 64), lanes(mask >> 8)),
      p5 = v128.and(v128.load(p, 80), lanes(mask >> 10)),
      p6 = v128.and(v128.load(p, 96), lanes(mask >> 12)),
      p7 = v128.and(v128.load(p, 112), lanes(mask >> 14));
    for (let t = first; t < last; t += 4) {
      const j: usize = load<u32>(t),
        a = arriving + j * ROW,
        known: u32 = load<u16>(coming + j * 2);
      store<u32>(order + next * 4, <u32>j);
      next += <usize>(known === 0);
      store<u16>(coming + j * 2, known | (mask & ~(<u32>load<u16>(seen + j * 2))));
      v128.store(a, f64x2.add(v128.load(a), p0));
      v128.store(a, f64x2.add(v128.load(a, 16), p1), 16);
      v128.store(a, f64x2.add(v128.load(a, 32), p2), 32);
      v128.store(a, f64x2.add(v128.load(a, 48), p3), 48);
      v128.store(a, f64x2.add(v128.load(a, 64), p4), 64);
      v128.store(a, f64x2.add(v128.load(a, 80), p5), 80);
      v128.store(a, f64x2.add(v128.load(a, 96), p6), 96);
      v128.store(a, f64x2.add(v128.load(a, 112), p7), 112);
    }
  }
  belowEnd = last;
  met = <i32>next;
}

/** All ones in the registers' half that a bit stands for. */
function lanes(mask: u32): v128 {
  return v128.load(spread + <usize>(mask & 3) * 16);
}

/** Makes these of `order`, to whom all steps have come, the present level. */
export function settle(from: i32, to: i32): void {
  for (let k: usize = from; k < <usize>to; k++) {
    const j: usize = load<u32>(order + k * 4);
    let mask: u32 = load<u16>(coming + j * 2);
    store<u16>(masks + k * 2, mask);
    store<u16>(seen + j * 2, load<u16>(seen + j * 2) | mask);
    store<u16>(coming + j * 2, 0);
    pairs += popcnt(mask);
    for (let a = arriving + j * ROW, p = paths + j * ROW, end = a + ROW; a < end; a += 16, p += 16, mask >>= 2) {
      v128.store(p, v128.bitselect(v128.load(a), v128.load(p), lanes(mask)));
      v128.store(a, f64x2.splat(0));
    }
  }
}

/** These of `order` are the last level: nobody depends on them. */
export function close(from: i32, to: i32): void {
  for (let k: usize = from; k < <usize>to; k++) {
    let mask: u32 = load<u16>(masks + k * 2);
    const d = dependency + <usize>load<u32>(order + k * 4) * ROW;
    for (let o: usize = 0; o < ROW; o += 16, mask >>= 2) v128.store(d + o, v128.andnot(v128.load(d + o), lanes(mask)));
  }
}

/** What one path to these of `order`, a whole level whose dependencies are known, is worth to the level above. */
export function value(from: i32, to: i32): void {
  for (let k: usize = from; k < <usize>to; k++) {
    const j: usize = load<u32>(order + k * 4),
      w = f64x2.splat(load<f64>(weight + j * 8)),
      p = paths + j * ROW,
      d = dependency + j * ROW,
      s = share + j * ROW;
    let mask: u32 = load<u16>(masks + k * 2);
    for (let o: usize = 0; o < ROW; o += 16, mask >>= 2)
      v128.store(s + o, v128.and(f64x2.div(f64x2.add(w, v128.load(d + o)), v128.load(p + o)), lanes(mask)));
  }
}

/** Dependencies of these of `order`, not the sources, from the level below them; and into the result with them. */
export function back(from: i32, to: i32): void {
  for (let k: usize = from; k < <usize>to; k++) {
    const i: usize = load<u32>(order + k * 4),
      mask: u32 = load<u16>(masks + k * 2),
      end: usize = load<u32>(ends + k * 4);
    let s0 = f64x2.splat(0),
      s1 = s0,
      s2 = s0,
      s3 = s0,
      s4 = s0,
      s5 = s0,
      s6 = s0,
      s7 = s0;
    for (let t: usize = load<u32>(ends + k * 4 - 4); t < end; t += 4) {
      const s = share + <usize>load<u32>(t) * ROW;
      s0 = f64x2.add(s0, v128.load(s));
      s1 = f64x2.add(s1, v128.load(s, 16));
      s2 = f64x2.add(s2, v128.load(s, 32));
      s3 = f64x2.add(s3, v128.load(s, 48));
      s4 = f64x2.add(s4, v128.load(s, 64));
      s5 = f64x2.add(s5, v128.load(s, 80));
      s6 = f64x2.add(s6, v128.load(s, 96));
      s7 = f64x2.add(s7, v128.load(s, 112));
    }
    const sum = f64x2.add(
      f64x2.add(
        f64x2.add(depend(i, 0, s0, mask), depend(i, 16, s1, mask >> 2)),
        f64x2.add(depend(i, 32, s2, mask >> 4), depend(i, 48, s3, mask >> 6)),
      ),
      f64x2.add(
        f64x2.add(depend(i, 64, s4, mask >> 8), depend(i, 80, s5, mask >> 10)),
        f64x2.add(depend(i, 96, s6, mask >> 12), depend(i, 112, s7, mask >> 14)),
      ),
    );
    const r = result + i * 8;
    store<f64>(r, load<f64>(r) + f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
  }
}

/** Keeps the dependency for the sources of the mask, and returns it as often as they count. */
function depend(i: usize, o: usize, sum: v128, mask: u32): v128 {
  const d = dependency + i * ROW + o,
    only = lanes(mask),
    found = f64x2.mul(sum, v128.load(paths + i * ROW + o));
  v128.store(d, v128.bitselect(found, v128.load(d), only));
  return f64x2.mul(v128.and(found, only), v128.load(times + o));
}

/** Forgets who was met. */
export function clear(): void {
  for (let k: usize = 0; k < <usize>met; k++) store<u16>(seen + <usize>load<u32>(order + k * 4) * 2, 0);
}

/** Ties of a numbered edge list, in the order of its lines. */
export interface EdgeList {
  /** One more than the greatest number: people are numbered from 0. */
  n: number;
  source: Int32Array;
  target: Int32Array;
  /** Left out where no line has one: then each tie weighs 1. */
  weight?: Float64Array;
}

/** The greatest number of a person: indexes are 32 bits. */
const GREATEST = 2 ** 31 - 2;
/** Bytes of a line that its message shows, and of the longest line: what is longer is no edge list. */
const SHOWN = 40,
  LONGEST = 4096;

const TAB = 9,
  NEWLINE = 10,
  RETURN = 13,
  SPACE = 32,
  HASH = 35,
  PERCENT = 37,
  ZERO = 48;

/**
 * Reads a numbered edge list, "i j" or "i j weight" a line (blanks or tabs between, `#` and `%` begin a comment line), from the bytes of
 * a text or from pieces of it that end anywhere. Throws SyntaxError with line and column for anything else. O(bytes); 16 bytes a tie,
 * 32 for a moment while there turn out to be more.
 */
export function readEdgeList(text: Uint8Array | Iterable<Uint8Array>): EdgeList {
  const reader = edgeListReader();
  for (const piece of text instanceof Uint8Array ? [text] : text) reader.take(piece);
  return reader.end();
}

/** The same for who gets the pieces one after the other, from a stream. */
export function edgeListReader() {
  let source = new Int32Array(1024),
    target = new Int32Array(1024),
    weight: Float64Array | undefined;
  let ties = 0,
    most = -1,
    line = 1;
  let open: Uint8Array = new Uint8Array(0); // a line whose end has not come yet

  return {
    take(piece: Uint8Array) {
      let begin = 0;
      if (open.length > 0) {
        const end = piece.indexOf(NEWLINE) + 1;
        const whole = joined(open, piece.subarray(0, end || piece.length));
        if (end === 0) {
          if (whole.length > LONGEST) throw fault(whole, 0, LONGEST, 'the end of the line');
          open = whole;
          return;
        }
        readLines(whole, whole.length);
        begin = end;
      }
      const end = piece.lastIndexOf(NEWLINE) + 1;
      if (end > begin) readLines(piece.subarray(begin, end), end - begin);
      open = piece.slice(Math.max(begin, end));
    },
    end(): EdgeList {
      if (open.length > 0) readLines(joined(open, Uint8Array.of(NEWLINE)), open.length + 1);
      return {
        n: most + 1,
        source: source.subarray(0, ties),
        target: target.subarray(0, ties),
        ...(weight && { weight: weight.subarray(0, ties) }),
      };
    },
  };

  /** Whole lines, each with its end. */
  function readLines(bytes: Uint8Array, length: number) {
    let at = 0,
      start = 0; // of the line
    while (at < length) {
      let byte = bytes[at];
      while (byte === SPACE || byte === TAB) byte = bytes[++at];
      if (byte === RETURN && bytes[at + 1] === NEWLINE) byte = bytes[++at];
      if (byte === NEWLINE || byte === HASH || byte === PERCENT) {
        start = at = bytes.indexOf(NEWLINE, at) + 1;
        line++;
        continue;
      }
      if (ties === source.length) grow();

      let i = byte - ZERO;
      if (i < 0 || i > 9) throw fault(bytes, start, at, 'the number of a person');
      for (byte = bytes[++at]; byte >= ZERO && byte <= ZERO + 9; byte = bytes[++at]) i = 10 * i + byte - ZERO;
      if (byte !== SPACE && byte !== TAB) throw fault(bytes, start, at, 'a second number after a blank');
      while (byte === SPACE || byte === TAB) byte = bytes[++at];

      let j = byte - ZERO;
      if (j < 0 || j > 9) throw fault(bytes, start, at, 'the number of a person');
      for (byte = bytes[++at]; byte >= ZERO && byte <= ZERO + 9; byte = bytes[++at]) j = 10 * j + byte - ZERO;
      if (i > GREATEST || j > GREATEST) throw fault(bytes, start, start, `numbers up to ${GREATEST}`);

      source[ties] = i;
      target[ties] = j;
      if (i > most) most = i;
      if (j > most) most = j;
      if (byte !== NEWLINE) at = readRest(bytes, start, at);
      else if (weight) weight[ties] = 1;
      ties++;
      line++;
      start = ++at;
    }
  }

  /** What follows the second number: a weight or nothing. Gives where the line ends. */
  function readRest(bytes: Uint8Array, start: number, from: number): number {
    const end = bytes.indexOf(NEWLINE, from);
    let begin = from,
      last = end;
    if (bytes[last - 1] === RETURN) last--;
    while (bytes[begin] === SPACE || bytes[begin] === TAB) begin++;
    while (last > begin && (bytes[last - 1] === SPACE || bytes[last - 1] === TAB)) last--;
    if (begin === from && begin < last) throw fault(bytes, start, from, 'a blank, a weight or the end of the line');
    if (begin >= last) {
      if (weight) weight[ties] = 1;
      return end;
    }
    const text = textOf(bytes, begin, Math.min(last, begin + LONGEST));
    const value = /^[0-9+.eE-]+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw fault(bytes, start, begin, 'a weight above 0');
    weight ??= new Float64Array(source.length).fill(1, 0, ties);
    weight[ties] = value;
    return end;
  }

  function grow() {
    source = longer(source);
    target = longer(target);
    if (weight) {
      const more = new Float64Array(source.length);
      more.set(weight);
      weight = more;
    }
  }

  function fault(bytes: Uint8Array, start: number, at: number, expected: string): SyntaxError {
    const end = bytes.indexOf(NEWLINE, start);
    const shown = textOf(bytes, start, Math.min(end < 0 ? bytes.length : end, start + SHOWN)).replace(/\r$/, '');
    return new SyntaxError(`Line ${line}, column ${at - start + 1}: expected ${expected}, found "${shown}".`);
  }
}

function longer(numbers: Int32Array) {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const textOf = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

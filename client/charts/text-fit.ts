/** Width in px of a text at a font size. */
export type Measure = (text: string, fontSize: number) => number;

/** A text cut to a width, with … where something is missing. */
export function ellipsis(text: string, width: number, fontSize: number, measure: Measure): string {
  if (measure(text, fontSize) <= width) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
  let low = 0,
    high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`, fontSize) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** A text in at most `lines` lines of a width, broken between words; the last line is cut where it must be. */
export function wrap(text: string, width: number, lines: number, fontSize: number, measure: Measure): string[] {
  if (lines === 1 || measure(text, fontSize) <= width) return [ellipsis(text, width, fontSize, measure)];
  const words = text.split(/(?<=[\s\-/])/u);
  let head = words.shift()!;
  while (words.length > 0 && measure((head + words[0]).trimEnd(), fontSize) <= width) head += words.shift();
  if (words.length === 0) return [ellipsis(head.trimEnd(), width, fontSize, measure)];
  return [ellipsis(head.trimEnd(), width, fontSize, measure), ...wrap(words.join(''), width, lines - 1, fontSize, measure)];
}

/** The first letters of the first and the last word of a name; of an id, what fits. Letters are graphemes, in any script. */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return [...name].slice(0, 2).join('');
  if (/^\d+$/.test(words.join(''))) return words.join('').slice(0, 4);
  const first = (word: string) => [...new Intl.Segmenter().segment(word)][0].segment;
  const letters = words.length === 1 ? [words[0]] : [words[0], words[words.length - 1]];
  return letters.map(first).join('').toLocaleUpperCase();
}

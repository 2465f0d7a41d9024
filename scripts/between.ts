/** A text with what stands between `<!-- name: begin -->` and `<!-- name: end -->` replaced. Throws where they are not there, once each and in order. */
export function between(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}: begin -->`,
    end = `<!-- ${name}: end -->`;
  const parts = text.split(begin);
  if (parts.length !== 2 || parts[1].split(end).length !== 2)
    throw new Error(`Expected ${begin} and then ${end}, each once, around what is written by the program.`);
  return `${parts[0]}${begin}\n\n${content}\n\n${end}${parts[1].split(end)[1]}`;
}

/** "A", "A and B", "A, B and C"; beyond `most` names the rest are counted: "A, B and 5 more". */
export function listing(names: readonly string[], most = 4): string {
  const told = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

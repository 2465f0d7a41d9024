/** How one calls somebody: the first word of the name, or all of it where it is an id, numbered, or begins with an initial. */
export function givenName(name: string) {
  const [first] = name.trim().split(/\s+/);
  return first.replace(/[^\p{L}]/gu, '').length > 1 && !/\d/.test(name) ? first : name;
}

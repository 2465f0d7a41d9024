/** At least so many ties would have to be usual between two units … */
const USUAL = 4;
/** … and at most this share of them exist. */
const SHARE = 0.5;

/** Whether two different units have markedly fewer ties than is usual between units of their size and activity. */
export function isGap(ties: number, usual: number): boolean {
  return usual >= USUAL && ties <= SHARE * usual;
}

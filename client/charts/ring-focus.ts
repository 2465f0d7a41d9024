import type { RingsLayout } from './reach-layout.ts';
import type { ReachRingsOptions } from './reach-rings.ts';
import type { PlacedPerson } from './ring-cells.ts';
import { spoken } from './ring-ground.ts';
import type { RingPointer } from './ring-pointer.ts';

/**
 * One stop for the tab key; from there arrow keys go sector by sector (left, right), into a sector (down) and dot by dot, and back
 * (up or Escape). Enter opens the person or the fold.
 */
export function ringFocus(svg: SVGSVGElement, pointer: RingPointer, options: ReachRingsOptions) {
  let placed: RingsLayout | null = null;
  let sector = 0;
  let person: string | null = null;

  const inSector = () => placed!.people.filter((each) => each.sector === placed!.sectors[sector]?.key).sort(byRing);
  const element = () =>
    person === null
      ? svg.querySelector<SVGElement>(`.sector[data-key="${CSS.escape(placed!.sectors[sector]?.key ?? '')}"]`)
      : svg.querySelector<SVGElement>(`.dots [data-id="${CSS.escape(person)}"]`);

  /** Only what can be gone to from here is offered to a screen reader. */
  function mark() {
    const near = new Map((person === null ? [] : inSector()).map((each) => [each.id, each]));
    for (const dot of svg.querySelectorAll<SVGElement>('.dots circle')) {
      const at = near.get(dot.dataset.id!);
      if (at) offer(dot, spoken(options.tip(at)));
      else if (dot.getAttribute('aria-hidden') !== 'true') withdraw(dot);
    }
    for (const each of svg.querySelectorAll('.sector')) each.setAttribute('tabindex', '-1');
    element()?.setAttribute('tabindex', '0');
  }

  function go(to: { sector?: number; person?: string | null }) {
    const count = placed!.sectors.length;
    if (to.sector !== undefined) sector = (to.sector + count) % count;
    if (to.person !== undefined) person = to.person;
    mark();
    element()?.focus({ preventScroll: true });
  }

  function step(by: number) {
    if (person === null) return go({ sector: sector + by });
    const people = inSector();
    const at = people.findIndex(({ id }) => id === person);
    go({ person: people[(at + by + people.length) % people.length]?.id ?? null });
  }

  function choose() {
    if (person !== null) options.onPerson(person);
    else options.onSector(placed!.sectors[sector]);
  }

  const ends = (last: boolean) =>
    person === null ? go({ sector: last ? -1 : 0 }) : go({ person: inSector().at(last ? -1 : 0)!.id });
  const keys = new Map([
    ['ArrowRight', () => step(1)],
    ['ArrowLeft', () => step(-1)],
    ['ArrowDown', () => (person === null ? go({ person: inSector()[0]?.id ?? null }) : step(1))],
    ['ArrowUp', () => go({ person: null })],
    ['Escape', () => go({ person: null })],
    ['Home', () => ends(false)],
    ['End', () => ends(true)],
    ['Enter', choose],
    [' ', choose],
  ]);

  svg.addEventListener('keydown', (event) => {
    const act = keys.get(event.key);
    if (!act || !placed || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  svg.addEventListener('focusin', () => {
    if (person !== null) pointer.lightPerson(placed!.people.find(({ id }) => id === person) ?? null);
    else pointer.lightSector(placed!.sectors[sector] ?? null);
  });
  svg.addEventListener('focusout', () => pointer.lightPerson(null));

  return {
    follow(next: RingsLayout) {
      placed = next;
      sector = Math.min(sector, Math.max(0, next.sectors.length - 1));
      if (person !== null && !next.people.some(({ id }) => id === person)) person = null;
      mark();
    },
  };
}

function offer(dot: SVGElement, label: string) {
  dot.removeAttribute('aria-hidden');
  for (const [name, value] of Object.entries({ tabindex: '-1', role: 'img', 'aria-label': label })) dot.setAttribute(name, value);
}

function withdraw(dot: SVGElement) {
  for (const name of ['tabindex', 'role', 'aria-label']) dot.removeAttribute(name);
  dot.setAttribute('aria-hidden', 'true');
}

/** Nearest ring first, then clockwise from the sector's edge as the slots lie. */
const byRing = (a: PlacedPerson, b: PlacedPerson) => ringOf(a) - ringOf(b);
const ringOf = ({ kind, distance }: PlacedPerson) => (kind === 'chosen' ? 1 : kind === 'added' ? 2 : distance);

import { capacity, type RingCell, type Slot, sectorLattice } from './sector-lattice.ts';

/** Where everybody stands or may come to stand in one cell, and how far apart any two are at least. */
export interface CellPlaces {
  places: Map<string, Slot>;
  spacing: number;
}

/** Where somebody may come, places are offered that far apart, px, so that one is near. */
const roomy = 22;

/**
 * Places in a sector's cells, the nearest ring first, for who stands in each ring and for who may come to one of them. Whoever may come
 * has the free place nearest to straight inwards, so that ways are short and do not cross; the others share what is left, evenly and
 * in their order. A place is kept whether its person comes or not, so that a preview moves nobody else. O(comers × places).
 */
export function cellPlaces(cells: RingCell[], standing: string[][], comers: string[][]): CellPlaces[] {
  const rings: CellPlaces[] = [];
  for (let ring = cells.length - 1; ring >= 0; ring--) {
    const needed = standing[ring].length + comers[ring].length;
    const choice = comers[ring].length ? Math.max(needed, Math.min(4 * needed, capacity(cells[ring], roomy))) : needed;
    const { slots, spacing } = sectorLattice(cells[ring], choice);
    const free = new Set(slots);
    const places = new Map<string, Slot>();
    for (const id of comers[ring]) {
      const home = homeOf(id, rings);
      const slot = home ? nearest(free, home) : free.values().next().value!;
      free.delete(slot);
      places.set(id, slot);
    }
    const left = [...free];
    const share = left.length / standing[ring].length;
    standing[ring].forEach((id, i) => void places.set(id, left[Math.floor((i + 0.5) * share)]));
    rings[ring] = { places, spacing };
  }
  return rings;
}

/** The place farthest out: where somebody stands as things are. */
function homeOf(id: string, rings: CellPlaces[]): Slot | undefined {
  for (let ring = rings.length - 1; ring >= 0; ring--) {
    const place = rings[ring]?.places.get(id);
    if (place) return place;
  }
}

function nearest(slots: Iterable<Slot>, { angle }: Slot): Slot {
  let best: Slot | undefined,
    least = Number.POSITIVE_INFINITY;
  for (const slot of slots) {
    const turn = Math.abs(slot.angle - angle) % (2 * Math.PI);
    const away = Math.min(turn, 2 * Math.PI - turn);
    if (away < least) [best, least] = [slot, away];
  }
  return best!;
}

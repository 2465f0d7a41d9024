import type { Contacts } from '../../../server/api/people.schema.ts';
import type { Chosen } from '../../charts/reach-picture.ts';

/** So many of the list are in the picture until somebody chooses. */
const atFirst = 3;

export interface InPicture {
  /** Whom the picture may take in: the list's people, and those kept who are not in it (any more). */
  suggested: { id: string; name: string; unit: string | null }[];
  /** Those in the picture when nothing is previewed. */
  kept: string[];
  /** Those in the picture now: the previewed one alone, or the kept. */
  chosen: Chosen[];
}

/** Who is in the picture, from the answer, what was kept (null = the first three of the list), and what is previewed. */
export function inPicture(contacts: Contacts | undefined, kept: string[] | null, previewed: string | null): InPicture {
  const items = contacts?.items ?? [];
  const opens = new Map([...(contacts?.kept ?? []), ...items].map((item) => [item.person, item.opens ?? []]));
  const shown = (kept ?? items.slice(0, atFirst).map((item) => item.person)).filter((id) => opens.has(id));
  const wanted = previewed !== null && opens.has(previewed) ? [previewed] : shown;
  const suggested = [...opens.keys()].map((id) => {
    const person = contacts!.people[id];
    return { id, name: person?.name ?? id, unit: person?.unit ?? null };
  });
  return { suggested, kept: shown, chosen: wanted.map((id) => ({ id, opens: opens.get(id)! })) };
}

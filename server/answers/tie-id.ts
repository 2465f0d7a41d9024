import { notFound } from '../errors.ts';

/** The id by which a tie is addressed: source, target and kind, each percent-encoded, joined by commas. */
export const tieId = ({ source, target, kind }: { source: string; target: string; kind: string }) =>
  [source, target, kind].map(encodeURIComponent).join(',');

/** Source, target and kind of an id; a Problem not-found where it is none. */
export function readTieId(id: string): { source: string; target: string; kind: string } {
  const parts = id.split(',');
  try {
    const [source, target, kind] = parts.map(decodeURIComponent);
    if (parts.length === 3) return { source, target, kind };
  } catch {}
  throw notFound();
}

import { useSyncExternalStore } from 'react';

/** Whom the visitor looks as, with AUTH_MODE=open: kept in a cookie, sent as a header by api.ts. */
export interface Viewer {
  person: string;
  role: string;
}

const cookie = 'crosstie-viewer';
const listeners = new Set<() => void>();
let held = { text: '', viewer: null as Viewer | null };

/** The chosen viewer, or null where none was chosen: the same object as long as the cookie stays. */
export function readViewer(): Viewer | null {
  const text = document.cookie.match(/(?:^|;\s*)crosstie-viewer=([^;]*)/)?.[1] ?? '';
  if (text !== held.text) held = { text, viewer: parse(text) };
  return held.viewer;
}

export function chooseViewer(viewer: Viewer | null) {
  const year = 365 * 24 * 3600;
  const value = viewer ? encodeURIComponent(`${viewer.person};${viewer.role}`) : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that Crosstie serves
  document.cookie = `${cookie}=${value}; path=/; SameSite=Strict; max-age=${viewer ? year : 0}`;
  for (const tell of listeners) tell();
}

/** As the header wants it: percent-encoded, since headers hold no more than Latin-1. */
export const viewerHeader = ({ person, role }: Viewer) => `${encodeURIComponent(person)};${role}`;

export const useViewer = () => useSyncExternalStore(subscribe, readViewer);

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** An id may itself hold a semicolon: the role is what follows the last one. */
function parse(text: string): Viewer | null {
  const decoded = decodeURIComponent(text);
  const at = decoded.lastIndexOf(';');
  return at > 0 ? { person: decoded.slice(0, at), role: decoded.slice(at + 1) } : null;
}

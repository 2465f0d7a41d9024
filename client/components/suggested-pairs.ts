import { readViewer, viewerHeader } from '../viewer.ts';

const key = () => {
  const viewer = readViewer();
  return `crosstie-suggested ${viewer ? viewerHeader(viewer) : ''}`;
};

/** What a pair of people is kept under, whoever of them a plan names first. */
export const pairKey = ({ a, b }: { a: string; b: string }) => JSON.stringify([a, b].sort());

/** Pairs that this viewer suggested from this tab. What others suggested, or what became of it, is not asked: it is not theirs to know. */
export const suggestedPairs = (): ReadonlySet<string> => new Set(JSON.parse(sessionStorage.getItem(key()) ?? '[]') as string[]);

export function rememberSuggested(pairs: Iterable<string>): void {
  sessionStorage.setItem(key(), JSON.stringify([...new Set([...suggestedPairs(), ...pairs])]));
}

import type { Directory } from '../../graph/snapshot/network.ts';
import type { View } from '../../graph/snapshot/view.ts';
import type { LearnedView } from '../compute/subjects.ts';
import { knownPeople } from './known-people.ts';
import type { Learned } from './learned.ts';

/** A view with what was learned, by which contacts are chosen for ego; without it where nothing was, or ego is not in that past. */
export function learnedView(view: View, ego: number, directory: Directory, learned: Learned | undefined): View | LearnedView {
  if (!learned) return view;
  const known = knownPeople(learned.open.people, directory);
  return known[ego] >= 0 ? { ...view, learned: { past: learned.past, known } } : view;
}

import type { Write } from '../../graph/records/change.ts';
import { keyOf } from '../../graph/records/kinds.ts';
import { tieSchema } from '../../graph/records/tie.ts';
import type { Store } from '../store/store.ts';

/** That two have met: a contact of the first with the second, unless there is one. `origin` says what brought it about. */
export async function* meeting(store: Store, source: string, target: string, origin: string, at: string): AsyncGenerator<Write> {
  const tie = tieSchema.parse({ source, target, kind: 'contact', first: at, last: at, origin });
  if (!(await store.get('tie', keyOf('tie', tie)))) yield { op: 'put', kind: 'tie', record: tie };
}

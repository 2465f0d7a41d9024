import { canonical, kindNames } from '../../graph/records/kinds.ts';
import type { Store } from '../../server/store/store.ts';

/** Everything that is in a store, as text: equal for equal content, whatever way it came in. */
export async function dump(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const kind of kindNames)
    for await (const record of store.scan(kind)) lines.push(`${kind} ${canonical(kind, record as never)}`);
  return lines;
}

import type { Write } from '../../graph/records/change.ts';
import { keyOf } from '../../graph/records/kinds.ts';
import type { Tie } from '../../graph/records/tie.ts';
import type { Fault } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { changedFields } from './own-changes.ts';

/** The origin of ties that are sums over stored contacts. */
const contacts = 'contacts';

/** What of such a tie its contacts decide. */
const summed: readonly (keyof Tie)[] = ['weight', 'first', 'last', 'origin'];

/** Faults of a change after which a tie would no longer be the sum over its contacts, or be called one that is none. */
export function summedFaults(before: Tie | undefined, after: Tie): Fault[] {
  if (before?.origin === contacts)
    return changedFields(before, after)
      .filter((field) => summed.includes(field))
      .map((field) => ({ pointer: `/${field}`, detail: 'it is summed from the contacts of this tie: import those' }));
  if (after.origin !== contacts) return [];
  return [{ pointer: '/origin', value: contacts, detail: 'ties with this origin are made by importing contacts' }];
}

/** Deletes the contacts that a tie is the sum of: left alone, they would make it anew with the next import. */
export async function* contactsOf(store: Store, { source, target, kind, origin }: Tie): AsyncGenerator<Write> {
  if (origin !== contacts) return;
  for await (const contact of store.scan('contact'))
    if (contact.source === source && contact.target === target && contact.kind === kind)
      yield { op: 'delete', kind: 'contact', key: keyOf('contact', contact) };
}

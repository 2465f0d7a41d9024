import type { Person } from '../../graph/records/person.ts';
import type { Tie } from '../../graph/records/tie.ts';
import type { Asked } from '../access/privacy.ts';
import type { Fault } from '../errors.ts';

/** What people say about themselves; all else in their record is the administration's. */
const ownFields: readonly (keyof Person)[] = [
  'title',
  'office',
  'timezone',
  'languages',
  'visibility',
  'introduces',
  'mentorCapacity',
  'pausedUntil',
];

/** Faults of a change that somebody makes to a person's record, where they may change their own only. */
export function ownRecordFaults({ grant }: Asked, before: Person | undefined, after: Person | undefined): Fault[] {
  if (grant === 'all' || !before || !after) return [];
  return changedFields(before, after)
    .filter((field) => !ownFields.includes(field))
    .map((field) => ({
      pointer: `/${field}`,
      detail: `only the administration changes this; you may change ${ownFields.join(', ')}`,
    }));
}

/** Faults of a change to a tie: who is its source may do everything, who is its target may make it private or shared. */
export function ownTieFaults({ grant, viewer }: Asked, before: Tie | undefined, after: Tie | undefined): Fault[] {
  if (grant === 'all') return [];
  const tie = (before ?? after)!;
  if (viewer.person === tie.source) return [];
  if (!before || !after || viewer.person !== tie.target)
    return [{ pointer: '/source', detail: 'expected yourself: ties of your own only' }];
  return changedFields(before, after)
    .filter((field) => field !== 'visibility')
    .map((field) => ({ pointer: `/${field}`, detail: 'only its source changes this; you may change the visibility' }));
}

export function changedFields<T extends object>(before: T, after: T): (keyof T)[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T>;
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

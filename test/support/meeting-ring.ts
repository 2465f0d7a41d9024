import type { Write } from '../../graph/records/change.ts';
import { put } from './small-organization.ts';

/** Ids p00 … p29. */
export const memberName = (i: number) => `p${String(i).padStart(2, '0')}`;
export const ringMember = (i: number, visibility = 'open') =>
  put('person', { id: memberName(i), name: memberName(i), unit: `u${i % 3}`, visibility });
export const minuteOf = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString();
export const meeting = (source: number, target: number, minute: number, kind = 'contact') =>
  put('contact', { source: memberName(source), target: memberName(target), kind, time: minuteOf(minute) });

const units = [0, 1, 2].map((u) => put('unit', { id: `u${u}`, name: `Unit ${u}` }));
const people = Array.from({ length: 30 }, (_, i) => ringMember(i));
const pairs = Array.from({ length: 1200 }, (_, k) => [k % 30, (k + 1 + ((k * 7) % (2 + Math.floor(k / 200)))) % 30] as const);
export const ringMeetings = pairs.map(([source, target], minute) => meeting(source, target, minute));

/** Thirty people who keep meeting others near them in a ring, and further away as time goes on: enough to learn from. */
export const meetingRing: Write[] = [...units, ...people, ...ringMeetings];

/** The ties that the meetings add up to. */
export const ringTies: Write[] = [...new Set(pairs.map(([i, j]) => [memberName(i), memberName(j)].sort().join(' ')))].map(
  (pair) => {
    const [source, target] = pair.split(' ');
    const weight = pairs.filter(([i, j]) => [memberName(i), memberName(j)].sort().join(' ') === pair).length;
    return put('tie', { source, target, weight });
  },
);

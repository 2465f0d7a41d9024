import { describe, expect, it } from 'vitest';
import type { Acquaintance } from '../../../server/demo/acquaintances.ts';
import { calendarBefore } from '../../../server/demo/calendar.ts';
import { drawHistories } from '../../../server/demo/contacts.ts';
import type { OfficeName } from '../../../server/demo/data/offices.ts';
import type { Employee } from '../../../server/demo/employees.ts';

const calendar = calendarBefore('2026-01-01');
const employee = (id: string, hired: number, office: OfficeName = 'lisbon'): Employee => ({
  id,
  name: id,
  leaf: 0,
  team: 0,
  office,
  rank: 'member',
  level: 2,
  title: '',
  manager: -1,
  hired,
  languages: [],
  bridge: false,
  sociability: 1,
});

function histories(a: Employee, b: Employee, through: Acquaintance['through'], met?: number) {
  const pairs = Array.from({ length: 60 }, () => ({ a: 0, b: 1, through, met }));
  return [...drawHistories(pairs, [a, b], calendar, 1)];
}
const size = (list: ReturnType<typeof histories>) => list.reduce((sum, { contacts }) => sum + contacts.length, 0);

describe('histories of contacts', () => {
  it('begin on the day of the event at which two people met', () => {
    for (const { contacts } of histories(employee('a', 900), employee('b', 500), 'outside', 123))
      expect(contacts.map(({ time }) => time.slice(0, 10)).sort()[0]).toBe(calendar.day(123));
  });

  it('begin after both were hired, even when one was hired yesterday', () => {
    for (const { contacts } of histories(employee('a', 900), employee('b', 2), 'line'))
      for (const { time } of contacts) expect(time > calendar.day(1)).toBe(true);
  });

  it('are denser for colleagues of a team than for people of other units', () => {
    const [a, b] = [employee('a', 900), employee('b', 900)];
    expect(size(histories(a, b, 'team'))).toBeGreaterThan(1.5 * size(histories(a, b, 'outside')));
  });

  it('fall into the working hours of whoever makes contact', () => {
    for (const { contacts } of histories(employee('a', 900, 'pune'), employee('b', 900, 'toronto'), 'line'))
      for (const { source, time } of contacts) {
        const local = Number(time.slice(11, 13)) + Number(time.slice(14, 16)) / 60 + (source === 'a' ? 5.5 : -5);
        expect(local).toBeGreaterThanOrEqual(9);
        expect(local).toBeLessThan(17);
      }
  });

  it('never have the same contact twice, and sum up to one tie for each direction that has any', () => {
    for (const { contacts, ties } of histories(employee('a', 900), employee('b', 900), 'line')) {
      expect(new Set(contacts.map(({ source, time }) => `${source} ${time}`)).size).toBe(contacts.length);
      expect(ties.reduce((sum, { weight }) => sum + weight, 0)).toBe(contacts.length);
      expect(new Set(ties.map(({ source }) => source))).toEqual(new Set(contacts.map(({ source }) => source)));
    }
  });
});

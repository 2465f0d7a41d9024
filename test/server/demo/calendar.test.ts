import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarBefore, historyLength, newcomerDays } from '../../../server/demo/calendar.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const daysBetween = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;

describe('the calendar', () => {
  it('ends with the last working day before the end', () => {
    expect(calendarBefore('2026-01-01').day(0)).toBe('2025-12-31'); // a Wednesday before a Thursday
    expect(calendarBefore('2026-01-03').day(0)).toBe('2026-01-02'); // a Friday before a Saturday
    expect(calendarBefore('2026-01-04').day(0)).toBe('2026-01-02');
    expect(calendarBefore('2026-01-05').day(0)).toBe('2026-01-02'); // a Friday before a Monday
    expect(calendarBefore('2026-01-06').day(0)).toBe('2026-01-05');
    expect(calendarBefore('1970-01-01').day(0)).toBe('1969-12-31');
  });

  it('counts Monday to Friday only, back and forth, each day once', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 4000 }), (until, back) => {
        const { day } = calendarBefore(until);
        expect(weekday(day(back)) % 6).not.toBe(0);
        const gap = daysBetween(day(back + 1), day(back));
        expect(gap).toBe(weekday(day(back)) === 1 ? 3 : 1);
        expect(day(back) < until).toBe(back >= 0);
      }),
    );
  });

  it('gives an instant so many minutes after midnight UTC', () => {
    const { instant } = calendarBefore('2026-01-01');
    expect(instant(0, 0)).toBe('2025-12-31T00:00:00.000Z');
    expect(instant(2, 615)).toBe('2025-12-29T10:15:00.000Z');
    expect(instant(-1, 1439)).toBe('2026-01-01T23:59:00.000Z');
  });

  it('has three years in its history, and tells newcomers from others whatever the end', () => {
    fc.assert(
      fc.property(anyDay, (until) => {
        const { day } = calendarBefore(until);
        expect(Math.abs(daysBetween(day(historyLength), until) - 3 * 365.25)).toBeLessThan(5);
        expect(daysBetween(day(newcomerDays.within), until)).toBeLessThanOrEqual(180);
        expect(daysBetween(day(newcomerDays.beyond), until)).toBeGreaterThan(180);
      }),
    );
  });
});

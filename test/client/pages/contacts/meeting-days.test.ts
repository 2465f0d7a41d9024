import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOf, dayOf, proposedDays } from '../../../../client/pages/contacts/meeting-days.ts';

describe('days of meeting', () => {
  test('are those on the wall, whatever the time of day', () => {
    for (const hour of [0, 12, 23]) expect(dayOf(new Date(2026, 10, 4, hour, 59))).toBe('2026-11-04');
    expect(dayOf(beginningOf('2026-02-28'))).toBe('2026-02-28');
  });

  test('are proposed a week apart from the next week on', () => {
    expect(proposedDays(3, [], '2026-11-24')).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
    expect(proposedDays(0, [], '2026-11-24')).toEqual([]);
  });

  test('are never proposed on a weekend: the Monday after it in its place', () => {
    expect(proposedDays(2, [], '2026-11-28')).toEqual(['2026-12-07', '2026-12-14']);
    expect(proposedDays(1, [], '2026-11-29')).toEqual(['2026-12-07']);
  });

  test('leave out the weeks around days that are taken', () => {
    expect(proposedDays(2, ['2026-12-03', '2026-12-15'], '2026-11-24')).toEqual(['2026-12-08', '2026-12-22']);
  });

  test('are working days in order, apart from each other and from those taken, whatever is taken', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map(dayOf);
    fc.assert(
      fc.property(fc.nat(12), fc.array(day, { maxLength: 8 }), day, (count, taken, today) => {
        const days = proposedDays(count, taken, today);
        expect(days).toHaveLength(count);
        expect(days.toSorted()).toEqual(days);
        const dates = [...days, ...taken].map((each) => Date.parse(each) / 86_400_000);
        for (const [at, each] of days.entries()) {
          expect(each > today).toBe(true);
          expect([0, 6]).not.toContain(beginningOf(each).getDay());
          for (const [other, date] of dates.entries()) if (other !== at) expect(Math.abs(date - dates[at])).toBeGreaterThan(3);
        }
      }),
    );
  });
});

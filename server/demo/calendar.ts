/** Turns "so many working days before the end" into dates. */
export interface Calendar {
  /** ISO day of the working day that lies `back` working days before the last one; negative = to come. */
  day(back: number): string;
  /** ISO instant on that day, so many minutes after midnight UTC. */
  instant(back: number, minute: number): string;
}

/**
 * The calendar that ends before `until` (an ISO day): its day 0 is the last Monday-to-Friday day before it. Time is counted in
 * working days throughout the demo, so that another `until` moves every date and changes nothing else.
 */
export function calendarBefore(until: string): Calendar {
  const last = workingDaysBefore(Date.parse(`${until}T00:00:00Z`) / 86_400_000) - 1;
  const milliseconds = (back: number) => dayOfWorkingDay(last - back) * 86_400_000;
  return {
    day: (back) => new Date(milliseconds(back)).toISOString().slice(0, 10),
    instant: (back, minute) => new Date(milliseconds(back) + minute * 60_000).toISOString(),
  };
}

/** Working days from Monday 1969-12-29 (day −3 of the epoch) up to, not including, a day of the epoch. */
function workingDaysBefore(day: number): number {
  const sinceMonday = day + 3;
  return 5 * Math.floor(sinceMonday / 7) + Math.min(((sinceMonday % 7) + 7) % 7, 5);
}

const dayOfWorkingDay = (number: number) => 7 * Math.floor(number / 5) + (((number % 5) + 5) % 5) - 3;

/** Three years, in working days. */
export const historyLength = 782;

/** Hired within 180 days, in working days: at most 125 of them are surely within, at least 135 surely not. */
export const newcomerDays = { within: 125, beyond: 135 };

/** The day at a moment as the calendar on the wall has it: YYYY-MM-DD. */
export function dayOf(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The moment at which a day begins there. */
export function beginningOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/**
 * Days for so many meetings in order: working days a week apart, from a week after today on, leaving out weeks around days that are taken.
 */
export function proposedDays(count: number, taken: readonly string[], today: string): string[] {
  const days: string[] = [];
  for (let week = 1; days.length < count; week++) {
    const day = workingDay(plus(today, 7 * week));
    if (taken.every((other) => apart(other, day) > 3)) days.push(day);
  }
  return days;
}

const milliseconds = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const plus = (day: string, days: number) => new Date(at(day) + days * milliseconds).toISOString().slice(0, 10);
const apart = (a: string, b: string) => Math.abs(at(a) - at(b)) / milliseconds;

/** The Monday after a Saturday or Sunday. */
function workingDay(day: string): string {
  const weekday = new Date(at(day)).getUTCDay();
  return weekday === 6 ? plus(day, 2) : weekday === 0 ? plus(day, 1) : day;
}

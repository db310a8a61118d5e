import type { Recurrence } from '../model';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Whether a recurrence has a start after one moment and up to another. Days are UTC; repeats end with the day (ASSUMED). Kinds and
 * fields: Oracle's list of SDF's objects.
 *
 * @param since milliseconds since the epoch, not counted
 * @param until the same, counted
 */
export function isDue(recurrence: Recurrence, since: number, until: number): boolean {
  const { start, repeatMinutes } = recurrence;
  const time = start - dayOf(start);
  for (let day = dayOf(Math.max(since, start)); day <= until; day += DAY) {
    if (!startsOn(recurrence, day)) continue;
    if (isWithin(day + time, since, until)) return true;
    if (repeatMinutes === undefined) continue;
    for (let at = day + time; at < day + DAY; at += repeatMinutes * MINUTE) if (isWithin(at, since, until)) return true;
  }
  return false;
}

/** Whether it starts on a day, given by its first millisecond. */
function startsOn(recurrence: Recurrence, day: number): boolean {
  const { kind, start, lastDay, every, weekdays } = recurrence;
  const first = dayOf(start);
  if (day < first || (lastDay !== undefined && day > lastDay)) return false;
  const [date, begun] = [new Date(day), new Date(first)];
  switch (kind) {
    case 'single':
      return day === first;
    case 'daily':
      return ((day - first) / DAY) % every === 0;
    case 'everyweekday':
      return date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
    case 'weekly':
      return weekdays.includes(date.getUTCDay()) && ((weekOf(day) - weekOf(first)) / (7 * DAY)) % every === 0;
    case 'monthly':
      return date.getUTCDate() === begun.getUTCDate() && monthsBetween(begun, date) % every === 0;
    case 'monthlydayofweek':
      return isNth(recurrence, date) && monthsBetween(begun, date) % every === 0;
    case 'yearly':
      return date.getUTCDate() === begun.getUTCDate() && date.getUTCMonth() === begun.getUTCMonth();
    case 'yearlydayofweek':
      return isNth(recurrence, date) && date.getUTCMonth() === begun.getUTCMonth();
  }
}

/** Whether a day is the first, second … or last such weekday of its month. */
function isNth({ weekdays, ordinal }: Recurrence, date: Date): boolean {
  if (!weekdays.includes(date.getUTCDay())) return false;
  if (ordinal !== -1) return Math.ceil(date.getUTCDate() / 7) === ordinal;
  return new Date(date.getTime() + 7 * DAY).getUTCMonth() !== date.getUTCMonth();
}

function monthsBetween(from: Date, to: Date): number {
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}

/** The Sunday before a day, or the day itself. */
function weekOf(day: number): number {
  return day - new Date(day).getUTCDay() * DAY;
}

function dayOf(moment: number): number {
  return Math.floor(moment / DAY) * DAY;
}

function isWithin(moment: number, since: number, until: number): boolean {
  return moment > since && moment <= until;
}

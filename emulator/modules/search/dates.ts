import { isDate } from 'node:util/types';
import { toStoredDate } from '../../database/instants';
import { defaultDateText } from '../../database/oracle-dates';
import type { Execution } from '../../model';

/** Dates of N/search: UTC, in the formats `M/D/YYYY` and `h:mm am` of a new account (ASSUMED). */

/** A point in time as a filter names it: a day, or with `time` a second of it. */
export interface SearchDate {
  /** `2026-05-06` */
  readonly day: string;
  /** `07:08:09`; null: the whole day. */
  readonly time: string | null;
}

const DAY = 86_400_000;
const TEXT = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2}) ?([ap])m)?$/i;
const NAMED: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** A filter's value as a date; undefined if it is no date. The emulator knows only those named dates that are days. */
export function searchDate(value: unknown, { account }: Execution): SearchDate | undefined {
  if (isDate(value) && !Number.isNaN(value.getTime())) return split(toStoredDate(value.getTime()));
  if (typeof value !== 'string') return undefined;
  const days = namedDay(value.toLowerCase());
  if (days !== undefined) return { day: toStoredDate(account.now() + days * DAY).slice(0, 10), time: null };
  const [, month, day, year, hour, minute, half] = TEXT.exec(value) ?? [];
  if (year === undefined) return undefined;
  const hours = hour === undefined ? 0 : (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute ?? 0)));
  if (at.getUTCMonth() + 1 !== Number(month) || at.getUTCDate() !== Number(day)) return undefined;
  const date = split(toStoredDate(at.getTime()));
  return hour === undefined ? { day: date.day, time: null } : date;
}

/** `5/6/2026` */
export const dateText = defaultDateText;

/** `5/6/2026 7:08 am` */
export function dateTimeText(stored: string): string {
  const hour = Number(stored.slice(11, 13));
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${stored.slice(14, 16)}`;
  return `${defaultDateText(stored)} ${clock} ${hour < 12 ? 'am' : 'pm'}`;
}

function split(stored: string): { day: string; time: string } {
  return { day: stored.slice(0, 10), time: stored.slice(11) };
}

/** Days from today of `today`, `daysago7`, `daysfromnow7`. */
function namedDay(name: string): number | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const [, direction, count] = /^days(ago|fromnow)(\d{1,4})$/.exec(name) ?? [];
  return count === undefined ? undefined : Number(count) * (direction === 'ago' ? -1 : 1);
}

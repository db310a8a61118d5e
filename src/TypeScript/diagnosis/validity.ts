/**
 * From when until when a certificate may be valid. Times are ISO 8601 in UTC: in any other form nobody knows the hour.
 */

/** A certificate is valid for two years at most: NetSuite cuts a longer one. [DOC] subsect_162755332391 */
const LONGEST_YEARS = 2;

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?Z$/;

/** Milliseconds since the epoch; NaN for what is no time, such as the thirtieth of February. */
export function timeOf(text: string): number {
  const parts = TIME.exec(text);
  if (parts === null) return NaN;
  const time = Date.parse(text);
  // A day that the month does not have is moved into the next one.
  return Number.isNaN(time) || new Date(time).getUTCDate() !== Number(parts[3]) ? NaN : time;
}

/** Why the dates of a certificate cannot be true, as a clause about it; null where they may. */
export function faultOfDates(
  { from, until }: { readonly from: string; readonly until: string },
  at: string,
): string | null {
  const end = timeOf(until);
  if (until === '') return 'has no end';
  if (Number.isNaN(end)) return `has the end ${quoted(until)}, which is no time in UTC`;
  const start = timeOf(from);
  if (from !== '' && Number.isNaN(start)) return `has the start ${quoted(from)}, which is no time in UTC`;
  if (start >= end) return `ends at ${until}, before it starts at ${from}`;
  // Without a start it cannot have started later than now, unless it is not valid yet, which nobody said.
  const latest = Number.isNaN(start) ? Date.parse(at) : start;
  if (end > yearsAfter(latest, LONGEST_YEARS)) return `ends at ${until}, more than two years after it starts`;
  return null;
}

/** Anything may stand there: nobody needs more of it to find it. */
function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

/** With a day of grace: zones differ. */
function yearsAfter(time: number, years: number): number {
  const day = new Date(time);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.getTime();
}

/**
 * Dates as N/search gives them: texts in the format that the user prefers, to the minute. [SEEN] salto-io/salto parses them so.
 */
import * as runtime from 'N/runtime';
import type { LocalTime } from '../../diagnosis/timeline/events';
import { notAnswered } from '../reading';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const PARTS: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`,
  MONTH: '(?<name>[a-z]{3,9})',
  MON: '(?<name>[a-z]{3,9})',
  MM: String.raw`(?<month>\d{1,2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{1,2})`,
  D: String.raw`(?<day>\d{1,2})`,
};

const TIME = String.raw`\s+(?<hour>\d{1,2})[:-](?<minute>\d{2})(?:[:-]\d{2})?\s*(?<half>[ap]\.?m\.?)?`;

/** How dates are written for whoever runs the script. [DOC] User.getPreference; no units */
export function datePreference(): string {
  const format = runtime.getCurrentUser().getPreference({ name: 'DATEFORMAT' }) as unknown;
  if (typeof format === 'string' && /YYYY/i.test(format) && /D/i.test(format) && /M/i.test(format)) return format;
  throw notAnswered(format, 'the date format of the user');
}

/**
 * @param format such as `M/D/YYYY`, `D-Mon-YYYY` or `D MONTH, YYYY`
 * @throws Error for a text that does not follow it, and for no real date
 */
export function readWrittenDate(text: unknown, format: string): LocalTime {
  const expected = `a date and a time in the format ${format}`;
  const pattern = format
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/YYYY|MONTH|MON|MM|M|DD|D/gi, (part) => PARTS[part.toUpperCase()] ?? part);
  const found = typeof text === 'string' ? new RegExp(`^${pattern}${TIME}$`, 'i').exec(text.trim())?.groups : undefined;
  if (found === undefined) throw notAnswered(text, expected);
  const { year, name, month, day, hour, minute, half } = found;
  const number = month === undefined ? MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1 : Number(month);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  const at = `${year}-${two(number)}-${two(Number(day))}T${two(hours)}:${minute}`;
  const time = Date.parse(`${at}:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 16) !== at) {
    throw notAnswered(text, expected);
  }
  return at;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

import { functionGap, valueError } from './function-errors';

/**
 * Oracle's date formats, over dates as the tables hold them: `YYYY-MM-DD HH:MM:SS`, UTC. Elements that are not here are
 * refused, because a format that is silently ignored gives a wrong date.
 */

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const ELEMENT = /"([^"]*)"|YYYY|YY|MON|MM|DD|HH24|HH12|HH|MI|SS|AM|PM|[-/,.;: ]/giy;
const DAY = 86_400_000;

type Parts = Readonly<Record<string, number | undefined>>;

/** TO_CHAR of a date. Throws for a format element that the emulator does not have. */
export function formatDate(stored: string, format: string): string {
  const date = new Date(toMilliseconds(stored));
  const hour = date.getUTCHours();
  const values: Readonly<Record<string, string>> = {
    YYYY: pad(date.getUTCFullYear(), 4),
    YY: pad(date.getUTCFullYear() % 100, 2),
    MON: MONTHS[date.getUTCMonth()] ?? '',
    MM: pad(date.getUTCMonth() + 1, 2),
    DD: pad(date.getUTCDate(), 2),
    HH24: pad(hour, 2),
    HH12: pad(hour % 12 === 0 ? 12 : hour % 12, 2),
    HH: pad(hour % 12 === 0 ? 12 : hour % 12, 2),
    MI: pad(date.getUTCMinutes(), 2),
    SS: pad(date.getUTCSeconds(), 2),
    AM: hour < 12 ? 'AM' : 'PM',
    PM: hour < 12 ? 'AM' : 'PM',
  };
  return elements(format)
    .map(({ element, quoted }) => quoted ?? values[element.toUpperCase()] ?? element)
    .join('');
}

/** TO_DATE. Throws for a format element that the emulator does not have, and for text that does not follow the format. */
export function parseDate(text: string, format: string): string {
  let rest = text.trim();
  const parts: Record<string, number> = {};
  for (const { element, quoted } of elements(format)) {
    const name = element.toUpperCase();
    const pattern = quoted === undefined ? PARSERS[name] : undefined;
    if (pattern === undefined && quoted === undefined && /[a-z]/i.test(element)) {
      throw functionGap(`the date format element ${name} in TO_DATE`);
    }
    if (pattern === undefined) {
      const literal = quoted ?? element;
      if (!rest.startsWith(literal)) throw valueError(`'${text}' does not match the date format '${format}'`);
      rest = rest.slice(literal.length);
      continue;
    }
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) throw valueError(`'${text}' does not match the date format '${format}'`);
    parts[name] = name === 'MON' ? MONTHS.indexOf(found.toUpperCase()) + 1 : Number(found);
    rest = rest.slice(found.length);
  }
  if (rest !== '') throw valueError(`'${text}' is longer than the date format '${format}'`);
  return fromParts(parts, text);
}

const PARSERS: Readonly<Record<string, RegExp>> = {
  YYYY: /^\d{4}/,
  MON: new RegExp(`^(?:${MONTHS.join('|')})`, 'i'),
  MM: /^\d{1,2}/,
  DD: /^\d{1,2}/,
  HH24: /^\d{1,2}/,
  MI: /^\d{1,2}/,
  SS: /^\d{1,2}/,
};

function fromParts(parts: Parts, text: string): string {
  const year = parts.YYYY;
  if (year === undefined) throw functionGap('TO_DATE without the date format element YYYY');
  const month = parts.MM ?? parts.MON ?? 1;
  const values = [year, month - 1, parts.DD ?? 1, parts.HH24 ?? 0, parts.MI ?? 0, parts.SS ?? 0] as const;
  const stored = toStored(Date.UTC(...values));
  const date = new Date(toMilliseconds(stored));
  const isReal =
    date.getUTCMonth() === values[1] &&
    date.getUTCDate() === values[2] &&
    values[3] < 24 &&
    values[4] < 60 &&
    values[5] < 60;
  if (!isReal) throw valueError(`'${text}' is not a real date`);
  return stored;
}

function elements(format: string): { element: string; quoted: string | undefined }[] {
  const found: { element: string; quoted: string | undefined }[] = [];
  ELEMENT.lastIndex = 0;
  let position = 0;
  while (position < format.length) {
    ELEMENT.lastIndex = position;
    const match = ELEMENT.exec(format);
    if (match === null) {
      throw functionGap(`the date format element at '${format.slice(position)}'`);
    }
    found.push({ element: match[0], quoted: match[1] });
    position += match[0].length;
  }
  return found;
}

/** Oracle's date arithmetic counts in days. */
export function addDays(stored: string, days: number): string {
  return toStored(toMilliseconds(stored) + Math.round((days * DAY) / 1000) * 1000);
}

/** Days between two dates, with fractions. */
export function daysBetween(later: string, earlier: string): number {
  return (toMilliseconds(later) - toMilliseconds(earlier)) / DAY;
}

/** A raw date column as a script gets it: `1/9/2026`, the default date format of an account. ASSUMED */
export function defaultDateText(stored: string): string {
  const date = new Date(toMilliseconds(stored));
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

function toMilliseconds(stored: string): number {
  return Date.parse(`${stored.replace(' ', 'T')}Z`);
}

function toStored(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

import type { MapReduceSettings, Recurrence, RecurrenceKind } from '../../model';
import { childOf, textOf, type XmlElement } from '../xml';

const KINDS = [
  'single',
  'daily',
  'everyweekday',
  'weekly',
  'monthly',
  'monthlydayofweek',
  'yearly',
  'yearlydayofweek',
] as const satisfies readonly RecurrenceKind[];
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const ORDINALS = new Map([
  ['FIRST', 1],
  ['SECOND', 2],
  ['THIRD', 3],
  ['FOURTH', 4],
  ['LAST', -1],
]);

/** What a deployment of a map/reduce script says, of an object that no rule refuses. [DOC] D/SDFxml_27094036: the defaults. */
export function readMapReduce(deployment: XmlElement): MapReduceSettings {
  const recurrence = readRecurrence(deployment);
  return {
    bufferSize: wholeNumber(textOf(deployment, 'buffersize')) ?? 1,
    concurrencyLimit: wholeNumber(textOf(deployment, 'concurrencylimit')) ?? 1,
    yieldAfterMinutes: wholeNumber(textOf(deployment, 'yieldaftermins')) ?? 60,
    ...(recurrence === undefined ? {} : { recurrence }),
  };
}

/** A whole number above 0. */
export function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** Milliseconds since the epoch of `2026-11-28`; undefined for no such day. [SEEN] the form, in exported objects */
export function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text ? undefined : day;
}

/** Milliseconds since midnight of `05:00:00Z`; undefined for no such time. [SEEN] the form, in exported objects */
export function timeOf(text: string): number | undefined {
  const [, hours, minutes, seconds] = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)Z$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
}

function readRecurrence(deployment: XmlElement): Recurrence | undefined {
  const element = childOf(deployment, 'recurrence')?.children[0];
  const kind = KINDS.find((name) => name === element?.name);
  if (element === undefined || kind === undefined) return undefined;
  const day = dayOf(textOf(element, 'startdate')) ?? 0;
  const lastDay = dayOf(textOf(element, 'enddate'));
  const every = ['everyxdays', 'everyxweeks', 'everyxmonths'].map((name) => wholeNumber(textOf(element, name)));
  const repeat = repeatMinutes(textOf(element, 'repeat'));
  const ordinal = ORDINALS.get(textOf(element, 'orderofweek'));
  return {
    kind,
    start: day + (timeOf(textOf(element, 'starttime')) ?? 0),
    ...(lastDay === undefined ? {} : { lastDay }),
    every: every.find((number) => number !== undefined) ?? 1,
    weekdays: DAYS.flatMap((name, index) =>
      textOf(element, name.toLowerCase()) === 'T' || textOf(element, 'dayofweek') === name ? [index] : [],
    ),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(repeat === undefined ? {} : { repeatMinutes: repeat }),
  };
}

/** `PT15M`, `PT2H`. */
function repeatMinutes(text: string): number | undefined {
  const [, count, unit] = /^PT(\d+)([HM])$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'H' ? 60 : 1);
}

/**
 * When it broke, for a terminal.
 */
import { calledById } from '../diagnosis/registered';
import type { Report, TimelineEntry } from './contract';
import { TIMELINE_WORDS } from './words';

/** Empty where it was not asked for. */
export function timelineText({ timeline }: Report): string {
  if (!timeline) return '';
  const { check, token, entries, entriesCut = 0, message, unread } = timeline;
  return [
    `${TIMELINE_WORDS.title} (${check}${token === null ? '' : ` of ${calledById(token)}`})`,
    `  ${message}`,
    ...(entriesCut > 0 ? [`  … and ${entriesCut} earlier changes that are not listed.`] : []),
    ...entries.map(entryLine),
    ...unread.flatMap(({ what, advice, why }) => [`  ? ${what}: ${advice}`, `      ${why.code}: ${why.message}`]),
  ].join('\n');
}

function entryLine(entry: TimelineEntry): string {
  const { at, title, by, likely } = entry;
  const value = changeOf(entry);
  return [
    `  ${likely ? '→' : '·'} ${timeOfEntry(at)}  ${title}${value === '' ? '' : `: ${value}`}`,
    by === null ? '' : `, by ${by}`,
    likely ? `  ← ${TIMELINE_WORDS.likely}` : '',
  ].join('');
}

/** As a line of a timeline shows it: `2026-09-30 10:00`. */
export function timeOfEntry(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

/** `Full → None`; the new value alone where NetSuite does not show the old one; empty where nothing was changed. */
export function changeOf({ from, to }: Pick<TimelineEntry, 'from' | 'to'>): string {
  return from === null ? (to ?? '') : `${from} → ${to ?? ''}`;
}

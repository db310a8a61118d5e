import { ageInWords } from './age.ts';
import type { Answered } from './preflight.ts';
import { oneLine } from './printable.ts';
import type { SelfCheck, Snapshot, Sources } from './received.ts';

/**
 * What an answer stands on, one line a source: how much of the chain was read and what was not, what the login shows, what
 * NetSuite grants the caller, how old a snapshot is, and where two of them differ. Nothing where all of the chain was read.
 */
export function standsOn({ report, unchanged, shownByLogin }: Answered): string[] {
  const { sources, unread = [], source } = report;
  const read = source?.readAt === undefined ? '' : `, from what was read at ${source.readAt}`;
  return [
    ...(unchanged ? [`Nothing has changed since this was first answered${read}.`] : []),
    ...(sources?.chain === undefined || sources.chain === 'complete' ? [] : [chainLine(sources.chain)]),
    ...unread.map(({ what = 'something', advice = '' }) => `Not read: ${what}. ${advice}`),
    // Where all was read, the integration record was, and its own state says more.
    ...(sources?.chain === 'complete' ? [] : shownByLogin),
    ...(sources == null ? [] : otherLines(sources, unchanged)),
  ].map(oneLine);
}

function otherLines({ selfCheck, snapshot, disagreements = [] }: Sources, unchanged: boolean): string[] {
  return [
    ...(selfCheck == null ? [] : [selfCheckLine(selfCheck)]),
    ...(snapshot == null ? [] : [snapshotLine(snapshot, unchanged)]),
    ...disagreements.map(({ between = [], message = '' }) => `Two sources differ (${between.join(', ')}): ${message}`),
  ];
}

/** A map, for a report may hold any word, also one that every object knows. */
const CHAIN: ReadonlyMap<string, string> = new Map([
  ['partial', 'Of token, role, employee and global permissions a part was read.'],
  ['none', 'Of token, role, employee and global permissions nothing was read, not even the tokens.'],
]);

function chainLine(chain: string): string {
  return CHAIN.get(chain) ?? `Of token, role, employee and global permissions was read: ${chain}.`;
}

function selfCheckLine({ user, role, requirements = [] }: SelfCheck): string {
  const whose = `Self-check of user ${String(user ?? '?')} in role ${String(role ?? '?')}`;
  const named = (wanted: boolean | null): string =>
    requirements
      .filter(({ ok }) => (ok ?? null) === wanted)
      .map(({ id = 'something' }) => id)
      .join(', ');
  const [refused, open] = [named(false), named(null)];
  const says = [
    ...(refused === '' ? [] : [`NetSuite refuses ${refused}`]),
    ...(open === '' ? [] : [`the answer on ${open} was not understood`]),
  ];
  if (says.length > 0) return `${whose}: ${says.join('; ')}.`;
  return requirements.length === 0 ? `${whose}.` : `${whose}: NetSuite grants all that is needed.`;
}

/** An age was right when it was told: the answer that is told again may be much older. */
function snapshotLine({ ageSeconds, verdict, rootCause }: Snapshot, unchanged: boolean): string {
  const cause = rootCause == null ? '' : `, ${rootCause.check}`;
  return `Snapshot, ${ageInWords(ageSeconds)}${unchanged ? ' at that time' : ''}: ${verdict ?? 'no verdict'}${cause}.`;
}

/**
 * The e-mail about a sweep: what turned for the worse, why, and where to look. It holds no secret, and names people only where an
 * administrator allowed it.
 */
import type { Change, ChangedRecord } from './change';
import { countWorse, headline } from './headline';
import type { SweepError, SweepTotals } from './sweep-result';
import { WHAT_FAILED } from './what-failed';
import { gravestFirst, isWorse } from './worse';

export interface MailFacts {
  readonly accountId: string;
  readonly sweep: SweepTotals & {
    readonly state: 'finished' | 'incomplete' | 'failed';
    /** ISO time in UTC. */
    readonly began: string;
    readonly ended: string;
  };
  /** What turned since the last e-mail. */
  readonly changes: readonly Change[];
  readonly errors: readonly SweepError[];
  /** The address of the page. */
  readonly link: string;
  readonly names: MailNames;
}

export interface MailNames {
  /** By the key of an integration. */
  readonly integration: (group: string) => string;
  /** The name of a record; null where it is not known. */
  readonly record: (record: ChangedRecord) => string | null;
  /** Whether people may be named. */
  readonly withPeople: boolean;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Whether there is something to say: one e-mail or none. */
export function isMailDue({ sweep, changes }: Pick<MailFacts, 'sweep' | 'changes'>): boolean {
  return sweep.state !== 'finished' || changes.some(isWorse);
}

const MOST_CHANGES = 20;
const MOST_ERRORS = 5;
const MOST_OF_NAME = 100;
const MOST_OF_MESSAGE = 200;

export function mailOf(facts: MailFacts): Mail {
  const { sweep, errors, link, names } = facts;
  const worse = gravestFirst(facts.changes.filter(isWorse));
  const turned = headline(countWorse(worse));
  const subject = oneLine(`Token Doctor for ${facts.accountId}: ${subjectOf(sweep.state, turned)}`, MOST_OF_MESSAGE);
  const opening = [
    ...(turned === '' ? [] : [`${turned}.`]),
    ...(sweep.state === 'finished' ? [] : [ABOUT_STATE[sweep.state]]),
  ].join(' ');
  const parts: Part[] = [
    { lines: [opening] },
    list(
      worse.map((change) => sentenceOf(change, names)),
      MOST_CHANGES,
      'more changes',
    ),
    list(sweep.state === 'finished' ? [] : errors.map(errorText), MOST_ERRORS, 'more errors'),
    { lines: sweep.state === 'failed' ? [] : [totalsText(sweep)] },
    { lines: [`Checked from ${timeText(sweep.began)} to ${timeText(sweep.ended)}.`] },
  ];
  const filled = parts.filter(({ lines }) => lines.length > 0);
  return { subject, text: textOf(filled, link), html: htmlOf(filled, link) };
}

/** Lines of a paragraph, or of a list. */
interface Part {
  readonly lines: readonly string[];
  readonly isList?: true;
}

const ABOUT_STATE = {
  incomplete: 'Not everything could be read. The credentials that could not be checked are unknown.',
  failed: 'The check of all credentials failed. It has no result. The page still shows the result of an earlier check.',
};

function subjectOf(state: MailFacts['sweep']['state'], turned: string): string {
  if (state === 'failed') return 'the check of all credentials failed';
  if (turned === '') return 'the check of all credentials is incomplete';
  return state === 'incomplete' ? `${turned}; the check is incomplete` : turned;
}

function list(lines: readonly string[], most: number, more: string): Part {
  const left = lines.length - most;
  return { lines: left > 0 ? [...lines.slice(0, most), `and ${left} ${more}`] : lines, isList: true };
}

/** `Acme: 3 credentials were ready and are now blocked, because the role lacks a permission (role 1001)`. */
function sentenceOf({ group, from, to, check, record, count }: Change, names: MailNames): string {
  const one = count === 1;
  const who = one ? '1 credential' : `${count} credentials`;
  const before = from === 'new' ? (one ? 'is new and' : 'are new and') : `${one ? 'was' : 'were'} ${from} and`;
  const now = from === 'new' ? to : `${one ? 'is' : 'are'} now ${to}`;
  const cause = check === null || to !== 'blocked' ? '' : `, because ${WHAT_FAILED[check]}`;
  const whose = record && to === 'blocked' ? recordText(record, names) : '';
  const where = whose === '' ? '' : ` (${whose})`;
  return `${oneLine(names.integration(group), MOST_OF_NAME)}: ${who} ${before} ${now}${cause}${where}`;
}

const RECORD_WORDS: Readonly<Record<ChangedRecord['type'], string>> = {
  account: 'the account',
  integration: 'integration record',
  'access-token': 'access token',
  'registered-mapping': 'registered credential',
  employee: 'employee',
  role: 'role',
};

/** A token is named after its user. [DOC] bridgehead_4254081947 */
const OF_PEOPLE: ReadonlySet<ChangedRecord['type']> = new Set(['employee', 'access-token', 'registered-mapping']);

/** Empty for the account: everything is in it. */
function recordText(record: ChangedRecord, { record: nameOf, withPeople }: MailNames): string {
  const word = RECORD_WORDS[record.type];
  if (record.id === null) return '';
  const name = OF_PEOPLE.has(record.type) && !withPeople ? null : nameOf(record);
  return name === null ? `${word} ${record.id}` : `${word} "${oneLine(name, MOST_OF_NAME)}", internal id ${record.id}`;
}

const STAGES: Readonly<Record<SweepError['stage'], string>> = {
  input: 'listing the credentials',
  map: 'checking a group of credentials',
  reduce: 'putting together the result of an integration',
  summarize: 'saving the result',
  mail: 'sending the e-mail',
  prune: 'deleting old results',
};

function errorText({ stage, message }: SweepError): string {
  return `Error while ${STAGES[stage]}: ${oneLine(message, MOST_OF_MESSAGE)}`;
}

function totalsText({ ready, blocked, unknown }: SweepTotals): string {
  return `All credentials that were checked: ${ready} ready, ${blocked} blocked, ${unknown} unknown.`;
}

function timeText(time: string): string {
  return `${oneLine(time.slice(0, 16), 16).replace('T', ' ')} UTC`;
}

/** Without a line break a name can begin no line of its own, nor a header. */
function oneLine(text: string, most: number): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

function textOf(parts: readonly Part[], link: string): string {
  const paragraphs = parts.map(({ lines, isList }) => lines.map((line) => (isList ? `- ${line}` : line)).join('\n'));
  return [...paragraphs, `See the details in NetSuite: ${link}`].join('\n\n');
}

function htmlOf(parts: readonly Part[], link: string): string {
  const blocks = parts.map(({ lines, isList }) =>
    isList
      ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
      : `<p>${lines.map(escaped).join('<br>')}</p>`,
  );
  // What is no such address is shown, and leads nowhere.
  const shown = link.startsWith('https://')
    ? `<a href="${escaped(link)}">See the details in NetSuite</a>`
    : escaped(link);
  return [...blocks, `<p>${shown}</p>`].join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

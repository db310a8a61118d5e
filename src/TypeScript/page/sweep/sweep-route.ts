/**
 * What the page is asked about the last sweep of the account.
 */
import { SOON_KINDS } from '../../diagnosis/sweep/swept';
import type { SoonKind } from '../../diagnosis/sweep/swept';
import type { CheckId, Verdict } from '../../diagnosis/finding';
import { CHECK_ORDER } from '../../diagnosis/finding';
import { BadRequest, pagingOf } from '../../examination/request';
import { VERDICTS } from '../../report/contract';

/** How the list of credentials is ordered. */
export const SWEEP_SORTS = ['verdict', 'id', 'integration', 'check', 'role', 'person'] as const;
export type SweepSort = (typeof SWEEP_SORTS)[number];

/** Which credentials are asked for. Null for all. */
export interface SweepFilter {
  /** The key of an integration. */
  readonly group: string | null;
  readonly verdict: Verdict | null;
  readonly check: CheckId | null;
  readonly soon: SoonKind | null;
  /** An internal id, or the exact name. */
  readonly role: string | null;
  readonly person: string | null;
}

export const NO_FILTER: SweepFilter = { group: null, verdict: null, check: null, soon: null, role: null, person: null };

/** The sweep that somebody watches. */
export interface Watched {
  /** As N/task named it; null where nobody started one from here. */
  readonly task: string | null;
  /** Whether the page is to load itself again while it runs. */
  readonly again: boolean;
}

export type SweepRoute =
  | {
      readonly view: 'sweep';
      readonly filter: SweepFilter;
      readonly sort: SweepSort;
      /** Of the credentials, from 1. */
      readonly page: number;
      /** Of the integrations, from 1. */
      readonly groups: number;
      readonly watched: Watched;
    }
  | { readonly view: 'sweep-file'; readonly filter: SweepFilter; readonly sort: SweepSort }
  /** `since`: a day, `2026-11-21`; null for the usual one. */
  | { readonly view: 'sweep-changes'; readonly since: string | null; readonly page: number }
  | { readonly view: 'sweep-roles'; readonly group: string; readonly page: number }
  | { readonly view: 'start-sweep' }
  | { readonly view: 'apply-sweep'; readonly nonce: string };

export const SWEEP_VIEWS = ['sweep', 'sweep-changes', 'sweep-roles', 'start-sweep'] as const;

export const SWEEP_PARAMETERS = [
  'group',
  'check',
  'soon',
  'person',
  'groups',
  'since',
  'format',
  'task',
  'again',
] as const;

/** Stands on the page of the preview, whose confirmation is NetSuite's own button. */
export const SWEEP_CONFIRM = 'td_sweep_confirm';

type Sent = Readonly<Record<string, string | undefined>>;

/**
 * Null where something else was asked for.
 * @param nonce of a confirmation; empty where none was sent
 * @throws BadRequest
 */
export function parseSweepRoute(method: string, sent: Sent, nonce: string): SweepRoute | null {
  if (method === 'POST') return sent[SWEEP_CONFIRM] === undefined ? null : { view: 'apply-sweep', nonce };
  switch (SWEEP_VIEWS.find((one) => one === sent.view)) {
    case undefined:
      return null;
    case 'start-sweep':
      return { view: 'start-sweep' };
    case 'sweep-changes':
      return { view: 'sweep-changes', since: dayIn(sent.since), page: pageIn(sent.page) };
    case 'sweep-roles':
      return { view: 'sweep-roles', group: groupOf(sent.group), page: pageIn(sent.page) };
    case 'sweep':
      return sweepIn(sent);
  }
}

function sweepIn(sent: Sent): SweepRoute {
  const filter: SweepFilter = {
    group: given(sent.group),
    verdict: VERDICTS.find((one) => one === sent.verdict) ?? null,
    check: CHECK_ORDER.find((one) => one === sent.check) ?? null,
    soon: SOON_KINDS.find((one) => one === sent.soon) ?? null,
    role: given(sent.role),
    person: given(sent.person),
  };
  const sort = SWEEP_SORTS.find((one) => one === sent.sort) ?? 'verdict';
  if (sent.format === 'csv') return { view: 'sweep-file', filter, sort };
  const watched = { task: taskIn(sent.task), again: sent.again === 'T' };
  return { view: 'sweep', filter, sort, page: pageIn(sent.page), groups: pageIn(sent.groups), watched };
}

function pageIn(value: string | undefined): number {
  return pagingOf(given(value) ?? undefined, undefined)?.page ?? 1;
}

/** No name and no key is longer: each link of the page holds them again. */
const LONGEST = 200;

/** An empty field counts as not sent. @throws BadRequest for a text that is no name */
function given(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  if (text.length > LONGEST) {
    throw new BadRequest('TD_WRONG_TYPE', `A filter must be at most ${LONGEST} characters long.`);
  }
  return text === '' ? null : text;
}

function groupOf(value: string | undefined): string {
  const group = given(value);
  if (group !== null) return group;
  throw new BadRequest('TD_WRONG_TYPE', 'The view sweep-roles needs the parameter group, such as any/7.');
}

function dayIn(value: string | undefined): string | null {
  const day = given(value);
  if (day === null || isDay(day)) return day;
  throw new BadRequest('TD_WRONG_TYPE', 'The parameter since must be a day, such as 2026-11-21.');
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** What is no name of a task is none. */
function taskIn(value: string | undefined): string | null {
  return value !== undefined && /^[\w-]{1,200}$/.test(value) ? value : null;
}

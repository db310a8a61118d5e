/**
 * The report of the RESTlet, as far as this client reads it. Declared here once more, so that the package needs nothing of
 * the bundle; whatever else a report of schema version 1 holds is kept as it came.
 */
import { readAccountId } from './account-id.ts';

export type Verdict = 'ready' | 'blocked' | 'unknown';
export type Status = 'fail' | 'unknown' | 'warn' | 'pass' | 'notApplicable';

/** The order in which access fails. A test holds that the bundle says the same. */
export const CHECKS = [
  'feature-enabled',
  'integration-enabled',
  'token-exists',
  'token-live',
  'employee-access',
  'role-active',
  'role-assigned',
  'token-role',
  'role-permission',
  'global-permission',
] as const;

export type CheckId = (typeof CHECKS)[number];

export interface Finding {
  readonly check: string;
  readonly status: Status;
  readonly title?: string;
  readonly message?: string;
  /** The integration's own error codes, such as NS0565. */
  readonly explains?: readonly string[];
}

export interface TokenReport {
  /** Internal id in NetSuite; no secret. */
  readonly id: number;
  readonly name?: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

export interface Step {
  readonly title?: string;
  readonly where?: string;
  readonly who?: string;
}

export interface Unread {
  readonly what?: string;
  readonly advice?: string;
}

/** A cause that the report names: which check, and of which token; null for the account's own. */
export interface RootCause {
  readonly check: string;
  readonly token: number | null;
}

/** What NetSuite grants the caller at this moment. */
export interface SelfCheck {
  readonly user?: number;
  readonly role?: number;
  /** `ok` is null where NetSuite's answer was not understood. */
  readonly requirements?: readonly { readonly id?: string; readonly ok?: boolean | null }[];
}

/** What was found of the caller's own credential when somebody could last read the whole chain. */
export interface Snapshot {
  readonly at?: string;
  readonly ageSeconds?: number | null;
  readonly verdict?: Verdict;
  readonly rootCause?: RootCause | null;
}

/** What the verdict stands on. */
export interface Sources {
  /** Which rule decided the verdict, such as `snapshot`. */
  readonly decidedBy?: string;
  /** `complete`, `partial` or `none`: how much of the chain the caller could read. */
  readonly chain?: string;
  readonly selfCheck?: SelfCheck | null;
  readonly snapshot?: Snapshot | null;
  readonly disagreements?: readonly { readonly between?: readonly string[]; readonly message?: string }[];
}

/**
 * In the form `full` all of it; in the form `minimal` the verdict, the root cause, the summary, the page and the hash.
 */
export interface Report {
  /** `1.x`; a newer minor version may add to it. */
  readonly schemaVersion: string;
  readonly source?: { readonly accountId?: string; readonly readAt?: string };
  readonly integration: string;
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** One sentence for a person. */
  readonly summary: string;
  readonly account?: readonly Finding[];
  readonly tokens?: readonly TokenReport[];
  readonly plan?: { readonly steps?: readonly Step[]; readonly verdictAfter?: Verdict };
  readonly unread?: readonly Unread[];
  /** Since 1.1. */
  readonly sources?: Sources;
  /** The same for as long as the report says the same. Since 1.1. */
  readonly hash?: string;
  /** Path and query of the page; of the form `minimal` alone. Since 1.1. */
  readonly page?: string;
}

const VERDICTS: ReadonlySet<unknown> = new Set<Verdict>(['ready', 'blocked', 'unknown']);

/** What a report has to be of. */
export interface Subject {
  /** As NetSuite writes it. */
  readonly account: string;
  readonly integration: string;
}

/** A report on this subject, of the version that this client understands; undefined for anything else, however it came. */
export function asReport(value: unknown, subject: Subject): Report | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { schemaVersion, integration, verdict, summary, source, tokens, account } = value as Loose;
  if (typeof schemaVersion !== 'string' || !schemaVersion.startsWith('1.') || !VERDICTS.has(verdict)) return undefined;
  if (integration !== subject.integration || !isOf(subject.account, source)) return undefined;
  if (typeof summary !== 'string' || summary.trim() === '') return undefined;
  if (!isListOf(account ?? [], isFinding) || !isListOf(tokens ?? [], isToken)) return undefined;
  if (!listsOf(value as Loose).every((list) => list === undefined || isListOf(list, () => true))) return undefined;
  // Version 1 promises the rest, and every renderer takes each part as one that may be missing.
  return value as Report;
}

/** The other lists that a renderer walks through. */
function listsOf({ unread, plan, sources }: Loose): unknown[] {
  const { steps } = partsOf(plan);
  const { disagreements, selfCheck } = partsOf(sources);
  return [unread, steps, disagreements, partsOf(selfCheck).requirements];
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

type Loose = Partial<Record<keyof Report, unknown>>;

/** The minimal form does not say of which account it is; whatever says it has to say this one, in any spelling. */
function isOf(account: string, source: unknown): boolean {
  if (source === undefined) return true;
  const id = typeof source === 'object' && source !== null && 'accountId' in source ? source.accountId : undefined;
  return typeof id === 'string' && realmOf(id) === account;
}

function realmOf(accountId: string): string | undefined {
  try {
    return readAccountId(accountId).realm;
  } catch {
    return undefined;
  }
}

function isToken(value: object): boolean {
  return 'findings' in value && isListOf(value.findings, isFinding);
}

function isFinding(value: object): boolean {
  const { check, status, explains = [] } = partsOf(value);
  return typeof check === 'string' && status !== undefined && Array.isArray(explains);
}

function isListOf(value: unknown, is: (item: object) => boolean): boolean {
  return Array.isArray(value) && value.every((item: unknown) => typeof item === 'object' && item !== null && is(item));
}

/**
 * The report of the RESTlet, as far as this client reads it. Declared here once more, so that the package needs nothing of
 * the bundle; whatever else a report of schema version 1 holds is kept as it came.
 */
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

/** A permission that the integration needs, and what the token comes to. */
export interface Requirement {
  readonly id?: string;
  /** Null where it depends on something that was not read. */
  readonly ok?: boolean | null;
  /** `published` is only advised; left out: `required`. */
  readonly strength?: string;
}

export interface TokenReport {
  /** Internal id in NetSuite; no secret. Null for a credential that has none. */
  readonly id: number | null;
  readonly name?: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly requirements?: readonly Requirement[];
}

/** A credential of an account that has very many, without its findings. Since 1.2. */
export interface CredentialVerdict {
  readonly id: number | null;
  readonly verdict: Verdict;
  /** Null unless it is blocked. */
  readonly rootCause: RootCause | null;
}

/** How many credentials were judged, by verdict. Since 1.2. */
export interface Totals {
  readonly credentials: number;
  readonly ready: number;
  readonly blocked: number;
  readonly unknown: number;
}

/** Which of the credentials `tokens` explains: those that are not ready first. Since 1.2. */
export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly pages: number;
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
  readonly verdict?: string;
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
 * In the form `full` all of it, with `source`, `account` and `tokens` always; in the form `minimal` the verdict, the root
 * cause, the summary, the page and the hash.
 */
export interface Report {
  /** `1.x`; a newer minor version may add to it. */
  readonly schemaVersion: string;
  readonly source?: { readonly accountId: string; readonly readAt?: string };
  readonly integration: string;
  readonly verdict: Verdict;
  readonly rootCause?: RootCause | null;
  /** One sentence for a person. */
  readonly summary: string;
  readonly account?: readonly Finding[];
  /** All that were judged, or those of one page. */
  readonly tokens?: readonly TokenReport[];
  readonly plan?: { readonly steps?: readonly Step[]; readonly verdictAfter?: string };
  readonly unread?: readonly Unread[];
  /** Since 1.1. */
  readonly sources?: Sources;
  /** The same for as long as the report says the same. Since 1.1. */
  readonly hash?: string;
  /** In the form `minimal` path and query of the page that a person opens; in the form `full` which page of the tokens. */
  readonly page?: string | Paging;
  readonly totals?: Totals;
  /** Every credential that was judged, where `tokens` holds a page of them. */
  readonly credentials?: readonly CredentialVerdict[];
}

/** Which page of the tokens a report holds; undefined where it holds them all. */
export function pagingOf({ page }: Report): Paging | undefined {
  return isPaging(page) ? page : undefined;
}

function isPaging(page: unknown): page is Paging {
  return typeof page === 'object' && page !== null && 'pageSize' in page;
}

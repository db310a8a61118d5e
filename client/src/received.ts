/**
 * The report as it may come: of any version 1.x, in the form `full` or `minimal`. Each type is that of the contract with the
 * fields that this client reads; what an earlier version lacks may be missing, and where a later version may add a word, any
 * text may stand. Whatever else a report holds is kept as it came.
 */
import type * as contract from './report.ts';

export type { CheckId, Form, Status, Totals, Verdict } from './report.ts';

/** The order in which access fails. */
export { CHECK_ORDER as CHECKS } from './report.ts';

/** Fields that are always there. */
type Always<T, Field extends keyof T> = Readonly<Pick<T, Field>>;

/** Fields that may be missing. */
type Perhaps<T, Field extends keyof T> = Readonly<Partial<Pick<T, Field>>>;

/** Fields that are always there, with a word to which a later version may add others. */
type AnyWord<T, Field extends keyof T> = Readonly<Record<Field, string>>;

/** The same of fields that may be missing. */
type PerhapsAnyWord<T, Field extends keyof T> = Readonly<Partial<Record<Field, string>>>;

/** What a check found; this client reads a status that it does not know as open. */
export type Finding = AnyWord<contract.Finding, 'check'> &
  Always<contract.Finding, 'status'> &
  Perhaps<contract.Finding, 'title' | 'message' | 'explains'>;

/** A permission that the integration needs, and what the token comes to. */
export type Requirement = Perhaps<contract.RequirementRow, 'id' | 'ok'> &
  PerhapsAnyWord<contract.RequirementRow, 'strength'>;

/** One credential. Its internal id is no secret. */
export type TokenReport = Always<contract.TokenReport, 'id' | 'verdict'> &
  Perhaps<contract.TokenReport, 'name'> & {
    readonly findings: readonly Finding[];
    readonly requirements?: readonly Requirement[];
  };

/** A cause that the report names: which check, and of which token; null for the account's own. */
export type RootCause = AnyWord<contract.RootCause, 'check'> & Always<contract.RootCause, 'token'>;

/** A credential of an account that has very many, without its findings. */
export type CredentialVerdict = Always<contract.CredentialVerdict, 'id' | 'verdict'> & {
  /** Null unless it is blocked. */
  readonly rootCause: RootCause | null;
};

/** Which of the credentials `tokens` explains: those that are not ready first. */
export type Paging = contract.Page;

/** A step of the plan. */
export type Step = Perhaps<contract.Step, 'title' | 'where' | 'who'>;

/** Something that could not be read. */
export type Unread = Perhaps<contract.Unread, 'what' | 'advice'>;

/** What NetSuite grants the caller at this moment. */
export type SelfCheck = Perhaps<contract.SelfCheck, 'user' | 'role'> & {
  readonly requirements?: readonly Perhaps<contract.SelfCheckedRequirement, 'id' | 'ok'>[];
};

/** What was found of the caller's own credential when somebody could last read the whole chain. */
export type Snapshot = Perhaps<contract.SnapshotLabel, 'at'> &
  PerhapsAnyWord<contract.SnapshotLabel, 'verdict'> & {
    readonly ageSeconds?: contract.SnapshotLabel['ageSeconds'] | null;
    readonly rootCause?: RootCause | null;
  };

/** Two sources that differ. */
export type Disagreement = Perhaps<contract.Disagreement, 'message'> & { readonly between?: readonly string[] };

/** What the verdict stands on. */
export type Sources = PerhapsAnyWord<contract.Sources, 'decidedBy' | 'chain'> & {
  readonly selfCheck?: SelfCheck | null;
  readonly snapshot?: Snapshot | null;
  readonly disagreements?: readonly Disagreement[];
};

/** What the plan consists of, and what it leads to. */
export type Plan = PerhapsAnyWord<contract.Plan, 'verdictAfter'> & { readonly steps?: readonly Step[] };

/** What the error text comes to that was sent along. */
export interface Symptom {
  readonly recognised: readonly Perhaps<contract.RecognisedItem, 'text' | 'code' | 'permission' | 'level'>[];
  readonly explainedBy: readonly (AnyWord<contract.ExplainedBy, 'check'> & Always<contract.ExplainedBy, 'token'>)[];
  /** Null where something explains it. */
  readonly otherwise:
    (PerhapsAnyWord<contract.Otherwise, 'kind'> & Perhaps<contract.Otherwise, 'message' | 'look'>) | null;
}

/** A certificate of the application that the client does not log in with. */
export type OtherCertificate = Always<contract.OtherCertificate, 'verdict'> &
  Perhaps<contract.OtherCertificate, 'validUntil' | 'message'> & {
    readonly entity?: Perhaps<contract.RecordReference, 'name'>;
    readonly role?: Perhaps<contract.RecordReference, 'name'>;
    readonly check?: string | null;
  };

/**
 * In the form `full` all of it, with `source`, `account` and `tokens` always; in the form `minimal` the verdict, the root
 * cause, the summary, the page and the hash.
 */
export type Report = Always<contract.Report, 'schemaVersion' | 'integration' | 'verdict' | 'summary'> &
  Perhaps<contract.Report, 'hash' | 'totals' | 'applications'> & {
    readonly otherCertificates?: readonly OtherCertificate[];
    readonly symptom?: Symptom;
    readonly source?: Always<contract.ReportSource, 'accountId'> & Perhaps<contract.ReportSource, 'readAt'>;
    readonly rootCause?: RootCause | null;
    readonly account?: readonly Finding[];
    /** All that were judged, or those of one page. */
    readonly tokens?: readonly TokenReport[];
    readonly plan?: Plan;
    readonly unread?: readonly Unread[];
    readonly sources?: Sources;
    /** In the form `minimal` path and query of the page for a person; in the form `full` which page of the tokens. */
    readonly page?: contract.MinimalReport['page'] | Paging;
    /** Every credential that was judged, where `tokens` holds a page of them. */
    readonly credentials?: readonly CredentialVerdict[];
  };

/** Which page of the tokens a report holds; undefined where it holds them all. */
export function pagingOf({ page }: Report): Paging | undefined {
  return isPaging(page) ? page : undefined;
}

function isPaging(page: unknown): page is Paging {
  return typeof page === 'object' && page !== null && 'pageSize' in page;
}

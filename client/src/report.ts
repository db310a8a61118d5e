// A copy of src/TypeScript/report/contract.ts, made by `npm run docs`. Change that file, not this one.
/**
 * The report contract: what the RESTlet takes and what it answers, as types. It is the one declaration of both: the bundle
 * and the client use these types, and the JSON Schema and the OpenAPI description in docs/interface are made from them.
 *
 * Within one major version nothing here changes its meaning and no field goes. A minor version may add fields and words, so a
 * reader lets through what it does not know. The file imports nothing, so that the client can ship a copy of it.
 */

/** The version of the report that this bundle writes. */
export const SCHEMA_VERSION = '1.5';

/**
 * `1.x`: the version of the report; a newer minor version may add to it.
 * @pattern ^1\.\d+$
 */
export type SchemaVersion = string;

/**
 * An internal id in NetSuite.
 * @asType integer
 * @minimum 1
 * @maximum 9007199254740991
 */
export type InternalId = number;

/**
 * How many there are, from 0.
 * @asType integer
 * @minimum 0
 * @maximum 9007199254740991
 */
export type Count = number;

/**
 * A number that counts from 1.
 * @asType integer
 * @minimum 1
 * @maximum 9007199254740991
 */
export type Ordinal = number;

/**
 * How many more there are than are listed; left out where there are none. Since 1.2.
 * @asType integer
 * @minimum 1
 * @maximum 9007199254740991
 */
export type LeftOut = number;

/**
 * A whole number.
 * @asType integer
 * @minimum -9007199254740991
 * @maximum 9007199254740991
 */
export type WholeNumber = number;

/**
 * How many credentials one page explains.
 * @asType integer
 * @minimum 1
 * @maximum 200
 */
export type PageSize = number;

/**
 * A time in UTC as ISO 8601 writes it, such as `2026-09-30T10:00:00Z`.
 * @format date-time
 */
export type Time = string;

/**
 * The address of a public page.
 * @format uri
 */
export type Address = string;

/**
 * 16 hexadecimal digits that stay the same for as long as the report says the same; send them back as the parameter unless.
 * Since 1.1.
 * @pattern ^[0-9a-f]{16}$
 */
export type Hash = string;

/** An error code as the integration shows it to its user. */
export type ErrorCode = string;

/** The id of a permission in SuiteScript, such as `LIST_ACCOUNT`. */
export type PermissionId = string;

export const VERDICTS = ['ready', 'blocked', 'unknown'] as const;

/** Whether the integration can sync: yes, no, or not known because something needed could not be read. */
export type Verdict = (typeof VERDICTS)[number];

export const STATUSES = ['fail', 'unknown', 'warn', 'pass', 'notApplicable'] as const;

/** What one check comes to. */
export type Status = (typeof STATUSES)[number];

export const ACCOUNT_CHECKS = ['feature-enabled', 'integration-enabled', 'token-exists'] as const;

/** A check that is made once for the account. */
export type AccountCheckId = (typeof ACCOUNT_CHECKS)[number];

export const TOKEN_CHECKS = [
  'token-live',
  'employee-access',
  'role-active',
  'role-assigned',
  'token-role',
  'role-permission',
  'global-permission',
  'role-restrictions',
  'role-kind',
] as const;

/** A check that is made for each credential. */
export type TokenCheckId = (typeof TOKEN_CHECKS)[number];

/** The order in which access fails: the root cause is the first that fails. */
export const CHECK_ORDER = [...ACCOUNT_CHECKS, ...TOKEN_CHECKS] as const;

/** A check of the account or of a credential. */
export type CheckId = AccountCheckId | TokenCheckId;

/** The levels of a permission, lowest first. */
export const LEVELS = ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'] as const;

/** The level of a permission. */
export type Level = (typeof LEVELS)[number];

/** The level of a permission, or `UNKNOWN` where it depends on something that could not be read. */
export type ReadLevel = Level | 'UNKNOWN';

export const CREDENTIAL_KINDS = ['access-token', 'oauth2-authorization', 'oauth2-certificate'] as const;

/** What the integration logs in with. Up to 1.2 it is always `access-token`. */
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export const RECORD_TYPES = [
  'account',
  'integration',
  'access-token',
  'oauth2-authorization',
  'oauth2-certificate',
  'role',
  'employee',
  'vendor',
  'partner',
  'customer',
  'contact',
  'entity',
] as const;

/** The kind of a record; `entity` is the holder of a credential whose kind could not be read. */
export type RecordType = (typeof RECORD_TYPES)[number];

/** A record as a person finds it. */
export interface RecordReference {
  /** What kind of record it is. */
  readonly type: RecordType;
  /** Its internal id; null for the account and for a record that is still to be made. */
  readonly id: InternalId | null;
  /** Its name as NetSuite shows it. */
  readonly name: string;
  /** The path of its page below the domain of the account; null where it has none. */
  readonly link: string | null;
}

export const WEIGHTS = ['fail', 'warn', 'unknown', 'pass'] as const;

/** Whether a line of evidence is at fault, deserves a look, could not be read, or is in order. */
export type Weight = (typeof WEIGHTS)[number];

/** One fact that a person can verify on the screen. */
export interface Evidence {
  /** The record on which it stands. */
  readonly record: RecordReference;
  /** The field as the page labels it. */
  readonly field: string;
  /** What stands there. */
  readonly found: string;
  /** What would have to stand there. */
  readonly needed: string;
  /** The id of the requirement that it bears on; null where it bears on none. */
  readonly requirement: string | null;
  /** Whether this line is at fault. */
  readonly weight: Weight;
}

/** What one check found. */
export interface Finding {
  /** The check. */
  readonly check: CheckId;
  /** What it comes to. */
  readonly status: Status;
  /** The integration's errors that this finding explains, sorted; empty unless it fails or is unknown. */
  readonly explains: readonly ErrorCode[];
  /** What was found, in a few words. */
  readonly title: string;
  /** What was found, in whole sentences. */
  readonly message: string;
  /** The facts that it stands on. */
  readonly evidence: readonly Evidence[];
  /** How many more lines of evidence there are; left out where there are none. Since 1.2. */
  readonly evidenceCut?: LeftOut;
  /** Where the rule of the check comes from, in short; `rules` of the report has it in full. */
  readonly source: string;
}

/** What a check of the account found. */
export interface AccountFinding extends Finding {
  /** The check of the account. */
  readonly check: AccountCheckId;
}

/** What a check of a credential found. */
export interface TokenFinding extends Finding {
  /** The check of the credential. */
  readonly check: TokenCheckId;
}

/** The first check that fails. */
export interface RootCause {
  /** The check. */
  readonly check: CheckId;
  /** The credential that fails it, by internal id; null where the account does, and for a credential without an id. */
  readonly token: InternalId | null;
}

/** One permission that may meet a requirement. */
export interface PermissionRow {
  /** The id of the permission. */
  readonly key: PermissionId;
  /** Its name as NetSuite shows it. */
  readonly name: string;
  /** The level on the role; null where the role has no line. */
  readonly role: ReadLevel | null;
  /** The level among the holder's global permissions, shown even where it has no effect; null where there is no line. */
  readonly global: ReadLevel | null;
  /** The level that counts. */
  readonly effective: ReadLevel;
}

export const STRENGTHS = ['required', 'published'] as const;

/** Whether the integration fails without a requirement, or its vendor only publishes it. */
export type Strength = (typeof STRENGTHS)[number];

/** Something that the integration needs, and what the credential comes to. */
export interface RequirementRow {
  /** The id of the requirement, stable within its integration. */
  readonly id: string;
  /** What it is needed for. */
  readonly label: string;
  /** Whether the integration fails without it; left out: `required`. Since 1.3. */
  readonly strength?: Strength;
  /** The level that is needed. */
  readonly required: Level;
  /** The highest level of its permissions that counts. */
  readonly effective: ReadLevel;
  /** Whether it is met; null where that depends on something that could not be read. */
  readonly ok: boolean | null;
  /** The integration's errors that it explains, sorted. */
  readonly explains: readonly ErrorCode[];
  /** The permissions of which any one will do. */
  readonly permissions: readonly PermissionRow[];
}

/** A line of a holder's global permissions. */
export interface GlobalLine {
  /** The id of the permission. */
  readonly key: PermissionId;
  /** Its name as NetSuite shows it. */
  readonly name: string;
  /** The level that the line gives. */
  readonly level: Level;
}

/** The records behind one credential. */
export interface ReportChain {
  /** The kind of the credential. */
  readonly credential: CredentialKind;
  /** The credential. */
  readonly token: RecordReference;
  /** The integration record that it belongs to. */
  readonly integration: RecordReference;
  /** The role that it logs in with. */
  readonly role: RecordReference;
  /** The employee or other entity that holds it. */
  readonly entity: RecordReference;
  /** The roles of the holder; null where they could not be read. */
  readonly entityRoles: readonly RecordReference[] | null;
  /** How many more roles the holder has; left out where there are none. Since 1.2. */
  readonly entityRolesCut?: LeftOut;
  /** The holder's global permissions that matter here; null where they could not be read. */
  readonly globalPermissions: readonly GlobalLine[] | null;
  /** Whether global permissions count for this credential; null where that could not be read. */
  readonly globalPermissionsApply: boolean | null;
  /** Whether the role is for web services only, which is normal for SOAP and keeps it from RESTlets; null where unread. */
  readonly webServicesOnlyRole: boolean | null;
}

/** One credential, judged and explained. */
export interface TokenReport {
  /** What kind of credential it is; left out: `access-token`. Since 1.3. */
  readonly kind?: CredentialKind;
  /** Its internal id; null for a credential that was named by employee and role. */
  readonly id: InternalId | null;
  /** Its name; empty where names were taken out. */
  readonly name: string;
  /** What its own findings come to. */
  readonly verdict: Verdict;
  /** The records behind it. */
  readonly chain: ReportChain;
  /** What the integration needs, and what this credential comes to. */
  readonly requirements: readonly RequirementRow[];
  /** One finding for each check of a credential, in the order in which access fails. */
  readonly findings: readonly TokenFinding[];
}

/** How many credentials were judged, and what they come to. Since 1.2. */
export interface Totals {
  /** How many were judged. */
  readonly credentials: Count;
  /** How many of them are ready. */
  readonly ready: Count;
  /** How many of them are blocked. */
  readonly blocked: Count;
  /** Of how many it is not known. */
  readonly unknown: Count;
}

/** What one credential comes to by its own findings alone. Since 1.2. */
export interface CredentialVerdict {
  /** Its internal id; null for a credential that was named by employee and role. */
  readonly id: InternalId | null;
  /** What its own findings come to. */
  readonly verdict: Verdict;
  /** Its own first failing check; null where none fails. */
  readonly rootCause: RootCause | null;
}

/** Which of the credentials stand in `tokens`. Since 1.2. */
export interface Page {
  /** The page, from 1. */
  readonly page: Ordinal;
  /** The largest number of credentials on a page. */
  readonly pageSize: PageSize;
  /** How many pages there are, at least 1. */
  readonly pages: Ordinal;
}

/** One field, before and after a step. */
export interface FieldChange {
  /** The record that changes. */
  readonly record: RecordReference;
  /** The field as the page labels it. */
  readonly field: string;
  /** What stands there now. */
  readonly from: string;
  /** What stands there then. */
  readonly to: string;
}

/** Another way to the same end, proven like the plan itself. */
export interface Alternative {
  /** What to do instead, in a few words. */
  readonly title: string;
  /** What speaks for it and against it. */
  readonly detail: string;
  /** The fields that it changes. */
  readonly changes: readonly FieldChange[];
  /** How many more changes there are; left out where there are none. Since 1.2. */
  readonly changesCut?: LeftOut;
  /** Whether the integration has to be given new credentials. */
  readonly newCredentials: boolean;
  /** What the diagnosis says once this is done instead. */
  readonly verdictAfter: Verdict;
}

/** A question that people ask before they sync again, and its answer. */
export interface Answer {
  /** The question. */
  readonly question: string;
  /** The answer, for this report. */
  readonly answer: string;
}

/** One place in the integration where it is done. Since 1.3. */
export interface RetryPlace {
  /** What the place is called. */
  readonly title: string;
  /** The steps. */
  readonly steps: readonly string[];
}

/** What to do in the integration once the plan is done. */
export interface Retry {
  /** Asks which of the places it is. Since 1.3. */
  readonly choose: string;
  /** Where it is done, each with its steps. Since 1.3. */
  readonly places: readonly RetryPlace[];
  /**
   * The steps at the first place: what readers of 1.2 look for.
   * @deprecated read `places`
   */
  readonly web: readonly string[];
  /**
   * The steps at the second place, or at the only one: what readers of 1.2 look for.
   * @deprecated read `places`
   */
  readonly mobile: readonly string[];
  /** What people ask before they do. */
  readonly answers: readonly Answer[];
}

export const STEP_KINDS = [
  'enable-feature',
  'create-integration',
  'enable-integration',
  'create-role',
  'activate-role',
  'grant-permission',
  'lift-restriction',
  'allow-restlets',
  'provide-user',
  'restore-access',
  'assign-role',
  'remove-global-line',
  'set-global-line',
  'reactivate-token',
  'revoke-token',
  'issue-token',
  'consent-again',
  'map-certificate',
  'retry',
] as const;

/** What kind of change a step is; `retry` is the last step. */
export type StepKind = (typeof STEP_KINDS)[number];

/** One step of the plan. */
export interface Step {
  /** Its id, the same for the same change. */
  readonly id: string;
  /** What kind of change it is. */
  readonly kind: StepKind;
  /** What to do, in a few words. */
  readonly title: string;
  /** Where to do it, as a path of clicks. */
  readonly where: string;
  /** The path of the page below the domain of the account; null outside NetSuite. */
  readonly link: string | null;
  /** Who can do it. */
  readonly who: string;
  /** The fields that it changes. */
  readonly changes: readonly FieldChange[];
  /** How many more changes there are; left out where there are none. Since 1.2. */
  readonly changesCut?: LeftOut;
  /** Whether the integration has to be given new credentials. */
  readonly newCredentials: boolean;
  /** The failing checks that this step fixes. Since 1.3. */
  readonly fixes: readonly CheckId[];
  /**
   * The same as `fixes`, for readers of versions before 1.3.
   * @deprecated
   */
  readonly mends: readonly CheckId[];
  /** What to know before the step; null where there is nothing to say. */
  readonly note: string | null;
  /** Other ways to the same end. */
  readonly alternatives: readonly Alternative[];
  /** How to sync again; null on every step but the last. */
  readonly retry: Retry | null;
}

/** What to do, in order, with proof. */
export interface Plan {
  /** The steps; none unless the verdict is blocked. */
  readonly steps: readonly Step[];
  /** How many more steps there are before the last; left out where there are none. Since 1.2. */
  readonly stepsCut?: LeftOut;
  /** What the same diagnosis says once every step is done, those that are not listed among them. */
  readonly verdictAfter: Verdict;
  /**
   * What the recommended steps do to the other integrations; only where somebody asked for it, and null where nothing of them could
   * be read. A step that issues something new changes nothing for them. Since 1.5.
   */
  readonly effects?: Effects | null;
}

/** The record that something unread belongs to. */
export interface UnreadRecord {
  /** What kind of record it is. */
  readonly type: string;
  /** Its internal id. */
  readonly id: WholeNumber;
}

/** Why something could not be read. */
export interface Refusal {
  /** NetSuite's error code, or one of Token Doctor's own, such as `NOT_READABLE`. */
  readonly code: string;
  /** NetSuite's message, or what Token Doctor found instead. */
  readonly message: string;
}

/** A permission that whoever asked would need in order to read something. */
export interface Grant {
  /** The id of the permission. */
  readonly permission: PermissionId;
  /** Its name as NetSuite shows it. */
  readonly name: string;
  /** The level that is needed. */
  readonly level: Level;
}

/** Something that could not be read, why, and what to grant to read it. */
export interface Unread {
  /** A stable word for it, such as `role-permissions`. */
  readonly what: string;
  /** The record that it belongs to; null where it is no single one. */
  readonly record: UnreadRecord | null;
  /** Why it could not be read. */
  readonly why: Refusal;
  /** What to grant to whoever asks. */
  readonly grant: readonly Grant[];
  /** What to do, in one sentence. */
  readonly advice: string;
}

export const SOURCE_MARKS = ['documented', 'vendor', 'seen', 'assumed'] as const;

/** Who says so: Oracle's help, the vendor's help, public code, or no public source. */
export type SourceMark = (typeof SOURCE_MARKS)[number];

/** Where a rule comes from. Since 1.2. */
export interface RuleSource {
  /** The title of the page; null where there is none. */
  readonly title: string | null;
  /** The https address of the page; null where there is none. */
  readonly address: Address | null;
  /** Who says so. */
  readonly mark: SourceMark;
  /** What it says, in one sentence. */
  readonly says: string;
}

/** The rule of one check. Since 1.2. */
export interface Rule {
  /** The check. */
  readonly check: CheckId;
  /** Where its rule comes from. */
  readonly sources: readonly RuleSource[];
}

export const DECISION_RULES = ['chain', 'refusal', 'proof', 'snapshot', 'another-token', 'disagreement'] as const;

/** Which rule decided the verdict; docs/preflight-rules.md explains them. Since 1.1. */
export type DecisionRule = (typeof DECISION_RULES)[number];

export const CHAIN_READS = ['complete', 'partial', 'none'] as const;

/** How much of the chain whoever asked could read; `none` where not even the tokens. Since 1.1. */
export type ChainRead = (typeof CHAIN_READS)[number];

/** One requirement, as NetSuite answers it for whoever asked. Since 1.1. */
export interface SelfCheckedRequirement {
  /** The id of the requirement. */
  readonly id: string;
  /** Whether NetSuite grants it; null where its answer was not understood. */
  readonly ok: boolean | null;
  /** The levels that NetSuite grants, by id of the permission. */
  readonly levels: Readonly<Record<PermissionId, ReadLevel>>;
}

/** What whoever asked holds at this moment, which says nothing about anybody else. Since 1.1. */
export interface SelfCheck {
  /** The user, by internal id. */
  readonly user: InternalId;
  /** The role, by internal id. */
  readonly role: InternalId;
  /** What NetSuite answers, requirement by requirement. */
  readonly requirements: readonly SelfCheckedRequirement[];
}

/** What was found of the caller's own credential when somebody could last read the whole chain. Since 1.1. */
export interface SnapshotLabel {
  /** When it was read. */
  readonly at: Time;
  /** How long ago that was, in seconds. */
  readonly ageSeconds: WholeNumber;
  /** What it came to. */
  readonly verdict: Verdict;
  /** The first check that failed; null where none did. */
  readonly rootCause: RootCause | null;
  /** Whether the integration record was read then. */
  readonly integrationRead: boolean;
}

/** Two sources that say different things; it never decides for `ready`. Since 1.1. */
export interface Disagreement {
  /** Which two sources. */
  readonly between: readonly ['selfCheck' | 'chain', 'chain' | 'snapshot'];
  /** The id of the requirement that they differ about; null where they differ as a whole. */
  readonly requirement: string | null;
  /** What they say, in one sentence. */
  readonly message: string;
}

/** What the verdict stands on. Since 1.1. */
export interface Sources {
  /** Which rule decided the verdict. */
  readonly decidedBy: DecisionRule;
  /** How much of the chain could be read. */
  readonly chain: ChainRead;
  /** What whoever asked holds now; null where the whole chain was read or the caller is not known. */
  readonly selfCheck: SelfCheck | null;
  /** The latest snapshot of the caller's own credential, of several credentials the worst one; null where there is none. */
  readonly snapshot: SnapshotLabel | null;
  /** Which sources differ. */
  readonly disagreements: readonly Disagreement[];
}

/** What the reading took. */
export interface Cost {
  /** Governance units. */
  readonly units: Count;
  /** Queries. */
  readonly queries: Count;
}

/** Where and when the facts were read. */
export interface ReportSource {
  /** The id of the account, such as `1234567_SB1`. */
  readonly accountId: string;
  /** When reading began. */
  readonly readAt: Time;
  /** The account file; only from the command line. */
  readonly file?: string;
}

export const PROFILE_ORIGINS = ['shipped', 'account'] as const;

/** Whether a profile came with Token Doctor, or is one of the account's own. Since 1.4. */
export type ProfileOrigin = (typeof PROFILE_ORIGINS)[number];

/** Which profile the report was made by. Since 1.4. */
export interface ProfileUsed {
  /** The name of the integration; of an application without a profile the name of the application. */
  readonly name: string;
  /** Where the profile comes from. */
  readonly origin: ProfileOrigin;
  /** The page of the list that it stands on; null where nobody published one. */
  readonly source: Address | null;
  /** Why a profile of the account's own was not used, or that none may be seen; null where there is nothing to say. */
  readonly note: string | null;
}

/** Something that was recognised in an error text. Since 1.4. */
export interface RecognisedItem {
  /** As it stood in the text, at most 200 characters; whoever shows it has to encode it. */
  readonly text: string;
  /** The error code beside it; null where there is none. */
  readonly code: string | null;
  /** The permission that it names, or one of those that it may name; null where it names none. */
  readonly permission: PermissionId | null;
  /** The level that the text says, `VIEW` where it says that the permission is needed; null where it says none. */
  readonly level: Level | null;
}

/** A failing finding that explains an error text. Since 1.4. */
export interface ExplainedBy {
  /** The check that fails. */
  readonly check: CheckId;
  /** The credential, by internal id; null where the account fails it, and for a credential without an id. */
  readonly token: InternalId | null;
}

export const OTHERWISE_KINDS = ['data', 'form', 'limit', 'login', 'setup', 'unknown'] as const;

/** What an error text is about where nothing in the chain explains it. Since 1.4. */
export type OtherwiseKind = (typeof OTHERWISE_KINDS)[number];

/** What it is where nothing in the chain explains it. Since 1.4. */
export interface Otherwise {
  /** What it is about. */
  readonly kind: OtherwiseKind;
  /** In a sentence or two, for a person. */
  readonly message: string;
  /** The screen on which to look. */
  readonly look: string;
}

/** What an error text comes to. Since 1.4. */
export interface SymptomAnswer {
  /** What was recognised, in the order of the text. */
  readonly recognised: readonly RecognisedItem[];
  /** The failing findings that explain it, the root cause first. */
  readonly explainedBy: readonly ExplainedBy[];
  /** How many more findings explain it; left out where there are none. */
  readonly explainedByCut?: LeftOut;
  /** What it is instead; null where something explains it. */
  readonly otherwise: Otherwise | null;
  /** Characters in the middle of a long text that were not looked at; left out where all were. */
  readonly skipped?: LeftOut;
}

/** The whole report. */
export interface Report {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Where and when the facts were read. */
  readonly source: ReportSource;
  /** The id of the integration's profile. */
  readonly integration: string;
  /** Which profile that is; left out where nothing could be read. Since 1.4. */
  readonly profile?: ProfileUsed;
  /** The integration records that the report speaks of, by internal id; left out where nothing could be read. Since 1.4. */
  readonly applications?: readonly InternalId[];
  /** What the error text comes to that was sent along. Since 1.4. */
  readonly symptom?: SymptomAnswer;
  /** Whether the integration can sync. */
  readonly verdict: Verdict;
  /** The first check that fails; null unless blocked, and where a live refusal has no known cause. */
  readonly rootCause: RootCause | null;
  /** The verdict in one sentence, for a person. */
  readonly summary: string;
  /** One finding for each check of the account, in the order in which access fails. */
  readonly account: readonly AccountFinding[];
  /** Of all credentials that were judged. This, `credentials` and `page` stand in a report in pages only. Since 1.2. */
  readonly totals?: Totals;
  /** Every credential by id, each with the verdict and the first failing check of its own findings alone. Since 1.2. */
  readonly credentials?: readonly CredentialVerdict[];
  /** How many more credentials there are than are listed; left out where there are none. Since 1.2. */
  readonly credentialsCut?: LeftOut;
  /** Which credentials stand in `tokens`. Since 1.2. */
  readonly page?: Page;
  /** Every credential by id; in a report in pages those of the page, the ones that are not ready first. */
  readonly tokens: readonly TokenReport[];
  /** What to do. */
  readonly plan: Plan;
  /** What could not be read. */
  readonly unread: readonly Unread[];
  /** How many more unread things there are; left out where there are none. Since 1.2. */
  readonly unreadCut?: LeftOut;
  /** When it broke; left out where nobody asked for it, and where no credential has a finding that is shown. Since 1.5. */
  readonly timeline?: Timeline;
  /** The other certificates that the caller handed over, in its order; left out where it handed over none. Since 1.5. */
  readonly otherCertificates?: readonly OtherCertificate[];
  /** Where the rules of the checks come from, once for all findings. Since 1.2. */
  readonly rules: readonly Rule[];
  /** What the verdict stands on. Since 1.1. */
  readonly sources: Sources;
  /** The same for as long as the report says the same. Since 1.1. */
  readonly hash: Hash;
  /** What the reading took. */
  readonly cost: Cost;
}

/**
 * A time as NetSuite writes it for whoever asks, without a time zone: to the second, such as `2026-09-30T10:00:59`, or to the
 * minute. Since 1.5.
 * @pattern ^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$
 */
export type LocalTime = string;

export const TIMELINE_EVENTS = [
  'role-permission',
  'global-permission',
  'role-assignment',
  'give-access',
  'entity-inactive',
  'role-inactive',
  'token-revoked',
  'token-created',
  'login-worked',
  'login-failed',
] as const;

/** What one line of a timeline is about. Since 1.5. */
export type TimelineEventId = (typeof TIMELINE_EVENTS)[number];

/** One line of a timeline. Since 1.5. */
export interface TimelineEntry {
  /** When it was. */
  readonly at: LocalTime;
  /** What it is about. */
  readonly event: TimelineEventId;
  /** What it is about, for a person. */
  readonly title: string;
  /** What stood there before; null where NetSuite does not show it, and where nothing was changed. */
  readonly from: string | null;
  /** What stood there after it; null where nothing was changed. Of a login that failed: the reason that the Login Audit Trail gives. */
  readonly to: string | null;
  /** Who it was; null where NetSuite does not say. */
  readonly by: string | null;
  /** The record on which it is looked up. */
  readonly record: RecordReference;
  /** Whether this is the moment at which it most likely broke. At most one line is. */
  readonly likely: boolean;
}

/** When it broke: what was changed about one finding of one credential. No verdict stands on it. Since 1.5. */
export interface Timeline {
  /** The credential, by internal id; null for one without an id. */
  readonly token: InternalId | null;
  /** The finding that it explains: the credential's first that fails, else its first warning. */
  readonly check: TokenCheckId;
  /** The oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** How many earlier changes there are; left out where there are none. */
  readonly entriesCut?: LeftOut;
  /** What the mark stands on, or why no line is marked. */
  readonly message: string;
  /** What could not be read of it. */
  readonly unread: readonly Unread[];
}

/** A certificate of the application beside the one that was asked about. It does not touch the verdict. Since 1.5. */
export interface OtherCertificate {
  /** Whom it logs in. */
  readonly entity: RecordReference;
  /** In which role. */
  readonly role: RecordReference;
  /** Until when it is valid. */
  readonly validUntil: Time;
  /** What it comes to: the findings of the account count, and its own. */
  readonly verdict: Verdict;
  /** The first check that fails, else the first that is unknown, else the first warning; null where there is none. */
  readonly check: CheckId | null;
  /** What that check says, for a person. */
  readonly message: string;
}

/** The verdict, and where to read the rest: the answer in the form `minimal`. Since 1.1. */
export interface MinimalReport {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the integration's profile. */
  readonly integration: string;
  /** Whether the integration can sync. */
  readonly verdict: Verdict;
  /** The first check that fails; null unless blocked, and where a live refusal has no known cause. */
  readonly rootCause: RootCause | null;
  /** The verdict in one sentence, for a person. */
  readonly summary: string;
  /** Path and query of the page that a person opens, below the domain of the account. */
  readonly page: string;
  /** The hash of the whole report. */
  readonly hash: Hash;
}

/** The answer where the report is the one whose hash was sent. Since 1.1. */
export interface Unchanged {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Always true. */
  readonly unchanged: true;
  /** The hash that was sent. */
  readonly hash: Hash;
}

/** The profile that stands for an application. Since 1.4. */
export interface OverviewProfile {
  /** The name of the integration. */
  readonly name: string;
  /** Where the profile comes from. */
  readonly origin: ProfileOrigin;
}

/** What an error text comes to for one application. Since 1.4. */
export interface OverviewSymptom {
  /** Whether the text can be of this application: not, where its codes are those of another integration. */
  readonly concerned: boolean;
  /** The failing findings that explain it, the root cause first; none where it is not concerned. */
  readonly explainedBy: readonly ExplainedBy[];
  /** What it is instead; null where something explains it, and where it is not concerned. */
  readonly otherwise: OtherwiseKind | null;
}

/** One application of the account, judged as a report on it alone judges it. Since 1.4. */
export interface OverviewApplication {
  /** The internal id of its integration record: send it as `integration` for the report. */
  readonly id: InternalId;
  /** Its name. */
  readonly name: string;
  /** The id of the profile that stands for it; `any` where none recognises it. */
  readonly integration: string;
  /** That profile; null where none recognises it: then only what every credential needs to log in was checked. */
  readonly profile: OverviewProfile | null;
  /** Whether it can sync. */
  readonly verdict: Verdict;
  /** The first check that fails; null unless blocked. */
  readonly rootCause: RootCause | null;
  /** Its live credentials, and what they come to by their own findings; null where they could not be read. */
  readonly credentials: Totals | null;
  /**
   * When it was last let in, to the second, as NetSuite writes it for whoever asks and without a time zone. Null where the Login
   * Audit Trail does not tell: it knows an application by its name alone.
   */
  readonly lastLogin: string | null;
  /** What the error text comes to that was sent along. */
  readonly symptom?: OverviewSymptom;
}

/** How many applications there are, and what they come to. Since 1.4. */
export interface OverviewTotals {
  /** How many there are. */
  readonly applications: Count;
  /** How many of them are ready. */
  readonly ready: Count;
  /** How many of them are blocked. */
  readonly blocked: Count;
  /** Of how many it is not known. */
  readonly unknown: Count;
}

/** What an error text says, before anybody asks whose it is. Since 1.4. */
export interface OverviewText {
  /** What was recognised, in the order of the text. */
  readonly recognised: readonly RecognisedItem[];
  /** The ids of the profiles whose applications alone count, because the codes in the text are theirs; none: all count. */
  readonly concerns: readonly string[];
  /** Characters in the middle of a long text that were not looked at; left out where all were. */
  readonly skipped?: LeftOut;
}

/** What is in an account: every application with a token, and every integration record that could be read. Since 1.4. */
export interface OverviewReport {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Where and when the facts were read. */
  readonly source: ReportSource;
  /** Of all applications. */
  readonly totals: OverviewTotals;
  /** Whether every application is among them; where not, `unread` says why. */
  readonly complete: boolean;
  /** The applications, the worst first; with an error text those first that it explains. At most 1,000. */
  readonly applications: readonly OverviewApplication[];
  /** How many more applications there are; left out where there are none. */
  readonly applicationsCut?: LeftOut;
  /** What the error text says that was sent along. */
  readonly symptom?: OverviewText;
  /** Why profiles of the account's own were passed over, each in a sentence; left out where none was. */
  readonly notes?: readonly string[];
  /** What could not be read. */
  readonly unread: readonly Unread[];
  /** How many more unread things there are; left out where there are none. */
  readonly unreadCut?: LeftOut;
  /** The same for as long as the overview says the same; the last logins do not count. */
  readonly hash: Hash;
  /** What the reading took. */
  readonly cost: Cost;
}

export const READINESS_ITEMS = [
  'feature-oauth2',
  'feature-rest',
  'feature-workbook',
  'feature-client-suitescript',
  'feature-server-suitescript',
  'vendor-offers-oauth2',
  'soap',
  'tokens-read',
  'integration-enabled',
  'grant-and-scopes',
  'role-active',
  'web-services-only',
  'role-permission',
  'employee-access',
  'role-assigned',
  'global-permission',
  'switch-and-revoke',
] as const;

/** Something that has to be so before an integration can leave access tokens for OAuth 2.0. Since 1.5. */
export type ReadinessItemId = (typeof READINESS_ITEMS)[number];

export const READINESS_STATUSES = ['toDo', 'unknown', 'done', 'notApplicable'] as const;

/** `unknown`: it could not be read, or only the vendor knows whether it is needed. Since 1.5. */
export type ReadinessStatus = (typeof READINESS_STATUSES)[number];

export const USES = ['yes', 'unknown', 'no'] as const;

/** Whether an integration uses something. Since 1.5. */
export type Use = (typeof USES)[number];

/** One thing to look at before an integration moves to OAuth 2.0. Since 1.5. */
export interface ReadinessItem {
  /** Which thing it is. */
  readonly item: ReadinessItemId;
  /** What it comes to. */
  readonly status: ReadinessStatus;
  /** Where it is: the account, the integration record, a role, or the holder of a token. */
  readonly record: RecordReference;
  /** What should be so. */
  readonly title: string;
  /** What to do, or where to look; null where nothing is left. */
  readonly how: string | null;
  /** The permission that it is about; null for anything else. */
  readonly permission: PermissionId | null;
  /** The level that the permission needs; null for anything else. */
  readonly level: Level | null;
  /** Whether the permission certainly does not reach the level there, even where nobody knows whether it is needed. */
  readonly missing: boolean;
  /** The way into NetSuite for which alone it is needed, where nobody knows whether the integration uses it; else null. */
  readonly onlyIf: 'rest' | 'restlets' | null;
}

/** How many items come to what. Since 1.5. */
export interface ReadinessLeft {
  /** How many are to do. */
  readonly toDo: Count;
  /** How many are not known. */
  readonly unknown: Count;
  /** How many are done. */
  readonly done: Count;
}

/** By which ways an integration comes into NetSuite, as far as its profile tells. Since 1.5. */
export interface ReadinessUses {
  /** SOAP web services, today. They have no successor. */
  readonly soap: Use;
  /** REST web services, once it has moved. */
  readonly rest: Use;
  /** RESTlets. */
  readonly restlets: Use;
}

/**
 * When an application was last let in by each kind of credential, to the second, as NetSuite writes it for whoever asks and without
 * a time zone. Since 1.5.
 */
export interface LoginsByKind {
  /** By an access token; null where no such login was seen. */
  readonly accessToken: string | null;
  /** By OAuth 2.0; null where no such login was seen. */
  readonly oauth2: string | null;
}

/** One application with a live access token, and what is left to do for it. Since 1.5. */
export interface ReadinessApplication {
  /** The internal id of its integration record. */
  readonly id: InternalId;
  /** Its name. */
  readonly name: string;
  /** The id of the profile that stands for it; `any` where none recognises it. */
  readonly integration: string;
  /** That profile; null where none recognises it. */
  readonly profile: OverviewProfile | null;
  /** How many live access tokens it has; null where they could not be read. */
  readonly tokens: Count | null;
  /** Its ways into NetSuite. */
  readonly uses: ReadinessUses;
  /** Which kind of credential it really uses; null where the Login Audit Trail does not tell. */
  readonly lastLogins: LoginsByKind | null;
  /** How many of its items come to what, those that are not listed among them. */
  readonly left: ReadinessLeft;
  /** Its items, in the order in which they are done. At most 60: where there are more, what is left comes before what is done. */
  readonly items: readonly ReadinessItem[];
  /** How many more items there are; left out where there are none. */
  readonly itemsCut?: LeftOut;
}

/** A release of NetSuite that ends something. Since 1.5. */
export interface ReadinessDate {
  /** The release, or the releases where readings differ: `2027.1`. */
  readonly release: string;
  /** Whether Oracle says that it may still change. */
  readonly tentative: boolean;
  /** What ends, in whole sentences. */
  readonly what: string;
  /** Who says so. */
  readonly sources: readonly RuleSource[];
}

/** Where the rule of an item comes from. Since 1.5. */
export interface ReadinessRule {
  /** The item. */
  readonly item: ReadinessItemId;
  /** Where its rule comes from. */
  readonly sources: readonly RuleSource[];
}

/** How many applications there are. Since 1.5. */
export interface ReadinessTotals {
  /** With a live access token, or of which nobody knows. */
  readonly applications: Count;
  /** How many of them have more to do than to switch and to revoke their tokens. */
  readonly withToDo: Count;
  /** Without a live access token: nothing ends for them. */
  readonly withoutTokens: Count;
}

/** How far the applications of an account are from leaving access tokens for OAuth 2.0. Since 1.5. */
export interface ReadinessReport {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Where and when the facts were read. */
  readonly source: ReportSource;
  /** What ends when. */
  readonly dates: readonly ReadinessDate[];
  /** Of all applications. */
  readonly totals: ReadinessTotals;
  /** Whether every application is among them; where not, `unread` says why. */
  readonly complete: boolean;
  /** What the account has to have for all of them. */
  readonly account: readonly ReadinessItem[];
  /** The applications, the one with the most left to do first. At most 200. */
  readonly applications: readonly ReadinessApplication[];
  /** How many more applications there are; left out where there are none. */
  readonly applicationsCut?: LeftOut;
  /** Where the rules of the items come from. */
  readonly rules: readonly ReadinessRule[];
  /** Why profiles of the account's own were passed over, each in a sentence; left out where none was. */
  readonly notes?: readonly string[];
  /** What could not be read. */
  readonly unread: readonly Unread[];
  /** How many more unread things there are; left out where there are none. */
  readonly unreadCut?: LeftOut;
  /** The same for as long as the report says the same; the last logins do not count. */
  readonly hash: Hash;
  /** What the reading took. */
  readonly cost: Cost;
}

/** A credential whose verdict or root cause changes. Since 1.5. */
export interface WhatIfCredential {
  /** The id of the profile that stands for its application; `any` where none recognises it. */
  readonly integration: string;
  /** The internal id of its application. */
  readonly application: InternalId;
  /** The name of its application. */
  readonly name: string;
  /** Its internal id. */
  readonly token: InternalId | null;
  /** Its name, as people find it. */
  readonly credential: string;
  /** Its verdict now: the findings of the account for its integration count, and its own. */
  readonly before: Verdict;
  /** Its verdict afterwards. */
  readonly after: Verdict;
  /** The first check that fails now; null unless it is blocked now. */
  readonly rootCauseBefore: RootCause | null;
  /** The first check that fails afterwards; null unless it is blocked then. */
  readonly rootCause: RootCause | null;
}

/** What changes do to credentials. Since 1.5. */
export interface Effects {
  /** Those whose verdict or root cause changes, by application, then by id. At most 10,000. */
  readonly credentials: readonly WhatIfCredential[];
  /** How many more there are; left out where there are none. */
  readonly credentialsCut?: LeftOut;
  /** How many credentials the changes touch: these were decided again. */
  readonly checked: Count;
  /** How many of these are unknown before and after: the change may break or fix one of them, which this answer cannot show. */
  readonly stillUnknown: Count;
  /** Whether every credential of the account was among those looked at. */
  readonly complete: boolean;
}

/** What would change if the changes that were sent along were made. Nothing is changed. Since 1.5. */
export interface WhatIfReport extends Effects {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Where and when the facts were read. */
  readonly source: ReportSource;
  /** Why profiles of the account's own were passed over, each in a sentence; left out where none was. */
  readonly notes?: readonly string[];
  /** What could not be read. */
  readonly unread: readonly Unread[];
  /** How many more unread things there are; left out where there are none. */
  readonly unreadCut?: LeftOut;
  /** What the reading took. */
  readonly cost: Cost;
}

/** A change of the smallest repair, in the order in which a person makes them. Since 1.5. */
export interface SmallestRepairChange {
  /** The same as a change to try; null for one that cannot be tried: a restriction or a box of a role, a box of an integration record. */
  readonly change: WhatIfChange | null;
  /** What kind of change it is, as in a plan. */
  readonly kind: StepKind;
  /** What to do, in one sentence. */
  readonly title: string;
  /** Where to do it, as a path of clicks. */
  readonly where: string;
  /** The path of the page below the domain of the account; null where it has none. */
  readonly link: string | null;
  /** Who can do it. */
  readonly who: string;
  /** What to know before it; null where there is nothing to say. */
  readonly note: string | null;
  /** Who gets more by it, in one sentence. */
  readonly reach: string;
  /** The fields that it changes. */
  readonly changes: readonly FieldChange[];
  /** The credentials that would not be repaired without it, by their places in `repaired`, from 0; none where it keeps other credentials from breaking. */
  readonly serves: readonly Count[];
}

export const WHY_NOT_REPAIRED = ['new-credential', 'no-change-known', 'breaks-others'] as const;

/**
 * Why no change repairs a credential: it has ended, so that it takes a new one; no change is known; the change would break a credential that
 * works. Since 1.5.
 */
export type WhyNotRepaired = (typeof WHY_NOT_REPAIRED)[number];

/** A blocked credential that the smallest repair leaves as it is. Since 1.5. */
export interface NotRepairedCredential extends WhatIfCredential {
  /** Why. */
  readonly why: WhyNotRepaired;
  /** The same in a sentence, with what to do instead. */
  readonly message: string;
}

/**
 * The fewest changes that repair the blocked credentials that were asked for. Of repairs with as few changes it is the one that gives less.
 * Nothing is changed. Since 1.5.
 */
export interface SmallestRepairReport {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Where and when the facts were read. */
  readonly source: ReportSource;
  /** The credentials that were asked for, by their verdicts now. Only those that are blocked are repaired. */
  readonly asked: Totals;
  /** Access tokens that were asked for and that no report judges, such as one that is revoked beside others; left out where there are none. */
  readonly notJudged?: readonly InternalId[];
  /** The changes, in the order in which a person makes them. At most 10,000. */
  readonly changes: readonly SmallestRepairChange[];
  /** How many more changes there are; left out where there are none. */
  readonly changesCut?: LeftOut;
  /** How many changes the plans of the repaired credentials have, one by one: each change counted once, by the ways that keep the credential. */
  readonly changesByPlans: Count;
  /** Whether no repair of the same credentials has fewer changes, or as few that give less. */
  readonly isSmallest: boolean;
  /** What the diagnosis says of the account with the changes made, in whole sentences. */
  readonly proof: string;
  /** The credentials that are not blocked any more, before and afterwards, by application, then by id. At most 10,000. */
  readonly repaired: readonly WhatIfCredential[];
  /** How many more there are; left out where there are none. */
  readonly repairedCut?: LeftOut;
  /** The blocked credentials that no change repairs, and why. At most 10,000. */
  readonly notRepaired: readonly NotRepairedCredential[];
  /** How many more there are; left out where there are none. */
  readonly notRepairedCut?: LeftOut;
  /** What the changes do to credentials that were not asked for. None that works now is blocked afterwards. */
  readonly others: Effects;
  /** Why profiles of the account's own were passed over, each in a sentence; left out where none was. */
  readonly notes?: readonly string[];
  /** What could not be read. */
  readonly unread: readonly Unread[];
  /** How many more unread things there are; left out where there are none. */
  readonly unreadCut?: LeftOut;
  /** What the reading took. */
  readonly cost: Cost;
}

export const NOT_READY_SOURCES = ['sweep', 'overview'] as const;

/** Whether the last sweep was used, or everything was read for this answer. Since 1.5. */
export type NotReadySource = (typeof NOT_READY_SOURCES)[number];

/** A credential that is not ready, as the last sweep found it. Since 1.5. */
export interface NotReadyCredential {
  /** The id of the profile that stands for its application; `any` where none recognises it. */
  readonly integration: string;
  /** The internal id of its application. */
  readonly application: InternalId;
  /** The name of its integration; empty where the sweep did not keep it. */
  readonly name: string;
  /** Its internal id. */
  readonly token: InternalId;
  /** What kind of credential it is. */
  readonly kind: CredentialKind;
  /** `blocked` or `unknown`: the findings of the account for its integration count, and its own. */
  readonly verdict: Verdict;
  /** The first check that fails; null unless blocked. */
  readonly rootCause: RootCause | null;
}

/** How many come to what. Since 1.5. */
export interface NotReadyTotals {
  /** How many are ready. */
  readonly ready: Count;
  /** How many are blocked. */
  readonly blocked: Count;
  /** Of how many it is not known. */
  readonly unknown: Count;
}

/** What is not ready: credentials of the last sweep, or applications that were read for this answer. Since 1.5. */
export interface NotReadyReport {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Where and when the facts, or the results of the sweep, were read. */
  readonly source: ReportSource;
  /** Which of the two it is. */
  readonly from: NotReadySource;
  /** When the sweep ended: later changes are not in it. Null where everything was read for this answer. */
  readonly sweptAt: Time | null;
  /** Of all credentials of the sweep, or of all applications. */
  readonly totals: NotReadyTotals;
  /** Whether everything was looked at; where not, `unread` or `notes` says why. */
  readonly complete: boolean;
  /** From the sweep: those that are not ready, the blocked ones first. At most 100. Left out from the overview. */
  readonly credentials?: readonly NotReadyCredential[];
  /** How many more there are; left out where there are none. */
  readonly credentialsCut?: LeftOut;
  /** From the overview: those that are not ready, the worst first. At most 100. Left out from the sweep. */
  readonly applications?: readonly OverviewApplication[];
  /** How many more there are; left out where there are none. */
  readonly applicationsCut?: LeftOut;
  /** Why the last sweep was not used, and why profiles of the account's own were passed over; left out where there is nothing to say. */
  readonly notes?: readonly string[];
  /** What could not be read. */
  readonly unread: readonly Unread[];
  /** How many more unread things there are; left out where there are none. */
  readonly unreadCut?: LeftOut;
  /** What the reading took. */
  readonly cost: Cost;
}

/** An account file: docs/account-file.md says what stands in it. Since 1.5. */
export interface ExportedAccount {
  readonly format: 'account/1';
}

/** What a report read, as an account file. Since 1.5. */
export interface AccountFileReport {
  /** The version of the report. */
  readonly schemaVersion: SchemaVersion;
  /** Where and when the facts were read. */
  readonly source: ReportSource;
  /** The account file, to write into a file as it is. */
  readonly accountFile: ExportedAccount;
  /** What the account file does not hold, each in a sentence. */
  readonly notExported: readonly string[];
  /** What the reading took. */
  readonly cost: Cost;
}

export const FORMS = ['full', 'minimal'] as const;

/** How much to answer. */
export type Form = (typeof FORMS)[number];

/** Asks for the applications of the account instead of one integration. Since 1.4. */
export const OVERVIEW_FORM = 'overview';

/** Asks what is left to do before access tokens end. Since 1.5. */
export const READINESS_FORM = 'readiness';

/** Asks for what is not ready, out of the last sweep where there is one. Since 1.5. */
export const NOT_READY_FORM = 'not-ready';

/** Asks for what a report read, as an account file. Since 1.5. */
export const ACCOUNT_FILE_FORM = 'account-file';

/**
 * The id of a profile, a shipped one or one of the account's own; or the internal id of an application, as text.
 * @pattern ^([a-z][a-z0-9-]{0,63}|[1-9]\d{0,14})$
 */
export type IntegrationId = string;

/**
 * A certificate of an application, as whoever asks read it from NetSuite's list. Since 1.5.
 * @additionalProperties false
 */
export interface AskedCertificate {
  /** Whom it logs in, by internal id. */
  readonly employee: InternalId;
  /** In which role, by internal id. */
  readonly role: InternalId;
  /** When it became valid, or will. */
  readonly validFrom?: Time;
  /** Until when it is valid. */
  readonly validUntil: Time;
  /** Whether it was revoked. */
  readonly revoked: boolean;
}

/**
 * A feature, by id.
 * @pattern ^[A-Z]\w{0,59}$
 */
export type FeatureId = string;

/**
 * A line of a role; null takes it away. Since 1.5.
 * @additionalProperties false
 */
export interface SetRolePermission {
  readonly kind: 'set-role-permission';
  /** The role. */
  readonly role: InternalId;
  /** The permission. */
  readonly permission: PermissionId;
  /** Its level afterwards, one that NetSuite offers for this permission. */
  readonly level: Level | null;
}

/**
 * A global permission of an employee; null takes it away. Since 1.5.
 * @additionalProperties false
 */
export interface SetGlobalPermission {
  readonly kind: 'set-global-permission';
  /** The employee. */
  readonly employee: InternalId;
  /** The permission. */
  readonly permission: PermissionId;
  /** Its level afterwards, one that NetSuite offers for this permission. */
  readonly level: Level | null;
}

/**
 * Whether a user has a role. Since 1.5.
 * @additionalProperties false
 */
export interface ChangeOfRoles {
  readonly kind: 'assign-role' | 'remove-role';
  /** The employee, vendor, partner or customer. */
  readonly employee: InternalId;
  /** The role. */
  readonly role: InternalId;
}

/**
 * Whether a role is active, whether a user may log in, whether an access token is active. With true, an inactive user is active
 * again too; a token that was revoked stays revoked. Since 1.5.
 * @additionalProperties false
 */
export interface SetActive {
  readonly kind: 'set-role-active' | 'set-employee-access' | 'set-token-active';
  /** The role, the user or the access token. */
  readonly id: InternalId;
  /** How it is afterwards. */
  readonly value: boolean;
}

/**
 * Whether a feature is on. Since 1.5.
 * @additionalProperties false
 */
export interface SetFeature {
  readonly kind: 'set-feature';
  /** The feature. */
  readonly id: FeatureId;
  /** Whether it is on afterwards. */
  readonly value: boolean;
}

/**
 * The state of an integration record. Since 1.5.
 * @additionalProperties false
 */
export interface SetIntegrationState {
  readonly kind: 'set-integration-state';
  /** The integration record. */
  readonly id: InternalId;
  /** Its state afterwards. */
  readonly state: 'ENABLED' | 'BLOCKED' | 'WAITING_FOR_APPROVAL';
}

/** A change that somebody thinks of making. It says how something is afterwards: if it is so already, nothing changes. Since 1.5. */
export type WhatIfChange =
  SetRolePermission | SetGlobalPermission | ChangeOfRoles | SetActive | SetFeature | SetIntegrationState;

/**
 * Which blocked credentials to repair: those of an integration, or some access tokens. Send one of the two. Since 1.5.
 * @additionalProperties false
 */
export interface SmallestRepairRequest {
  /** The id of a profile, the internal id of an application, or `all` for the whole account. */
  readonly integration?: IntegrationId | InternalId;
  /**
   * Access tokens, by internal id, each once.
   * @minItems 1
   * @maxItems 10000
   */
  readonly tokens?: readonly InternalId[];
}

/**
 * What the RESTlet is asked, as the body of a POST.
 * @additionalProperties false
 */
export interface Request {
  /** The integration to ask about: the id of a profile, or the internal id of an application. */
  readonly integration?: IntegrationId | InternalId;
  /** Only this access token, by internal id; every one that matters if left out. */
  readonly token?: InternalId;
  /** The error as the integration showed it: a code, a sentence, a fault or a line of a log. Nothing keeps it. Since 1.4. */
  readonly symptom?: string;
  /** With `role`: the user of one credential, by the internal id of the employee, vendor, partner or customer. Since 1.5. */
  readonly employee?: InternalId;
  /** With `employee`: the role of that credential, by internal id. Since 1.5. */
  readonly role?: InternalId;
  /**
   * The kind of the credential that `employee` and `role` name; sent alone, the caller's own credential. Left out: the first OAuth
   * 2.0 kind that the profile lists, else its first kind. Since 1.5.
   */
  readonly kind?: CredentialKind;
  /** With the kind `oauth2-certificate`: when the certificate became valid, in UTC. Since 1.5. */
  readonly validFrom?: Time;
  /** With the kind `oauth2-certificate`: until when the certificate is valid, in UTC. Since 1.5. */
  readonly validUntil?: Time;
  /** With the kind `oauth2-certificate`: whether the certificate mapping was revoked. Since 1.5. */
  readonly revoked?: boolean;
  /**
   * With the kind `oauth2-certificate`: the other active certificates of the application. Each is judged, and none touches the
   * verdict. In a body only. Since 1.5.
   * @maxItems 4
   */
  readonly otherCertificates?: readonly AskedCertificate[];
  /**
   * How much to answer; `full` if left out. `overview` and, since 1.5, `readiness` and `not-ready` are of all applications of the
   * account, so that integration, token, page and pageSize are left out. `readiness` and `not-ready` take no symptom. `account-file`, since 1.5, is for
   * Administrators and takes what names a credential, and `names`.
   */
  readonly form?: Form | 'overview' | 'readiness' | 'not-ready' | 'account-file';
  /** With the form `account-file`: whether people and tokens keep their names; no if left out. Since 1.5. */
  readonly names?: boolean;
  /** The hash of an earlier report: answered with `{"unchanged": true}` where the report would be the same. */
  readonly unless?: Hash;
  /** Whether the caller is the integration itself, calling with its own credential; yes if left out. */
  readonly own?: boolean;
  /** Which page of the credentials to explain, from 1; left out: the first, where there are more than 200 credentials. */
  readonly page?: Ordinal;
  /** How many credentials to explain on a page; 50 if left out. */
  readonly pageSize?: PageSize;
  /** Whether to read when it broke, for the credential with the root cause; no if left out. Since 1.5. */
  readonly timeline?: boolean;
  /** Whether to say what the plan does to the other integrations; no if left out. Since 1.5. */
  readonly effects?: boolean;
  /**
   * Changes to try: which credentials of the account would break or work again. Send no other parameter with them. Since 1.5.
   * @maxItems 10000
   */
  readonly whatIf?: readonly WhatIfChange[];
  /** Asks for the smallest repair of blocked credentials. Send no other parameter with it. Since 1.5. */
  readonly smallestRepair?: SmallestRepairRequest;
}

/**
 * A whole number from 1, as the text of an address.
 * @pattern ^[1-9]\d{0,14}$
 */
export type NumberText = string;

/**
 * A number from 1 to 200, as the text of an address.
 * @pattern ^([1-9]\d?|1\d\d|200)$
 */
export type PageSizeText = string;

/**
 * The same question as the parameters of a GET, each a text.
 * @additionalProperties false
 */
export interface RequestParameters {
  readonly integration?: IntegrationId;
  readonly token?: NumberText;
  readonly symptom?: string;
  readonly employee?: NumberText;
  readonly role?: NumberText;
  readonly kind?: CredentialKind;
  readonly validFrom?: Time;
  readonly validUntil?: Time;
  readonly revoked?: 'T' | 'F';
  readonly form?: Form | 'overview' | 'readiness' | 'not-ready' | 'account-file';
  readonly names?: 'T' | 'F';
  readonly unless?: Hash;
  readonly own?: 'T' | 'F';
  readonly page?: NumberText;
  readonly pageSize?: PageSizeText;
  readonly timeline?: 'T' | 'F';
  readonly effects?: 'T' | 'F';
}

/** The codes of a request that cannot be answered as it stands. */
export const BAD_REQUEST_CODES = [
  'TD_UNKNOWN_INTEGRATION',
  'TD_UNKNOWN_PARAMETER',
  'TD_TOO_MANY_PARAMETERS',
  'TD_WRONG_TYPE',
  'TD_TOKEN_NOT_FOUND',
  'TD_EMPLOYEE_NOT_FOUND',
  'TD_ROLE_NOT_FOUND',
  'TD_KIND_NOT_USED',
  'TD_PAGE_NOT_FOUND',
  'TD_BAD_CHANGE',
  'TD_ADMINISTRATORS_ONLY',
] as const;

/** The code of a request that cannot be answered as it stands. */
export type BadRequestCode = (typeof BAD_REQUEST_CODES)[number];

/** What went wrong. */
export interface RequestError {
  /** A code of Token Doctor, or one of NetSuite's own. */
  readonly code: string;
  /** What to send instead, in one sentence. */
  readonly message: string;
  /** The parameter that it is about, such as `token` or `whatIf[0].role`; only in the answer of a tool. Since 1.5. */
  readonly place?: string | null;
}

/** The answer to a request that was refused. */
export interface ErrorAnswer {
  /** What went wrong. */
  readonly error: RequestError;
}

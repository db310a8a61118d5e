import type { CauseId } from './causes.ts';
import type { CredentialKind } from './credentials.ts';
import type { Refusal, RequestStep } from './refusal.ts';

/** `certain`: the answer means this and nothing else. `likely`: a clue speaks for it. `possible`: nothing tells. */
export type Weight = 'certain' | 'likely' | 'possible';

/** What an answer means: the first rule that matches it. */
export interface RefusalRule {
  readonly when: {
    readonly step?: RequestStep;
    readonly credentials?: readonly CredentialKind[];
    readonly status?: readonly (number | null)[];
    readonly code?: RegExp;
    readonly message?: RegExp;
  };
  /** What happened, in one sentence. */
  readonly says: string;
  readonly causes: readonly CauseId[];
  /** Of every cause of the rule, until a clue says more. */
  readonly weight: Weight;
  /** Whether the same request may be let in a moment later, with nothing changed. */
  readonly retry: boolean;
  /**
   * Why it is believed: `[DOC] page` (of Oracle's online help; by its address of Node.js, by its path of this project),
   * `[SEEN] address` of a public thread, or `ASSUMED: …`.
   */
  readonly source: string;
}

const REFUSED = 'NetSuite refused the login and tells the caller nothing more.';

/** Every link that can make NetSuite refuse an access token, in the order of the checks, then the caller's own, then load. */
const ANY_TOKEN_LOGIN: readonly CauseId[] = [
  'feature-off',
  'integration-blocked',
  'token-unknown',
  'token-revoked',
  'employee-no-access',
  'role-inactive',
  'role-removed',
  'role-lacks-login',
  'global-permission',
  'role-hidden',
  'locked',
  'integration-unknown',
  'wrong-secret',
  'account-id',
  'clock',
  'load',
];

/** The same for an OAuth 2.0 access token. */
const ANY_BEARER_LOGIN: readonly CauseId[] = [
  'oauth2-off',
  'integration-blocked',
  'oauth2-grant',
  'oauth2-expired',
  'employee-no-access',
  'role-inactive',
  'role-removed',
  'oauth2-login',
  'web-services-only',
  'load',
];

/** Which of the token endpoint's codes goes with which cause is not documented for client credentials: all are named. */
const ANY_ACCESS_TOKEN: readonly CauseId[] = [
  'oauth2-off',
  'integration-blocked',
  'oauth2-grant',
  'oauth2-mapping',
  'employee-no-access',
  'role-inactive',
  'role-removed',
  'oauth2-login',
  'oauth2-key',
  'account-id',
  'clock',
];

/** [DOC] which HTTP codes a RESTlet answers with, and why. */
const RESTLET_ERRORS = '[DOC] section_4634920277';
const NODE_ERRORS = '[DOC] nodejs.org/api/errors.html#common-system-errors';

type WrittenRule = Omit<RefusalRule, 'weight' | 'retry'> & Partial<Pick<RefusalRule, 'weight' | 'retry'>>;

const RULES: readonly WrittenRule[] = [
  {
    when: { code: /^SSS_REQUEST_LIMIT_EXCEEDED$|^WS_REQUEST_BLOCKED$/ },
    says: 'The account is busy.',
    causes: ['load'],
    weight: 'certain',
    retry: true,
    source: '[DOC] bridgehead_1525252812',
  },
  {
    when: { status: [429] },
    says: 'The account is busy.',
    causes: ['load'],
    weight: 'certain',
    retry: true,
    source: 'ASSUMED: RFC 6585 has 429 for too many requests; for RESTlets Oracle has the code above',
  },
  {
    when: { code: /^INVALID_LOGIN_CREDENTIALS$/ },
    says: 'NetSuite lets this role into web services only.',
    causes: ['web-services-only'],
    weight: 'likely',
    source: '[DOC] chapter_1529417663',
  },
  {
    when: { code: /^TWO_FA_(?:AUTH_)?REQD$/ },
    says: 'NetSuite asks for a second factor.',
    causes: ['two-factor'],
    weight: 'certain',
    source: 'ASSUMED: the codes are two of SOAP’s; no page says that a RESTlet answers with them',
  },
  {
    when: { step: 'access-token', status: [400, 401, 403] },
    says: 'NetSuite gave no access token and tells the caller no more than a code.',
    causes: ANY_ACCESS_TOKEN,
    source:
      'ASSUMED: as subsect_161252460252 has it of the authorization code flow; no page has it of client credentials',
  },
  {
    when: { status: [401], credentials: ['bearer', 'certificate'] },
    says: REFUSED,
    causes: ANY_BEARER_LOGIN,
    source: '[DOC] subsect_158521885412',
  },
  { when: { status: [401] }, says: REFUSED, causes: ANY_TOKEN_LOGIN, source: RESTLET_ERRORS },
  {
    when: { code: /^INVALID_LOGIN/ },
    says: REFUSED,
    causes: ANY_TOKEN_LOGIN,
    source: '[DOC] section_156570709583 (of REST web services)',
  },
  {
    when: { status: [403], message: /you need (?:a|the) .*permission/i },
    says: 'NetSuite names a permission that is missing.',
    causes: ['named-permission'],
    source: '[SEEN] github.com/NetSweet/netsuite/issues/249 (the message, of SOAP web services)',
  },
  {
    when: { status: [403], code: /^INVALID_DOMAIN$/ },
    says: 'NetSuite says that the host is wrong.',
    causes: ['wrong-host'],
    weight: 'certain',
    source: `${RESTLET_ERRORS} (how the code is spelt is ASSUMED)`,
  },
  {
    when: { status: [403] },
    says: 'NetSuite does not let this caller into the script: it is not for this role, for nobody yet, or at another host.',
    causes: ['audience', 'not-released', 'wrong-host'],
    source: 'ASSUMED: section_4634920277 has 403 for a wrong host alone, and no page says what an audience answers',
  },
  {
    when: { code: /^SSS_INVALID_SCRIPT(?:LET)?_ID$/ },
    says: 'NetSuite knows no such script.',
    causes: ['script-missing'],
    weight: 'certain',
    source: '[SEEN] github.com/suiteplus/nscabinet/issues/22',
  },
  {
    when: { status: [404] },
    says: 'There is nothing at this address.',
    causes: ['script-missing', 'wrong-host', 'not-netsuite'],
    source: RESTLET_ERRORS,
  },
  {
    when: { code: /^TD_/ },
    says: 'Token Doctor does not understand the question.',
    causes: ['bad-request'],
    weight: 'certain',
    source: '[DOC] docs/errors.md',
  },
  {
    when: { status: [400], code: /^USER_ERROR$/ },
    says: 'NetSuite refused the call and names no record.',
    causes: ['rest-login', 'named-permission'],
    source: '[SEEN] improvado.io/docs/oracle-netsuite-troubleshooting',
  },
  {
    when: { status: [400], code: /^INVALID_REQUEST$/i },
    says: 'NetSuite could not understand the request.',
    causes: ['request-form'],
    source: '[DOC] subsect_158521885412',
  },
  {
    when: { status: [405, 415] },
    says: 'NetSuite could not understand the request.',
    causes: ['request-form', 'other-answer'],
    source: RESTLET_ERRORS,
  },
  {
    when: { status: [301, 302, 303, 307, 308] },
    says: 'NetSuite points to another address.',
    causes: ['wrong-host', 'not-netsuite'],
    source: `${RESTLET_ERRORS} (302)`,
  },
  {
    when: { status: [200] },
    says: 'An answer came, and it is no report of what was asked about.',
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] docs/errors.md',
  },
  {
    when: { code: /^HTTP_4/ },
    says: 'The answer has not the form of NetSuite’s.',
    causes: ['not-netsuite', 'wrong-host'],
    source: `${RESTLET_ERRORS} (NetSuite’s own errors have a code)`,
  },
  {
    when: { status: [400] },
    says: 'The script ended with an error.',
    causes: ['script-failed', 'request-form'],
    source: RESTLET_ERRORS,
  },
  {
    when: { status: [500, 502, 503, 504] },
    says: 'NetSuite, or something before it, failed.',
    causes: ['netsuite-down', 'script-failed', 'not-netsuite'],
    source: `${RESTLET_ERRORS} (500, 503)`,
  },
  {
    when: { status: [null], code: /^(?:ENOTFOUND|EAI_\w+)$/ },
    says: 'The host was not found.',
    causes: ['dns'],
    weight: 'certain',
    source: NODE_ERRORS,
  },
  {
    when: { status: [null], code: /CERT|TLS|SSL|SIGNATURE/ },
    says: 'No safe connection could be made.',
    causes: ['tls'],
    weight: 'certain',
    source: '[DOC] nodejs.org/api/tls.html#x509-certificate-error-codes',
  },
  {
    when: { status: [null], code: /TIMEOUT|ETIMEDOUT/ },
    says: 'No answer came in time.',
    causes: ['timeout'],
    weight: 'certain',
    source: NODE_ERRORS,
  },
  {
    when: { status: [null] },
    says: 'The request did not reach NetSuite.',
    causes: ['connection', 'tls', 'dns'],
    source: NODE_ERRORS,
  },
  {
    when: {},
    says: 'The answer is one that this client does not know.',
    causes: ['not-netsuite', 'other-answer'],
    source: 'ASSUMED: whatever has a source stands above',
  },
];

/** The table from NetSuite's answers to what they may mean. The order matters: the first rule that matches holds. */
export const REFUSALS: readonly RefusalRule[] = RULES.map((rule) => ({ weight: 'possible', retry: false, ...rule }));

/** The rule that an answer falls under; there is always one. */
export function ruleOf(refusal: Refusal, credentials: CredentialKind): RefusalRule {
  const found = REFUSALS.find(({ when }) => matches(when, refusal, credentials));
  if (found === undefined) throw new RangeError('the table of refusals does not end with a rule for everything');
  return found;
}

function matches(when: RefusalRule['when'], refusal: Refusal, credentials: CredentialKind): boolean {
  return (
    (when.step === undefined || when.step === refusal.step) &&
    (when.credentials === undefined || when.credentials.includes(credentials)) &&
    (when.status === undefined || when.status.includes(refusal.status)) &&
    (when.code === undefined || when.code.test(refusal.code)) &&
    (when.message === undefined || when.message.test(refusal.message))
  );
}

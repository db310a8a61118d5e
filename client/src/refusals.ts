import type { CauseId } from './causes.ts';
import type { CredentialKind } from './credentials.ts';
import { REFUSAL_CODES } from './netsuite/codes.ts';
import type { Fault } from './netsuite/fault.ts';
import { plainText } from './netsuite/plain-text.ts';
import { REFUSAL_SENTENCES, type RefusalSentence } from './netsuite/sentences.ts';
import type { Refusal, RequestStep } from './refusal.ts';

/** `certain`: the answer means this and nothing else. `likely`: a clue speaks for it. `possible`: nothing tells. */
export type Weight = 'certain' | 'likely' | 'possible';

/** What an answer means: the first rule that matches it. What one `when` names has to hold together. */
export interface RefusalRule {
  readonly when: {
    readonly step?: RequestStep;
    readonly credentials?: readonly CredentialKind[];
    readonly status?: readonly (number | null)[];
    readonly code?: RegExp;
    /** A sentence, anywhere in the message; compared as `plainText` has it. */
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
  'signed-before',
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

const BUSY = { says: 'The account is busy.', causes: ['load'], weight: 'certain', retry: true } as const;
const NO_ANSWER_TO_THIS = 'An answer came, and it is no answer to the question.';
const NAMED = 'NetSuite names a permission that is missing.';
const UNNAMED = 'NetSuite refused the call, for a permission that it does not name.';
const FORM = 'NetSuite refused a field, not a permission.';
const NOT_VISIBLE = 'NetSuite found nothing under that name that this role can see.';
const RECORD = 'NetSuite refused what was to be done with this record.';
const NO_ACCESS = 'NetSuite does not let this user in.';
const NOT_UNDERSTOOD = 'NetSuite could not understand the request.';
const WRONG_HOST = 'NetSuite says that the host is wrong.';
const WEB_SERVICES_ONLY = 'NetSuite lets this role into web services only.';
const NOT_LET_IN =
  'NetSuite does not let this caller into the script: it is not for this role, for nobody yet, or at another host.';
const NO_ACCESS_TOKEN = 'NetSuite gave no access token and tells the caller no more than a code.';
const NOT_KNOWN = 'The answer is one that this client does not know.';
const SCRIPT_FAILED = 'The script ended with an error.';

/** Token Doctor's own codes, and the client's for an answer that says it is Token Doctor's. */
const OWN: readonly WrittenRule[] = [
  {
    when: { code: /^TD_/ },
    says: 'Token Doctor does not understand the question.',
    causes: ['bad-request'],
    weight: 'certain',
    source: '[DOC] docs/errors.md',
  },
  {
    when: { status: [200], code: /^TOO_LONG$/ },
    says: 'An answer came that is longer than a report can be.',
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] section_4640094112 (10 MB)',
  },
  {
    when: { status: [200], code: /^NO_REPORT$/ },
    says: 'An answer came that cannot be read as a report.',
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] docs/interface/report.schema.json',
  },
  {
    when: { status: [200], code: /^(?:OTHER_QUESTION|CONTRADICTION)$/ },
    says: NO_ANSWER_TO_THIS,
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] docs/integrators.md',
  },
];

/** Pages that a program gets to see in place of an answer. */
const PAGES: readonly WrittenRule[] = [
  {
    when: { message: /^(?:oracle )?netsuite\W{1,5}(?:log ?in|sign ?in)\b|\bcustomer (?:center )?log ?in\b/i },
    says: 'NetSuite showed its login page: it saw no call of a program.',
    causes: ['no-authorization', 'wrong-host'],
    source: 'ASSUMED: it is what a browser gets that has not logged in; the title is as public threads have it',
  },
  {
    when: {
      message:
        /^(?:oracle )?netsuite\W{1,5}(?:unavailable|(?:scheduled )?maintenance)\b|netsuite (?:is|will be) (?:(?:currently|temporarily) )?(?:unavailable|undergoing|down for)/i,
    },
    says: 'NetSuite is not available.',
    causes: ['netsuite-down'],
    weight: 'certain',
    source: 'ASSUMED: the title is as public threads have it; no page of Oracle has the words',
  },
];

/** How this client reads a fault. */
interface Reading {
  /** Only then; the first that fits holds. */
  readonly when?: Pick<RefusalRule['when'], 'step' | 'credentials' | 'status'>;
  readonly says: string;
  readonly causes: readonly CauseId[];
  readonly weight?: Weight;
  readonly retry?: boolean;
  /** Left out: the sentence's or the code's own. */
  readonly source?: string;
}

const IN_THE_TOKENS_STEP: Reading = {
  when: { step: 'access-token' },
  says: NO_ACCESS_TOKEN,
  causes: ANY_ACCESS_TOKEN,
  source:
    'ASSUMED: as subsect_161252460252 has it of the authorization code flow; no page has it of client credentials',
};
const BY_BEARER: Reading = {
  when: { credentials: ['bearer', 'certificate'] },
  says: REFUSED,
  causes: ANY_BEARER_LOGIN,
  source: '[DOC] subsect_158521885412',
};
const BY_TOKEN: Reading = { says: REFUSED, causes: ANY_TOKEN_LOGIN };
const NO_FEATURE: Reading = {
  says: 'NetSuite says that a feature is off.',
  causes: ['feature-unavailable'],
  weight: 'likely',
};
const NOT_SEEN: Reading = { says: NOT_VISIBLE, causes: ['not-visible'], weight: 'likely' };
const ADDRESS = 'NetSuite refuses the address of the caller.';

/** Each fault of NetSuite's list, as this client reads it. */
const READINGS: Readonly<Record<Fault, readonly Reading[]>> = {
  'too-many-requests': [BUSY],
  permission: [{ says: NAMED, causes: ['named-permission'], weight: 'likely' }],
  'soap-permission': [
    {
      says: 'NetSuite says that the permission SOAP Web Services is missing.',
      causes: ['named-permission'],
      weight: 'likely',
    },
  ],
  'unnamed-permission': [{ says: UNNAMED, causes: ['unnamed-permission'], weight: 'likely' }],
  'access-denied': [{ says: UNNAMED, causes: ['unnamed-permission'] }],
  'insufficient-permission': [
    {
      when: { status: [403] },
      says: 'NetSuite refused the call, for a permission that it does not name, or does not let this caller into the script.',
      causes: ['audience', 'not-released', 'unnamed-permission', 'role-restriction', 'form-or-field'],
    },
    { says: UNNAMED, causes: ['unnamed-permission', 'role-restriction', 'form-or-field', 'feature-unavailable'] },
  ],
  'rest-refused': [
    { says: 'NetSuite refused the call and names no permission.', causes: ['rest-login'], weight: 'likely' },
  ],
  'custom-record': [{ says: 'NetSuite names a custom record type.', causes: ['custom-record'], weight: 'likely' }],
  restriction: [{ says: 'NetSuite names a restriction of the role.', causes: ['role-restriction'], weight: 'likely' }],
  'unnamed-restriction': [
    {
      says: 'NetSuite speaks of a restriction of the role, and does not name it.',
      causes: ['role-restriction', 'unnamed-permission'],
    },
  ],
  'form-or-feature': [{ says: FORM, causes: ['form-or-field', 'feature-unavailable', 'unnamed-permission'] }],
  'form-or-field': [{ says: FORM, causes: ['form-or-field'], weight: 'likely' }],
  feature: [NO_FEATURE],
  'soap-feature': [NO_FEATURE],
  'not-visible': [NOT_SEEN],
  'column-not-visible': [NOT_SEEN],
  'login-refused': [IN_THE_TOKENS_STEP, BY_BEARER, BY_TOKEN],
  'role-login-disabled': [
    { says: 'NetSuite says that this role may not log in.', causes: ['role-inactive'], weight: 'likely' },
  ],
  'login-disabled': [{ says: NO_ACCESS, causes: ['employee-no-access', 'role-inactive'] }],
  'holder-login-disabled': [{ says: NO_ACCESS, causes: ['employee-no-access'], weight: 'likely' }],
  'credentials-refused': [{ says: WEB_SERVICES_ONLY, causes: ['web-services-only'], weight: 'likely' }],
  'token-issue-refused': [
    {
      says: 'NetSuite does not let this role issue a token to itself.',
      causes: ['role-lacks-login'],
      weight: 'likely',
    },
  ],
  'oauth2-role': [
    { says: 'NetSuite does not let this role log in by OAuth 2.0.', causes: ['oauth2-login', 'web-services-only'] },
  ],
  'oauth2-token': [IN_THE_TOKENS_STEP, BY_BEARER],
  'oauth2-grant': [IN_THE_TOKENS_STEP],
  'oauth2-client': [IN_THE_TOKENS_STEP],
  'oauth2-scope': [IN_THE_TOKENS_STEP],
  'oauth2-denied': [IN_THE_TOKENS_STEP],
  'role-required': [{ says: 'NetSuite wants a role for this login.', causes: ['no-role'], weight: 'certain' }],
  'session-over': [{ says: 'NetSuite says that the login has run out.', causes: ['session-over'], weight: 'certain' }],
  'two-factor': [{ says: 'NetSuite asks for a second factor.', causes: ['two-factor'], weight: 'certain' }],
  'ip-rule-employee': [{ says: ADDRESS, causes: ['ip-rule-employee'], weight: 'certain' }],
  'ip-rule-account': [{ says: ADDRESS, causes: ['ip-rule-account'], weight: 'certain' }],
  'account-disabled': [
    { says: 'NetSuite says that the account is disabled.', causes: ['account-disabled'], weight: 'likely' },
  ],
  'account-disabled-or-unknown': [
    {
      says: 'NetSuite does not let anybody into this account, or does not know it.',
      causes: ['account-disabled', 'account-id'],
    },
  ],
  'wrong-host': [{ says: WRONG_HOST, causes: ['wrong-host'], weight: 'certain' }],
  'request-form': [{ says: NOT_UNDERSTOOD, causes: ['request-form'] }],
  'invalid-request': [IN_THE_TOKENS_STEP, { says: NOT_UNDERSTOOD, causes: ['request-form'] }],
  'old-endpoint': [{ says: NOT_UNDERSTOOD, causes: ['old-endpoint'], weight: 'certain' }],
  'query-form': [{ says: 'NetSuite could not read the query.', causes: ['query-form'], weight: 'likely' }],
  'script-missing': [{ says: 'NetSuite knows no such script.', causes: ['script-missing'], weight: 'certain' }],
  'script-failed': [
    { when: { status: [200, 400, 500] }, says: SCRIPT_FAILED, causes: ['script-failed', 'request-form'] },
  ],
  'script-limit': [
    { when: { status: [200, 400, 500] }, says: SCRIPT_FAILED, causes: ['script-failed', 'request-form'] },
  ],
  'not-released': [
    {
      says: 'The deployment of the script is not for callers from outside.',
      causes: ['not-released'],
      weight: 'likely',
    },
  ],
  'page-privileges': [{ says: NOT_LET_IN, causes: ['audience', 'not-released', 'wrong-host'] }],
  record: [{ says: RECORD, causes: ['record-itself'], weight: 'likely' }],
  'administrator-only': [{ says: RECORD, causes: ['administrator-only'], weight: 'likely' }],
  'issue-role': [{ says: 'NetSuite wants an issue role.', causes: ['issue-role'], weight: 'certain' }],
  'level-not-possible': [
    { says: 'The project was refused for a level.', causes: ['level-not-possible'], weight: 'certain' },
  ],
};

/** What the token endpoint says of a refused login is not documented: any words of that kind will do. */
const TOKEN_ENDPOINT: WrittenRule = {
  when: { step: 'access-token', message: /invalid login/i },
  says: NO_ACCESS_TOKEN,
  causes: ANY_ACCESS_TOKEN,
  source:
    'ASSUMED: as subsect_161252460252 has it of the authorization code flow; no page has it of client credentials',
};

/** A sentence decides, whatever code and status it comes with: USER_ERROR and 400 hide permissions, 200 hides refusals. */
const SENTENCES: readonly WrittenRule[] = [
  ...REFUSAL_SENTENCES.filter(({ fault }) => fault !== 'login-refused').flatMap(bySentence),
  ...PAGES,
  TOKEN_ENDPOINT,
  ...REFUSAL_SENTENCES.filter(({ fault }) => fault === 'login-refused')
    .flatMap(bySentence)
    .filter(({ when }) => when.step === undefined),
];

/** Where no sentence is known, the code decides. */
const CODES: readonly WrittenRule[] = REFUSAL_CODES.flatMap(({ pattern, fault, source }) =>
  READINGS[fault].map((reading) => ({ source, ...reading, when: { ...reading.when, code: pattern } })),
);

function bySentence({ pattern, fault, source }: RefusalSentence): WrittenRule[] {
  return READINGS[fault].map((reading) => ({ source, ...reading, when: { ...reading.when, message: pattern } }));
}

/** Where no code is known either, the HTTP status decides, as far as it tells anything. */
const STATUSES: readonly WrittenRule[] = [
  {
    when: { status: [429] },
    ...BUSY,
    source: 'ASSUMED: RFC 6585 has 429 for too many requests; for RESTlets Oracle has the code above',
  },
  {
    when: { status: [401], step: 'access-token' },
    says: NO_ACCESS_TOKEN,
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
    when: { status: [403], step: 'restlet' },
    says: NOT_LET_IN,
    causes: ['audience', 'not-released', 'wrong-host'],
    source: 'ASSUMED: section_4634920277 has 403 for a wrong host alone, and no page says what an audience answers',
  },
  {
    when: { status: [404] },
    says: 'There is nothing at this address.',
    causes: ['script-missing', 'wrong-host', 'not-netsuite'],
    source: RESTLET_ERRORS,
  },
  {
    when: { status: [405, 415] },
    says: NOT_UNDERSTOOD,
    causes: ['request-form', 'other-answer'],
    source: RESTLET_ERRORS,
  },
  {
    when: { status: [407] },
    says: 'A proxy wants to know who is there before it lets the request through.',
    causes: ['not-netsuite'],
    weight: 'certain',
    source: 'ASSUMED: RFC 9110 has 407 for proxies alone',
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
    when: { status: [500, 502, 503, 504] },
    says: 'NetSuite, or something before it, failed.',
    causes: ['netsuite-down', 'script-failed', 'not-netsuite'],
    source: `${RESTLET_ERRORS} (500, 503)`,
  },
];

/** Where nothing answered: what Node.js says of it. */
const NOTHING: readonly WrittenRule[] = [
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
    when: { status: [null], code: /^(?:Z_|HPE_|UND_ERR_HEADERS|ERR_(?:BROTLI|ZLIB|_ERROR_FORMAT))/ },
    says: 'An answer came that cannot be unpacked or read.',
    causes: ['unknown-answer', 'connection'],
    source: '[DOC] nodejs.org/api/zlib.html#constants',
  },
  {
    when: { status: [null] },
    says: 'The request did not reach NetSuite.',
    causes: ['connection', 'tls', 'dns'],
    source: NODE_ERRORS,
  },
];

const RULES: readonly WrittenRule[] = [
  ...OWN,
  ...NOTHING,
  ...SENTENCES,
  ...CODES,
  ...STATUSES,
  {
    when: {},
    says: NOT_KNOWN,
    causes: ['unknown-answer'],
    source: 'ASSUMED: whatever has a source stands above',
  },
];

/**
 * The table from NetSuite's answers to what they may mean. The order matters: the first rule that matches holds. A sentence
 * that is known decides before the code does, and the code before the status.
 */
export const REFUSALS: readonly RefusalRule[] = RULES.map((rule) => ({ weight: 'possible', retry: false, ...rule }));

/** The rule that an answer falls under; there is always one. */
export function ruleOf(refusal: Refusal, credentials: CredentialKind): RefusalRule {
  const plain = { ...refusal, message: plainText(refusal.message) };
  const found = REFUSALS.find(({ when }) => matches(when, plain, credentials));
  if (found === undefined) throw new RangeError('the table of refusals does not end with a rule for everything');
  return found;
}

/** The sentence by which a message is known, and where it begins; undefined where it has none that the table knows. */
export function decisiveIn(message: string): { readonly text: string; readonly at: number } | undefined {
  for (const { when } of REFUSALS) {
    const match = when.message?.exec(message);
    if (match != null) return { text: match[0], at: match.index };
  }
  return undefined;
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

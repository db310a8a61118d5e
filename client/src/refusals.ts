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

/** The table from NetSuite's answers to what they may mean. The order matters: the first rule that matches holds. */
export const REFUSALS: readonly RefusalRule[] = [
  rule({ code: /^SSS_REQUEST_LIMIT_EXCEEDED$|^WS_REQUEST_BLOCKED$/ }, 'The account is busy.', ['load'], {
    weight: 'certain',
    retry: true,
  }),
  rule({ status: [429] }, 'The account is busy.', ['load'], { weight: 'certain', retry: true }),
  rule(
    { code: /^INVALID_LOGIN_CREDENTIALS$/ },
    'NetSuite lets this role into web services only.',
    ['web-services-only'],
    {
      weight: 'likely',
    },
  ),
  rule({ code: /^TWO_FA_(?:AUTH_)?REQD$/ }, 'NetSuite asks for a second factor.', ['two-factor'], {
    weight: 'certain',
  }),
  rule(
    { step: 'access-token', status: [400, 401, 403] },
    'NetSuite gave no access token and tells the caller no more than a code.',
    ANY_ACCESS_TOKEN,
  ),
  rule({ status: [401], credentials: ['bearer', 'certificate'] }, REFUSED, ANY_BEARER_LOGIN),
  rule({ status: [401] }, REFUSED, ANY_TOKEN_LOGIN),
  rule({ code: /^INVALID_LOGIN/ }, REFUSED, ANY_TOKEN_LOGIN),
  rule({ status: [403], message: /you need (?:a|the) .*permission/i }, 'NetSuite names a permission that is missing.', [
    'named-permission',
  ]),
  rule({ status: [403], code: /^INVALID_DOMAIN$/ }, 'NetSuite says that the host is wrong.', ['wrong-host'], {
    weight: 'certain',
  }),
  rule({ status: [403] }, 'The login was let in, and the script was not: it is not for this role, or for nobody yet.', [
    'audience',
    'not-released',
  ]),
  rule({ code: /^SSS_INVALID_SCRIPT(?:LET)?_ID$/ }, 'NetSuite knows no such script.', ['script-missing'], {
    weight: 'certain',
  }),
  rule({ status: [404] }, 'There is nothing at this address.', ['script-missing', 'wrong-host', 'not-netsuite']),
  rule({ code: /^TD_/ }, 'Token Doctor does not understand the question.', ['bad-request'], { weight: 'certain' }),
  rule({ status: [400], code: /^USER_ERROR$/ }, 'NetSuite refused the call and names no record.', [
    'rest-login',
    'named-permission',
  ]),
  rule({ status: [400], code: /^INVALID_REQUEST$/i }, 'NetSuite could not understand the request.', ['request-form']),
  rule({ status: [405, 415] }, 'NetSuite could not understand the request.', ['request-form', 'other-answer']),
  rule({ status: [301, 302, 303, 307, 308] }, 'NetSuite points to another address.', ['wrong-host', 'not-netsuite']),
  rule({ status: [200] }, 'An answer came, and it is no report.', ['other-answer', 'not-netsuite']),
  rule({ code: /^HTTP_4/ }, 'The answer has not the form of NetSuite’s.', ['not-netsuite', 'wrong-host']),
  rule({ status: [400] }, 'The script ended with an error.', ['script-failed', 'request-form']),
  rule({ status: [500, 502, 503, 504] }, 'NetSuite, or something before it, failed.', [
    'netsuite-down',
    'script-failed',
    'not-netsuite',
  ]),
  rule({ status: [null], code: /^(?:ENOTFOUND|EAI_\w+)$/ }, 'The host was not found.', ['dns'], { weight: 'certain' }),
  rule({ status: [null], code: /CERT|TLS|SSL|SIGNATURE/ }, 'No safe connection could be made.', ['tls'], {
    weight: 'certain',
  }),
  rule({ status: [null], code: /TIMEOUT|ETIMEDOUT/ }, 'No answer came in time.', ['timeout'], { weight: 'certain' }),
  rule({ status: [null] }, 'The request did not reach NetSuite.', ['connection', 'tls', 'dns']),
  rule({}, 'The answer is one that this client does not know.', ['not-netsuite', 'other-answer']),
];

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

function rule(
  when: RefusalRule['when'],
  says: string,
  causes: readonly CauseId[],
  { weight = 'possible', retry = false }: Partial<Pick<RefusalRule, 'weight' | 'retry'>> = {},
): RefusalRule {
  return { when, says, causes, weight, retry };
}

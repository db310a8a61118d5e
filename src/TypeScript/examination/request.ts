/**
 * What a caller may ask, from a RESTlet's or a page's parameters. Bad input is said, never guessed at.
 */
import type { AskedCredential } from './asked-credential';
import { CREDENTIAL_PARAMETERS, credentialIn } from './asked-credential';
import { BadRequest, unknownIntegration } from './bad-request';
import { DEFAULT_INTEGRATION } from '../profiles/index';
import type { Paging } from '../report/paging';
import { DEFAULT_PAGE_SIZE, MOST_ON_ONE_PAGE } from '../report/paging';

export { BadRequest };

export interface Request {
  /** The id of a profile, or the internal id of an application. Whether there is one shows when the account is read. */
  readonly integration: string;
  /** Only this token, by internal id; null for every token that matters. */
  readonly token: number | null;
  /** The error text as the integration showed it; null for none. Nothing keeps it or logs it. */
  readonly symptom: string | null;
  /** The one credential that is named by its user and role; left out where none is. */
  readonly credential?: AskedCredential;
}

const PARAMETERS = ['integration', 'token', 'symptom', ...CREDENTIAL_PARAMETERS] as const;

/** NetSuite adds these to what the caller sent. [SEEN] */
const ADDED_BY_NETSUITE: readonly string[] = ['script', 'deploy', 'compid', 'whence'];

/** The names of the parameters that the caller sent. */
export function namesSent(sent: unknown): readonly string[] {
  return sent instanceof Object ? Object.keys(sent).filter((name) => !ADDED_BY_NETSUITE.includes(name)) : [];
}

/**
 * Between several values of one name. [SEEN] of multi-selects; that NetSuite joins what an address holds twice is ASSUMED. Where
 * it hands over one of the values alone, no script can see that there was another: request.url has no query.
 */
const JOINT = '\u0005';

/** More than this is not a slip of a parameter's name. */
const MOST_PARAMETERS = 20;

/**
 * Reads a request: `integration` (the id of a profile, or the internal id of an application; left out, the default), `token` (an
 * internal id) and `symptom` (an error text); `employee`, `role`, `kind` and what is known of a certificate name one credential.
 *
 * @param others parameters that are somebody else's to read
 * @throws BadRequest
 */
export function parseRequest(sent: unknown, others: readonly string[] = []): Request {
  const parameters = entriesOf(sent);
  const all = [...PARAMETERS, ...others];
  if (parameters.length > MOST_PARAMETERS) {
    throw new BadRequest(
      'TD_TOO_MANY_PARAMETERS',
      `${parameters.length} parameters were sent. Send at most these: ${all.join(', ')}.`,
    );
  }
  const unknown = parameters.find(([name]) => !all.includes(name));
  if (unknown) {
    throw new BadRequest(
      'TD_UNKNOWN_PARAMETER',
      `There is no parameter ${shown(unknown[0])}. Send at most these: ${all.join(', ')}.`,
    );
  }
  refuseTwice(parameters);
  const values = new Map(parameters);
  const credential = credentialIn(Object.fromEntries(values), new Date().toISOString());
  const token = tokenOf(values.get('token'));
  if (credential && token !== null) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      'The parameter token names an access token, and employee, role or kind name another credential. Send only one of the two, such as token=501.',
    );
  }
  return {
    integration: integrationOf(values.get('integration')),
    token,
    symptom: symptomOf(values.get('symptom')),
    ...(credential ? { credential } : {}),
  };
}

/**
 * Refuses what was sent twice with two values: whichever were taken, the other would be lost.
 * @throws BadRequest
 */
export function refuseTwice(parameters: readonly (readonly [string, unknown])[]): void {
  // An error text may hold anything.
  const twice = parameters.find(
    ([name, value]) => name !== 'symptom' && typeof value === 'string' && value.includes(JOINT),
  );
  if (!twice) return;
  throw new BadRequest('TD_WRONG_TYPE', `The parameter ${shown(twice[0])} was sent more than once. Send it once.`);
}

function entriesOf(sent: unknown): [string, unknown][] {
  if (sent === undefined || sent === null || sent === '') return [];
  if (typeof sent !== 'object' || Array.isArray(sent)) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The body must be a JSON object such as {"integration": "${DEFAULT_INTEGRATION}"}, sent with Content-Type application/json.`,
    );
  }
  return Object.entries(sent).filter(([name]) => !ADDED_BY_NETSUITE.includes(name));
}

function integrationOf(value: unknown): string {
  if (value === undefined) return DEFAULT_INTEGRATION;
  const id = typeof value === 'string' ? value : countingNumber(value)?.toString();
  if (id !== undefined && INTEGRATION.test(id)) return id;
  if (id !== undefined) throw unknownIntegration(id);
  throw new BadRequest(
    'TD_WRONG_TYPE',
    `The parameter integration must be one text, such as "${DEFAULT_INTEGRATION}", or the internal id of an application.`,
  );
}

/** The id of a profile, or an internal id. */
const INTEGRATION = /^([a-z][a-z0-9-]{0,63}|[1-9]\d{0,14})$/;

/** A text in which there is nothing is none. */
function symptomOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  throw new BadRequest(
    'TD_WRONG_TYPE',
    'The parameter symptom must be one text: the error as the integration showed it.',
  );
}

function tokenOf(value: unknown): number | null {
  if (value === undefined) return null;
  const id = countingNumber(value);
  if (id !== null) return id;
  throw new BadRequest(
    'TD_WRONG_TYPE',
    'The parameter token must be the internal id of one access token, such as 501.',
  );
}

/**
 * The page that was asked for; null where neither parameter was sent.
 * @throws BadRequest
 */
export function pagingOf(page: unknown, pageSize: unknown): Paging | null {
  if (page === undefined && pageSize === undefined) return null;
  const number = page === undefined ? 1 : countingNumber(page);
  if (number === null) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      'The parameter page must be the number of one page, such as 1 for the first.',
    );
  }
  const size = pageSize === undefined ? DEFAULT_PAGE_SIZE : countingNumber(pageSize);
  if (size === null || size > MOST_ON_ONE_PAGE) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The parameter pageSize must be a number from 1 to ${MOST_ON_ONE_PAGE}, such as ${DEFAULT_PAGE_SIZE}.`,
    );
  }
  return { page: number, pageSize: size };
}

/** 1, 2, 3, …, as a number or as the text of an address; null for anything else. */
function countingNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 1 ? number : null;
}

/** What was sent, short enough for a message. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 37)}…"` : text;
}

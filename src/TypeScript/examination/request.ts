/**
 * What a caller may ask, from a RESTlet's or a page's parameters. Bad input is said, never guessed at.
 */
import { DEFAULT_INTEGRATION, profiles } from '../profiles/index';
import type { Profile } from '../diagnosis/profile';
import type { BadRequestCode } from '../report/contract';
import type { Paging } from '../report/paging';
import { DEFAULT_PAGE_SIZE, MOST_ON_ONE_PAGE } from '../report/paging';

export interface Request {
  readonly profile: Profile;
  /** Only this token, by internal id; null for every token that matters. */
  readonly token: number | null;
}

/** A request that cannot be answered: a stable code and a sentence that says what to send. */
export class BadRequest extends Error {
  constructor(
    readonly code: BadRequestCode,
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}

const PARAMETERS = ['integration', 'token'] as const;

/** NetSuite adds these to what the caller sent. [SEEN] */
const ADDED_BY_NETSUITE: readonly string[] = ['script', 'deploy', 'compid', 'whence'];

/**
 * Between several values of one name. [SEEN] of multi-selects; that NetSuite joins what an address holds twice is ASSUMED. Where
 * it hands over one of the values alone, no script can see that there was another: request.url has no query.
 */
const JOINT = '\u0005';

/** More than this is not a slip of a parameter's name. */
const MOST_PARAMETERS = 10;

/**
 * Reads a request: `integration` (the id of a profile; left out, the default) and `token` (an internal id).
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
  return { profile: profileOf(values.get('integration')), token: tokenOf(values.get('token')) };
}

/**
 * Refuses what was sent twice with two values: whichever were taken, the other would be lost.
 * @throws BadRequest
 */
export function refuseTwice(parameters: readonly (readonly [string, unknown])[]): void {
  const twice = parameters.find(([, value]) => typeof value === 'string' && value.includes(JOINT));
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

function profileOf(value: unknown): Profile {
  if (value !== undefined && typeof value !== 'string') {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The parameter integration must be one text, such as "${DEFAULT_INTEGRATION}".`,
    );
  }
  const profile = profiles.get(value ?? DEFAULT_INTEGRATION);
  if (!profile) {
    throw new BadRequest(
      'TD_UNKNOWN_INTEGRATION',
      `There is no integration ${shown(value)}. Send one of these: ${[...profiles.keys()].join(', ')}.`,
    );
  }
  return profile;
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
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

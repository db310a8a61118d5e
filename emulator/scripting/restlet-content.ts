import { messageOf } from './message-of';

/** What a RESTlet call is refused or failed with. */
export class RestletError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What NetSuite takes and the emulator does not: no script can catch it, but one that calls another may swallow it. */
export class NotEmulatedError extends RestletError {}

export interface Answer {
  readonly contentType: string;
  readonly body: string;
}

/** Without parameters, as it was written: `application/json` of `application/json; charset=utf-8`; empty if there is none. */
export function contentTypeOf(header: string | undefined): string {
  return header?.split(';')[0]?.trim() ?? '';
}

/**
 * NetSuite's form of an error. It follows the request's content type as an answer does, a GET's too: JSON
 * `{"error":{"code":…,"message":…}}` for `application/json` [DOC] section_4634920277, else two lines of plain text [SEEN].
 * That every error follows it, and `application/xml` gets the text as well, is ASSUMED.
 */
export function errorAnswer({ code, message }: RestletError, contentType: string): Answer {
  if (contentType === JSON_TYPE) return { contentType, body: JSON.stringify({ error: { code, message } }) };
  return { contentType: TEXT_TYPE, body: `error code: ${code}\nerror message: ${message}` };
}

const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain';
const XML_TYPE = 'application/xml';

/** [DOC] section_4640094112: 10 MB for a string that goes in or comes out. */
export const BODY_LIMIT = 10 * 1024 * 1024;

/**
 * The body as an entry point gets it: JSON parsed, text as it is. Content types are case-sensitive, and a missing one is
 * 415 like an unknown one [DOC] section_4619215993 (an older copy of that page says 206). `application/xml` is documented
 * and not emulated.
 *
 * @throws RestletError 415, or 400 for malformed JSON (its code is ASSUMED); NotEmulatedError for XML
 */
export function readBody(body: string, contentType: string): unknown {
  if (contentType === TEXT_TYPE) return body;
  if (contentType === XML_TYPE) {
    throw new NotEmulatedError(415, 'EMULATOR_CONTENT_TYPE_MISSING', 'The emulator does not read application/xml.');
  }
  if (contentType !== JSON_TYPE) {
    const message = `Invalid content type: ${contentType}. Use application/json or text/plain.`;
    throw new RestletError(415, 'SSS_INVALID_CONTENT_TYPE', message);
  }
  if (isTooDeep(body)) throw new RestletError(400, 'INVALID_REQUEST', 'Malformed JSON: it is nested too deep.');
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new RestletError(400, 'INVALID_REQUEST', `Malformed JSON: ${messageOf(error)}`);
  }
}

/** Lists and objects within each other that a body may have (ASSUMED: that there is a bound, and which). */
const DEEPEST = 1_000;

/** Whatever stands in a text is no bracket. */
function isTooDeep(body: string): boolean {
  let [depth, isText] = [0, false];
  for (let at = 0; at < body.length; at += 1) {
    const one = body[at];
    if (isText) {
      if (one === '\\') at += 1;
      else if (one === '"') isText = false;
    } else if (one === '"') isText = true;
    else if (one === '[' || one === '{') depth += 1;
    else if (one === ']' || one === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * The answer in the request's own content type, which is plain text for a request without one: an object is JSON only if
 * the request says `application/json`, a GET's too. [DOC] section_4619215993; that an object for a plain-text request is
 * INVALID_RETURN_DATA_FORMAT is [SEEN]. A string for a JSON request goes out as it is, and returning nothing for one is
 * the same error (both ASSUMED). For `application/xml` an object is documented too [DOC] section_4407965171, and how it is
 * written is not: not emulated.
 *
 * @throws RestletError
 */
export function answerOf(value: unknown, contentType: string): Answer {
  const isJson = contentType === JSON_TYPE;
  if (typeof value === 'string') return limited({ contentType: isJson ? contentType : TEXT_TYPE, body: value });
  if (contentType === XML_TYPE) {
    throw new NotEmulatedError(400, 'EMULATOR_CONTENT_TYPE_MISSING', 'The emulator does not write application/xml.');
  }
  if (!isJson)
    throw new RestletError(400, 'INVALID_RETURN_DATA_FORMAT', 'Invalid data format. You should return text.');
  const body = JSON.stringify(value) as string | undefined;
  if (body === undefined) {
    throw new RestletError(
      400,
      'INVALID_RETURN_DATA_FORMAT',
      'Invalid data format. You should return a JavaScript object.',
    );
  }
  return limited({ contentType, body });
}

/** The code is ASSUMED. */
function limited(answer: Answer): Answer {
  if (Buffer.byteLength(answer.body) <= BODY_LIMIT) return answer;
  throw new RestletError(400, 'SSS_RESPONSE_SIZE_LIMIT_EXCEEDED', 'The RESTlet returned more than 10 MB.');
}

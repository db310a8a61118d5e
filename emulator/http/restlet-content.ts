import { messageOf } from '../scripting/message-of';

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

/** NetSuite's form of an error: `{"error":{"code":…,"message":…}}` [DOC] section_4634920277. */
export function errorBody({ code, message }: RestletError): string {
  return JSON.stringify({ error: { code, message } });
}

export interface Answer {
  readonly contentType: string;
  readonly body: string;
}

/** [DOC] section_4640094112: 10 MB for a string that goes in or comes out. */
export const BODY_LIMIT = 10 * 1024 * 1024;

/**
 * The body as an entry point gets it: JSON parsed, text as it is. Content types are case-sensitive, and a missing one is
 * 415 like an unknown one [DOC] section_4619215993 (an older copy of that page says 206). `application/xml` is documented
 * and not emulated: refused alike.
 *
 * @throws RestletError 415, or 400 for malformed JSON (its code is ASSUMED)
 */
export function readBody(body: string, contentType: string): unknown {
  if (contentType === 'text/plain') return body;
  if (contentType !== 'application/json') {
    const message = `Invalid content type: ${contentType}. Use application/json or text/plain.`;
    throw new RestletError(415, 'SSS_INVALID_CONTENT_TYPE', message);
  }
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new RestletError(400, 'INVALID_REQUEST', `Malformed JSON: ${messageOf(error)}`);
  }
}

/**
 * The answer in the request's own content type, which is plain text for a request without one: an object is JSON only if
 * the request says `application/json`, a GET's too. [DOC] section_4619215993; that an object for a plain-text request is
 * INVALID_RETURN_DATA_FORMAT is [SEEN]. A string for a JSON request goes out as it is, and returning nothing for one is
 * the same error (both ASSUMED).
 *
 * @throws RestletError
 */
export function answerOf(value: unknown, contentType: string): Answer {
  const isJson = contentType === 'application/json';
  if (typeof value === 'string') return limited({ contentType: isJson ? contentType : 'text/plain', body: value });
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

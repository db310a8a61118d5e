/**
 * What came instead of a report, reduced to what tells causes apart.
 */
import { printable } from './printable.ts';

/** Which request it was: the one for an OAuth 2.0 access token, or the RESTlet's. */
export type RequestStep = 'access-token' | 'restlet';

export interface Refusal {
  readonly step: RequestStep;
  /** HTTP status; null if nothing answered. */
  readonly status: number | null;
  /** NetSuite's code, `HTTP_502` if the answer has none, the operating system's or `TIMEOUT` if there was no answer. */
  readonly code: string;
  readonly message: string;
}

/** An HTTP answer, as far as it matters. Header names in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an answer that is no report says, in any of NetSuite's forms. */
export function refusalIn(step: RequestStep, { status, headers, body }: Answer): Refusal {
  const told = restletError(body) ?? restError(body) ?? oauthError(body) ?? bearerError(headers['www-authenticate']);
  const { code, message } = told ?? { code: `HTTP_${status}`, message: body.trimStart().startsWith('<') ? '' : body };
  return { step, status, code: printable(code), message: printable(message) };
}

interface Told {
  readonly code: string;
  readonly message: string;
}

/** `{"error":{"code","message"}}` [DOC] section_4634920277 */
function restletError(body: string): Told | undefined {
  const error = member(parse(body), 'error');
  const code = member(error, 'code');
  return typeof code === 'string' ? { code, message: text(member(error, 'message')) } : undefined;
}

/** `{"o:errorDetails":[{"detail","o:errorCode"}]}`, of REST web services. [SEEN] github.com/jacobsvante/netsuite/issues/27 */
function restError(body: string): Told | undefined {
  const details = member(parse(body), 'o:errorDetails');
  const first: unknown = Array.isArray(details) ? details[0] : undefined;
  const code = member(first, 'o:errorCode');
  return typeof code === 'string' ? { code, message: text(member(first, 'detail')) } : undefined;
}

/** `{"error":"invalid_grant"}` of the token endpoint. [DOC] subsect_161252460252 */
function oauthError(body: string): Told | undefined {
  const document = parse(body);
  const code = member(document, 'error');
  return typeof code === 'string' ? { code, message: text(member(document, 'error_description')) } : undefined;
}

/** `Bearer realm="123456", error="invalid_token", error_description="…"` [DOC] subsect_158521885412 */
function bearerError(header: string | undefined): Told | undefined {
  const field = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(header ?? '')?.[1];
  const code = field('error');
  return code === undefined ? undefined : { code, message: field('error_description') ?? '' };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

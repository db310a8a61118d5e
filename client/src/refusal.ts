/**
 * What came instead of a report, reduced to what tells causes apart.
 */
import { plainText } from './netsuite/plain-text.ts';
import { printable } from './printable.ts';
import { decisiveIn } from './refusals.ts';
import { toldIn } from './told.ts';

/** Which request it was: the one for an OAuth 2.0 access token, or the RESTlet's. */
export type RequestStep = 'access-token' | 'restlet';

export interface Refusal {
  readonly step: RequestStep;
  /** HTTP status; null if nothing answered. */
  readonly status: number | null;
  /**
   * NetSuite's code, `HTTP_502` if the answer has none, the operating system's or `TIMEOUT` if there was no answer, and one
   * of `ANSWER_FAULTS` if the answer itself is at fault.
   */
  readonly code: string;
  /** The innermost of what was told: what a script was told itself, if that is what it tells. */
  readonly message: string;
}

/** An HTTP answer, as far as it matters. Header names in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether it was longer than a report can be, and was therefore not read. */
  readonly isTooLong?: boolean;
}

/**
 * What an answer that is no report says, in any of NetSuite's forms: JSON of a RESTlet, of REST web services or of the token
 * endpoint, an error that a script caught, the form in plain text, a SOAP fault, a page.
 */
export function refusalIn(step: RequestStep, { status, headers, body }: Answer): Refusal {
  const told = toldIn(body, headers) ?? { code: '', message: '' };
  const code = printable(told.code);
  return { step, status, code: code === '' ? `HTTP_${status}` : code, message: fitting(plainText(told.message)) };
}

/** What a person wants to read of it: from the sentence that decides, if that would be cut off. */
function fitting(message: string): string {
  const shown = printable(message);
  const decisive = decisiveIn(message);
  return decisive === undefined || shown.includes(decisive.text) ? shown : printable(message.slice(decisive.at));
}

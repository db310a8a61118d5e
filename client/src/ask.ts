/**
 * One question to the RESTlet, asked until it lets the caller in.
 */
import type { AnswerFault } from './answer-faults.ts';
import { type Authorize, refusalOf } from './authorize.ts';
import { backoff } from './backoff.ts';
import { type Credentials, secretsOf } from './credentials.ts';
import { printable } from './printable.ts';
import { redacted, redactedRefusal } from './redacted.ts';
import { redactor } from './redactor.ts';
import type { Answer, Refusal } from './refusal.ts';
import { ruleOf } from './refusals.ts';
import { type Request, send, type Sent, type World } from './send.ts';

/** The question, before somebody signs it. */
export type Unsigned = Pick<Request, 'method' | 'url' | 'body'>;

/** What an answer with status 200 comes to. */
export interface FoundReport {
  readonly report: unknown;
}

export interface Attempt<Found extends FoundReport> {
  /** The question, once it is known who asks. */
  readonly complete: (request: Unsigned, authorization: string) => Unsigned;
  readonly request: Unsigned;
  readonly authorize: Authorize;
  readonly credentials: Credentials;
  /** The report that was asked for, what is wrong with it, or undefined for an answer that is nothing of the kind. */
  readonly read: (answer: Answer) => Found | AnswerFault | undefined;
  readonly signal: AbortSignal;
  readonly world: World;
}

interface Refused {
  readonly refusal: Refusal;
  readonly sent: Sent;
}

type Once<Found extends FoundReport> = Found | Refused;
export type Tried<Found extends FoundReport> = Once<Found> & {
  readonly attempts: number;
  readonly timesBusy: number;
};

/**
 * Asks again only where the account is busy: anything else would be answered the same, and count as a failed login.
 *
 * @param deadline milliseconds since the epoch
 */
export async function tryUntilLetIn<Found extends FoundReport>(
  attempt: Attempt<Found>,
  retries: number,
  deadline: number,
): Promise<Tried<Found>> {
  const { credentials, signal, world } = attempt;
  for (let attempts = 1; ; attempts += 1) {
    const once = await ask(attempt);
    const timesBusy = attempts - 1;
    if (!isRefused(once) || attempts > retries || !ruleOf(once.refusal, credentials.kind).retry)
      return { ...once, attempts, timesBusy };
    const retryAfter = once.sent.kind === 'answer' ? once.sent.answer.headers['retry-after'] : undefined;
    const wait = backoff(attempts, world.random(), retryAfter);
    // To wait until the time is up would bring nothing.
    if (world.now() + wait >= deadline) return { ...once, attempts, timesBusy };
    try {
      await world.sleep(wait, signal);
    } catch {
      // Time is up: the account was busy to the end.
      return { ...once, attempts, timesBusy };
    }
  }
}

function isRefused<Found extends FoundReport>(once: Once<Found>): once is Refused {
  return !('report' in once);
}

async function ask<Found extends FoundReport>(attempt: Attempt<Found>): Promise<Once<Found>> {
  const { complete, request, authorize, credentials, read, signal, world } = attempt;
  const authorized = await authorize(request, signal);
  if (authorized.kind === 'refused') return { refusal: authorized.refusal, sent: authorized.sent };
  // The content type decides in which form NetSuite answers, a GET's too. [DOC] section_4619215993
  const headers = { authorization: authorized.authorization, 'content-type': 'application/json' };
  const redact = redactor([...secretsOf(credentials), ...authorized.secrets]);
  const sent = redacted(await send({ ...complete(request, authorized.authorization), headers }, signal, world), redact);
  const found = sent.kind === 'answer' ? read(sent.answer) : undefined;
  if (found !== undefined && 'report' in found) return found;
  const refusal = refusalOf('restlet', sent);
  // The client's own words on an answer that says it is Token Doctor's.
  const told = found === undefined ? refusal : { ...refusal, code: found.code, message: printable(found.message) };
  return { refusal: redactedRefusal(told, redact), sent };
}

import { setTimeout } from 'node:timers/promises';

import { tryUntilLetIn, type Unsigned } from './ask.ts';
import { authorizer, requestToken } from './authorize.ts';
import { checkOptions } from './check-options.ts';
import { type Credentials, secretsOf } from './credentials.ts';
import { withDeadline } from './deadline.ts';
import { DEFAULT_INTEGRATION } from './default-integration.ts';
import { explain, type Explanation } from './explain.ts';
import {
  type AskedCredential,
  certificateParameters,
  holderIn,
  othersToHandOver,
  parametersOf,
} from './named-credential.ts';
import { type CertificatesRead, type OtherCertificate, readOwnCertificate } from './own-certificate.ts';
import { pageOf } from './page.ts';
import { readAnswer } from './read-answer.ts';
import { redactedValue } from './redacted.ts';
import { redactor } from './redactor.ts';
import type { Answer, Refusal } from './refusal.ts';
import type { Form, Report, Verdict } from './received.ts';
import type { World } from './send.ts';
import { shownByLogin } from './shown-by-login.ts';
import { type Held, heldFor } from './since.ts';
import { type Addresses, type Target, targetOf } from './target.ts';

export interface PreflightOptions extends Addresses {
  readonly credentials: Credentials;
  /** Which integration: the id of a profile, or the internal id of an application; left out: `DEFAULT_INTEGRATION`. */
  readonly integration?: string;
  /** Internal id of the one access token to diagnose; left out: all that matter. */
  readonly token?: number;
  /**
   * The credential to diagnose in the place of access tokens: `own`, the one that the client logs in with; or that of a user and a
   * role. NetSuite lists no OAuth 2.0 credential to a script. The bundle takes it since 0.4. `since` is then not used.
   */
  readonly credential?: AskedCredential;
  /**
   * With the own credential and a certificate: asks NetSuite when the certificate ends, and hands that over, with the application's
   * other active certificates. The own one decides. What cannot be read is a note. It takes an access token for REST web services, and a permission of the role. Left out: it is not asked.
   */
  readonly readCertificate?: boolean;
  /**
   * The error as the integration showed it: a code, a sentence, a fault or a line of a log. It is sent in the body of a POST, so
   * that it stands in no address; `since` is then not used. `report.symptom` quotes what was recognised in it.
   */
  readonly symptom?: string;
  /**
   * Whether the caller is not the integration but somebody who asks on its behalf, such as a monitor: what the caller itself
   * is refused then counts for nothing where it cannot read the integration's tokens. Left out: it is the integration.
   */
  readonly onBehalf?: boolean;
  /** `minimal`: the verdict, one sentence and a link to the page. Left out: `full`. */
  readonly form?: Form;
  /**
   * Which page of the tokens a large account's report is to explain, from 1; left out: the first. Verdict, totals and every
   * credential's own verdict are of all of them, on each page.
   */
  readonly page?: number;
  /** Tokens on a page; left out: as many as the RESTlet puts there. */
  readonly pageSize?: number;
  /** An earlier answer to the same question: where nothing has changed it is answered again, as `unchanged`. null: none. */
  readonly since?: Answered | null;
  /** Milliseconds for everything together, waiting for a busy account included; left out: 60000. */
  readonly timeout?: number;
  /** How often to ask again when the account is busy; left out: 8. */
  readonly retries?: number;
  /** Ends the call from outside; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

interface Asked {
  /** As NetSuite writes it. */
  readonly account: string;
  readonly integration: string;
  /** How many requests were sent to the RESTlet, or for an access token that was refused. */
  readonly attempts: number;
  /** What the caller should know whatever the outcome. */
  readonly notes: readonly string[];
}

/** Token Doctor answered. */
export interface Answered extends Asked {
  readonly outcome: Verdict;
  readonly form: Form;
  /** Whether this is the report of `since` again, because a new one would say the same. */
  readonly unchanged: boolean;
  /** Link to the page, for a person; null where the report names none. */
  readonly page: string | null;
  /** What it shows that NetSuite let this login in, and the report does not know; one sentence each. */
  readonly shownByLogin: readonly string[];
  readonly report: Report;
}

/** Nothing answered, or NetSuite refused; `causes` says why, in the terms of the report's checks. */
export interface Silent extends Asked, Explanation {
  readonly outcome: 'refused' | 'unreachable';
  readonly refusal: Refusal;
}

export type Preflight = Answered | Silent;
export type Outcome = Preflight['outcome'];

export const TIMEOUT = 60_000;
export const RETRIES = 8;

export const REAL_WORLD: World = {
  fetch: (...request) => fetch(...request),
  now: Date.now,
  random: Math.random,
  sleep: async (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};

/**
 * Asks Token Doctor whether an integration may sync. A refusal and silence are answers too: only bad options throw.
 *
 * @throws ConfigurationError if the options cannot be asked with; it names the option and quotes no value
 * @throws the reason of `options.signal`, if that ended the call
 */
export async function preflight(options: PreflightOptions, world: World = REAL_WORLD): Promise<Preflight> {
  checkOptions(options);
  const target = targetOf(options);
  const {
    integration = DEFAULT_INTEGRATION,
    form = 'full',
    timeout = TIMEOUT,
    retries = RETRIES,
    credentials,
  } = options;
  const { token, page, pageSize } = options;
  const isNamed = options.credential !== undefined;
  const question = { account: target.id.realm, integration, form, token, page, pageSize, isNamed };
  // An earlier version may have kept what it had not cleaned.
  const since = redactedValue(options.since, redactor(secretsOf(credentials))) as PreflightOptions['since'];
  // An earlier answer was one to the question without the text.
  const held = options.symptom === undefined && !isNamed ? heldFor(since, question) : undefined;
  const request = requestFor(target.restlet, { ...options, integration, form }, held);
  const authorize = authorizer(credentials, target, world);
  const { certificate, tried } = await withDeadline(timeout, options.signal, async (signal) => {
    const read = await certificateOf(options, target, signal, world);
    const attempt = {
      complete: (unsigned: Unsigned, authorization: string) => completed(unsigned, options, read, authorization),
      request,
      authorize,
      credentials,
      read: (answer: Answer) => readAnswer(answer, question, held),
      signal,
      world,
    };
    return { certificate: read, tried: await tryUntilLetIn(attempt, retries, world.now() + timeout) };
  });
  options.signal?.throwIfAborted();
  const asked = {
    account: target.id.realm,
    integration,
    attempts: tried.attempts,
    notes: [...notesOn(target, options), ...(certificate?.note === undefined ? [] : [certificate.note])],
  };
  if ('report' in tried) {
    const { report, unchanged } = tried;
    const shown = shownByLogin(credentials.kind, options.onBehalf === true, options.credential === 'own');
    const link = pageOf(report, target.app);
    return { ...asked, outcome: report.verdict, form, unchanged, page: link, shownByLogin: shown, report };
  }
  const { refusal, sent, timesBusy } = tried;
  const explanation = explain(refusal, {
    credentials: credentials.kind,
    realm: target.realm,
    elapsed: sent.elapsed,
    timesBusy,
    ...(sent.kind === 'answer' && sent.clockAhead !== undefined ? { clockAhead: sent.clockAhead } : {}),
  });
  return { ...asked, outcome: refusal.status === null ? 'unreachable' : 'refused', refusal, ...explanation };
}

type Parameters = Pick<
  PreflightOptions,
  'integration' | 'token' | 'credential' | 'credentials' | 'symptom' | 'onBehalf' | 'form' | 'page' | 'pageSize'
>;

/** An error text goes into a body: addresses are logged on the way. */
function requestFor(restlet: URL, asked: Parameters, held: Held | undefined): Unsigned {
  const { symptom } = asked;
  const sent = sentOf(asked, held);
  if (symptom !== undefined) {
    const own = asked.onBehalf === true ? { own: false } : {};
    return { method: 'POST', url: new URL(restlet), body: JSON.stringify({ ...sent, ...own, symptom }) };
  }
  const url = new URL(restlet);
  for (const [name, value] of Object.entries(sent)) url.searchParams.set(name, String(value));
  return { method: 'GET', url };
}

/** Sent is only what is not as the RESTlet takes it anyway: an older one does not know the rest. */
function sentOf(asked: Parameters, held: Held | undefined): Readonly<Record<string, unknown>> {
  const { integration, token, credential, credentials, onBehalf, form, page, pageSize } = asked;
  return defined({
    integration,
    token,
    ...parametersOf(credential, credentials),
    own: onBehalf === true ? 'F' : undefined,
    form: form === 'minimal' ? form : undefined,
    page,
    pageSize,
    unless: held?.hash,
  });
}

function defined(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Only a certificate of the client's own can be asked about. */
async function certificateOf(
  { readCertificate, credentials }: PreflightOptions,
  target: Target,
  signal: AbortSignal,
  world: World,
): Promise<CertificatesRead | undefined> {
  if (readCertificate !== true || credentials.kind !== 'certificate') return undefined;
  const authorized = await requestToken(credentials, target, signal, world, 'rest_webservices');
  return readOwnCertificate(credentials, target, authorized, signal, world);
}

/** The question with what the access token says of its holder. A request by token is signed as it is. */
function completed(
  { method, url, body }: Unsigned,
  { credential }: PreflightOptions,
  certificate: CertificatesRead | undefined,
  authorization: string,
): Unsigned {
  if (credential !== 'own') return { method, url, ...(body === undefined ? {} : { body }) };
  const holder = holderIn(authorization);
  const read =
    certificate && 'certificate' in certificate ? certificateParameters(certificate.certificate, holder) : {};
  const own = defined({ ...holder, ...read });
  const others = othersToHandOver(certificate, holder);
  if (body !== undefined) {
    return {
      method,
      url,
      body: JSON.stringify({ ...(JSON.parse(body) as Readonly<Record<string, unknown>>), ...own, ...listed(others) }),
    };
  }
  if (others.length > 0) return inBody(url, { ...own, ...listed(others) });
  const whole = new URL(url);
  for (const [name, value] of Object.entries(own)) whole.searchParams.set(name, String(value));
  return { method, url: whole };
}

function listed(others: readonly OtherCertificate[]): { readonly otherCertificates?: readonly OtherCertificate[] } {
  return others.length === 0 ? {} : { otherCertificates: others };
}

/** A list goes into a body. The script and its deployment stay in the address. */
function inBody(url: URL, more: Readonly<Record<string, unknown>>): Unsigned {
  const address = new URL(url);
  const moved = [...url.searchParams].filter(([name]) => name !== 'script' && name !== 'deploy');
  for (const [name] of moved) address.searchParams.delete(name);
  return { method: 'POST', url: address, body: JSON.stringify({ ...Object.fromEntries(moved), ...more }) };
}

/** What to know about the account id that was given. */
export function notesOn({ id, realm }: Target, { account, realm: own }: Addresses): readonly string[] {
  if (own !== undefined || id.asWritten === 'realm') return [];
  const also = id.asWritten === 'host' ? ', which is how host names have it' : '';
  return [
    `The account id was given as ${account.trim()}${also}, and sent as ${realm}. If the integration sends it as given, NetSuite refuses it as an invalid login, whatever its role may do.`,
  ];
}

/**
 * The RESTlet as an integration sees it: HTTP, signed with an access token or sent with a session's cookie.
 */
import { createHmac, randomUUID } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import type { Running } from '../../../cli/embedded';
import { type Caller, type Credentials, login } from '../../../emulator';
import type { Report } from '../../../src/TypeScript/report/contract';
import { fitting } from '../../support/fits-schema';

const RESTLET = '/app/site/hosting/restlet.nl?script=customscript_td_report_rl&deploy=customdeploy_td_report_rl';
const JSON_TYPE = 'application/json';

/** What is sent: by default a GET for everything, as JSON. */
export interface Asking {
  readonly method?: string;
  /** Added to the address: `token=501`. */
  readonly query?: string;
  readonly body?: string;
  /** Null for none. */
  readonly contentType?: string | null;
}

export interface Answer {
  readonly status: number;
  /** Parsed where it says that it is JSON, else its text. */
  readonly body: unknown;
  /** Of the script's execution; null where none ran. */
  readonly units: number | null;
  readonly queries: number | null;
}

/** The headers by which a caller is known. */
export type Identity = (request: { readonly method: string; readonly url: string }) => Record<string, string>;

export interface Signing {
  readonly credentials?: Partial<Credentials>;
  readonly realm?: string;
  readonly method?: 'HMAC-SHA256' | 'HMAC-SHA1';
  /** Seconds that the caller's clock is ahead. */
  readonly ahead?: number;
  readonly nonce?: string;
}

/** Signs with an access token of the account, with the package that integrations use. */
export function byToken({ account }: Running, tokenId: number, signing: Signing = {}): Identity {
  const own = { ...account.credentials(tokenId), ...signing.credentials };
  const method = signing.method ?? 'HMAC-SHA256';
  const algorithm = method === 'HMAC-SHA256' ? 'sha256' : 'sha1';
  return (request) => {
    const oauth = new OAuth({
      consumer: { key: own.consumerKey, secret: own.consumerSecret },
      signature_method: method,
      realm: signing.realm ?? account.id,
      hash_function: (text, key) => createHmac(algorithm, key).update(text).digest('base64'),
    });
    oauth.getTimeStamp = () => Math.floor(Date.now() / 1000) + (signing.ahead ?? 0);
    oauth.getNonce = () => signing.nonce ?? randomUUID();
    return { ...oauth.toHeader(oauth.authorize(request, { key: own.tokenId, secret: own.tokenSecret })) };
  };
}

/** A session, as a browser has one. */
export async function bySession({ serving }: Running, caller: Caller): Promise<Identity> {
  const entered = await login(serving.url, caller);
  if ('refusal' in entered) throw new Error(entered.refusal.message);
  return () => ({ cookie: entered.cookie });
}

/** Sends a request and reads the answer, whatever it is. */
export async function ask({ serving }: Running, identity: Identity, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', query, body, contentType = JSON_TYPE } = asking;
  const url = `${serving.url}${RESTLET}${query === undefined ? '' : `&${query}`}`;
  const response = await fetch(url, {
    method,
    headers: { ...identity({ method, url }), ...(contentType === null ? {} : { 'content-type': contentType }) },
    // As bytes: for a text, fetch would add a content type of its own.
    ...(body === undefined ? {} : { body: new TextEncoder().encode(body) }),
  });
  const header = (name: string): number | null => {
    const value = response.headers.get(name);
    return value === null ? null : Number(value);
  };
  const isJson = response.headers.get('content-type')?.startsWith(JSON_TYPE) === true;
  return {
    status: response.status,
    body: isJson ? await response.json() : await response.text(),
    units: header('x-embedded-units'),
    queries: header('x-embedded-queries'),
  };
}

/** The report of an answer. @throws Error with the refusal where there is none */
export function reportIn({ status, body }: Answer): Report {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  // What the RESTlet answers with 200 is a report.
  return fitting(body as Report);
}

/** A report without the moment at which it was made: the same facts give the same one. */
export function timeless(report: Report): Report {
  return { ...report, source: { ...report.source, readAt: '(time)' } };
}

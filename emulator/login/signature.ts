import { createHmac, timingSafeEqual } from 'node:crypto';

import type { OAuthParameters } from './authorization-header';

export interface SignedRequest {
  readonly method: string;
  /** Scheme, host and port as the client addressed them, path and query. */
  readonly url: URL;
}

/**
 * Whether a request carries the signature that HMAC-SHA256 gives it. RFC 5849, section 3.4: method, address without
 * query, and every parameter of the query (`script` and `deploy` among them) and of the header except `realm` and the
 * signature itself.
 */
export function hasSignature(
  request: SignedRequest,
  oauth: OAuthParameters,
  consumerSecret: string,
  tokenSecret: string,
): boolean {
  const key = `${encode(consumerSecret)}&${encode(tokenSecret)}`;
  const expected = createHmac('sha256', key).update(baseString(request, oauth)).digest();
  const given = Buffer.from(oauth.get('oauth_signature') ?? '', 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function baseString(request: SignedRequest, oauth: OAuthParameters): string {
  const signed = [...oauth].filter(([name]) => name !== 'realm' && name !== 'oauth_signature');
  const parameters = [...request.url.searchParams, ...signed]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const address = `${request.url.origin}${request.url.pathname}`;
  return [request.method.toUpperCase(), address, parameters].map(encode).join('&');
}

/** RFC 3986 leaves only letters, digits and `-._~` as they are. */
function encode(text: string): string {
  const code = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

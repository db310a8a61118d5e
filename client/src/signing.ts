import { createHmac, randomUUID } from 'node:crypto';

import type { TokenCredentials } from './credentials.ts';

export interface Signable {
  readonly method: string;
  readonly url: URL;
  readonly realm: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  /** Left out: one of its own. */
  readonly nonce?: string;
}

/**
 * The Authorization header of a request with an access token. OAuth 1.0a as RFC 5849 has it, HMAC-SHA256 as NetSuite asks:
 * [DOC] section_1534941295. `script`, `deploy` and every other query parameter are signed; the realm is not.
 */
export function signedHeader(request: Signable, credentials: TokenCredentials): string {
  const oauth: readonly Pair[] = [
    ['oauth_consumer_key', credentials.consumerKey],
    ['oauth_nonce', request.nonce ?? randomUUID().replaceAll('-', '')],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(request.timestamp)],
    ['oauth_token', credentials.tokenId],
    ['oauth_version', '1.0'],
  ];
  const key = [credentials.consumerSecret, credentials.tokenSecret].map(encode).join('&');
  const signature = createHmac('sha256', key).update(baseString(request, oauth)).digest('base64');
  const parameters: readonly Pair[] = [['realm', request.realm], ...oauth, ['oauth_signature', signature]];
  return `OAuth ${parameters.map(([name, value]) => `${name}="${encode(value)}"`).join(', ')}`;
}

/** The parts of a signed header that were made for it alone, and are printed as little as the credentials are. */
export function secretsIn(header: string): readonly string[] {
  const parts = header.matchAll(/\boauth_(?:nonce|signature)="([^"]*)"/g);
  return [...parts].map(([, value = '']) => decodeURIComponent(value));
}

type Pair = readonly [name: string, value: string];

/** RFC 5849, section 3.4.1: method, address without query, parameters sorted after encoding. */
function baseString({ method, url }: Signable, oauth: readonly Pair[]): string {
  const parameters = [...url.searchParams, ...oauth]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map((pair) => pair.join('='))
    .join('&');
  return [method.toUpperCase(), `${url.origin}${url.pathname}`, parameters].map(encode).join('&');
}

/** By code units, not by anybody's alphabet. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** RFC 3986: all but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

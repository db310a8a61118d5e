import OAuth from 'oauth-1.0a';
import { createHmac } from 'node:crypto';

import { credentials } from '../../../emulator/login/credentials';
import { JSON_TYPE, RESTLET, type Served } from '../host/account';

/** What is unusual about a request; left out: what an integration would send. */
export interface Signing {
  realm?: string;
  method?: string;
  consumerKey?: string;
  tokenId?: string;
  tokenSecret?: string;
  timestamp?: number | string;
  nonce?: string;
}

/** Now, as a timestamp. */
export const seconds = (): number => Math.floor(Date.now() / 1000);

/** Calls the demo RESTlet as an integration does, with token 501. */
export async function callWithToken(
  server: Served,
  path = RESTLET,
  signing: Signing = {},
  method = 'GET',
  headers: Readonly<Record<string, string>> = JSON_TYPE,
): Promise<Response> {
  const secrets = { ...credentials(server.account, 501), ...signing };
  const algorithm = signing.method === 'HMAC-SHA1' ? 'sha1' : 'sha256';
  const oauth = new OAuth({
    consumer: { key: secrets.consumerKey, secret: secrets.consumerSecret },
    signature_method: signing.method ?? 'HMAC-SHA256',
    realm: signing.realm ?? server.account.id,
    hash_function: (text, key) => createHmac(algorithm, key).update(text).digest('base64'),
  });
  // A test may sign what is no number.
  oauth.getTimeStamp = () => (signing.timestamp ?? Math.floor(server.account.now() / 1000)) as number;
  if (signing.nonce !== undefined) oauth.getNonce = () => signing.nonce ?? '';
  const url = `${server.url}${path}`;
  const signed = oauth.authorize({ url, method }, { key: secrets.tokenId, secret: secrets.tokenSecret });
  return fetch(url, { method, headers: { ...headers, ...oauth.toHeader(signed) } });
}

/**
 * The signature: the client's own, beside that of the package oauth-1.0a and the arithmetic of RFC 5849.
 */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import OAuth from 'oauth-1.0a';
import { signedHeader } from '../../client/src/signing.ts';
import { ANY_TOKEN } from './support/asking';

const field = (header: string, name: string): string =>
  decodeURIComponent(new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '');

/** What oauth-1.0a signs for the same request. */
function published(url: string, credentials: typeof ANY_TOKEN, timestamp: number, nonce: string): string {
  const oauth = new OAuth({
    consumer: { key: credentials.consumerKey, secret: credentials.consumerSecret },
    signature_method: 'HMAC-SHA256',
    hash_function: (text, key) => createHmac('sha256', key).update(text).digest('base64'),
  });
  oauth.getTimeStamp = () => timestamp;
  oauth.getNonce = () => nonce;
  return oauth.authorize({ url, method: 'GET' }, { key: credentials.tokenId, secret: credentials.tokenSecret })
    .oauth_signature;
}

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const secret = fc.stringMatching(/^[\x21-\x7e]{1,64}$/);

it('is that of the package integrations use, whatever the question and the secrets', () => {
  fc.assert(
    fc.property(text, secret, secret, fc.nat(), (value, consumerSecret, tokenSecret, timestamp) => {
      const url = new URL(
        `https://1234567-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1&deploy=2`,
      );
      const asked = `${url.href}&integration=${encodeURIComponent(value)}`;
      const credentials = { ...ANY_TOKEN, consumerSecret, tokenSecret };
      const header = signedHeader(
        { method: 'GET', url: new URL(asked), realm: '1234567_SB1', timestamp, nonce: 'abcdefgh' },
        credentials,
      );
      expect(field(header, 'oauth_signature')).toBe(published(asked, credentials, timestamp, 'abcdefgh'));
    }),
  );
});

it('names the account as realm, which is not signed', () => {
  const sign = (realm: string): string =>
    signedHeader({ method: 'GET', url: new URL('https://a.test/'), realm, timestamp: 1, nonce: 'n' }, ANY_TOKEN);

  expect(field(sign('1234567_SB1'), 'realm')).toBe('1234567_SB1');
  expect(field(sign('1234567_SB1'), 'oauth_signature')).toBe(field(sign('TSTDRV1'), 'oauth_signature'));
});

it('has a nonce of its own for every request', () => {
  const request = { method: 'GET', url: new URL('https://a.test/'), realm: 'A', timestamp: 1 };
  const nonces = Array.from({ length: 20 }, () => field(signedHeader(request, ANY_TOKEN), 'oauth_nonce'));

  expect(new Set(nonces).size).toBe(20);
  // "Nonce must be at least six characters long" [DOC] subsect_156935170194
  expect(nonces.every((nonce) => nonce.length >= 20)).toBe(true);
});

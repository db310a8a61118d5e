/**
 * What preflight is called with: from JavaScript that may be anything, and each mistake is said before anything is sent.
 */
import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import type { PreflightOptions } from '../../client/src/index.ts';
import { ConfigurationError, preflight, readAccountId } from '../../client/src/index.ts';
import { CERTIFICATE } from './support/certificates';
import { ANY_TOKEN, askAnswered, refusing } from './support/asking';

/** As a caller in JavaScript has it: of any shape. */
const ask = (options: unknown): Promise<unknown> =>
  preflight(options as PreflightOptions).catch((error: unknown) => error);

const { consumerKey: _, ...withoutKey } = ANY_TOKEN;
const withKey = (privateKey: unknown) => ({ ...CERTIFICATE, privateKey });
const pemOf = (key: { export: (how: { type: 'pkcs8'; format: 'pem' }) => string | Buffer }): string =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('bad options', () => {
  it.each<[string, object, RegExp]>([
    ['no account', { account: undefined }, /option account must be .* '1234567_SB1'\.$/],
    ['a number for an account', { account: 1234567 }, /option account must be an account id in a text/],
    ['an account that is none', { account: 'hush-hush.test/' }, /letters and digits/],
    ['no credentials', { credentials: undefined }, /option credentials .* tba, bearer, certificate/],
    ['null for credentials', { credentials: null }, /option credentials/],
    ['a text for credentials', { credentials: 'hush-hush' }, /option credentials/],
    ['credentials of no kind', { credentials: { tokenId: 'hush-hush' } }, /whose kind is tba/],
    ['credentials of another kind', { credentials: { kind: 'hush-hush' } }, /whose kind is tba/],
    ['a kind of every object', { credentials: { kind: 'constructor' } }, /whose kind is tba/],
    ['a bearer without a token', { credentials: { kind: 'bearer' } }, /credential accessToken is missing/],
    ['half a token', { credentials: withoutKey }, /credential consumerKey is missing/],
    ['a secret that is null', { credentials: { ...ANY_TOKEN, tokenSecret: null } }, /tokenSecret is missing/],
    [
      'a secret that is a number',
      { credentials: { ...ANY_TOKEN, tokenSecret: 77001177 } },
      /tokenSecret must be a text/,
    ],
    ['an empty secret', { credentials: { ...ANY_TOKEN, tokenSecret: '' } }, /tokenSecret is empty/],
    [
      'a secret that is no header',
      { credentials: { kind: 'bearer', accessToken: 'hush-hush\r\nX: y' } },
      /accessToken has/,
    ],
    ['no key', { credentials: withKey(undefined) }, /privateKey is missing/],
    ['a key that is none', { credentials: withKey('hush-hush') }, /private key cannot be read/],
    ['a key as bytes', { credentials: withKey(Buffer.from('hush-hush')) }, /privateKey must be a text/],
    [
      'a key of Edwards',
      { credentials: withKey(pemOf(generateKeyPairSync('ed25519').privateKey)) },
      /RSA key, or an EC key/,
    ],
    [
      'a key on another curve',
      { credentials: withKey(pemOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey)) },
      /P-256, P-384 or P-521/,
    ],
    ['no integration', { integration: ' ' }, /option integration must be an id/],
    ['an integration that is an object', { integration: { id: 'hush-hush' } }, /option integration must be an id/],
    ['null for an integration', { integration: null }, /option integration .* or be left out/],
    ['a text for a time-out', { timeout: '30' }, /option timeout must be a number of milliseconds/],
    ['no time', { timeout: 0 }, /option timeout/],
    ['more than an hour', { timeout: 3_600_001 }, /option timeout/],
    ['no number for a time-out', { timeout: NaN }, /option timeout/],
    ['half a retry', { retries: 0.5 }, /option retries must be a whole number/],
    ['retries in a text', { retries: '3' }, /option retries/],
    ['no token id', { token: NaN }, /option token must be the internal id/],
    ['a token id in a text', { token: '501' }, /option token must be the internal id/],
    ['a text for the form', { form: 'hush-hush' }, /option form must be 'full' or 'minimal'/],
    ['no page', { page: 0 }, /option page must be the number of a page, from 1, or be left out/],
    ['a page in a text', { page: '2' }, /option page must be/],
    ['half a page', { pageSize: 0.5 }, /option pageSize must be how many tokens a page has/],
    ['F for on behalf', { onBehalf: 'F' }, /option onBehalf must be true or false/],
    ['a text for an earlier answer', { since: 'hush-hush' }, /option since must be an earlier answer, or null/],
    ['a signal that is none', { signal: { aborted: false } }, /option signal must be an AbortSignal/],
    ['a realm that is a number', { realm: 1234567 }, /option realm/],
    ['a realm that is none', { realm: 'hush hush' }, /letters and digits/],
    [
      'a base URL that is an object',
      { baseUrl: new URL('https://hush-hush.test') },
      /option baseUrl must be an address/,
    ],
    ['a token URL that is a number', { tokenUrl: 7 }, /option tokenUrl must be an address/],
    ['a script that is a number', { script: 7 }, /option script must be a script id/],
    ['an empty deployment', { deploy: '' }, /option deploy must be a deployment id/],
    ['plain HTTP to another machine', { baseUrl: 'http://example.test' }, /https:/],
    ['a password in the address', { baseUrl: 'https://a:hush-hush@example.test' }, /no password/],
    ['no address', { baseUrl: 'nowhere' }, /no address/],
    ['plain HTTP for the token', { tokenUrl: 'http://example.test/t' }, /https:/],
  ])('are refused before anything is sent, and quoted nowhere: %s', async (_what, options, message) => {
    const thrown = await ask({ account: '1', credentials: ANY_TOKEN, ...options });

    expect(thrown).toBeInstanceOf(ConfigurationError);
    expect((thrown as Error).message).toMatch(message);
    expect(inspect(thrown)).not.toMatch(/hush|77001177/);
  });

  it.each([undefined, null, 'hush-hush', 7])('are no object: %j', async (options) => {
    const thrown = await ask(options);

    expect(thrown).toBeInstanceOf(ConfigurationError);
    expect((thrown as Error).message).toMatch(/object, with account and credentials/);
  });

  it('of an account id by itself are said alike', () => {
    expect(() => readAccountId(undefined as unknown as string)).toThrow(ConfigurationError);
  });
});

it.each([0.5, 1.5, 1004.9999999999999, 3_600_000])(
  'a time-out may be any number of milliseconds: %d',
  async (timeout) => {
    expect(await askAnswered(() => refusing(404, 'X'), { timeout })).toHaveProperty('refusal');
  },
);

/**
 * The keys that NetSuite takes for OAuth 2.0 client credentials, and what each signs by.
 */
import { constants, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { preflight } from '../../client/src/index.ts';
import { assertionOf } from '../../client/src/assertion.ts';
import { serving } from '../product/support/account';
import { world } from './support/asking';
import { CERTIFICATE, certificateAccount, MAPPING } from './support/certificates';

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const ec = (namedCurve: string): Pair => generateKeyPairSync('ec', { namedCurve });
const RSA_PSS = { modulusLength: 2048 } as const;
const restricted = (hash: string): Pair =>
  generateKeyPairSync('rsa-pss', { ...RSA_PSS, hashAlgorithm: hash, mgf1HashAlgorithm: hash });

const KEYS: readonly (readonly [string, string, Pair])[] = [
  ['RSA', 'PS256', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ['RSASSA-PSS', 'PS256', generateKeyPairSync('rsa-pss', RSA_PSS)],
  ['RSASSA-PSS, for SHA-384 alone', 'PS384', restricted('sha384')],
  ['RSASSA-PSS, for SHA-512 alone', 'PS512', restricted('sha512')],
  ['EC on P-256', 'ES256', ec('P-256')],
  ['EC on P-384', 'ES384', ec('P-384')],
  ['EC on P-521', 'ES512', ec('P-521')],
];

const pem = (key: KeyObject, type: 'pkcs8' | 'spki'): string => key.export({ type, format: 'pem' }).toString();

it.each(KEYS)('%s signs by %s', (_key, algorithm, { publicKey, privateKey }) => {
  const assertion = assertionOf({ ...CERTIFICATE, privateKey: pem(privateKey, 'pkcs8') }, 'https://host/token', 1);
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const how = algorithm.startsWith('PS')
    ? { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : { key: publicKey, dsaEncoding: 'ieee-p1363' as const };

  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: algorithm });
  expect(
    verify(`sha${algorithm.slice(2)}`, Buffer.from(`${header}.${payload}`), how, Buffer.from(signature, 'base64url')),
  ).toBe(true);
});

it.each(KEYS.filter(([, algorithm]) => algorithm.startsWith('ES')))('%s is let in', async (_key, _algorithm, pair) => {
  const account = certificateAccount((a) => (a.oauth2 = [{ ...MAPPING, publicKey: pem(pair.publicKey, 'spki') }]));
  await serving(account, async (running) => {
    const credentials = { ...CERTIFICATE, privateKey: pem(pair.privateKey, 'pkcs8') };
    const options = { account: running.account.id, baseUrl: running.serving.url, credentials };

    expect(await preflight(options, world())).toHaveProperty('report');
  });
});

it('an EC key in the older form of PEM signs as well', () => {
  const privateKey = ec('P-256').privateKey.export({ type: 'sec1', format: 'pem' }).toString();

  expect(assertionOf({ ...CERTIFICATE, privateKey }, 'https://host/token', 1).split('.')).toHaveLength(3);
});

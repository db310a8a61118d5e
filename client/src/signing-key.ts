import { constants, createPrivateKey, type KeyObject, sign, type SignKeyObjectInput } from 'node:crypto';

import { ConfigurationError } from './configuration-error.ts';

/** A private key with the one algorithm that it signs by. */
export interface SigningKey {
  /** As `alg` of a JWT has it. */
  readonly algorithm: string;
  readonly sign: (content: string) => Buffer;
}

/** An EC key has one algorithm, by its curve. [DOC] section_0312092212; the lengths: subsect_162755332391 */
const CURVES: ReadonlyMap<string, number> = new Map([
  ['prime256v1', 256],
  ['secp384r1', 384],
  ['secp521r1', 512],
]);
const HASHES: ReadonlySet<number> = new Set([256, 384, 512]);

/**
 * NetSuite takes PS256, PS384, PS512, ES256, ES384 and ES512: [DOC] section_162790605110. An RSA key is free to choose among
 * the first three, and signs by PS256 unless it says itself that it is for another.
 *
 * @throws ConfigurationError if it is no such key in PEM
 */
export function signingKeyOf(pem: string): SigningKey {
  const key = read(pem);
  const { namedCurve = '', hashAlgorithm = 'sha256' } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return byPss(key, 256);
    case 'rsa-pss':
      return byPss(key, Number(/^sha(\d+)$/.exec(hashAlgorithm)?.[1]));
    case 'ec':
      return byCurve(key, CURVES.get(namedCurve));
    default:
      throw unfit();
  }
}

function byPss(key: KeyObject, bits: number): SigningKey {
  if (!HASHES.has(bits)) throw unfit();
  const [padding, saltLength] = [constants.RSA_PKCS1_PSS_PADDING, constants.RSA_PSS_SALTLEN_DIGEST];
  return signingBy(`PS${bits}`, bits, { key, padding, saltLength });
}

function byCurve(key: KeyObject, bits: number | undefined): SigningKey {
  if (bits === undefined) throw unfit();
  // A JWT has the two numbers of the signature side by side. RFC 7518, section 3.4
  return signingBy(`ES${bits}`, bits, { key, dsaEncoding: 'ieee-p1363' });
}

function signingBy(algorithm: string, bits: number, how: SignKeyObjectInput): SigningKey {
  return { algorithm, sign: (content) => sign(`sha${bits}`, Buffer.from(content), how) };
}

function read(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new ConfigurationError('The private key cannot be read: it must be PEM, without a passphrase.');
  }
}

function unfit(): ConfigurationError {
  return new ConfigurationError(
    'The private key must be an RSA key, or an EC key on P-256, P-384 or P-521: NetSuite takes no other.',
  );
}

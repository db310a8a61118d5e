import { constants, createPrivateKey, type KeyObject, randomUUID, sign } from 'node:crypto';

import { ConfigurationError } from './configuration-error.ts';
import type { CertificateCredentials } from './credentials.ts';

/** Seconds that an assertion is good for; NetSuite takes less than sixty minutes. */
const LIFE = 5 * 60;

/**
 * The JWT by which a certificate asks for an access token. [DOC] section_162790605110: PS256, `kid` is the certificate id,
 * `iss` the client id, `aud` the token endpoint.
 *
 * @param issuedAt seconds since the epoch
 * @throws ConfigurationError if the key is no RSA private key in PEM
 */
export function assertionOf(credentials: CertificateCredentials, audience: string, issuedAt: number): string {
  const header = { typ: 'JWT', alg: 'PS256', kid: credentials.certificateId };
  const payload = {
    iss: credentials.clientId,
    scope: ['restlets'],
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + LIFE,
    jti: randomUUID(),
  };
  const content = [header, payload].map((part) => encode(JSON.stringify(part))).join('.');
  const signature = sign('sha256', Buffer.from(content), {
    key: privateKey(credentials),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  });
  return `${content}.${encode(signature)}`;
}

/** @throws ConfigurationError if the key is no RSA private key in PEM */
export function privateKey({ privateKey: pem }: CertificateCredentials): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new ConfigurationError('The private key cannot be read: it must be PEM, without a passphrase.');
  }
  if (key.asymmetricKeyType !== 'rsa') throw new ConfigurationError('The private key must be an RSA key.');
  return key;
}

function encode(content: string | Buffer): string {
  return Buffer.from(content).toString('base64url');
}

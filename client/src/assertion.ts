import { randomUUID } from 'node:crypto';

import type { CertificateCredentials } from './credentials.ts';
import { signingKeyOf } from './signing-key.ts';

/** Seconds that an assertion is good for; NetSuite takes less than sixty minutes. */
const LIFE = 5 * 60;

/**
 * The JWT by which a certificate asks for an access token. [DOC] section_162790605110: `kid` is the certificate id, `iss` the
 * client id, `aud` the token endpoint.
 *
 * @param issuedAt seconds since the epoch
 * @param scope what the access token is to be good for
 * @throws ConfigurationError if the key is none that NetSuite takes
 */
export function assertionOf(
  credentials: CertificateCredentials,
  audience: string,
  issuedAt: number,
  scope: 'restlets' | 'rest_webservices' = 'restlets',
): string {
  const key = signingKeyOf(credentials.privateKey);
  const header = { typ: 'JWT', alg: key.algorithm, kid: credentials.certificateId };
  const payload = {
    iss: credentials.clientId,
    scope: [scope],
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + LIFE,
    jti: randomUUID(),
  };
  const content = [header, payload].map((part) => encode(JSON.stringify(part))).join('.');
  return `${content}.${encode(key.sign(content))}`;
}

function encode(content: string | Buffer): string {
  return Buffer.from(content).toString('base64url');
}

import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';

import type { Refusal } from '../refusal';
import type { Account, OAuth2Mapping } from '../../model';
import { type Jwt, parseJwt, scopesOf } from './jwt';

/** [DOC] section_162790605110: PS and ES with SHA-256, -384 and -512, and no others. */
const ALGORITHM = /^(PS|ES)(256|384|512)$/;
/** Seconds; `exp` must be less than sixty minutes after `iat`. [DOC] section_162790605110 */
const LONGEST = 60 * 60;
/** Seconds that `iat` may lie ahead. ASSUMED */
const TOLERANCE = 5 * 60;

export interface Asserted {
  readonly mapping: OAuth2Mapping;
  readonly scopes: readonly unknown[];
}

/**
 * Which mapping an assertion speaks for, or why for none. The Detail codes ClientAuthenticationFailed and InvalidSignature
 * are documented for the other flow ([DOC] subsect_158711892221); that this one has them too is ASSUMED.
 *
 * @param audience the token endpoint as the client addressed it
 */
export function verifyAssertion(account: Account, assertion: string, audience: string): Asserted | Refusal {
  const jwt = parseJwt(assertion);
  if (jwt === undefined) return failed('the assertion is no JWT');
  const { header, payload } = jwt;
  const mapping = (account.oauth2 ?? []).find(
    ({ clientId, certificateId }) => clientId === payload.iss && certificateId === header.kid,
  );
  if (mapping === undefined) return failed('no mapping has this client id (iss) and certificate id (kid)');
  if (mapping.revoked) return failed('the certificate is revoked');
  if (!isValidAt(mapping, account.now())) return failed('the certificate has ended, or is not valid yet');
  if (!isSignedBy(jwt, createPublicKey(mapping.publicKey))) {
    return { code: 'InvalidSignature', message: 'the assertion is not signed with the key of the certificate' };
  }
  const wrong = wrongClaim(payload, audience, account.now() / 1000);
  return wrong === undefined ? { mapping, scopes: scopesOf(payload.scope) } : failed(wrong);
}

/** [DOC] section_162686838198: once a certificate has ended, a new mapping is needed. @param now milliseconds */
function isValidAt({ validFrom, validUntil }: Pick<OAuth2Mapping, 'validFrom' | 'validUntil'>, now: number): boolean {
  const isBegun = validFrom === undefined || validFrom <= now;
  return isBegun && (validUntil === undefined || now < validUntil);
}

function isSignedBy({ header, content, signature }: Jwt, key: KeyObject): boolean {
  const [, family, bits] = ALGORITHM.exec(String(header.alg)) ?? [];
  if (bits === undefined || key.asymmetricKeyType !== (family === 'PS' ? 'rsa' : 'ec')) return false;
  const how =
    family === 'PS'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : { key, dsaEncoding: 'ieee-p1363' as const };
  return verify(`sha${bits}`, Buffer.from(content), how, signature);
}

/** Which claim is wrong, by its name; undefined if none is. */
function wrongClaim(payload: Jwt['payload'], audience: string, now: number): string | undefined {
  const { aud, iat, exp } = payload;
  if (aud !== audience) return 'aud is not the token endpoint';
  if (typeof iat !== 'number' || typeof exp !== 'number') return 'iat and exp must be seconds';
  if (exp - iat >= LONGEST) return 'exp is sixty minutes or more after iat';
  if (exp <= now || iat > now + TOLERANCE) return 'the assertion has expired, or is not valid yet';
  return undefined;
}

function failed(message: string): Refusal {
  return { code: 'ClientAuthenticationFailed', message };
}

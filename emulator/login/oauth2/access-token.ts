import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Refusal } from '../refusal';
import type { Account, OAuth2Authorization, OAuth2Mapping } from '../../model';
import { encodePart, parseJwt, scopesOf } from './jwt';

/** Seconds. [DOC] section_162755359851: sixty minutes. */
export const LIFE = 60 * 60;

/** Whom an access token logs in, and for which application. */
export type OAuth2Login = Pick<OAuth2Mapping, 'integration' | 'entity' | 'role'>;

/** Of each account that is open; NetSuite signs with a certificate of its own. */
const keys = new WeakMap<Account, Buffer>();

/** [DOC] section_158255317571: `sub` is role and entity, `aud` holds the client id, `iss` is NetSuite. */
export function issueAccessToken(account: Account, mapping: OAuth2Mapping, scopes: readonly unknown[]): string {
  const { integration, clientId, certificateId } = mapping;
  return tokenFor(account, mapping, {
    aud: [`${integration};${account.id}`, clientId],
    scope: scopes,
    // The emulator's own: by it the mapping is found again.
    certificate: certificateId,
  });
}

/** The access token that an application has after its user consented. @param place of the authorization in the account file */
export function issueAuthorized(account: Account, authorization: OAuth2Authorization, place: number): string {
  const { integration, scopes } = authorization;
  // The client id is the application's; the account file says none for this grant.
  const aud = [`${integration};${account.id}`, `client-of-${integration}`];
  return tokenFor(account, authorization, { aud, scope: scopes, authorization: place });
}

function tokenFor(account: Account, { role, entity }: OAuth2Login, own: object): string {
  const iat = Math.floor(account.now() / 1000);
  const header = { kid: 'embedded', typ: 'JWT', alg: 'HS256' };
  const payload = {
    sub: `${role};${entity}`,
    ...own,
    iss: 'https://system.netsuite.com',
    iat,
    exp: iat + LIFE,
  };
  const content = `${encodePart(header)}.${encodePart(payload)}`;
  return `${content}.${sign(account, content).toString('base64url')}`;
}

/**
 * The mapping or authorization that an access token was issued by, as it stands now, or why it is refused. [DOC] subsect_158324637123 for
 * the Detail codes.
 */
export function verifyAccessToken(account: Account, token: string, needed = 'restlets'): OAuth2Login | Refusal {
  const jwt = parseJwt(token);
  if (jwt === undefined) return { code: 'TokenRejected', message: 'the access token is none' };
  const expected = sign(account, jwt.content);
  if (jwt.signature.length !== expected.length || !timingSafeEqual(jwt.signature, expected)) {
    return { code: 'InvalidSignature', message: 'this account did not sign the access token' };
  }
  const { certificate, authorization, exp, scope } = jwt.payload;
  if (!(Number(exp) > account.now() / 1000)) {
    return { code: 'AccessTokenExpired', message: 'the access token has expired' };
  }
  if (!scopesOf(scope).includes(needed)) {
    return { code: 'InvalidScope', message: `the access token is not for the scope ${needed}` };
  }
  const authorized = typeof authorization === 'number' ? account.oauth2Authorizations?.[authorization] : undefined;
  if (authorized !== undefined) return authorized;
  const mapping = (account.oauth2 ?? []).find(({ certificateId }) => certificateId === certificate);
  if (mapping === undefined || mapping.revoked) {
    return { code: 'TokenRejected', message: 'the mapping of the access token is gone or revoked' };
  }
  return mapping;
}

function sign(account: Account, content: string): Buffer {
  const key = keys.get(account) ?? randomBytes(32);
  keys.set(account, key);
  return createHmac('sha256', key).update(content).digest();
}

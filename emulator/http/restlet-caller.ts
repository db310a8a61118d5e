import type { FastifyRequest } from 'fastify';

import { findEntity } from '../database/entities';
import { appendLoginAudit } from '../database/login-audit';
import { selectRow } from '../database/rows';
import { isRefusal, type Refusal } from '../login/refusal';
import { findRole } from '../login/role';
import { namedToken, verifyToken } from '../login/verify-token';
import { bearerToken, verifyBearer } from '../login/oauth2/verify-bearer';
import type { Account, Caller } from '../model';
import type { RestletCaller } from '../scripting/answer-restlet';
import { type Host, requestUrl, sessionOf } from './host';
import { recordMappingLogin } from './oauth2-audit';

/**
 * Who calls a RESTlet: the holder of the access token that signed the request, or the session of the cookie. Every token
 * request is a login and stands in the Login Audit Trail.
 */
export function restletCaller(host: Host, request: FastifyRequest): RestletCaller | Refusal {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    const session = sessionOf(host, request);
    if (session === undefined) return { code: 'no_session', message: 'neither an access token nor a session' };
    return { caller: session.caller, from: 'session', session: session.values };
  }
  const { account } = host;
  const bearer = bearerToken(authorization);
  if (bearer !== undefined) return bearerCaller(account, request, bearer);
  const url = requestUrl(request);
  const verified = verifyToken(account, { authorization, method: request.method, url });
  const result = isRefusal(verified) ? verified : (webServicesRefusal(account, verified) ?? verified);
  recordLogin(account, request, authorization, isRefusal(result) ? result : undefined);
  return isRefusal(result) ? result : { caller: result, from: 'token', session: undefined };
}

/** An OAuth 2.0 access token calls as its mapping's entity and role, by the same rules. [DOC] section_N2971402 */
function bearerCaller(account: Account, request: FastifyRequest, token: string): RestletCaller | Refusal {
  const mapping = verifyBearer(account, token);
  const refusal = isRefusal(mapping) ? mapping : webServicesRefusal(account, mapping);
  recordMappingLogin(account, request, isRefusal(mapping) ? undefined : mapping, refusal);
  if (isRefusal(mapping)) return { ...mapping, bearer: true };
  return refusal ?? { caller: { entity: mapping.entity, role: mapping.role }, from: 'token', session: undefined };
}

/**
 * Such a role cannot call RESTlets [DOC] section_4254801119; they "receive an INVALID_LOGIN_CREDENTIALS error response"
 * [DOC] chapter_1529417663. Its status, its message and what the Login Audit Trail says are ASSUMED.
 */
function webServicesRefusal(account: Account, caller: Caller): Refusal | undefined {
  if (findRole(account, caller.role)?.webServicesOnly !== true) return undefined;
  return {
    code: 'permission_denied',
    message: 'a role restricted to web services may not call RESTlets',
    told: { code: 'INVALID_LOGIN_CREDENTIALS', message: 'Invalid login credentials.' },
  };
}

function recordLogin(
  account: Account,
  request: FastifyRequest,
  authorization: string,
  refusal: Refusal | undefined,
): void {
  const token = namedToken(account, authorization);
  const row =
    token === undefined
      ? undefined
      : selectRow(
          account.database,
          `SELECT t.tba_token_name, i.name, t.entity_name, t.role_name
             FROM oauthtoken t LEFT JOIN integrationapp i ON i.id = t.tba_app_name WHERE t.id = ?`,
          [token],
        );
  const entity = row === undefined ? undefined : findEntity(account.database, Number(row[2]));
  appendLoginAudit(account.database, {
    date: account.now(),
    status: refusal === undefined ? 'Success' : 'Failure',
    requesturi: requestUrl(request).pathname,
    ipaddress: request.ip,
    useragent: request.headers['user-agent'] ?? '',
    ...(refusal === undefined ? {} : { detail: refusal.code }),
    ...(row === undefined
      ? {}
      : {
          oauthaccesstokenname: String(row[0] ?? ''),
          oauthappname: String(row[1] ?? ''),
          user: Number(row[2]),
          role: Number(row[3]),
          emailaddress: entity?.email ?? '',
        }),
  });
}

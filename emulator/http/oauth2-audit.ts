import type { FastifyRequest } from 'fastify';

import { findEntity } from '../database/entities';
import { appendLoginAudit } from '../database/login-audit';
import { selectRow } from '../database/rows';
import type { Refusal } from '../login/refusal';
import type { OAuth2Login } from '../login/oauth2/access-token';
import type { Account } from '../model';
import { requestUrl } from './host';

/** A login by OAuth 2.0, or an attempt at one, in the Login Audit Trail. That each request is a row is ASSUMED. */
export function recordMappingLogin(
  account: Account,
  request: FastifyRequest,
  mapping: OAuth2Login | undefined,
  refusal: Refusal | undefined,
): void {
  appendLoginAudit(account.database, {
    date: account.now(),
    status: refusal === undefined ? 'Success' : 'Failure',
    requesturi: requestUrl(request).pathname,
    ipaddress: request.ip,
    useragent: request.headers['user-agent'] ?? '',
    ...(refusal === undefined ? {} : { detail: refusal.code }),
    ...(mapping === undefined ? {} : person(account, mapping)),
  });
}

function person({ database }: Account, { integration, entity, role }: OAuth2Login) {
  const row = selectRow(database, 'SELECT name FROM integrationapp WHERE id = ?', [integration]);
  return {
    oauthappname: String(row?.[0] ?? ''),
    user: entity,
    role,
    emailaddress: findEntity(database, entity)?.email ?? '',
  };
}

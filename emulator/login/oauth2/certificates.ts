import { findEntity } from '../../database/entities';
import { selectRow } from '../../database/rows';
import type { Account, OAuth2Mapping } from '../../model';
import { holds } from '../../permissions/effective-level';
import { findRole } from '../role';
import { isRefusal } from '../refusal';
import { verifyBearerFor } from './verify-bearer';

/** What the certificates endpoint answers. */
export interface CertificatesAnswer {
  readonly status: number;
  readonly body: object;
}

/**
 * The mappings of an application, to whoever holds an access token of it. [DOC] article_92130837826 (the permission and the
 * scope), article_11111634165 (the fields); how times are written and what a refusal says are ASSUMED.
 */
export function certificatesAnswer(account: Account, token: string | undefined, clientId: string): CertificatesAnswer {
  const caller = token === undefined ? null : verifyBearerFor(account, token, 'rest_webservices');
  if (caller === null || isRefusal(caller)) return { status: 401, body: { error: 'invalid_token' } };
  const own = (account.oauth2 ?? []).filter((mapping) => mapping.clientId === clientId);
  const isOfApplication = own.some(({ integration }) => integration === caller.integration);
  if (!isOfApplication || !holds(account, caller, 'ADMI_MANAGE_OWN_OAUTH2_CERTS', 'FULL')) {
    return { status: 403, body: { error: 'access_denied' } };
  }
  return { status: 200, body: own.map((mapping) => certificateOf(account, mapping)) };
}

function certificateOf(account: Account, mapping: OAuth2Mapping): object {
  const { integration, entity, role, certificateId, validFrom, validUntil, revoked } = mapping;
  const row = selectRow(account.database, 'SELECT name FROM integrationapp WHERE id = ?', [integration]);
  const from = timeOf(validFrom ?? Date.UTC(2026, 0, 1));
  return {
    application: {
      id: integration,
      name: String(row?.[0] ?? ''),
      url: `/app/common/integration/integrapp.nl?id=${integration}`,
    },
    entity: {
      id: entity,
      name: findEntity(account.database, entity)?.name ?? '',
      url: `/app/common/entity/entity.nl?id=${entity}`,
    },
    role: { id: role, name: findRole(account, role)?.name ?? '', url: `/app/setup/role.nl?id=${role}` },
    created: from,
    valid_from: from,
    valid_until: timeOf(validUntil ?? Date.UTC(2099, 0, 1)),
    revoked,
    certificate_id: certificateId,
    algorithm: 'PS256',
  };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/**
 * What a plan may change, and what the facts are once it is changed. Proof of a fix: apply, diagnose again.
 */
import { UNREAD, entityOf, known, roleOf, valueOr } from '../facts';
import type { Credential, Entity, Facts, IntegrationRecord, PermissionLines, Role } from '../facts';
import type { Level } from '../levels';

/** Ids of records that a plan creates are negative: NetSuite gives them their own when they are made. */
export const NEW_INTEGRATION = -1;
export const NEW_ROLE = -2;
export const NEW_ENTITY = -3;

export type Change =
  | { readonly kind: 'enable-feature'; readonly feature: string }
  | { readonly kind: 'create-integration'; readonly name: string }
  | { readonly kind: 'enable-integration'; readonly integration: number }
  | { readonly kind: 'create-role'; readonly name: string; readonly permissions: PermissionLines }
  | { readonly kind: 'activate-role'; readonly role: number }
  | { readonly kind: 'grant-permission'; readonly role: number; readonly permission: string; readonly level: Level }
  | { readonly kind: 'provide-user'; readonly name: string }
  | { readonly kind: 'restore-access'; readonly entity: number }
  | { readonly kind: 'assign-role'; readonly entity: number; readonly role: number }
  | { readonly kind: 'remove-global-line'; readonly entity: number; readonly permission: string }
  | { readonly kind: 'set-global-line'; readonly entity: number; readonly permission: string; readonly level: Level }
  | { readonly kind: 'reactivate-token'; readonly token: number }
  | { readonly kind: 'revoke-token'; readonly token: number }
  | {
      readonly kind: 'issue-token';
      readonly integration: number;
      readonly entity: number;
      readonly role: number;
      /** The tokens that the new one replaces: they are revoked. */
      readonly replaces: readonly number[];
    };

export type ChangeKind = Change['kind'];

/** The facts as they are once a change is made. What a change does not touch stays as it was, unread included. */
export function apply(facts: Facts, change: Change): Facts {
  switch (change.kind) {
    case 'enable-feature':
      return { ...facts, features: new Map([...facts.features, [change.feature, known(true)]]) };
    case 'create-integration':
      return withIntegration(facts, { id: NEW_INTEGRATION, name: change.name, ...ADMITTING });
    case 'enable-integration':
      return {
        ...facts,
        integrations: facts.integrations.map((record) =>
          record.id === change.integration ? { ...record, ...ADMITTING } : record,
        ),
      };
    case 'create-role':
      return withRole(facts, {
        id: NEW_ROLE,
        name: known(change.name),
        inactive: known(false),
        singleSignOnOnly: known(false),
        webServicesOnly: known(false),
        permissions: known(change.permissions),
      });
    case 'activate-role':
      return withRole(facts, { ...roleOf(facts, change.role), inactive: known(false) });
    case 'grant-permission': {
      const role = roleOf(facts, change.role);
      return withRole(facts, { ...role, permissions: withLine(role.permissions, change.permission, change.level) });
    }
    case 'provide-user':
      return withEntity(facts, {
        id: NEW_ENTITY,
        type: known('EMPLOYEE'),
        name: known(change.name),
        inactive: known(false),
        giveAccess: known(true),
        roles: known([]),
        globalPermissions: known(new Map()),
      });
    case 'restore-access':
      return withEntity(facts, { ...entityOf(facts, change.entity), inactive: known(false), giveAccess: known(true) });
    case 'assign-role': {
      const entity = entityOf(facts, change.entity);
      if (!entity.roles.known) return facts;
      return withEntity(facts, { ...entity, roles: known([...entity.roles.value, change.role]) });
    }
    case 'remove-global-line': {
      const entity = entityOf(facts, change.entity);
      return withEntity(facts, {
        ...entity,
        globalPermissions: withLine(entity.globalPermissions, change.permission, null),
      });
    }
    case 'set-global-line': {
      const entity = entityOf(facts, change.entity);
      return withEntity(facts, {
        ...entity,
        globalPermissions: withLine(entity.globalPermissions, change.permission, change.level),
      });
    }
    case 'reactivate-token':
      return withCredentials(facts, (credentials) =>
        credentials.map((credential) =>
          credential.id === change.token ? { ...credential, inactive: false } : credential,
        ),
      );
    case 'revoke-token':
      return withCredentials(facts, (credentials) =>
        credentials.map((credential) =>
          credential.id === change.token ? { ...credential, revoked: true } : credential,
        ),
      );
    case 'issue-token':
      return withCredentials(facts, (credentials) => [
        ...credentials.map((credential) =>
          change.replaces.includes(credential.id) ? { ...credential, revoked: true } : credential,
        ),
        {
          kind: 'access-token',
          id: Math.min(0, ...credentials.map(({ id }) => id)) - 1,
          name: 'the new access token',
          integration: change.integration,
          entity: change.entity,
          role: change.role,
          inactive: false,
          revoked: false,
          created: facts.readAt,
        },
      ]);
  }
}

const ADMITTING: Pick<IntegrationRecord, 'state' | 'tokenBasedAuthentication'> = {
  state: known('ENABLED'),
  tokenBasedAuthentication: known(true),
};

function withIntegration(facts: Facts, record: IntegrationRecord): Facts {
  return { ...facts, integrations: [...facts.integrations, record] };
}

function withRole(facts: Facts, role: Role): Facts {
  return { ...facts, roles: [...facts.roles.filter(({ id }) => id !== role.id), role] };
}

function withEntity(facts: Facts, entity: Entity): Facts {
  return { ...facts, entities: [...facts.entities.filter(({ id }) => id !== entity.id), entity] };
}

function withCredentials(facts: Facts, change: (credentials: readonly Credential[]) => Credential[]): Facts {
  return { ...facts, credentials: known(change(valueOr(facts.credentials, []))) };
}

function withLine(lines: Role['permissions'], permission: string, level: Level | null): Role['permissions'] {
  // One line changed tells nothing of the others: an unread list stays unread.
  if (!lines.known) return UNREAD;
  const rest = [...lines.value].filter(([key]) => key !== permission);
  return known(new Map(level === null ? rest : [...rest, [permission, level]]));
}

/**
 * Healthy facts of one live token, everything read; a test says only in what its account differs.
 */
import { chainOf } from '../../../../src/TypeScript/diagnosis/chain';
import type { AccountCheck, TokenCheck } from '../../../../src/TypeScript/diagnosis/checks/define';
import { accountSubject, findingOf } from '../../../../src/TypeScript/diagnosis/checks/define';
import type {
  AccessToken,
  Credential,
  Entity,
  Fact,
  Facts,
  IntegrationRecord,
  NamedAccessToken,
  OAuth2Authorization,
  OAuth2Certificate,
  PermissionLines,
  Role,
} from '../../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../../src/TypeScript/diagnosis/facts';
import type { AccountCheckId, Finding, TokenCheckId } from '../../../../src/TypeScript/diagnosis/finding';
import type { Level, Line } from '../../../../src/TypeScript/netsuite/levels';
import { ADMINISTRATOR_ROLE } from '../../../../src/TypeScript/netsuite/levels';
import { featuresOf } from '../../../../src/TypeScript/diagnosis/profile';
import { UNRESTRICTED } from '../../../../src/TypeScript/diagnosis/restrictions';
import { expensify } from '../../../support/expensify';

export const INTEGRATION: IntegrationRecord = {
  id: 7,
  name: 'Expensify',
  state: known('ENABLED'),
  tokenBasedAuthentication: known(true),
};

export const TOKEN: AccessToken = {
  kind: 'access-token',
  id: 501,
  name: 'Expensify - Ana',
  integration: INTEGRATION.id,
  entity: 42,
  role: 1001,
  inactive: false,
  revoked: false,
  created: '2026-01-09T10:00:00.000Z',
};

export const CERTIFICATE: OAuth2Certificate = {
  ...{ kind: 'oauth2-certificate', id: 900, name: 'Rotation', integration: INTEGRATION.id, entity: 42, role: 1001 },
  ...{ validUntil: known('2027-06-01T00:00:00Z'), revoked: known(false) },
};

export const AUTHORIZATION: OAuth2Authorization = {
  ...{ kind: 'oauth2-authorization', id: 901, name: 'Consent', integration: INTEGRATION.id, entity: 42, role: 1001 },
};

/** An access token that somebody named by its user and role. */
export const NAMED_TOKEN: NamedAccessToken = {
  ...{ kind: 'access-token', id: null, name: 'A token', integration: null, entity: 42, role: 1001 },
};

const ROLE: Role = {
  id: TOKEN.role,
  name: known('Expensify Integration'),
  inactive: known(false),
  singleSignOnOnly: known(false),
  webServicesOnly: known(false),
  permissions: published(),
  restrictions: UNRESTRICTED,
};

const EMPLOYEE: Entity = {
  id: TOKEN.entity,
  type: known('EMPLOYEE'),
  name: known('Ana Integration'),
  inactive: known(false),
  giveAccess: known(true),
  roles: known([ROLE.id]),
  globalPermissions: lines({}),
};

/** A role of which nothing was read. */
export const UNREAD_ROLE = {
  name: UNREAD,
  inactive: UNREAD,
  singleSignOnOnly: UNREAD,
  webServicesOnly: UNREAD,
  permissions: UNREAD,
} as const satisfies Partial<Role>;

/** A holder of whom nothing was read. */
export const UNREAD_ENTITY = {
  type: UNREAD,
  name: UNREAD,
  inactive: UNREAD,
  giveAccess: UNREAD,
  roles: UNREAD,
  globalPermissions: UNREAD,
} as const satisfies Partial<Entity>;

/** What an account has otherwise than the healthy one. */
export interface Differences {
  readonly features?: Readonly<Record<string, Fact<boolean>>>;
  readonly integrations?: readonly Partial<IntegrationRecord>[];
  readonly integrationsComplete?: boolean;
  readonly token?: Partial<AccessToken>;
  /** Instead of the one token. */
  readonly credentials?: Fact<readonly Credential[]>;
  readonly credentialsComplete?: boolean;
  readonly role?: Partial<Role>;
  readonly otherRoles?: readonly (Partial<Role> & Pick<Role, 'id'>)[];
  readonly entity?: Partial<Entity>;
}

export function factsWith(differences: Differences = {}): Facts {
  const token = { ...TOKEN, ...differences.token };
  return {
    accountId: '1234567_SB1',
    readAt: '2026-06-01T00:00:00.000Z',
    features: Object.fromEntries([
      ...featuresOf(expensify).map((id): [string, Fact<boolean>] => [id, known(true)]),
      ...Object.entries(differences.features ?? {}),
    ]),
    integrations: (differences.integrations ?? [{}]).map((record) => ({ ...INTEGRATION, ...record })),
    integrationsComplete: differences.integrationsComplete ?? true,
    credentials: differences.credentials ?? known([token]),
    credentialsComplete: differences.credentialsComplete ?? true,
    roles: [
      { ...ROLE, id: token.role, ...differences.role },
      ...(differences.otherRoles ?? []).map((role) => ({ ...ROLE, ...role })),
    ],
    entities: [{ ...EMPLOYEE, ...differences.entity }],
    unread: [],
  };
}

/** A token on Administrator, which its user has; no line of that role is read. */
export const ON_ADMINISTRATOR = {
  token: { role: ADMINISTRATOR_ROLE },
  role: { name: known('Administrator'), permissions: lines({}) },
} as const satisfies Differences;

export function lines(levels: Readonly<Record<string, Level>>): Fact<PermissionLines> {
  return known(levels);
}

/** The lines of the expected role as its vendor publishes it, some of them changed; null takes a line away. */
export function published(changes: Readonly<Record<string, Line>> = {}): Fact<PermissionLines> {
  const all = new Map<string, Line>(expensify.advised.map(({ permission, level }) => [permission, level]));
  for (const [permission, level] of Object.entries(changes)) all.set(permission, level);
  return known(
    Object.fromEntries([...all].flatMap(([key, level]): [string, Level][] => (level === null ? [] : [[key, level]]))),
  );
}

/** What a check of the account finds. */
export function ofAccount(check: AccountCheck, differences: Differences = {}): Finding<AccountCheckId> {
  const facts = factsWith(differences);
  return findingOf(check, accountSubject(facts, expensify));
}

/** What a check finds of the one token. */
export function ofToken(check: TokenCheck, differences: Differences = {}): Finding<TokenCheckId> {
  const facts = factsWith(differences);
  return findingOf(check, chainOf(facts, expensify, { ...TOKEN, ...differences.token }));
}

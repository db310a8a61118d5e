/**
 * The facts that a reader with every right would have of an account file: for tests of the centre, which reads nothing.
 */
import type {
  Credential,
  Facts,
  HolderKind,
  IntegrationRecord,
  RoleRestrictions,
  Subsidiaries,
} from '../../src/TypeScript/diagnosis/facts';
import { known } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { featuresOf, matchesIntegration } from '../../src/TypeScript/diagnosis/profile';
import { UNRESTRICTED } from '../../src/TypeScript/diagnosis/restrictions';
import type { AccountDocument, AccountRole } from '../reference/answer';

export function factsOfAccount(document: AccountDocument, profile: Profile): Facts {
  const integrations = document.integrations
    .filter(({ name }) => matchesIntegration(profile, name))
    .map((record): IntegrationRecord => ({
      id: record.id,
      name: record.name,
      state: known(record.state),
      tokenBasedAuthentication: known(record.tokenBasedAuthentication ?? true),
    }));
  const matching = new Set(integrations.map(({ id }) => id));
  return {
    accountId: document.account.id,
    readAt: '2026-06-01T00:00:00.000Z',
    features: Object.fromEntries(featuresOf(profile).map((id) => [id, known(document.account.features?.[id] ?? true)])),
    integrations,
    integrationsComplete: true,
    credentialsComplete: true,
    credentials: known(
      document.tokens
        .filter(({ integration }) => matching.has(integration))
        .map((token): Credential => ({
          kind: 'access-token',
          id: token.id,
          name: token.name ?? '',
          integration: token.integration,
          entity: token.entity,
          role: token.role,
          inactive: token.inactive ?? false,
          revoked: token.revoked ?? false,
          created: new Date(token.created).toISOString(),
        })),
    ),
    roles: [
      ...document.roles.map((role) => ({
        id: role.id,
        name: known(role.name),
        inactive: known(role.inactive ?? false),
        singleSignOnOnly: known(role.singleSignOnOnly ?? false),
        webServicesOnly: known(role.webServicesOnly ?? false),
        permissions: known(role.permissions),
        restrictions: restrictionsOf(role),
      })),
      {
        id: 3,
        name: known('Administrator'),
        inactive: known(false),
        singleSignOnOnly: known(false),
        webServicesOnly: known(false),
        permissions: known({}),
        restrictions: UNRESTRICTED,
      },
    ],
    subsidiaries: known(subsidiariesOf(document)),
    entities: [
      ...document.employees.map((employee) => ({ ...employee, type: 'EMPLOYEE' as const })),
      ...(document.entities ?? []),
    ].map((entity) => ({
      id: entity.id,
      type: known<HolderKind>(entity.type),
      name: known(entity.name),
      inactive: known(entity.inactive ?? false),
      giveAccess: known(entity.giveAccess ?? true),
      roles: known(entity.roles),
      globalPermissions: known('globalPermissions' in entity ? (entity.globalPermissions ?? {}) : {}),
    })),
    unread: [],
  };
}

const EMPLOYEES = { NONE: 'NONE', OWN_AND_UNASSIGNED: 'UNASSIGNED', OWN: 'OWNONLY' } as const;

/** No reader asks for lines by segment, as long as nothing depends on them. */
function subsidiariesOf({ subsidiaries = [] }: AccountDocument): Subsidiaries {
  const active = subsidiaries.filter(({ inactive = false }) => !inactive);
  return { ids: subsidiaries.map(({ id }) => id), active: active.map(({ id }) => id), all: true };
}

function restrictionsOf({ subsidiaries = 'ALL', employeeRestriction = 'NONE' }: AccountRole): RoleRestrictions {
  const { segments: _segments, ...open } = UNRESTRICTED;
  return {
    ...open,
    subsidiaries: known(typeof subsidiaries === 'string' ? subsidiaries : 'SELECTED'),
    selected: known(typeof subsidiaries === 'string' ? [] : subsidiaries),
    employees: known(EMPLOYEES[employeeRestriction]),
  };
}

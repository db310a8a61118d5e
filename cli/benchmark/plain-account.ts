/**
 * Accounts of any size for the benchmark of deciding: as many employees as tokens, a tenth as many roles, of 150 lines each. Of a
 * hundred tokens a few do not work, each in another way.
 */
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { featuresFor, featuresOf, permissionsOf, requirementsOf } from '../../src/TypeScript/diagnosis/profile';
import { UNRESTRICTED } from '../../src/TypeScript/diagnosis/restrictions';
import { PERMISSION_NAMES } from '../../src/TypeScript/netsuite/permissions';
import type { Level, PlainAccount, PlainProfile } from './plain-loop';

const LINES_OF_A_ROLE = 150;
const INTEGRATION = 7;
const [FIRST_ROLE, FIRST_EMPLOYEE, FIRST_TOKEN] = [1000, 100_000, 500_000] as const;
const NAME = 'Integration role';

/** @param size how many roles and employees, where not a tenth as many as tokens and as many */
export function plainAccount(
  profile: Profile,
  count: number,
  size: { readonly roles: number; readonly employees: number } = { roles: Math.max(1, count / 10), employees: count },
): PlainAccount {
  const needed = permissionsOf(profile);
  const others = Object.keys(PERMISSION_NAMES).filter((key) => !needed.includes(key));
  const keys = [...needed, ...others].slice(0, LINES_OF_A_ROLE);
  const [name = NAME] = profile.recognise.roleNames;
  const roles = Array.from({ length: size.roles }, (_, place) => ({
    id: FIRST_ROLE + place,
    name: place % 5 === 4 ? `Role ${place}` : name,
    inactive: place % 97 === 96,
    lines: linesOf(keys, needed, place),
  }));
  const upTo = (length: number) => Array.from({ length }, (_, place) => place);
  const roleOf = (place: number) => FIRST_ROLE + (place % roles.length);
  return {
    features: Object.fromEntries(featuresOf(profile).map((id) => [id, true])),
    integrations: [{ id: INTEGRATION, enabled: true, tokens: true }],
    roles,
    employees: upTo(size.employees).map((place) => ({
      id: FIRST_EMPLOYEE + place,
      inactive: place % 101 === 100,
      giveAccess: place % 103 !== 102,
      roles: place % 107 === 106 ? [] : [FIRST_ROLE + ((place + 1) % roles.length), roleOf(place)],
      globals: globalsOf(needed, place),
    })),
    tokens: upTo(count).map((place) => ({
      id: FIRST_TOKEN + place,
      integration: INTEGRATION,
      employee: FIRST_EMPLOYEE + (place % size.employees),
      role: roleOf(place),
      inactive: place % 113 === 112,
      revoked: place % 127 === 126,
    })),
  };
}

/** Full of everything, but for a role that lacks one permission that is needed, and one that has another too low. */
function linesOf(keys: readonly string[], needed: readonly string[], place: number): Record<string, Level> {
  const lines = Object.fromEntries(keys.map((key): [string, Level] => [key, 'FULL']));
  const lacking = needed[place % needed.length] ?? '';
  if (place % 89 === 88) return Object.fromEntries(Object.entries(lines).filter(([key]) => key !== lacking));
  return place % 83 === 82 ? { ...lines, [lacking]: 'NONE' } : lines;
}

/** One employee in ten has global permissions; of those some are too low. */
function globalsOf(needed: readonly string[], place: number): Record<string, Level> {
  if (place % 10 !== 9) return {};
  const level: Level = place % 50 === 49 ? 'NONE' : 'FULL';
  return { [needed[place % needed.length] ?? '']: level, TRAN_VENDBILL: 'VIEW' };
}

/** The same account as facts of which everything was read. */
export function factsOfPlain(account: PlainAccount): Facts {
  return {
    accountId: 'BENCHMARK',
    readAt: '2026-06-01T00:00:00.000Z',
    features: Object.fromEntries(Object.entries(account.features).map(([id, on]) => [id, known(on)])),
    integrations: account.integrations.map(({ id, enabled, tokens }) => ({
      id,
      name: 'Integration',
      state: known(enabled ? 'ENABLED' : 'BLOCKED'),
      tokenBasedAuthentication: known(tokens),
    })),
    integrationsComplete: true,
    credentials: known(
      account.tokens.map(({ id, integration, employee, role, inactive, revoked }) => ({
        kind: 'access-token' as const,
        id,
        name: '',
        integration,
        entity: employee,
        role,
        inactive,
        revoked,
        created: '2026-01-01T00:00:00Z',
      })),
    ),
    credentialsComplete: true,
    roles: account.roles.map(({ id, name, inactive, lines }) => ({
      id,
      name: known(name),
      inactive: known(inactive),
      singleSignOnOnly: known(false),
      webServicesOnly: known(false),
      permissions: known(lines),
      restrictions: UNRESTRICTED,
    })),
    entities: account.employees.map(({ id, inactive, giveAccess, roles, globals }) => ({
      id,
      type: known('EMPLOYEE'),
      name: known(`Employee ${id}`),
      inactive: known(inactive),
      giveAccess: known(giveAccess),
      roles: known(roles),
      globalPermissions: known(globals),
    })),
    unread: [],
  };
}

export function plainProfile(profile: Profile): PlainProfile {
  return {
    features: featuresFor(profile, 'access-token'),
    role: profile.recognise.roleNames[0] ?? NAME,
    requirements: requirementsOf(profile, 'access-token').map(({ anyOf, level, onlyWith }) => ({
      anyOf,
      level,
      feature: onlyWith.feature ?? null,
    })),
  };
}

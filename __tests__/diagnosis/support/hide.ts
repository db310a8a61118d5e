/**
 * What a reader without every right has of an account, at random, and the accounts that may be behind it.
 */
import type {
  Credential,
  Entity,
  EntityType,
  Fact,
  Facts,
  IntegrationRecord,
  IntegrationState,
  PermissionLines,
  Role,
  RoleRestrictions,
  Subsidiaries,
} from '../../../src/TypeScript/diagnosis/facts';
import { entityOf, feature, known, roleOf, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { Level, Line } from '../../../src/TypeScript/netsuite/levels';
import { isLiveToken } from '../../../src/TypeScript/diagnosis/credentials';
import { ADMINISTRATOR_ROLE } from '../../../src/TypeScript/netsuite/levels';
import { featuresOf, permissionsOf } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { Dice } from './dice';
import { accessTokensOf } from '../../support/access-tokens';

/** The same facts, some of them unread: values, whole records, whole lists. */
export function hide(facts: Facts, dice: Dice): Facts {
  const share = dice.pick([2, 5, 10, 30, 60]);
  const perhaps = <T>(fact: Fact<T>): Fact<T> => (dice.chance(share) ? UNREAD : fact);
  const kept = () => !dice.chance(share / 2);
  const credentials = dice.chance(share / 3) ? UNREAD : perhapsWithoutOne(facts.credentials, dice, share);
  return {
    ...facts,
    ...(kept() ? someOf(facts.integrations, perhaps) : namedByTokens(facts.integrations, credentials)),
    features: Object.fromEntries(
      Object.entries(facts.features)
        .filter(kept)
        .map(([id, on]) => [id, perhaps(on)]),
    ),
    credentials,
    credentialsComplete: !credentials.known || credentials === facts.credentials,
    roles: facts.roles.filter(kept).map((role) => ({
      ...role,
      name: perhaps(role.name),
      inactive: perhaps(role.inactive),
      singleSignOnOnly: perhaps(role.singleSignOnOnly),
      permissions: perhaps(role.permissions),
      ...(role.restrictions && { restrictions: hidden(role.restrictions, perhaps) }),
    })),
    ...(facts.subsidiaries && { subsidiaries: perhapsNotAll(perhaps(facts.subsidiaries), dice, share) }),
    entities: facts.entities.filter(kept).map((entity) => ({
      ...entity,
      type: perhaps(entity.type),
      inactive: perhaps(entity.inactive),
      giveAccess: perhaps(entity.giveAccess),
      roles: perhaps(entity.roles),
      globalPermissions: perhaps(entity.globalPermissions),
    })),
  };
}

function hidden(all: RoleRestrictions, perhaps: <T>(fact: Fact<T>) => Fact<T>): RoleRestrictions {
  return {
    ...all,
    subsidiaries: perhaps(all.subsidiaries),
    selected: perhaps(all.selected),
    viewsOthers: perhaps(all.viewsOthers),
    employees: perhaps(all.employees),
    byDevice: perhaps(all.byDevice),
  };
}

/** Who reads may be kept from some of them. */
function perhapsNotAll(fact: Fact<Subsidiaries>, dice: Dice, share: number): Fact<Subsidiaries> {
  if (!fact.known || !dice.chance(share)) return fact;
  const [hidden, ...ids] = fact.value.ids;
  return known({ ids, active: fact.value.active?.filter((id) => id !== hidden) ?? ids, all: false });
}

/** One live token was not understood: of another nobody would know anything were none left that is live. */
function perhapsWithoutOne(credentials: Facts['credentials'], dice: Dice, share: number): Facts['credentials'] {
  const all = accessTokensOf({ credentials });
  const [first, ...others] = all.filter(isLiveToken);
  if (!first || others.length === 0 || !dice.chance(share)) return credentials;
  const lost = dice.pick([first, ...others]);
  return known(all.filter(({ id }) => id !== lost.id));
}

type Records = Pick<Facts, 'integrations' | 'integrationsComplete'>;

/** The table of integration records answered, not for every column. */
function someOf(records: Facts['integrations'], perhaps: <T>(fact: Fact<T>) => Fact<T>): Records {
  const integrations = records.map((record) => ({
    ...record,
    state: perhaps(record.state),
    tokenBasedAuthentication: perhaps(record.tokenBasedAuthentication),
  }));
  return { integrations, integrationsComplete: true };
}

/** The table was refused: what is left is the names of those that tokens were issued to, if the tokens were read. */
function namedByTokens(records: Facts['integrations'], credentials: Facts['credentials']): Records {
  const issued = new Set(valueOr(credentials, []).map(({ integration }) => integration));
  const integrations = records
    .filter(({ id }) => issued.has(id))
    .map((record) => ({ ...record, state: UNREAD, tokenBasedAuthentication: UNREAD }));
  return { integrations, integrationsComplete: false };
}

/** One of the accounts that what was read leaves open. `truth` says which records there are, not what is in them. */
export function complete(hidden: Facts, truth: Facts, dice: Dice): Facts {
  const integrations = integrationsBehind(hidden, truth, dice);
  const roles = truth.roles.map(({ id }) => filledRole(roleOf(hidden, id), dice));
  const entities = truth.entities.map(({ id }) => filledEntity(entityOf(hidden, id), roles, dice));
  return {
    ...hidden,
    features: Object.fromEntries(
      featuresOf(expensify).map((id) => [id, filled(feature(hidden, id), () => dice.chance(60))]),
    ),
    integrations,
    integrationsComplete: true,
    credentials: hidden.credentials.known
      ? known([...hidden.credentials.value, ...lostFrom(hidden, truth)])
      : known(credentialsBehind(truth, integrations, roles, dice)),
    credentialsComplete: true,
    roles,
    entities,
    subsidiaries: subsidiariesBehind(hidden, dice),
  };
}

function subsidiariesBehind({ subsidiaries }: Facts, dice: Dice): Fact<Subsidiaries> {
  if (!subsidiaries?.known) {
    const ids = dice.pick([[1], [1, 2]]);
    return known({ ids, active: dice.chance(50) ? ids : [1], all: true });
  }
  const { ids, active = ids, all } = subsidiaries.value;
  const more = all || !dice.chance(50) ? [] : [9];
  return known({ ids: [...ids, ...more], active: dice.chance(50) ? [...active, ...more] : active, all: true });
}

function filled<T>(fact: Fact<T>, value: () => T): Fact<T> {
  return fact.known ? fact : known(value());
}

function integrationsBehind(hidden: Facts, truth: Facts, dice: Dice): IntegrationRecord[] {
  const listed = new Set(hidden.integrations.map(({ id }) => id));
  const used = new Set(valueOr(hidden.credentials, []).map(({ integration }) => integration));
  const unlisted = truth.integrations
    .filter(({ id }) => !hidden.integrationsComplete && !listed.has(id) && (used.has(id) || dice.chance(50)))
    .map(({ id, name }): IntegrationRecord => ({ id, name, state: UNREAD, tokenBasedAuthentication: UNREAD }));
  return [...hidden.integrations, ...unlisted].map((record) => ({
    ...record,
    state: filled(record.state, () =>
      dice.pick<IntegrationState>(['ENABLED', 'ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL']),
    ),
    tokenBasedAuthentication: filled(record.tokenBasedAuthentication, () => dice.chance(70)),
  }));
}

/** The tokens that were not understood. */
function lostFrom({ credentials, credentialsComplete }: Facts, truth: Facts): readonly Credential[] {
  if (credentialsComplete) return [];
  const seen = new Set(valueOr(credentials, []).map(({ id }) => id));
  return valueOr(truth.credentials, []).filter(({ id }) => !seen.has(id));
}

/** Some of the tokens there are, alive or dead, with any role; none is possible too. */
function credentialsBehind(
  truth: Facts,
  integrations: readonly IntegrationRecord[],
  roles: readonly Role[],
  dice: Dice,
): Credential[] {
  return accessTokensOf(truth)
    .filter(({ integration }) => integrations.some(({ id }) => id === integration) && dice.chance(70))
    .map((credential) => ({
      ...credential,
      role: dice.pick([credential.role, ...roles.map(({ id }) => id)]),
      inactive: dice.chance(25),
      revoked: dice.chance(25),
    }));
}

function filledRole(role: Role, dice: Dice): Role {
  const administrator = role.id === ADMINISTRATOR_ROLE;
  return {
    ...role,
    name: filled(role.name, () =>
      administrator ? 'Administrator' : dice.pick(['Expensify Integration', ' EXPENSIFY integration', 'A/P Clerk']),
    ),
    inactive: filled(role.inactive, () => !administrator && dice.chance(30)),
    singleSignOnOnly: filled(role.singleSignOnOnly, () => !administrator && dice.chance(20)),
    webServicesOnly: filled(role.webServicesOnly, () => dice.chance(20)),
    permissions: filled(role.permissions, () => anyLines(dice)),
    restrictions: filledRestrictions(role.restrictions, dice),
  };
}

function filledRestrictions(read: RoleRestrictions | undefined, dice: Dice): RoleRestrictions {
  const hidden = read ?? {
    ...{ subsidiaries: UNREAD, selected: UNREAD, viewsOthers: UNREAD, employees: UNREAD },
    ...{ accountingBooks: UNREAD, byDevice: UNREAD },
  };
  return {
    ...hidden,
    subsidiaries: filled(hidden.subsidiaries, () => dice.pick(['ALL', 'ALL', 'ALLACTIVE', 'OWN', 'SELECTED'])),
    selected: filled(hidden.selected, () => dice.pick([[1], [1, 2]])),
    viewsOthers: filled(hidden.viewsOthers, () => dice.chance(30)),
    employees: filled(hidden.employees, () => dice.pick(['NONE', 'NONE', 'OWNONLY'])),
    accountingBooks: filled(hidden.accountingBooks, () => dice.pick(['ALL', 'PRIMARY', 'SELECTED'])),
    byDevice: filled(hidden.byDevice, () => dice.chance(10)),
  };
}

function filledEntity(entity: Entity, roles: readonly Role[], dice: Dice): Entity {
  return {
    ...entity,
    type: filled(entity.type, () => dice.pick<EntityType>(['EMPLOYEE', 'EMPLOYEE', 'VENDOR', 'PARTNER', 'CUSTOMER'])),
    inactive: filled(entity.inactive, () => dice.chance(25)),
    giveAccess: filled(entity.giveAccess, () => dice.chance(75)),
    roles: filled(entity.roles, () => roles.filter(() => dice.chance(60)).map(({ id }) => id)),
    globalPermissions: filled(entity.globalPermissions, () => anyLines(dice)),
  };
}

const LINES: readonly [Line, ...Line[]] = [null, 'NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'];

/** A list of permission lines: as often as not one without a fault or a flat one, where rules turn. */
function anyLines(dice: Dice): PermissionLines {
  const flat = dice.pick(LINES);
  const line = dice.pick<() => Line>([() => 'FULL', () => null, () => flat, () => dice.pick(LINES)]);
  const lines = permissionsOf(expensify).map((key): [string, Line] => [key, line()]);
  return Object.fromEntries(lines.filter((entry): entry is [string, Level] => entry[1] !== null));
}

/**
 * Whole accounts at random: every integration, kind of credential and restriction. `faults` says which kinds of fault this account
 * may have at all, so that a third of the accounts is sound, and many have exactly one fault.
 */
import type { AccountEmployee, AccountEntity, AccountIntegration, AccountToken } from '../answer';
import type { Level } from '../levels';
import { LEVELS } from '../levels';
import type { Chance } from './chance';
import { chanceOf } from './chance';
import { NOISE, PEOPLE, WORDS } from './names';
import { historyOf } from './random-history';
import { randomProfile } from './random-profile';
import type { Kind, ProfileRules, Registration, WholeAccount, WholeRole } from './whole-account';
import { KINDS, SEGMENTS } from './whole-account';

const LOG_IN = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH2'];
const FAULTS = [
  ...['features', 'integrations', 'noIntegration', 'noCredential', 'life', 'access', 'roleInactive', 'roleAssigned'],
  ...['wrongRole', 'rolePermissions', 'globals', 'restrictions', 'webServicesOnly'],
] as const;
const DAY = 24 * 60 * 60 * 1000;
const CREATED = ['2026-01-09T10:00:00Z', '2026-01-09T10:00:00.000Z', '2026-01-09T09:59:59Z', '2019-12-31T23:59:59Z'];
const SUBSIDIARIES = [
  { id: 1, name: 'Acme' },
  { id: 2, name: '株式会社アクメ' },
  { id: 3, name: 'Acme Ltd, closed', inactive: true },
];

interface Drawing extends Chance {
  readonly profile: ProfileRules;
  readonly has: (fault: (typeof FAULTS)[number]) => boolean;
  readonly at: number;
  /** Every permission that the profile or NetSuite asks about. */
  readonly keys: readonly string[];
}

/** @param shipped the profiles that are shipped, as their files have them @param at an ISO time in UTC */
export function randomWhole(seed: number, number: number, shipped: readonly ProfileRules[], at: string): WholeAccount {
  const chance = chanceOf(seed, number);
  const { odds, one } = chance;
  const own = odds(30);
  const profile = own ? randomProfile(chance) : one(shipped);
  const faults = new Set(
    odds(30) ? [] : chance.some(FAULTS, 16).filter((fault) => !fault.startsWith('no') || odds(40)),
  );
  const keys = [
    ...LOG_IN,
    ...profile.requirements.flatMap(({ anyOf }) => anyOf),
    ...(profile.advised ?? []).map(({ permission }) => permission),
  ];
  return assemble(
    { ...chance, profile, at: Date.parse(at), keys: [...new Set(keys)], has: (fault) => faults.has(fault) },
    own,
  );
}

function assemble(drawing: Drawing, own: boolean): WholeAccount {
  const { odds, one, some, whole, mixed, has, profile, at } = drawing;
  const next = dealing(drawing);
  const features = featuresOf(drawing);
  const expectedNames = profile.recognise.roleNames ?? [];
  const named = (names: readonly string[]) => (names.length > 0 ? spelt(one(names), drawing) : one(WORDS));
  const expected = Array.from({ length: odds(75) ? 1 : 2 }, () => madeRole(drawing, next(), named(expectedNames)));
  const twins = odds(20) ? [madeRole(drawing, next(), one(WORDS))] : [];
  const poor = Array.from({ length: whole(0, 2) }, () => poorRole(drawing, next()));
  const roles = mixed([...expected, ...twins, ...poor]);

  const byNumber = profile.recognise.integrationNames.length === 0 && odds(85);
  const matching = has('noIntegration')
    ? []
    : Array.from({ length: byNumber || odds(65) ? 1 : whole(2, 3) }, () => madeIntegration(drawing, next()));
  const foreign = Array.from({ length: whole(0, 2) }, (): AccountIntegration => ({
    id: next(),
    name: one(['Nobody knows it', '誰も知らない', 'E x p e n s i f y', '%', 'Целиго']),
    state: one(['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL']),
  }));

  const employees = Array.from({ length: whole(1, 4) }, (): AccountEmployee => {
    const id = next();
    const lines = globalsOf(drawing);
    return {
      ...{ id, name: one(PEOPLE), ...accessOf(drawing) },
      ...(odds(60) ? { email: `person${id}@acme.test` } : {}),
      roles: [...(has('roleAssigned') ? [] : some(roles, 30).map((role) => role.id)), ...(odds(20) ? [3] : [])],
      ...(Object.keys(lines).length > 0 || odds(30) ? { globalPermissions: lines } : {}),
    };
  });
  const entities = odds(30)
    ? Array.from({ length: whole(1, 2) }, (): AccountEntity => ({
        ...{ id: next(), type: one(['VENDOR', 'PARTNER', 'CUSTOMER', 'CONTACT'] as const), name: one(PEOPLE) },
        ...accessOf(drawing),
        roles: [],
      }))
    : [];
  const contacts = entities.filter(({ type }) => type === 'CONTACT');
  const company = contacts.length > 0 ? next() : 0;
  for (const contact of contacts) contact.company = company;

  /** Whom a credential is for, and as what: the holder gets the role, unless that is the fault. */
  const ends = (): { entity: number; role: number } => {
    const outside = entities.length > 0 && odds(30);
    const holder = one<AccountEmployee | AccountEntity>(outside ? entities : employees);
    const administrator = !outside && odds(6);
    const fit =
      has('wrongRole') && poor.length > 0 && odds(50) ? poor : twins.length > 0 && odds(15) ? twins : expected;
    const role = administrator ? 3 : one(fit).id;
    if (!(has('roleAssigned') && odds(50)))
      holder.roles = contacts.some(({ id }) => id === holder.id) ? [role] : [...new Set([...holder.roles, role])];
    return { entity: holder.id, role };
  };

  const usesTokens = profile.credentials.some(({ kind }) => kind === 'access-token');
  const integrations = mixed([...foreign, ...matching]);
  const target = (foreignOdds: number) =>
    (matching.length === 0 || has('noCredential') || odds(foreignOdds)) && foreign.length > 0 ? foreign : matching;
  const dead = () => odds(10) || (has('life') && odds(70));
  const tokens: AccountToken[] = [];
  const registered: Registration[] = [];
  const isNone = has('noCredential') && foreign.length === 0;
  const isTokenless = !usesTokens && odds(90);
  for (let place = isTokenless || isNone ? 0 : odds(70) ? whole(1, 2) : whole(2, 6); place > 0; place -= 1) {
    const of = target(15);
    if (of.length === 0) break;
    const death = dead() ? one(['inactive', 'revoked', 'both']) : '';
    const id = next();
    tokens.push({
      ...{ id, integration: one(of).id, ...ends(), created: one(CREATED) },
      ...(odds(60) ? { name: `${one(WORDS)} ${id}` } : {}),
      ...(death === '' || death === 'revoked' ? {} : { inactive: true }),
      ...(death === '' || death === 'inactive' ? {} : { revoked: true }),
      ...(odds(30) ? { createdBy: one(employees).id } : {}),
    });
  }
  const others = profile.credentials.flatMap(({ kind }) => (kind === 'access-token' ? [] : kind));
  for (
    let place = isNone ? 0 : others.length > 0 ? whole(tokens.length > 0 ? 0 : 1, 2) : odds(6) ? 1 : 0;
    place > 0;
    place -= 1
  ) {
    const of = target(10);
    if (of.length === 0) break;
    const kind = others.length > 0 && odds(93) ? one(others) : one(KINDS.slice(1) as Exclude<Kind, 'access-token'>[]);
    registered.push({
      application: one(of).id,
      ...ends(),
      ...validity(drawing, kind, at, dead()),
      kind,
      label: odds(40) ? one(WORDS) : '',
    });
  }

  // A company gives each of its contacts one role, and NetSuite gives no contact access without one.
  for (const contact of contacts) if (contact.roles.length === 0) contact.giveAccess = false;
  const companies: AccountEntity[] =
    contacts.length > 0 ? [{ id: company, type: 'CUSTOMER', name: 'Buyer Ltd', giveAccess: false, roles: [] }] : [];
  const administrators = employees.filter((employee) => employee.roles.includes(3));
  if (administrators.length > 0 && !administrators.some((one) => one.inactive !== true && one.giveAccess !== false))
    employees.push({ id: next(), name: 'Sam Okafor', email: 'sam.okafor@acme.test', roles: [3] });

  return {
    document: {
      format: 'account/1',
      account: { id: '1234567_SB1', name: one(WORDS), features },
      roles,
      employees: mixed(employees),
      ...(entities.length > 0 ? { entities: [...entities, ...companies] } : {}),
      integrations,
      tokens: mixed(tokens),
      subsidiaries: SUBSIDIARIES,
      ...historyOf(drawing, { roles, employees, tokens }),
    },
    registered,
    profile,
    own,
    application: byNumber ? (matching[0]?.id ?? null) : null,
    at: new Date(at).toISOString(),
  };
}

/** Ids from one range for every kind: an employee, a role and a token may well have the same number. */
function dealing({ whole }: Chance): () => number {
  let id = whole(3, 40);
  return () => (id += whole(1, 9));
}

function featuresOf({ has, odds, profile, one }: Drawing): Record<string, boolean> {
  const needed = [
    ...['TBA', 'OAUTH2'],
    ...(profile.features ?? []).map(({ id }) => id),
    ...profile.credentials.flatMap((arm) => arm.features ?? []),
  ];
  const gates = [
    ...[...profile.requirements, ...(profile.advised ?? []), ...(profile.calls ?? [])].flatMap(
      ({ onlyWith }) => onlyWith?.feature ?? [],
    ),
    ...['EMPPERMS', 'SUBSIDIARIES', 'CLASSES', 'DEPARTMENTS', 'LOCATIONS'],
  ];
  const features: Record<string, boolean> = {};
  for (const id of gates) if (!needed.includes(id) && odds(60)) features[id] = odds(75);
  for (const id of needed) if (odds(50)) features[id] = true;
  if (has('features')) features[one(needed)] = false;
  return features;
}

function madeRole(drawing: Drawing, id: number, name: string): WholeRole {
  const { odds, one, some, whole, mixed, has, profile, keys } = drawing;
  const permissions: Record<string, Level> = {};
  const give = (key: string, level: Level) => {
    const from = Math.max(LEVELS.indexOf(level), LEVELS.indexOf(permissions[key] ?? 'NONE'));
    permissions[key] = odds(70) ? (LEVELS[from] ?? level) : one(LEVELS.slice(from));
  };
  for (const key of odds(70) ? LOG_IN : LOG_IN.slice(1)) give(key, 'FULL');
  for (const { anyOf, level, strength } of profile.requirements) {
    if (strength === 'published' && odds(6)) continue;
    for (const key of odds(60) ? anyOf : mixed(anyOf).slice(0, 1)) give(key, level);
  }
  if (odds(70)) for (const { permission, level } of profile.advised ?? []) give(permission, level);
  if (odds(15)) for (const key of some(NOISE, 50)) permissions[key] = one(LEVELS);
  if (has('rolePermissions') && odds(60)) {
    for (const key of mixed(keys).slice(0, whole(1, 3))) {
      if (odds(50)) Reflect.deleteProperty(permissions, key);
      else permissions[key] = one(['NONE', 'NONE', 'VIEW', 'CREATE', 'EDIT']);
    }
  }
  return {
    ...{ id, scriptid: `customrole${id}`, name },
    ...(has('roleInactive') && odds(60) ? { inactive: true } : {}),
    ...(odds(6) ? { singleSignOnOnly: true } : {}),
    ...((has('webServicesOnly') && odds(70)) || odds(8) ? { webServicesOnly: true } : {}),
    ...narrowing(drawing),
    permissions,
  };
}

function narrowing({ has, odds, one, some }: Drawing): Partial<WholeRole> {
  if (!has('restrictions') && odds(94)) return {};
  const segments = odds(50) ? some(SEGMENTS, 40) : [];
  return {
    ...(odds(60) ? { subsidiaries: one(['ALL', 'ALLACTIVE', 'OWN', [1], [2, 1], [3, 2, 1]] as const) } : {}),
    ...(segments.length > 0
      ? { restrictions: segments.map((segment) => ({ segment, ...(odds(30) ? { viewingAllowed: true } : {}) })) }
      : {}),
    ...(odds(40) ? { employeeRestriction: one(['NONE', 'OWN_AND_UNASSIGNED', 'OWN'] as const) } : {}),
  };
}

/** A role that nobody made for the purpose. */
function poorRole({ odds, one, some, keys }: Drawing, id: number): WholeRole {
  const permissions = Object.fromEntries(some([...keys, ...NOISE], 40).map((key) => [key, one(LEVELS)]));
  return {
    ...{ id, scriptid: `customrole_poor_${id}`, name: one(WORDS), permissions },
    ...(odds(20) ? { inactive: true } : {}),
    ...(odds(15) ? { webServicesOnly: true } : {}),
  };
}

function globalsOf({ has, odds, one, some, whole, mixed, keys }: Drawing): Record<string, Level> {
  return Object.fromEntries([
    ...(odds(12) ? some(NOISE, 50).map((key): [string, Level] => [key, one(LEVELS)]) : []),
    ...(odds(10)
      ? mixed(keys)
          .slice(0, 4)
          .map((key): [string, Level] => [key, 'FULL'])
      : []),
    ...(has('globals') && odds(70)
      ? mixed(keys)
          .slice(0, whole(1, 3))
          .map((key): [string, Level] => [key, one(['NONE', 'NONE', ...LEVELS])])
      : []),
  ]);
}

function accessOf({ has, odds, one }: Drawing): { inactive?: boolean; giveAccess?: boolean } {
  if (!has('access') || odds(50)) return odds(20) ? { inactive: false, giveAccess: true } : {};
  return one([{ inactive: true }, { giveAccess: false }, { inactive: true, giveAccess: false }]);
}

function madeIntegration({ has, odds, one, profile, ...chance }: Drawing, id: number): AccountIntegration {
  const { integrationNames } = profile.recognise;
  const part = integrationNames.length > 0 ? one(integrationNames) : 'Whatever it is';
  const name = integrationNames.length > 0 ? spelt(part, { ...chance, odds, one }) : part;
  const struck = has('integrations') && odds(70);
  const off = struck && odds(40);
  return {
    id,
    name: one([name, name, `${name} (prod)`, `my ${name}`, `連携 ${name} é`]),
    state: struck && !off ? one(['BLOCKED', 'WAITING_FOR_APPROVAL'] as const) : 'ENABLED',
    ...(off ? { tokenBasedAuthentication: false } : odds(25) ? { tokenBasedAuthentication: true } : {}),
  };
}

/** The same name in another spelling that counts as the same: case, and spaces around it. */
function spelt(name: string, { odds, one }: Pick<Chance, 'odds' | 'one'>): string {
  if (odds(60)) return name;
  const other = one([name.toUpperCase(), name.toLowerCase(), ` ${name}`, `${name}  `]);
  // Not every letter has one other case: "ß" in capitals is another name.
  return other.trim().toLowerCase() === name.trim().toLowerCase() ? other : name;
}

function validity(
  { odds, one }: Drawing,
  kind: Kind,
  at: number,
  dead: boolean,
): Pick<Registration, 'from' | 'until' | 'ended'> {
  const time = (days: number) => `${new Date(at + days * DAY).toISOString().slice(0, 19)}Z`;
  if (kind === 'oauth2-authorization') return { from: '', until: '', ended: dead };
  if (!dead)
    return { from: odds(40) ? time(-10) : '', until: time(one([300, 300, 700, 31, 30, 29.5, 0.5])), ended: false };
  return one([
    { from: '', until: time(300), ended: true },
    { from: odds(50) ? time(-400) : '', until: time(one([-1, -300])), ended: false },
    { from: time(5), until: time(300), ended: false },
  ]);
}

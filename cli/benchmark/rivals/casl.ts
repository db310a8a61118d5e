/**
 * CASL in two ways: an ability for each user in a role, as its guide shows it, built when a token is asked about; and abilities
 * that are built once, one for each role and one for each employee, which is the fastest way that it offers for this.
 */
import type { MongoAbility } from '@casl/ability';
import { createMongoAbility } from '@casl/ability';
import type { Level, PlainAccount } from '../plain-loop';
import { LEVELS } from '../plain-loop';
import type { Authorizer, Rival, TokenQuestions } from './authorizer';

type Role = PlainAccount['roles'][number];
type Employee = PlainAccount['employees'][number];
interface Rule {
  readonly action: string | string[];
  readonly subject: string;
  readonly inverted?: boolean;
}

export const caslForEach: Rival = {
  id: 'casl-each',
  name: 'CASL, an ability for each token',
  isSlow: true,
  build(account) {
    const roles = new Map(account.roles.map((role) => [role.id, role]));
    const employees = new Map(account.employees.map((employee) => [employee.id, employee]));
    return Promise.resolve({
      holds: 'one ability at a time',
      questionsOf: ({ role, employee }) => {
        const [own, holder] = [roles.get(role), employees.get(employee)];
        if (!own || !holder) throw new Error('A token points to nothing.');
        const rules = [...rulesOfRole(own, ''), ...overrides(holder), ...rulesOfRole(own, ROLE), ...rulesOf(holder)];
        const ability = createMongoAbility(rules);
        const hasGlobal = (permission: string) => ability.can('NONE', GLOBAL + permission);
        return {
          ...accessQuestions(ability, ability, role),
          reaches: (permission, level) => ability.can(level, permission),
          roleReaches: (permission, level) => ability.can(level, ROLE + permission),
          globalBelow: (permission, level) => hasGlobal(permission) && !ability.can(level, GLOBAL + permission),
        };
      },
    } satisfies Authorizer);
  },
};

export const caslShared: Rival = {
  id: 'casl-shared',
  name: 'CASL, an ability for each role and employee',
  isSlow: false,
  build(account, _profile, deadline) {
    const roles = new Map<number, MongoAbility>();
    const employees = new Map<number, MongoAbility>();
    for (const role of account.roles) {
      if (performance.now() > deadline) return Promise.resolve(null);
      roles.set(role.id, createMongoAbility(rulesOfRole(role, ROLE)));
    }
    for (const employee of account.employees) employees.set(employee.id, createMongoAbility(rulesOf(employee)));
    return Promise.resolve({
      holds: `${(roles.size + employees.size).toLocaleString('en')} abilities`,
      questionsOf: ({ role, employee }) => {
        const [own, holder] = [roles.get(role), employees.get(employee)];
        if (!own || !holder) throw new Error('A token points to nothing.');
        const hasGlobal = (permission: string) => holder.can('NONE', GLOBAL + permission);
        const roleReaches = (permission: string, level: Level) => own.can(level, ROLE + permission);
        return {
          ...accessQuestions(own, holder, role),
          reaches: (permission, level) =>
            hasGlobal(permission) ? holder.can(level, GLOBAL + permission) : roleReaches(permission, level),
          roleReaches,
          globalBelow: (permission, level) => hasGlobal(permission) && !holder.can(level, GLOBAL + permission),
        };
      },
    } satisfies Authorizer);
  },
};

const [ROLE, GLOBAL] = ['role ', 'global '] as const;

function accessQuestions(
  own: MongoAbility,
  holder: MongoAbility,
  role: number,
): Pick<TokenQuestions, 'mayLogIn' | 'roleIsActive' | 'holdsRole'> {
  return {
    mayLogIn: () => holder.can('log in', 'account'),
    roleIsActive: () => own.can('be used', 'role'),
    holdsRole: () => holder.can('use', `role:${role}`),
  };
}

function rulesOfRole({ inactive, lines }: Role, prefix: string): Rule[] {
  return [
    ...(inactive ? [] : [{ action: 'be used', subject: 'role' }]),
    ...Object.entries(lines).map(([permission, level]) => ({ action: upTo(level), subject: prefix + permission })),
  ];
}

/** A global line takes the place of the role's: whatever the role allows is forbidden, and then what the line allows is allowed. */
function overrides({ globals }: Employee): Rule[] {
  return Object.entries(globals).flatMap(([subject, level]) => [
    { action: upTo('FULL'), subject, inverted: true },
    { action: upTo(level), subject },
  ]);
}

function rulesOf({ inactive, giveAccess, roles, globals }: Employee): Rule[] {
  return [
    ...(!inactive && giveAccess ? [{ action: 'log in', subject: 'account' }] : []),
    ...roles.map((role) => ({ action: 'use', subject: `role:${role}` })),
    ...Object.entries(globals).map(([permission, level]) => ({ action: upTo(level), subject: GLOBAL + permission })),
  ];
}

const UP_TO = new Map(LEVELS.map((level, place) => [level, LEVELS.slice(0, place + 1)]));

function upTo(level: Level): string[] {
  return UP_TO.get(level) ?? [];
}

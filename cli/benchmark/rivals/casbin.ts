/**
 * casbin: one enforcer with a policy for each thing that somebody may do. A policy has the highest level that it allows, so that
 * a level is no policy of its own.
 */
import type { Adapter } from 'casbin';
import { newEnforcer, newModelFromString } from 'casbin';
import type { Level, PlainAccount } from '../plain-loop';
import { LEVELS } from '../plain-loop';
import type { Authorizer, PlainTokenRecord, Rival, TokenQuestions } from './authorizer';

const MODEL = `
[request_definition]
r = sub, obj, level
[policy_definition]
p = sub, obj, level
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && r.obj == p.obj && r.level <= p.level
`;

/** Of something that is allowed or not. */
const YES = '1';

export const casbin: Rival = {
  id: 'casbin',
  name: 'casbin',
  isSlow: true,
  async build(account, _profile, deadline) {
    const policies = policiesOf(account);
    if (performance.now() > deadline) return null;
    const enforcer = await newEnforcer(newModelFromString(MODEL), adapterOf(policies));
    const allows = (sub: string, obj: string, level: string) => enforcer.enforceSync(sub, obj, level);
    return {
      holds: `${policies.length.toLocaleString('en')} policies`,
      questionsOf: (token) => questionsOf(token, allows),
    } satisfies Authorizer;
  },
};

/** Gives them as casbin's own adapters do: through its interface they would be compared with each other, one by one. */
function adapterOf(policies: string[][]): Adapter {
  return {
    loadPolicy(model) {
      const rules = model.model.get('p')?.get('p');
      if (rules) rules.policy = policies;
      return Promise.resolve();
    },
    savePolicy: () => Promise.resolve(false),
    addPolicy: () => Promise.resolve(),
    removePolicy: () => Promise.resolve(),
    removeFilteredPolicy: () => Promise.resolve(),
  };
}

function policiesOf({ roles, employees }: PlainAccount): string[][] {
  const policies: string[][] = [];
  for (const { id, inactive, lines } of roles) {
    if (!inactive) policies.push([`role:${id}`, 'account', YES]);
    for (const [permission, level] of Object.entries(lines)) policies.push([`role:${id}`, permission, digit(level)]);
  }
  for (const { id, inactive, giveAccess, roles: held, globals } of employees) {
    if (!inactive && giveAccess) policies.push([`employee:${id}`, 'account', YES]);
    for (const role of held) policies.push([`employee:${id}`, `role:${role}`, YES]);
    for (const [permission, level] of Object.entries(globals)) {
      policies.push([`global:${id}`, permission, digit(level)]);
    }
  }
  return policies;
}

/** Policies hold texts: levels compare as digits do. */
function digit(level: Level): string {
  return String(LEVELS.indexOf(level));
}

type Allows = (sub: string, obj: string, level: string) => boolean;

function questionsOf({ employee, role }: PlainTokenRecord, allows: Allows): TokenQuestions {
  const [user, own, global] = [`employee:${employee}`, `role:${role}`, `global:${employee}`];
  const hasGlobal = (permission: string) => allows(global, permission, digit('NONE'));
  const roleReaches = (permission: string, level: Level) => allows(own, permission, digit(level));
  return {
    mayLogIn: () => allows(user, 'account', YES),
    roleIsActive: () => allows(own, 'account', YES),
    holdsRole: () => allows(user, own, YES),
    reaches: (permission, level) =>
      hasGlobal(permission) ? allows(global, permission, digit(level)) : roleReaches(permission, level),
    roleReaches,
    globalBelow: (permission, level) => hasGlobal(permission) && !allows(global, permission, digit(level)),
  };
}

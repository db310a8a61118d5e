/**
 * Cedar: four policies that were parsed before, and with each question the entities that it is about. The lines of a role, and
 * the global permissions of an employee, are tags of an entity.
 */
import type { EntityJson, StatefulAuthorizationCall, TypeAndId } from '@cedar-policy/cedar-wasm/nodejs';
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Level, PlainAccount } from '../plain-loop';
import { LEVELS } from '../plain-loop';
import type { Authorizer, Rival } from './authorizer';

const POLICIES = `
permit (principal, action == Action::"logIn", resource) when { !principal.inactive && principal.giveAccess };
permit (principal, action == Action::"beUsed", resource) when { !principal.inactive };
permit (principal, action == Action::"use", resource) when { principal in resource };
permit (principal, action == Action::"reach", resource)
when { principal.hasTag(context.permission) && principal.getTag(context.permission) >= context.level };
`;

const POLICY_SET = 'token-doctor';

export const cedar: Rival = {
  id: 'cedar',
  name: 'Cedar',
  isSlow: true,
  build(account) {
    const parsed = preparsePolicySet(POLICY_SET, { staticPolicies: POLICIES });
    if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
    const roles = new Map(account.roles.map((role) => [role.id, roleEntity(role)]));
    const employees = new Map(account.employees.map((employee) => [employee.id, employeeEntity(employee)]));
    return Promise.resolve({
      holds: `4 policies, ${(roles.size + employees.size).toLocaleString('en')} entities`,
      questionsOf: ({ role, employee }) => {
        const [own, holder] = [roles.get(role), employees.get(employee)];
        if (!own || !holder) throw new Error('A token points to nothing.');
        const hasGlobal = (permission: string) => reach(holder, permission, 'NONE');
        const roleReaches = (permission: string, level: Level) => reach(own, permission, level);
        return {
          mayLogIn: () => isAllowed('logIn', holder),
          roleIsActive: () => isAllowed('beUsed', own),
          holdsRole: () => isAllowed('use', holder, own.uid as TypeAndId),
          reaches: (permission, level) =>
            hasGlobal(permission) ? reach(holder, permission, level) : roleReaches(permission, level),
          roleReaches,
          globalBelow: (permission, level) => hasGlobal(permission) && !reach(holder, permission, level),
        };
      },
    } satisfies Authorizer);
  },
};

const ACCOUNT: TypeAndId = { type: 'Account', id: 'account' };

function reach(entity: EntityJson, permission: string, level: Level): boolean {
  return isAllowed('reach', entity, ACCOUNT, { permission, level: LEVELS.indexOf(level) });
}

function isAllowed(
  action: 'logIn' | 'beUsed' | 'use' | 'reach',
  principal: EntityJson,
  resource = ACCOUNT,
  context: StatefulAuthorizationCall['context'] = {},
): boolean {
  const answer = statefulIsAuthorized({
    principal: principal.uid,
    action: { type: 'Action', id: action },
    resource,
    context,
    preparsedPolicySetId: POLICY_SET,
    entities: [principal],
  });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  return answer.response.decision === 'allow';
}

function roleEntity({ id, inactive, lines }: PlainAccount['roles'][number]): EntityJson {
  return { uid: { type: 'Role', id: String(id) }, attrs: { inactive }, parents: [], tags: tagsOf(lines) };
}

function employeeEntity({ id, inactive, giveAccess, roles, globals }: PlainAccount['employees'][number]): EntityJson {
  return {
    uid: { type: 'Employee', id: String(id) },
    attrs: { inactive, giveAccess },
    parents: roles.map((role) => ({ type: 'Role', id: String(role) })),
    tags: tagsOf(globals),
  };
}

function tagsOf(lines: Readonly<Record<string, Level>>): Record<string, number> {
  return Object.fromEntries(Object.entries(lines).map(([permission, level]) => [permission, LEVELS.indexOf(level)]));
}

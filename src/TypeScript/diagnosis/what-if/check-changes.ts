/**
 * Whether changes can be tried on what was read: all of it has to be there, and to be known.
 */
import { byId } from '../by-id';
import type { Credential, Entity, Fact, PermissionLines, Role } from '../facts';
import { isAccessToken, lineIn } from '../facts';
import type { AccountFacts } from '../overview';
import { isKnownFeature } from '../../netsuite/known-features';
import { ADMINISTRATOR_ROLE } from '../../netsuite/levels';
import type { Level } from '../../netsuite/levels';
import { levelsOffered } from '../../netsuite/offered-levels';
import { PERMISSION_NAMES } from '../../netsuite/permissions';
import type { ChangeFault, ChangeOfRoles, SetActive, WhatIfChange } from './changes';
import { placeOf } from './changes';

/**
 * Every fault, in the order of the list; none where the changes can be tried.
 *
 * @param asked the permissions that an integration of the account asks about
 * @param list what the list is called where one change names the place of another
 */
export function checkChanges(
  account: AccountFacts,
  changes: readonly WhatIfChange[],
  asked: ReadonlySet<string>,
  list: string,
): ChangeFault[] {
  const faultsOf = checker(account, asked);
  const earlier = new Map<string, { readonly index: number; readonly value: unknown }>();
  return changes.flatMap((change, index) => {
    const { target, value, field } = aimOf(change);
    const first = earlier.get(target);
    const faults = faultsOf(change);
    if (first === undefined) earlier.set(target, { index, value });
    else if (first.value !== value) {
      const place = placeOf({ index: first.index, field: null, message: '' }, list);
      faults.push({ field, message: `This contradicts the change at ${place}. Leave one of the two out.` });
    }
    return faults.map((fault) => ({ ...fault, index }));
  });
}

/** What a change sets, what to, and in which field that stands. */
function aimOf(change: WhatIfChange): { readonly target: string; readonly value: unknown; readonly field: string } {
  switch (change.kind) {
    case 'set-role-permission':
      return { target: `role ${change.role} ${change.permission}`, value: change.level, field: 'level' };
    case 'set-global-permission':
      return { target: `global ${change.employee} ${change.permission}`, value: change.level, field: 'level' };
    case 'assign-role':
    case 'remove-role':
      return { target: `roles ${change.employee} ${change.role}`, value: change.kind, field: 'kind' };
    case 'set-integration-state':
      return { target: `${change.kind} ${change.id}`, value: change.state, field: 'state' };
    default:
      return { target: `${change.kind} ${change.id}`, value: change.value, field: 'value' };
  }
}

type Fault = Omit<ChangeFault, 'index'>;

function checker(account: AccountFacts, asked: ReadonlySet<string>): (change: WhatIfChange) => Fault[] {
  const { shared } = account;
  let tokens: ReadonlyMap<number, Credential> | null = null;
  const tokenOf = (id: number) => (tokens ??= credentialsById(account)).get(id);

  const roleFaults = (field: string, id: number, isRead: (role: Role) => boolean): Fault[] => {
    const role = byId(shared.roles, id);
    if (!role || isUnseen(role)) {
      return [
        {
          field,
          message: `There is no role with the internal id ${id}, or your role may not read it. Give the internal id of a role.`,
        },
      ];
    }
    return isRead(role) ? [] : [notRead(field, `the role ${id}`)];
  };
  const entityFaults = (id: number, isRead: (entity: Entity) => boolean, field = 'employee'): Fault[] => {
    const entity = byId(shared.entities, id);
    if (!entity || isUnknown(entity)) {
      return [
        {
          field,
          message: `There is no user with the internal id ${id}, or your role may not read it. Give the internal id of an employee.`,
        },
      ];
    }
    return isRead(entity) ? [] : [notRead(field, `the user ${id}`)];
  };
  const lineFaults = (lines: Fact<PermissionLines> | undefined, permission: string, level: Level | null): Fault[] => {
    const hasLine = lines?.known === true && lineIn(lines.value, permission) !== null;
    if (!hasLine && !isPermission(permission, asked)) {
      const message = `There is no permission ${permission} in NetSuite's list. Give a permission id, such as LIST_ACCOUNT.`;
      return [{ field: 'permission', message }];
    }
    const offered = levelsOffered(permission);
    if (level === null || level === 'NONE' || offered.includes(level)) return [];
    const message = `NetSuite does not offer the level ${level} for ${permission}. Give NONE, ${offered.join(', ')} or null.`;
    return [{ field: 'level', message }];
  };
  const ofRoles = ({ employee, role }: ChangeOfRoles): Fault[] => [
    ...entityFaults(employee, ({ roles }) => roles.known),
    ...(role === ADMINISTRATOR_ROLE ? [] : roleFaults('role', role, () => true)),
  ];
  const ofActive = ({ kind, id }: SetActive): Fault[] => {
    if (kind === 'set-employee-access') {
      return entityFaults(id, ({ inactive, giveAccess }) => inactive.known && giveAccess.known, 'id');
    }
    if (kind === 'set-role-active') {
      return id === ADMINISTRATOR_ROLE ? [fixed('id')] : roleFaults('id', id, ({ inactive }) => inactive.known);
    }
    const token = tokenOf(id);
    if (token && isAccessToken(token)) return [];
    const message = `There is no access token with the internal id ${id}, or your role may not read it. Give the internal id of an access token.`;
    return [{ field: 'id', message }];
  };

  return (change) => {
    switch (change.kind) {
      case 'set-role-permission': {
        const { role, permission, level } = change;
        const ofRole =
          role === ADMINISTRATOR_ROLE ? [fixed('role')] : roleFaults('role', role, (one) => one.permissions.known);
        return [...ofRole, ...lineFaults(byId(shared.roles, role)?.permissions, permission, level)];
      }
      case 'set-global-permission': {
        const { employee, permission, level } = change;
        const { type, globalPermissions } = byId(shared.entities, employee) ?? {};
        const ofEmployee =
          type?.known && type.value !== 'EMPLOYEE'
            ? [
                {
                  field: 'employee',
                  message: `The user ${employee} is not an employee. Only employees have global permissions.`,
                },
              ]
            : entityFaults(employee, (one) => one.type.known && one.globalPermissions.known);
        return [...ofEmployee, ...lineFaults(globalPermissions, permission, level)];
      }
      case 'assign-role':
      case 'remove-role':
        return ofRoles(change);
      case 'set-role-active':
      case 'set-employee-access':
      case 'set-token-active':
        return ofActive(change);
      case 'set-feature': {
        const fact = Object.hasOwn(shared.features, change.id) ? shared.features[change.id] : undefined;
        if (fact?.known) return [];
        if (fact) return [notRead('id', `the feature ${change.id}`)];
        if (isKnownFeature(change.id)) return [];
        return [{ field: 'id', message: `There is no feature ${change.id} that an integration depends on.` }];
      }
      case 'set-integration-state':
        // Its state now may be unread, as in accounts that show it to no script: afterwards it is known.
        if (byId(shared.integrations, change.id)) return [];
        return [
          {
            field: 'id',
            message: `There is no integration record with the internal id ${change.id}, or your role may not read it. Give the internal id of an integration record.`,
          },
        ];
    }
  };
}

function notRead(field: string, what: string): Fault {
  return {
    field,
    message: `What this change needs to know about ${what} could not be read, so its effect is unknown.`,
  };
}

function fixed(field: string): Fault {
  return { field, message: 'The Administrator role holds every permission, and nobody can change it.' };
}

/** A role of which nothing came but a name: it was asked for, and NetSuite did not list it. */
function isUnseen({ name, inactive, permissions }: Role): boolean {
  return !name.known && !inactive.known && !permissions.known;
}

function isUnknown({ type, inactive, giveAccess, roles }: Entity): boolean {
  return !type.known && !inactive.known && !giveAccess.known && !roles.known;
}

/** Permissions on custom records go by the record's script id. */
function isPermission(id: string, asked: ReadonlySet<string>): boolean {
  return Object.hasOwn(PERMISSION_NAMES, id) || asked.has(id) || /^custom/i.test(id);
}

function credentialsById({ held }: AccountFacts): ReadonlyMap<number, Credential> {
  const found = new Map<number, Credential>();
  for (const { credentials } of held) {
    if (!credentials.known) continue;
    for (const one of credentials.value) if (one.id !== null) found.set(one.id, one);
  }
  return found;
}

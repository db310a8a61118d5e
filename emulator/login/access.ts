import { findEntity } from '../database/entities';
import type { Account, Caller } from '../model';
import type { Refusal } from './refusal';
import { findRole } from './role';

/**
 * What every login needs, by session or by token: an entity that exists, is active and has access, in a role that is
 * assigned to it and active. [DOC] subsect_156935170194 (permission_denied), bridgehead_4249078810 (token life).
 */
export function accessRefusal(account: Account, caller: Caller): Refusal | null {
  const entity = findEntity(account.database, caller.entity);
  if (entity === undefined) return refusal('entity_unknown', `the account has no entity ${caller.entity}`);
  const role = findRole(account, caller.role);
  if (role === undefined) return refusal('role_unknown', `the account has no role ${caller.role}`);
  if (entity.inactive) return refusal('entity_inactive', `${entity.name} is inactive`);
  if (!entity.giveAccess) return refusal('entity_no_access', `${entity.name} has no login access`);
  if (!entity.roles.includes(caller.role)) {
    return refusal('role_not_assigned', `the role "${role.name}" is not assigned to ${entity.name}`);
  }
  if (role.inactive) return refusal('role_inactive', `the role "${role.name}" is inactive`);
  return null;
}

/**
 * Why this person may not open a session in this role; null if they may.
 *
 * A role that is restricted to web services opens no session [DOC] section_4254801119 (the role cannot reach anything but
 * web services); neither does one restricted to single sign-on, for the embedded account has no such provider.
 */
export function loginRefusal(account: Account, caller: Caller): Refusal | null {
  const refused = accessRefusal(account, caller);
  if (refused !== null) return refused;
  const role = findRole(account, caller.role);
  if (role?.webServicesOnly === true) {
    return refusal('web_services_only', `the role "${role.name}" is restricted to web services`);
  }
  if (role?.singleSignOnOnly === true) {
    return refusal('single_sign_on_only', `the role "${role.name}" logs in by single sign-on only`);
  }
  return null;
}

function refusal(code: string, message: string): Refusal {
  return { code, message };
}

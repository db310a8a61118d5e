import { effectiveLevel } from '../permissions/effective-level';
import { type Account, type Caller, LEVEL_NUMBER } from '../model';

/**
 * What `User.getPermission` answers. ASSUMED: the effective level, an employee's global permissions included. No public
 * page says whether NetSuite folds them in; if it turns out that it answers for the role alone, this is the one place to
 * change.
 */
export function permissionOfCurrentUser(account: Account, caller: Caller, permission: string): number {
  return LEVEL_NUMBER[effectiveLevel(account, caller, permission)];
}

/**
 * Every check, in the order in which access fails. A check that is missing here does not compile.
 */
import type { AccountCheckId, TokenCheckId } from '../finding';
import { ACCOUNT_CHECKS, TOKEN_CHECKS } from '../finding';
import type { AccountCheck, TokenCheck } from './define';
import { employeeAccess } from './employee-access';
import { featureEnabled } from './feature-enabled';
import { globalPermission } from './global-permission';
import { integrationEnabled } from './integration-enabled';
import { roleActive } from './role-active';
import { roleAssigned } from './role-assigned';
import { roleKind } from './role-kind';
import { rolePermission } from './role-permission';
import { roleRestrictions } from './role-restrictions';
import { tokenExists } from './token-exists';
import { tokenLive } from './token-live';
import { tokenRole } from './token-role';

const accountChecksById: Readonly<Record<AccountCheckId, AccountCheck>> = {
  'feature-enabled': featureEnabled,
  'integration-enabled': integrationEnabled,
  'token-exists': tokenExists,
};

export const tokenChecksById: Readonly<Record<TokenCheckId, TokenCheck>> = {
  'token-live': tokenLive,
  'employee-access': employeeAccess,
  'role-active': roleActive,
  'role-assigned': roleAssigned,
  'token-role': tokenRole,
  'role-permission': rolePermission,
  'global-permission': globalPermission,
  'role-restrictions': roleRestrictions,
  'role-kind': roleKind,
};

export const accountChecks: readonly AccountCheck[] = ACCOUNT_CHECKS.map((id) => accountChecksById[id]);
export const tokenChecks: readonly TokenCheck[] = TOKEN_CHECKS.map((id) => tokenChecksById[id]);

/** What a permission does. */
import type { Expectation } from './expectation';
import { equals, fields, isRefused } from './expected';
import { effectiveFeature } from './probes/effective-feature';
import { effectiveNone } from './probes/effective-none';
import { recordEmppermsFeature } from './probes/record-empperms-feature';
import { recordLoadKind } from './probes/record-load-kind';
import { recordRolesOthers } from './probes/record-roles-others';
import { recordValues } from './probes/record-values';
import { runtimePermissionGlobal } from './probes/runtime-permission-global';
import { runtimeRoleId } from './probes/runtime-role-id';

export const ABOUT_PERMISSIONS: readonly Expectation[] = [
  {
    probe: effectiveNone,
    says: 'A global permission at None takes the permission of the role away.',
    holds: fields({ refused: equals(true) }),
    otherwise:
      'A global permission at None takes nothing away in this account. Do not trust a verdict “blocked” whose reason is a global permission at None.',
  },
  {
    probe: effectiveFeature,
    says: 'Global permissions have no effect while the feature Global Permissions is off.',
    holds: fields({ withoutEffect: equals(true) }),
    otherwise:
      'Global permissions count although the feature is off. Token Doctor does not look at them then. Do not trust a verdict “ready” for an employee who has global permissions.',
  },
  {
    probe: runtimePermissionGlobal,
    says: 'NetSuite tells a script the level of the global permission, not that of the role.',
    holds: fields({ answersTheGlobalLevel: equals(true) }),
    otherwise:
      'What an integration may do by its own account of itself leaves global permissions out. Do not trust a verdict “ready” that stands on the caller’s own permissions alone. Ask as an Administrator.',
  },
  {
    probe: runtimeRoleId,
    says: 'A script can tell the Administrator role from every other role.',
    holds: fields({ administrator: equals('administrator'), lowerCase: equals(true), custom: equals(true) }),
    otherwise: 'Token Doctor may take a role for another one. Look at the role that the report names.',
  },
  {
    probe: recordValues,
    says: 'A line of an employee’s roles holds the id of the role.',
    holds: fields({ role: equals('string') }),
    otherwise: 'The roles of an employee cannot be read from the record. Verdicts that need it are unknown.',
  },
  {
    probe: recordLoadKind,
    says: 'A user’s record opens as its own type only.',
    holds: fields({ employee: equals('none'), vendor: isRefused, partner: isRefused, customer: isRefused }),
    otherwise:
      'Token Doctor may read a user’s record as one of another type. Look at the type of the user that the report names.',
  },
  {
    probe: recordRolesOthers,
    says: 'The record of a vendor with login access lists its roles.',
    holds: fields({ there: equals(true) }),
    otherwise: 'The roles of users who are not employees cannot be read. Their verdicts are unknown.',
  },
  {
    probe: recordEmppermsFeature,
    says: 'The employee record has no list of global permissions while the feature is off.',
    holds: fields({ there: equals(false) }),
    otherwise: 'Token Doctor does not look at this list while the feature is off. No verdict changes.',
  },
];

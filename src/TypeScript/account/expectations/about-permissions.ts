/** What a permission does. */
import type { Expectation } from './expectation';
import { equals, fields, isRefused } from './expected';
import { effectiveFeature } from './probes/effective-feature';
import { loginSingleSignOn } from './probes/login-single-sign-on';
import { recordEmppermsFeature } from './probes/record-empperms-feature';
import { recordLoadKind } from './probes/record-load-kind';
import { recordRolesOthers } from './probes/record-roles-others';
import { recordValues } from './probes/record-values';
import { runtimePermissionGlobal } from './probes/runtime-permission-global';

export const ABOUT_PERMISSIONS: readonly Expectation[] = [
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
      'When an integration asks about itself, NetSuite leaves its global permissions out. Do not trust a verdict “ready” that an integration gets by asking about itself. Ask as an Administrator.',
  },
  {
    probe: loginSingleSignOn,
    says: 'An access token works on a role that is for single sign-on only.',
    holds: fields({ everWorked: equals(true) }),
    otherwise:
      'No such token ever logged in here. Do not trust a verdict “ready” of a token whose role is for single sign-on only: the report warns of it.',
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

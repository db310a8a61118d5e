/** Which permission opens a table or a record: what is not open must be refused, not look empty. */
import type { Expectation } from './expectation';
import { equals, everyField, fields, isRefused } from './expected';
import { gateAnalytics } from './probes/gate-analytics';
import { gateContactCompanies } from './probes/gate-contact-companies';
import { gateEmployeeroles } from './probes/gate-employeeroles';
import { gateIntegrationapp } from './probes/gate-integrationapp';
import { gateRolerestrictions } from './probes/gate-rolerestrictions';
import { recordPermission } from './probes/record-permission';
import { recordPermissionOthers } from './probes/record-permission-others';

export const ABOUT_GATES: readonly Expectation[] = [
  {
    probe: gateEmployeeroles,
    says: 'A role without Employee Record cannot read who has which role.',
    holds: everyField(isRefused),
    otherwise:
      'The table may look empty to a viewer who may not read it. For such a viewer do not trust a verdict “blocked” that says that something is missing. Ask as an Administrator.',
  },
  {
    probe: gateIntegrationapp,
    says: 'A role without Integration Application cannot read integration records.',
    holds: fields({ code: isRefused }),
    otherwise:
      'The table may look empty to a viewer who may not read it. For such a viewer do not trust a verdict “blocked” that says that something is missing. Ask as an Administrator.',
  },
  {
    probe: gateRolerestrictions,
    says: 'A role without Bulk Manage Roles cannot read what narrows a role.',
    holds: fields({ code: isRefused }),
    otherwise:
      'The table may look empty to a viewer who may not read it. For such a viewer do not trust a verdict “ready” of a role that may be narrowed. Ask as an Administrator.',
  },
  {
    probe: gateContactCompanies,
    says: 'A role without Contacts cannot read the companies of contacts.',
    holds: fields({ code: isRefused }),
    otherwise:
      'The table may look empty to a viewer who may not read it. For such a viewer do not trust a verdict “blocked” that says that something is missing. Ask as an Administrator.',
  },
  {
    probe: gateAnalytics,
    says: 'A role without SuiteAnalytics Workbook can run a query.',
    holds: fields({ code: equals('none') }),
    otherwise:
      'Queries need the permission SuiteAnalytics Workbook here. Without it all verdicts are unknown. Add the permission to the roles that use Token Doctor.',
  },
  {
    probe: recordPermission,
    says: 'A role without Employees cannot open an employee record.',
    holds: fields({ code: isRefused }),
    otherwise: 'Token Doctor reads more here than it expects. No verdict is wrong by that.',
  },
  {
    probe: recordPermissionOthers,
    says: 'A role without Vendors cannot open a vendor record.',
    holds: fields({ code: isRefused }),
    otherwise: 'Token Doctor reads more here than it expects. No verdict is wrong by that.',
  },
];

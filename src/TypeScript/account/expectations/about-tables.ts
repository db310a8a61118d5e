/** What the tables hold. */
import type { Expectation } from './expectation';
import { atLeast, eachLike, equals, everyField, fields, nothingBut } from './expected';
import { tableContactOwnCompany } from './probes/table-contact-own-company';
import { tableEmployeeemppermsColumns } from './probes/table-employeeempperms-columns';
import { tableEmployeeemppermsCustom } from './probes/table-employeeempperms-custom';
import { tableIntegrationappColumns } from './probes/table-integrationapp-columns';
import { tableOauthtokenDrevoked } from './probes/table-oauthtoken-drevoked';
import { tableOauthtokenFeature } from './probes/table-oauthtoken-feature';
import { tableOthers } from './probes/table-others';
import { tableRoleEmployees } from './probes/table-role-employees';
import { tableRoleSelected } from './probes/table-role-selected';
import { tableRolepermissionsAdministrator } from './probes/table-rolepermissions-administrator';
import { tableRolepermissionsCustomId } from './probes/table-rolepermissions-custom-id';
import { tableRolepermissionsCustomName } from './probes/table-rolepermissions-custom-name';
import { tableRolerestrictionsSegments } from './probes/table-rolerestrictions-segments';
import { tableRolerestrictionsWords } from './probes/table-rolerestrictions-words';

export const ABOUT_TABLES: readonly Expectation[] = [
  {
    probe: tableOauthtokenFeature,
    says: 'Access tokens can be listed while the feature Token-based Authentication is off.',
    holds: fields({ code: equals('none') }),
    otherwise: 'While the feature is off, tokens cannot be listed, and verdicts are unknown instead of blocked.',
  },
  {
    probe: tableOauthtokenDrevoked,
    says: 'A revoked access token says when it was revoked.',
    holds: fields({ filled: equals(true) }),
    otherwise: '“When did it break?” does not know when a token was revoked. No verdict changes.',
  },
  {
    probe: tableEmployeeemppermsColumns,
    says: 'The table of global permissions has the columns that Token Doctor reads.',
    holds: fields({ columns: atLeast('employee', 'permkey1', 'permlevel1') }),
    otherwise:
      'Token Doctor reads each employee record instead. That costs 5 units for each employee. No verdict changes.',
  },
  {
    probe: tableEmployeeemppermsCustom,
    says: 'Global permissions on custom records are kept by the number of the record type.',
    holds: fields({ keys: nothingBut('internal id of a custom record type') }),
    otherwise: 'Do not trust a verdict of an integration that needs a permission on a custom record type.',
  },
  {
    probe: tableRolepermissionsCustomId,
    says: 'Permissions of roles on custom records are kept by the number of the record type.',
    holds: fields({ keys: nothingBut('internal id of a custom record type') }),
    otherwise: 'Do not trust a verdict of an integration that needs a permission on a custom record type.',
  },
  {
    probe: tableRolepermissionsCustomName,
    says: 'Permissions of roles on custom records have no name of their own.',
    holds: fields({ nameIsKey: equals(true), shownIsKey: equals(true) }),
    otherwise: 'The report may show another name for such a permission. No verdict changes.',
  },
  {
    probe: tableRolepermissionsAdministrator,
    says: 'The Administrator role has every permission at Full.',
    holds: fields({ levels: nothingBut(4) }),
    otherwise:
      'Token Doctor does not read the permissions of Administrator: it takes them as complete. Do not trust a verdict “ready” of a credential with that role.',
  },
  {
    probe: tableRoleEmployees,
    says: 'The restriction of a role to employees is one of the known words.',
    holds: fields({ unknownWords: nothingBut() }),
    otherwise: 'Verdicts of roles with another word are unknown. Please report the word.',
  },
  {
    probe: tableRoleSelected,
    says: 'A role with selected subsidiaries lists their ids, and no other role does.',
    holds: fields({ selected: eachLike(/^9(, ?9)*$/), othersAreEmpty: equals(true) }),
    otherwise:
      'Which subsidiaries a role reaches may not be understood. Compare the subsidiaries in the report with the role.',
  },
  {
    probe: tableRolerestrictionsWords,
    says: 'The restriction of a role by a segment is one of the known words.',
    holds: fields({ unknownWords: nothingBut() }),
    otherwise: 'Verdicts of roles with another word are unknown. Please report the word.',
  },
  {
    probe: tableRolerestrictionsSegments,
    says: 'The segments that narrow roles have the known numbers.',
    holds: fields({ unknownSegments: nothingBut() }),
    otherwise: 'Token Doctor cannot name such a segment. Look at the restrictions of the role.',
  },
  {
    probe: tableIntegrationappColumns,
    says: 'Integration records have the known states.',
    holds: fields({ unknownStates: nothingBut() }),
    otherwise: 'The state of such an integration record is unknown, and so is the verdict of its credentials.',
  },
  {
    probe: tableOthers,
    says: 'Vendors, partners and customers say whether they may log in.',
    holds: everyField(equals('none')),
    otherwise: 'Whether such a user may log in cannot be read. Verdicts of their credentials are unknown.',
  },
  {
    probe: tableContactOwnCompany,
    says: 'The list of a contact’s companies has the contact’s own company.',
    holds: fields({ contactsWithoutTheirCompany: equals(false) }),
    otherwise:
      'Token Doctor may miss a company through which a contact has access. Do not trust a verdict “blocked” of a contact.',
  },
];

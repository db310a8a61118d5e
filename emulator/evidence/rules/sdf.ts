import { LIMITS } from '../../sdf/limits';
import { RULES } from '../../sdf/rules';
import type { Evidence } from '../../model';

/** What deploying a project with roles and custom record types does. */
const DEPLOYING: readonly Evidence[] = [
  {
    id: 'sdf-order',
    claim: 'Roles are deployed first, then custom record types, then scripts',
    source: 'D/section_4737888643: NetSuite finds an order itself where a path has an asterisk; which one is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'sdf-role-id',
    claim: 'A new role gets the next internal id that is free, from 1001',
    source: 'ASSUMED from the ids that are seen',
    mark: 'assumed',
  },
  {
    id: 'sdf-role-kept',
    claim: 'A role that the account file has already stays as the file has it',
    source: 'The emulator’s own: NetSuite overwrites it, D/section_4702656040',
    mark: 'assumed',
  },
  {
    id: 'sdf-role-defaults',
    claim: 'What a role object leaves out has the default of Oracle’s page',
    source: 'D/SDFxml_2121043136; employeerestriction NONE is ASSUMED',
    mark: 'documented',
  },
  {
    id: 'sdf-role-custom-permission',
    claim: 'A role’s permission on a custom record type stands in rolepermissions under the internal id of the type',
    source: 'ASSUMED: that digits stand there is seen, that they are this id is inferred',
    mark: 'assumed',
  },
  {
    id: 'sdf-custom-record-access',
    claim: 'A custom record type without access type asks for Custom Record Entries',
    source: 'D/SDFxml_372451363',
    mark: 'documented',
  },
  {
    id: 'sdf-custom-record-name',
    claim: 'A custom record type has a name field unless it says otherwise',
    source: 'ASSUMED, as in the form for a new type',
    mark: 'assumed',
  },
  {
    id: 'sdf-dependency',
    claim: 'An object that the manifest depends on must be in the account',
    source: 'D/section_1523378695, D/section_1517248350',
    mark: 'documented',
  },
  {
    id: 'sdf-parameter',
    claim: 'A script declares parameters; an element of a deployment that is named after one sets it there',
    source: 'D/SDFxml_1412672892, D/SDFxml_2909147388; an example of both in D/section_1554821430',
    mark: 'documented',
  },
  {
    id: 'sdf-parameter-default-checked',
    claim: 'The default of a CHECKBOX stands in defaultchecked, of the others in defaultvalue',
    source: 'D/SDFxml_1412672892 has both elements; which type takes which from RESTlets of public projects',
    mark: 'seen',
  },
  {
    id: 'sdf-parameter-preference',
    claim:
      'A parameter with a setting is a preference of a company, user or portlet: not deployed, because there are none',
    source: 'D/chapter_N2999849; that it is not deployed is the emulator’s own',
    mark: 'documented',
  },
];

/** What is asked of a project before it is deployed: one row a rule of SDF, and one a limit of the emulator. */
export const sdfEvidence: readonly Evidence[] = [
  ...DEPLOYING,
  ...RULES.map(({ id, claim, source, mark }) => ({ id: `sdf-rule-${id}`, claim, source, mark })),
  ...LIMITS.map(({ id, claim, source, mark }) => ({ id: `sdf-limit-${id}`, claim, source, mark })),
];

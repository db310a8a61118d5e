import type { Evidence } from '../../model';

const STUBS = "Oracle's stubs, @oracle/suitecloud-unit-testing";

/** Custom records, what N/record does with them, the tables of scripts, and N/cache. `D/<page>` is as in host.ts. */
export const recordsEvidence: readonly Evidence[] = [
  {
    id: 'customrecord-access',
    claim: 'Access to entries is by Custom Record Entries, free, or by the permission list of the type',
    source: 'D/SDFxml_4227334961, D/SDFxml_2290236535',
    mark: 'documented',
  },
  {
    id: 'record-gaps',
    claim:
      'Record types, sublists and their fields that NetSuite is known to have and the emulator lacks have codes that begin with EMULATOR_',
    source: `${STUBS}, record/record.js, for the types; the Records Browser and public code for the sublists`,
    mark: 'documented',
  },
  {
    id: 'customrecord-levels',
    claim: 'View reads entries, Create adds, Edit changes, Full deletes',
    source: 'D/section_N326341',
    mark: 'documented',
  },
  {
    id: 'customrecord-list-role',
    claim: "A role's line on the type counts as a line of the type's list",
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'customrecord-list-violation',
    claim: 'Who is not on the list lacks the permission "Custom Record -> NAME"',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'customrecord-table',
    claim: 'The table of a type is called as its script id and has its fields, select fields as ids',
    source: 'Public SuiteQL over custom records',
    mark: 'seen',
  },
  {
    id: 'customrecord-columns',
    claim: 'Its standard columns are id, name, created, lastmodified, owner, isinactive and scriptid',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'customrecord-name',
    claim: 'Entries of a type with a Name field need one; without the field, an entry is named by its id',
    source: 'Public code: "Please enter value(s) for: Name". The second half is ASSUMED',
    mark: 'seen',
  },
  {
    id: 'customrecord-ids',
    claim: 'Ids count from 1 and are never given twice; the script id of an entry is VAL_ and its id',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'record-custom-values',
    claim: 'Numbers come as numbers, checkboxes as booleans, dates as Date, ids as text, nothing as empty text',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'record-custom-modes',
    claim: 'Values are checked when they are set in dynamic mode, when the record is saved in standard mode',
    source: 'D/section_1524156901',
    mark: 'documented',
  },
  {
    id: 'record-custom-invalid',
    claim: 'A value that the field does not take is INVALID_FLD_VALUE',
    source: 'Public error reports, also of custom select fields',
    mark: 'seen',
  },
  {
    id: 'record-custom-length',
    claim: 'Text that is too long is USER_ERROR; a Text Area holds 4,000 characters',
    source: 'Public error reports',
    mark: 'seen',
  },
  {
    id: 'record-custom-long-text',
    claim: 'A Long Text field made with SuiteBuilder holds 1,000,000 characters',
    source: 'D/section_4332671056',
    mark: 'documented',
  },
  { id: 'record-custom-text', claim: 'Free-Form Text holds 300 characters', source: 'ASSUMED', mark: 'assumed' },
  {
    id: 'record-custom-mandatory',
    claim:
      'A mandatory field that is empty is USER_ERROR: "Please enter value(s) for: LABEL", unless told to ignore it',
    source: 'Public error reports; D/section_4267286323 for ignoreMandatoryFields',
    mark: 'seen',
  },
  {
    id: 'record-custom-twice',
    claim: 'A second save of the same record object is RCRD_HAS_BEEN_CHANGED',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'record-custom-dependents',
    claim: 'An entry that another one selects cannot be deleted',
    source: 'Public error reports: THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS',
    mark: 'seen',
  },
  {
    id: 'record-submit-fields',
    claim: 'submitFields changes body fields without a load and gives the id of the record',
    source: 'D/section_4267283788',
    mark: 'documented',
  },
  {
    id: 'record-units',
    claim: 'create, load and submitFields cost 2 units for a custom record and 5 for others, save and delete 4 and 10',
    source: `${STUBS}, record/record.js`,
    mark: 'documented',
  },
  {
    id: 'table-useroauthtoken',
    claim: "useroauthtoken holds the user's own access tokens",
    source: 'Records Catalog dump, iloveitaly/netsuite-permissions@82fc6ee',
    mark: 'seen',
  },
  {
    id: 'table-useroauthtoken-columns',
    claim: 'It has the columns of oauthtoken, and the tokens of every role of the user',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'table-script',
    claim: 'script has id, scriptid, name, scripttype, isinactive, owner, apiversion and scriptfile',
    source: 'SuiteTools and other public code',
    mark: 'seen',
  },
  {
    id: 'table-scriptdeployment',
    claim: 'scriptdeployment has primarykey, scriptid, script, title, status and isdeployed; status as in SDF',
    source: 'Public code; loglevel is ASSUMED',
    mark: 'seen',
  },
  {
    id: 'table-script-values',
    claim: 'owner is empty, scriptfile counts the files, primarykey follows the id of the script',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'gate-script',
    claim: 'script and scriptdeployment need SuiteScript',
    source: 'Records Catalog dump',
    mark: 'seen',
  },
  {
    id: 'table-account',
    claim: 'account needs Accounts at View',
    source: 'Records Catalog dump',
    mark: 'seen',
  },
  {
    id: 'table-account-empty',
    claim: 'account is empty: an account file has no chart of accounts',
    source: 'ASSUMED',
    mark: 'assumed',
  },
];

import { consequences } from './consequence';

const ACCOUNT = 'src/TypeScript/account';
const UNUSED = 'The bundle does not ask for this; only other scripts in the emulator would see another answer.';

/** SuiteQL, N/query, N/record and custom records. */
export const queriesAndRecords = consequences([
  ['suiteql-boolean-parameters', 'none', 'The bundle binds texts and numbers alone.', `${ACCOUNT}/reading.ts`],
  [
    'suiteql-display-permission',
    'unknown',
    'The names of applications and holders are missing, and an application without a name may be the integration: the verdict is unknown.',
    `${ACCOUNT}/integrations.ts`,
  ],
  ['suiteql-display-plain', 'none', 'The bundle asks for the display text of select columns alone.'],
  [
    'suiteql-dates',
    'wrong-advice',
    'The times in a report and in a history are off by the time zone of the account, all by the same.',
    `${ACCOUNT}/timeline/read-history.ts`,
  ],
  ['suiteql-expression-names', 'none', 'Every expression that the bundle reads has a name of its own.'],
  [
    'suiteql-oracle',
    'unknown',
    'A sweep may not tell tokens apart by their holder if nothing is sorted first: it names them, and its result is incomplete.',
    `${ACCOUNT}/sweep/holder-pages.ts`,
  ],
  [
    'suiteql-like',
    'none',
    'The one statement that compares by LIKE writes both sides in capitals.',
    `${ACCOUNT}/timeline/access-changes.ts`,
  ],
  ['query-most-rows-silent', 'none', 'No statement asks for more rows than one call answers.', `${ACCOUNT}/reading.ts`],
  ['query-page-errors', 'none', UNUSED],
  ['query-snapshot', 'none', UNUSED],
  ['query-parameter-count', 'none', 'Every statement of the bundle has one value for each placeholder.'],
  ['query-duplicate-alias', 'none', 'No statement of the bundle has two columns of one name.'],
  [
    'governance-failed',
    'none',
    'The bundle asks NetSuite what is left instead of counting, so a refused call that is free leaves more.',
    `${ACCOUNT}/reading.ts`,
  ],
  [
    'record-empperms-feature',
    'unknown',
    'While the feature Global Permissions is off, the report names the global permissions as unread, and no snapshot is kept for callers who may read less.',
    `${ACCOUNT}/holder-record.ts`,
  ],
  [
    'record-roles-others',
    'unknown',
    'The roles of a vendor, partner or customer are unread, and its credential is unknown.',
    `${ACCOUNT}/holder-record.ts`,
  ],
  [
    'record-contactroles-partner',
    'unknown',
    'The access of the contact of a partner is unread, and its credential is unknown.',
    `${ACCOUNT}/holder-record.ts`,
  ],
  [
    'record-contactroles-values',
    'unknown',
    'The line of a contact is not understood, and its credential is unknown.',
    `${ACCOUNT}/contacts.ts`,
  ],
  [
    'record-values',
    'unknown',
    'Roles or global permissions on a record are not understood, and the credential is unknown; a fix is refused, and says so.',
    `${ACCOUNT}/permission-lines.ts`,
  ],
  [
    'record-permission',
    'unknown',
    'The global permissions are unread, and the permission that the report names does not help.',
    `${ACCOUNT}/reading.ts`,
  ],
  [
    'record-permission-others',
    'unknown',
    'The record of a vendor, partner or customer is unread, and the permission that the report names does not help.',
    `${ACCOUNT}/reading.ts`,
  ],
  [
    'record-hidden-count',
    'unknown',
    'A list of global permissions that a role may not see comes as an empty one: it counts as unread for that role.',
    `${ACCOUNT}/holder-record.ts`,
  ],
  [
    'record-load-kind',
    'unknown',
    'A caller who may not search entities is not told what kind of record it is, and its own credential is unknown to it.',
    `${ACCOUNT}/other-holders.ts`,
  ],
  ['record-role-error', 'none', UNUSED],
  [
    'record-modes',
    'no-answer',
    'A fix on the page is refused by NetSuite with an error, and nothing is changed.',
    'src/TypeScript/repair/employee-access.ts',
  ],
  [
    'record-globals-administrator',
    'wrong-advice',
    'The plan says that an Administrator has to change a global permission, and another role could; if no script may, the fix is refused and says so.',
    'src/TypeScript/repair/employee-access.ts',
  ],
  [
    'record-lines',
    'none',
    'A fix writes whole lines, once each, and reads the record again afterwards.',
    'src/TypeScript/repair/employee-access.ts',
  ],
  [
    'customrecord-list-role',
    'no-answer',
    'The log of changes is not shown to the role Token Doctor Auditor.',
    'src/TypeScript/page/change-log-section.ts',
  ],
  ['customrecord-list-violation', 'none', 'The words of a refusal are shown as NetSuite writes them.'],
  [
    'customrecord-columns',
    'unknown',
    'The own profiles and the registered OAuth 2.0 credentials are unread, and the verdicts that depend on them are unknown.',
    'src/TypeScript/account/registered-mappings.ts',
  ],
  [
    'customrecord-ids',
    'wrong-advice',
    'The versions of a profile and the log of changes are not listed in the order in which they were made.',
  ],
  ['record-custom-values', 'none', 'The bundle reads its own records by query, never by field.'],
  [
    'record-custom-text',
    'no-answer',
    'A name that is longer than NetSuite takes is refused on saving, and the page says so.',
    'src/TypeScript/examination/mappings/check-mapping.ts',
  ],
  ['record-custom-twice', 'none', 'The bundle saves no record object twice.'],
  [
    'script-error-realm',
    'unknown',
    'Refusals are told without their code, and what is told apart by a code is unread.',
    'src/TypeScript/netsuite/thrown.ts',
  ],
]);

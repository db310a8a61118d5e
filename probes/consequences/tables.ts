import { consequences } from './consequence';

const ACCOUNT = 'src/TypeScript/account';
const UNUSED = 'The bundle does not ask for this; only other scripts in the emulator would see another answer.';
const OURS = 'It says how the emulator fills its own account, so a real account changes nothing.';

/** Tables, who may read them, and global permissions. */
export const tables = consequences([
  [
    'table-oauthtoken-drevoked',
    'wrong-advice',
    'The history of a revoked token names another day than that of its revocation.',
    `${ACCOUNT}/timeline/token-history.ts`,
  ],
  [
    'table-oauthtoken-feature',
    'unknown',
    'While token-based authentication is off, a registered OAuth 2.0 credential is unknown, because nobody can read the tokens beside it.',
    `${ACCOUNT}/registered-mappings.ts`,
  ],
  [
    'table-role-selected',
    'none',
    'The list is read only of a role with selected subsidiaries, so what the other roles have in it changes nothing.',
    `${ACCOUNT}/role-restrictions.ts`,
  ],
  [
    'table-role-employees',
    'unknown',
    'For an integration that needs every employee, the role is unknown; for any other, the report warns of a restriction that may be none.',
    'src/TypeScript/diagnosis/narrowed.ts',
  ],
  [
    'table-rolerestrictions-words',
    'unknown',
    'For an integration that needs every class or another segment, a role with a restriction is unknown.',
    'src/TypeScript/diagnosis/narrowed.ts',
  ],
  [
    'table-rolerestrictions-segments',
    'false-alarm',
    'An own profile that needs every item or every account calls a role blocked that is restricted in something else.',
    'src/TypeScript/diagnosis/narrowed.ts',
  ],
  [
    'gate-rolerestrictions',
    'unknown',
    'The restrictions of a role by segment are unread, and the permission that the report names does not help.',
    `${ACCOUNT}/role-restrictions.ts`,
  ],
  ['table-role-defaults', 'none', OURS],
  [
    'table-rolepermissions-administrator',
    'wrong-advice',
    'A profile that is drafted from the Administrator role lists fewer permissions than the role has; verdicts on that role read no line.',
    'src/TypeScript/diagnosis/outcome.ts',
  ],
  [
    'table-rolepermissions-custom-id',
    'wrong-advice',
    'An exported account file and a list of what a role has name a custom record type by a number that is not its own.',
  ],
  [
    'table-rolepermissions-custom-name',
    'wrong-advice',
    'The draft of a profile may take the name of a custom record type in a list for a permission.',
    'src/TypeScript/profiles/check-shape.ts',
  ],
  [
    'table-rolepermissions-custom-others',
    'unknown',
    'A role with a line on a custom transaction type or a custom list is unread, and its credentials are unknown.',
    `${ACCOUNT}/permission-lines.ts`,
  ],
  ['table-rolepermissions-custom-named', 'none', OURS],
  ['table-employee-names', 'none', OURS],
  [
    'table-employee-no-expense-limit',
    'wrong-advice',
    'The explanation of an error text says that a supervisor has an expense limit of zero, and the supervisor has none.',
  ],
  ['table-lists-empty', 'none', OURS],
  [
    'table-employeeempperms-custom',
    'unknown',
    'The global permissions of an employee who has a line on a custom record type are unread, and the credentials are unknown.',
    `${ACCOUNT}/holder-record.ts`,
  ],
  [
    'table-employeeempperms-columns',
    'unknown',
    'The table is not believed and each record is loaded; if the units do not reach for all, the other credentials are unknown.',
    `${ACCOUNT}/global-permission-table.ts`,
  ],
  ['table-others', 'none', UNUSED],
  [
    'table-contact-own-company',
    'none',
    'The company of the contact and the companies of the list are both read, so nothing is missed.',
    `${ACCOUNT}/contacts.ts`,
  ],
  [
    'table-integrationapp-columns',
    'wrong-ready',
    'An integration record that is blocked is not seen: the verdict may be ready, and the report says that it stands without the record.',
    `${ACCOUNT}/integrations.ts`,
  ],
  [
    'table-systemnote-fields',
    'wrong-advice',
    'The history misses who made a user or a role inactive, and may name another likely moment.',
    `${ACCOUNT}/timeline/access-changes.ts`,
  ],
  [
    'table-loginaudit-kinds',
    'wrong-advice',
    'The page on the end of access tokens says the wrong kind of credential of the last login of an integration.',
    `${ACCOUNT}/last-logins.ts`,
  ],
  ['table-dual', 'none', UNUSED],
  [
    'gate-lists-feature',
    'none',
    'The lists beside an error text are read and shown as they are, with the feature on or off.',
    `${ACCOUNT}/symptom-readings/ask.ts`,
  ],
  ['gate-employeeroles', 'none', UNUSED],
  [
    'gate-contact-companies',
    'unknown',
    'The companies of a contact are unread, and its credential is unknown.',
    `${ACCOUNT}/contacts.ts`,
  ],
  [
    'gate-integrationapp',
    'wrong-ready',
    'The integration records stay unread with the permission that the report names: a blocked one is not seen, and the verdict may be ready; the report says that it stands without the record.',
    `${ACCOUNT}/integrations.ts`,
  ],
  [
    'gate-analytics',
    'unknown',
    'Nothing can be read by a role without SuiteAnalytics Workbook, and every verdict is unknown to it.',
    `${ACCOUNT}/reading.ts`,
  ],
  [
    'effective-feature',
    'wrong-ready',
    'While the feature Global Permissions is off, a global permission that was left on an employee is not counted: a credential that it blocks is called ready.',
  ],
  ['table-useroauthtoken-columns', 'none', UNUSED],
  ['table-script-values', 'none', UNUSED],
  ['table-account-empty', 'none', OURS],
  [
    'login-audit-attempts',
    'wrong-advice',
    'The history of a token misses logins, so the moment that it names may be too early or too late.',
    'src/TypeScript/diagnosis/timeline/find-break.ts',
  ],
]);

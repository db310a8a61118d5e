/**
 * The words of the view that tries changes. `{slots}` stand for names and numbers.
 */
import type { WhatIfChange } from '../../report/contract';

export const WHAT_IF_WORDS = {
  title: 'Token Doctor: what would this change?',
  linkFromAccount: 'Try a change before you make it',
  toReport: 'Back to the report',
  toAccount: 'All integrations of this account',
  nothingChanged: 'This page works out what a change would do, from what it has read. It changes nothing in NetSuite.',

  planTitle: 'What the plan changes for other integrations',
  planNone: 'The plan changes nothing that another integration depends on.',
  noPlan: 'There is no plan for this integration: it is not blocked.',
  planUnread: 'What the plan changes for other integrations could not be read.',

  repairTitle: 'What the changes of the smallest repair do',
  repairLink: 'The changes',
  repairNone: 'No change repairs these credentials, or none of them is blocked.',
  repairLeft: 'Changes that cannot be tried, such as a restriction of a role: {count}. What they do is not shown here.',
  ofRole: 'Try a change of this role',
  ofUser: 'Try a change of this user',

  resultTitle: 'What this change does',
  table: 'Credentials whose verdict or reason changes',
  columns: ['Integration', 'Access token or credential', 'Now', 'Afterwards', 'Why'],
  none: 'No verdict changes. Credentials that depend on the change: {checked}.',
  some: 'Credentials that break: {breaks}. Credentials that work afterwards: {heals}. Credentials that depend on the change: {checked}.',
  stillUnknown:
    '{count} of these credentials are unknown, now and afterwards, because not everything about them could be read. The change may break or fix some of them.',
  incomplete: 'Not every credential of the account could be read. The change may affect others too.',
  more: '{count} more credentials are not listed.',
  works: 'No check fails any more',
  notTold: 'Not everything could be read',

  formTitle: 'Try a change',
  formIntro:
    'Choose what you want to change. Fill in the fields that your choice names in brackets, and leave the other fields empty. An internal id is the number after id= in the address of the record.',
  chooseRole: 'Choose a role',
  roleTyped: 'Or the name of the role, or its internal id',
  again: 'Try it',
  choose: 'Choose…',
  faults: 'The change could not be tried',
  fields: {
    kind: 'What changes',
    employee: 'The employee: the name, or the internal id',
    role: 'The role',
    id: 'Internal id of the access token or integration record, or id of the feature',
    permission: 'The permission: choose its name from the list, or type its id, such as LIST_ACCOUNT',
    after: 'Afterwards: the level, yes or no, or the state',
  },
  kinds: {
    'set-role-permission': 'A permission of a role (role, permission, level)',
    'set-global-permission': 'A global permission of an employee (employee, permission, level)',
    'assign-role': 'An employee gets a role (employee, role)',
    'remove-role': 'An employee loses a role (employee, role)',
    'set-role-active': 'Whether a role is active (role, yes or no)',
    'set-employee-access': 'Whether an employee may log in (employee, yes or no)',
    'set-token-active': 'Whether an access token is active (id, yes or no)',
    'set-feature': 'Whether a feature is on (id, yes or no)',
    'set-integration-state': 'The state of an integration record (id, state)',
  } satisfies Readonly<Record<WhatIfChange['kind'], string>>,
  after: {
    NONE: 'None',
    VIEW: 'View',
    CREATE: 'Create',
    EDIT: 'Edit',
    FULL: 'Full',
    'no-line': 'Not set: the permission is removed',
    T: 'Yes',
    F: 'No',
    ENABLED: 'Enabled',
    BLOCKED: 'Blocked',
    WAITING_FOR_APPROVAL: 'Waiting for approval',
  },
} as const;

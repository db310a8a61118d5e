import type { Profile } from '../diagnosis/profile';

const PUBLISHED_ROLE =
  'Expensify/App:docs/articles/expensify-classic/connections/netsuite/Troubleshooting/Sync-Errors/NS0384-Sync-Error.md';
const NS0565_PAGE =
  'https://help.expensify.com/articles/new-expensify/connections/netsuite/Troubleshooting/Connection-errors/NS0565-Sync-Error.html';

/**
 * Expensify over SOAP with token-based authentication.
 *
 * The levels below which it fails are fewer and lower than those Expensify publishes for its role: NS0565 needs Accounts
 * at View, the role is published with Full. What is published and not needed is `advised`.
 */
export const expensify: Profile = {
  id: 'expensify',
  name: 'Expensify',
  integrationNameContains: 'expensify',
  expectedRole: 'Expensify Integration',
  roleOrigin:
    'The bundle "Expensify Connect" (id 283395) brings the role. Install it, or update it, under Customization > SuiteBundler > Search & Install Bundles.',
  features: [
    { id: 'TBA', name: 'Token-based Authentication', path: 'SuiteCloud > Manage Authentication' },
    { id: 'WEBSERVICESEXTERNAL', name: 'SOAP Web Services', path: 'SuiteCloud > SuiteTalk (Web Services)' },
  ],
  requirements: [
    {
      id: 'log-in-by-token',
      label: 'Log in with an access token',
      anyOf: ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
      level: 'FULL',
      onlyWithFeature: null,
      explains: ['NS0109', 'NS0565', 'NS0739'],
    },
    {
      id: 'soap',
      label: 'Use SOAP web services',
      anyOf: ['ADMI_WEBSERVICES'],
      level: 'FULL',
      onlyWithFeature: null,
      explains: ['NS0565', 'NS0739'],
    },
    {
      id: 'accounts',
      label: 'Read the chart of accounts',
      anyOf: ['LIST_ACCOUNT'],
      level: 'VIEW',
      onlyWithFeature: null,
      explains: ['NS0565'],
    },
    {
      id: 'expense-categories',
      label: 'Read expense categories',
      anyOf: ['LIST_CATEGORY'],
      level: 'VIEW',
      onlyWithFeature: null,
      explains: ['NS0228'],
    },
    {
      id: 'employees',
      label: 'Read employees',
      anyOf: ['LIST_EMPLOYEE'],
      level: 'VIEW',
      onlyWithFeature: null,
      explains: ['NS0634'],
    },
    {
      id: 'vendors',
      label: 'Read vendors',
      anyOf: ['LIST_VENDOR'],
      level: 'VIEW',
      onlyWithFeature: null,
      explains: ['NS0844'],
    },
    {
      id: 'classes',
      label: 'Read classes',
      anyOf: ['LIST_CLASS'],
      level: 'VIEW',
      onlyWithFeature: 'CLASSES',
      explains: ['NS0384'],
    },
    {
      id: 'subsidiaries',
      label: 'Read subsidiaries',
      anyOf: ['LIST_SUBSIDIARY'],
      level: 'VIEW',
      onlyWithFeature: 'SUBSIDIARIES',
      explains: ['NS0521'],
    },
    {
      id: 'currencies',
      label: 'Read currencies',
      anyOf: ['LIST_CURRENCY'],
      level: 'VIEW',
      onlyWithFeature: 'MULTICURRENCY',
      explains: ['NS0469'],
    },
  ],
  // The role as Expensify publishes it (NS0384 page), its names mapped to permission ids by Oracle's list.
  advised: [
    { permission: 'LIST_ACCOUNT', level: 'FULL', onlyWithFeature: null },
    { permission: 'LIST_CLASS', level: 'VIEW', onlyWithFeature: 'CLASSES' },
    { permission: 'LIST_CURRENCY', level: 'VIEW', onlyWithFeature: 'MULTICURRENCY' },
    { permission: 'LIST_CUSTRECORDENTRY', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_CUSTJOB', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_DEPARTMENT', level: 'FULL', onlyWithFeature: null },
    { permission: 'LIST_FILECABINET', level: 'FULL', onlyWithFeature: null },
    { permission: 'LIST_EMPLOYEE_RECORD', level: 'FULL', onlyWithFeature: null },
    { permission: 'LIST_EMPLOYEE', level: 'FULL', onlyWithFeature: null },
    { permission: 'LIST_CATEGORY', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_IMPORTED_EMPLOYEE_EXPENSE', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_ITEM', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_LOCATION', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_JOB', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_RECORDCUSTFIELD', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_SUBSIDIARY', level: 'VIEW', onlyWithFeature: 'SUBSIDIARIES' },
    { permission: 'LIST_TAXITEM', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_TAXSCHEDULE', level: 'VIEW', onlyWithFeature: null },
    { permission: 'LIST_VENDOR', level: 'FULL', onlyWithFeature: null },
    { permission: 'ADMI_MANAGE_OAUTH_TOKENS', level: 'FULL', onlyWithFeature: null },
    { permission: 'ADMI_CUSTLIST', level: 'VIEW', onlyWithFeature: null },
    { permission: 'ADMI_CUSTRECORD', level: 'FULL', onlyWithFeature: null },
    { permission: 'ADMI_MANAGECUSTOMSEGMENTS', level: 'VIEW', onlyWithFeature: null },
    { permission: 'ADMI_DELETEDRECORD', level: 'FULL', onlyWithFeature: null },
    { permission: 'ADMI_LOGIN_OAUTH', level: 'FULL', onlyWithFeature: null },
    { permission: 'ADMI_ACCTPERIODS', level: 'VIEW', onlyWithFeature: null },
    { permission: 'ADMI_WEBSERVICES', level: 'FULL', onlyWithFeature: null },
    { permission: 'ADMI_SUITESIGNON', level: 'FULL', onlyWithFeature: null },
    { permission: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', level: 'FULL', onlyWithFeature: null },
  ],
  permissionNames: {
    LIST_ACCOUNT: { name: 'Accounts', tab: 'Lists' },
    LIST_CLASS: { name: 'Classes', tab: 'Lists' },
    LIST_CURRENCY: { name: 'Currency', tab: 'Lists' },
    LIST_CUSTRECORDENTRY: { name: 'Custom Record Entries', tab: 'Lists' },
    LIST_CUSTJOB: { name: 'Customers', tab: 'Lists' },
    LIST_DEPARTMENT: { name: 'Departments', tab: 'Lists' },
    LIST_FILECABINET: { name: 'Documents and Files', tab: 'Lists' },
    LIST_EMPLOYEE_RECORD: { name: 'Employee Record', tab: 'Lists' },
    LIST_EMPLOYEE: { name: 'Employees', tab: 'Lists' },
    LIST_CATEGORY: { name: 'Expense Categories', tab: 'Lists' },
    LIST_IMPORTED_EMPLOYEE_EXPENSE: { name: 'Imported Employee Expenses', tab: 'Lists' },
    LIST_ITEM: { name: 'Items', tab: 'Lists' },
    LIST_LOCATION: { name: 'Locations', tab: 'Lists' },
    LIST_JOB: { name: 'Projects', tab: 'Lists' },
    LIST_RECORDCUSTFIELD: { name: 'Record Custom Field', tab: 'Lists' },
    LIST_SUBSIDIARY: { name: 'Subsidiaries', tab: 'Lists' },
    LIST_TAXITEM: { name: 'Tax Records', tab: 'Lists' },
    LIST_TAXSCHEDULE: { name: 'Tax Schedules', tab: 'Lists' },
    LIST_VENDOR: { name: 'Vendors', tab: 'Lists' },
    ADMI_MANAGE_OAUTH_TOKENS: { name: 'Access Token Management', tab: 'Setup' },
    ADMI_CUSTLIST: { name: 'Custom Lists', tab: 'Setup' },
    ADMI_CUSTRECORD: { name: 'Custom Record Types', tab: 'Setup' },
    ADMI_MANAGECUSTOMSEGMENTS: { name: 'Custom Segments', tab: 'Setup' },
    ADMI_DELETEDRECORD: { name: 'Deleted Records', tab: 'Setup' },
    ADMI_LOGIN_OAUTH: { name: 'Log in using Access Tokens', tab: 'Setup' },
    ADMI_ACCTPERIODS: { name: 'Manage Accounting Periods', tab: 'Setup' },
    ADMI_WEBSERVICES: { name: 'SOAP Web Services', tab: 'Setup' },
    ADMI_SUITESIGNON: { name: 'SuiteSignOn', tab: 'Setup' },
    ADMI_MANAGE_OWN_OAUTH_TOKENS: { name: 'User Access Tokens', tab: 'Setup' },
  },
  retry: {
    web: [
      'In Expensify, open Workspaces in the navigation tabs on the left and choose the workspace.',
      'Open Accounting.',
      'In the three-dot menu beside the NetSuite connection, choose Sync Now.',
    ],
    mobile: [
      'In the Expensify app, open Workspaces in the navigation tabs at the bottom and choose the workspace.',
      'Open Accounting.',
      'In the three-dot menu beside the NetSuite connection, choose Sync Now.',
    ],
    enterCredentials:
      'Enter the new token id and token secret in the NetSuite connection of the workspace before you sync.',
    questions: [
      {
        question: 'Does this affect all exports?',
        cases: [
          {
            checks: [
              'feature-enabled',
              'integration-enabled',
              'token-exists',
              'token-live',
              'employee-access',
              'role-active',
              'role-assigned',
            ],
            requirements: ['log-in-by-token', 'soap'],
            answer: 'Yes. NetSuite does not let Expensify in, so both syncing and exporting fail.',
          },
          {
            checks: [],
            requirements: ['accounts'],
            answer: 'Yes. While the token may not read Account records, both syncing and exporting to NetSuite fail.',
          },
        ],
        otherwise:
          'Expensify does not say. Its token may not do this, so that whatever needs it fails: {requirements}.',
      },
    ],
    source: NS0565_PAGE,
  },
  source: PUBLISHED_ROLE,
};

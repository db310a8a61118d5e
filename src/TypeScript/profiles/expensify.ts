import type { Profile } from '../diagnosis/profile';
import { assumed, vendorHelp } from '../diagnosis/rule-source';

const PUBLISHED_ROLE =
  'Expensify/App:docs/articles/expensify-classic/connections/netsuite/Troubleshooting/Sync-Errors/NS0384-Sync-Error.md';
const NS0123_PAGE =
  'https://github.com/Expensify/App/blob/39ad783650e1951e2aebbf70b61317a913909c67/docs/articles/expensify-classic/connections/netsuite/Troubleshooting/Sync-Errors/NS0123-Sync-Error.md';
const NS0565 = 'NS0565 Sync Error';
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
  verb: 'sync',
  recognise: { integrationNames: ['expensify'], roleNames: ['Expensify Integration'] },
  credentials: [{ kind: 'access-token', features: [] }],
  features: ['WEBSERVICESEXTERNAL'],
  requirements: [
    {
      id: 'log-in-by-token',
      label: 'Log in with an access token',
      anyOf: ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
      level: 'FULL',
      onlyWith: {},
      explains: ['NS0109', 'NS0565', 'NS0739'],
    },
    {
      id: 'soap',
      label: 'Use SOAP web services',
      anyOf: ['ADMI_WEBSERVICES'],
      level: 'FULL',
      onlyWith: {},
      explains: ['NS0565', 'NS0739'],
    },
    {
      id: 'accounts',
      label: 'Read the chart of accounts',
      anyOf: ['LIST_ACCOUNT'],
      level: 'VIEW',
      onlyWith: {},
      explains: ['NS0565'],
    },
    {
      id: 'expense-categories',
      label: 'Read expense categories',
      anyOf: ['LIST_CATEGORY'],
      level: 'VIEW',
      onlyWith: {},
      explains: ['NS0228'],
    },
    {
      id: 'employees',
      label: 'Read employees',
      anyOf: ['LIST_EMPLOYEE'],
      level: 'VIEW',
      onlyWith: {},
      explains: ['NS0634'],
    },
    {
      id: 'vendors',
      label: 'Read vendors',
      anyOf: ['LIST_VENDOR'],
      level: 'VIEW',
      onlyWith: {},
      explains: ['NS0844'],
    },
    {
      id: 'classes',
      label: 'Read classes',
      anyOf: ['LIST_CLASS'],
      level: 'VIEW',
      onlyWith: { feature: 'CLASSES' },
      explains: ['NS0384'],
    },
    {
      id: 'subsidiaries',
      label: 'Read subsidiaries',
      anyOf: ['LIST_SUBSIDIARY'],
      level: 'VIEW',
      onlyWith: { feature: 'SUBSIDIARIES' },
      explains: ['NS0521'],
    },
    {
      id: 'currencies',
      label: 'Read currencies',
      anyOf: ['LIST_CURRENCY'],
      level: 'VIEW',
      onlyWith: { feature: 'MULTICURRENCY' },
      explains: ['NS0469'],
    },
  ],
  // The role as Expensify publishes it (NS0384 page), its names mapped to permission ids by Oracle's list.
  advised: [
    { permission: 'LIST_ACCOUNT', level: 'FULL', onlyWith: {} },
    { permission: 'LIST_CLASS', level: 'VIEW', onlyWith: { feature: 'CLASSES' } },
    { permission: 'LIST_CURRENCY', level: 'VIEW', onlyWith: { feature: 'MULTICURRENCY' } },
    { permission: 'LIST_CUSTRECORDENTRY', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_CUSTJOB', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_DEPARTMENT', level: 'FULL', onlyWith: {} },
    { permission: 'LIST_FILECABINET', level: 'FULL', onlyWith: {} },
    { permission: 'LIST_EMPLOYEE_RECORD', level: 'FULL', onlyWith: {} },
    { permission: 'LIST_EMPLOYEE', level: 'FULL', onlyWith: {} },
    { permission: 'LIST_CATEGORY', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_IMPORTED_EMPLOYEE_EXPENSE', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_ITEM', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_LOCATION', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_JOB', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_RECORDCUSTFIELD', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_SUBSIDIARY', level: 'VIEW', onlyWith: { feature: 'SUBSIDIARIES' } },
    { permission: 'LIST_TAXITEM', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_TAXSCHEDULE', level: 'VIEW', onlyWith: {} },
    { permission: 'LIST_VENDOR', level: 'FULL', onlyWith: {} },
    { permission: 'ADMI_MANAGE_OAUTH_TOKENS', level: 'FULL', onlyWith: {} },
    { permission: 'ADMI_CUSTLIST', level: 'VIEW', onlyWith: {} },
    { permission: 'ADMI_CUSTRECORD', level: 'FULL', onlyWith: {} },
    { permission: 'ADMI_MANAGECUSTOMSEGMENTS', level: 'VIEW', onlyWith: {} },
    { permission: 'ADMI_DELETEDRECORD', level: 'FULL', onlyWith: {} },
    { permission: 'ADMI_LOGIN_OAUTH', level: 'FULL', onlyWith: {} },
    { permission: 'ADMI_ACCTPERIODS', level: 'VIEW', onlyWith: {} },
    { permission: 'ADMI_WEBSERVICES', level: 'FULL', onlyWith: {} },
    { permission: 'ADMI_SUITESIGNON', level: 'FULL', onlyWith: {} },
    { permission: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', level: 'FULL', onlyWith: {} },
  ],
  whyAdvised: ', which may matter for what your workspace exports',
  explains: {
    'feature-enabled': ['NS0109'],
    'integration-enabled': ['NS0123'],
    'token-exists': ['NS0109'],
    'token-live': ['NS0109'],
    'employee-access': ['NS0109'],
    'role-active': ['NS0109'],
    'role-assigned': ['NS0228', 'NS0565'],
  },
  sources: {
    'feature-enabled': [
      assumed('Expensify needs the feature SOAP Web Services; its pages speak of web services only.'),
    ],
    'integration-enabled': [
      vendorHelp(
        'NS0123 Sync Error',
        NS0123_PAGE,
        'Expensify shows NS0123 while its integration is not enabled in NetSuite.',
      ),
    ],
    'token-role': [vendorHelp(NS0565, NS0565_PAGE, 'A token that is linked to the wrong role causes NS0565.')],
    'role-permission': [
      vendorHelp(
        NS0565,
        NS0565_PAGE,
        'A role that may not read accounts causes NS0565; NS0228, NS0634, NS0844, NS0384, NS0521 and NS0469 stand for other permissions.',
      ),
    ],
    'global-permission': [
      vendorHelp(NS0565, NS0565_PAGE, 'Global permissions that override the role of the token cause NS0565.'),
    ],
  },
  origin: {
    where: 'Customization > SuiteBundler > Search & Install Bundles',
    how: 'The bundle "Expensify Connect" (id 283395) brings the role. Install it, or update it, under Customization > SuiteBundler > Search & Install Bundles.',
    caution: 'An update of the bundle may overwrite changes to its role.',
  },
  afterwards: {
    title: 'Sync again in Expensify',
    where: 'Workspaces > your workspace > Accounting > three-dot menu > Sync Now',
    who: 'Whoever manages the workspace in Expensify',
    again: 'syncing again',
    choose: 'Where do you sync?',
    places: [
      {
        title: 'On the web',
        steps: [
          'In Expensify, open Workspaces in the navigation tabs on the left and choose the workspace.',
          'Open Accounting.',
          'In the three-dot menu beside the NetSuite connection, choose Sync Now.',
        ],
      },
      {
        title: 'On mobile',
        steps: [
          'In the Expensify app, open Workspaces in the navigation tabs at the bottom and choose the workspace.',
          'Open Accounting.',
          'In the three-dot menu beside the NetSuite connection, choose Sync Now.',
        ],
      },
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

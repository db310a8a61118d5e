/**
 * The words of the view of a whole account. `{slots}` stand for names and numbers.
 */
export { WRONG } from '../report/root-cause-words';

export const ACCOUNT_WORDS = {
  title: 'Token Doctor: all integrations',
  heading: 'Integrations of this account ({count})',
  some: '{shown} of {all}',
  introduction:
    'One line for each application that has an access token, and for each integration record that your role can read. The worst come first.',
  totals: '{blocked} blocked, {unknown} unknown, {ready} ready.',
  incomplete: 'Not every application could be read. What is missing is listed below.',
  cut: '{count} more applications are not listed.',
  empty: 'No application was found. What could not be read is listed below.',
  noneFound: 'No application matches this filter.',

  filter: 'Filter the integrations',
  searchLabel: 'Search by name',
  verdictLabel: 'Verdict',
  profileLabel: 'Profile',
  all: 'All',
  apply: 'Show',

  table: 'Integrations of this account',
  columns: ['Verdict', 'Integration', 'Profile', 'What is wrong', 'Access tokens', 'Last login'],
  columnsWithText: ['Your error text', 'Integration', 'Profile', 'What is wrong', 'Access tokens', 'Last login'],
  nothing: 'Nothing',
  noToken: 'No access token; it may log in with OAuth 2.0, which NetSuite does not list',
  notRead: 'Not everything could be read',
  noProfile: 'no profile',
  ownProfile: '{name} (of this account)',
  noneLive: 'none live',
  tokensUnread: 'could not be read',
  tokensReady: '{ready} of {credentials} ready',
  never: 'not known',
  pages: 'Pages of integrations',

  withoutProfile:
    '“No profile” means that Token Doctor does not know what this integration needs. It checked only what every access token needs to log in. “Ready” then means only that the login works.',
  addProfile: 'Add a profile for it',
  lastLogin:
    'The last login comes from the Login Audit Trail, which lists an application by its name. If two applications have the same name, the last login is not known.',

  explains: 'Explained: {wrong}',
  explainedCount: 'The text is explained for {count} of {all} integrations.',
  nothingRecognised: 'Token Doctor recognises nothing in this text. Below are all integrations of the account.',
  concerns: 'The code in the text belongs to {profiles}. So the answer is about its applications only.',
  concernsNone: 'This account has no application of {profiles}.',
  others: 'Other integrations: the text is not about them ({count})',

  otherProfiles: 'Other profiles match this integration: ',
} as const;

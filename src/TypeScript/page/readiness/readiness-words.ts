/**
 * The words of the view on the end of access tokens. `{slots}` stand for names and numbers.
 */
import type { ReadinessStatus } from '../../report/contract';

export const STATUS_WORDS: Readonly<Record<ReadinessStatus, string>> = {
  toDo: 'To do',
  unknown: 'Check by hand',
  done: 'Done',
  notApplicable: 'Not applicable',
};

export const READINESS_WORDS = {
  title: 'Token Doctor: the end of access tokens',
  linkFromAccount: 'Ready for the end of access tokens? What each integration still needs for OAuth 2.0',
  back: 'All integrations of this account',
  dates: 'What ends when',
  date: 'NetSuite {release}: ',
  tentative: 'NetSuite {release}, tentatively: ',
  sources: 'Sources: ',
  account: 'The account, for all integrations',
  heading: 'Integrations with access tokens ({count})',
  some: '{shown} of {all}',
  introduction:
    'Each of these integrations has a live access token, or its tokens could not be read. The list says what it still needs for OAuth 2.0. The one with the most left to do comes first.',
  totals:
    'Something to do before the switch: {withToDo}. Without a live access token, and so not listed: {withoutTokens}.',
  none: 'No integration with a live access token was found.',
  noneFound: 'No integration matches this filter.',
  incomplete: 'Not every application could be read. What is missing is listed below.',
  cut: '{count} more integrations are not listed.',
  handOnly:
    '“Check by hand” means that a script cannot read it, that your role may not read it, or that only the vendor knows whether it is needed.',

  filter: 'Filter the integrations',
  searchLabel: 'Search by name',
  profileLabel: 'Profile',
  leftLabel: 'Show',
  everything: 'All',
  onlyToDo: 'Something to do',
  all: 'All',
  apply: 'Show',
  noProfile: 'no profile',

  table: 'Integrations with access tokens',
  columns: [
    'Left',
    'Integration',
    'Profile',
    'First thing to do',
    'Access tokens',
    'Last login with a token',
    'Last login with OAuth 2.0',
  ],
  left: '{toDo} to do, {unknown} to check',
  nothing: 'Check by hand, then switch',
  tokensUnread: 'could not be read',
  notSeen: 'not seen',
  notKnown: 'not known',
  pages: 'Pages of integrations',
  logins:
    'The last logins come from the Login Audit Trail. We assume that a login without the name of an access token is one with OAuth 2.0.',

  one: 'What {name} needs for OAuth 2.0',
  oneLeft: '{toDo} to do, {unknown} to check by hand, {done} done.',
  list: 'All integrations with access tokens',
  report: 'The report on this integration',
  done: '{count} done or not applicable. Show them',
  itemsCut: '{count} more items are not listed. Do these first and look again.',
  notThere: 'This integration has no live access token, or is not in this account.',

  lines: 'Lines for SDF role files',
  linesIntroduction:
    'A script cannot change a role. Each file has the lines that the role lacks. Merge them into the role that you import with SDF, or add them by hand under Setup > Users/Roles > Manage Roles.',
  linesOf: 'Download the lines for {role}',
  linesCut: '{count} more roles lack lines. Open an integration to see its roles.',
} as const;

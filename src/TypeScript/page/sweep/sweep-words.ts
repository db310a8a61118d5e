/**
 * The words of the views of the last sweep. `{slots}` stand for names and numbers.
 */
import type { After, Before } from '../../diagnosis/sweep/change';
import type { MailState, SweepStage } from '../../diagnosis/sweep/sweep-result';
import type { SoonKind } from '../../diagnosis/sweep/swept';
import { VERDICT_WORDS } from '../../report/words';
import type { SweepSort } from './sweep-route';

/** What will break a credential that works today, or may. */
export const SOON_WORDS: Readonly<Record<SoonKind, string>> = {
  'holder-ends': 'The user’s last day of work is set',
  'holder-left': 'The user’s last day of work has passed',
  'certificate-ends': 'The certificate ends within 30 days',
  'global-line': 'It works only by a global permission of the user',
  'only-one': 'It is the only credential of its integration',
};

export const SWEEP_SORT_WORDS: Readonly<Record<SweepSort, string>> = {
  verdict: 'Verdict',
  id: 'Credential',
  integration: 'Integration',
  check: 'What is wrong',
  role: 'Role',
  person: 'User',
};

export const BEFORE_WORDS: Readonly<Record<Before, string>> = { ...VERDICT_WORDS, new: 'New' };
export const AFTER_WORDS: Readonly<Record<After, string>> = { ...VERDICT_WORDS, gone: 'Gone' };

/** How a sweep that somebody started stands, by the words of N/task. */
export const TASK_WORDS: Readonly<Record<string, string>> = {
  PENDING: 'A sweep is waiting to begin',
  PROCESSING: 'A sweep is running',
  COMPLETE: 'A sweep is finished',
  FAILED: 'A sweep has failed',
};

/** What became of the e-mail; null where there is nothing to say. */
export const MAIL_WORDS: Readonly<Record<MailState, string | null>> = {
  '': null,
  none: null,
  sent: 'An e-mail about it was sent.',
  sending: 'We cannot tell whether the e-mail about it was sent. It is not sent again.',
  refused: 'The e-mail about it was not sent. The Execution Log of the script deployment says why.',
};

/** Where in a sweep something went wrong. */
export const STAGE_WORDS: Readonly<Record<SweepStage, string>> = {
  input: 'Listing what has to be checked',
  map: 'Checking credentials',
  reduce: 'Comparing with the last sweep',
  summarize: 'Saving the result',
  mail: 'Sending the e-mail',
  prune: 'Deleting old results',
};

export const SWEEP_WORDS = {
  title: 'Token Doctor: every credential',
  linkHere: 'Every credential, as of the last sweep',
  whatItIs:
    'A sweep is a script that checks every credential of the account and saves the result. A credential is an access token, or an OAuth 2.0 credential that is registered in Token Doctor.',
  shown: 'This page shows the result of the last sweep.',
  toAccount: 'All integrations of this account, as of now',
  toChanges: 'What changed, and what is about to break',
  toStart: 'Run a sweep now',
  toReport: 'Back to the report',
  toList: 'Every credential, as of the last sweep',

  none: 'No sweep has finished yet',
  noneHow: 'Run one now, or schedule one for every night. Both are described below.',
  refused: 'The results of sweeps cannot be shown to you',
  refusedHow: 'Your role may not read them: that takes Lists > Custom Record Entries at View.',
  refusedBy: 'NetSuite said {code}: {message}',
  damaged: 'The last sweep cannot be shown',
  damagedHow:
    'Its saved result is not what the sweep wrote. Somebody may have edited or deleted an entry. Run another sweep.',
  complete: 'Everything was read',
  incomplete: 'Not everything was read. What was not read is unknown.',
  asOf: 'As of {time} UTC',
  totals: '{blocked} blocked, {unknown} unknown, {ready} ready.',
  old: 'This sweep is more than {days} days old. Much may have changed since.',
  errors: 'What went wrong in this sweep ({count})',
  moreErrors: '{count} more errors are not listed here.',

  otherState: 'NetSuite gives this status for the sweep: {state}',
  percent: '{percent} % of it is done.',
  startedAt: 'It began at {time} UTC.',
  progressUnread: 'Its progress could not be read: {why}',
  failed: 'A sweep that began at {time} UTC failed',
  interrupted: 'A sweep that began at {time} UTC did not finish',
  interruptedHow: 'It was interrupted. Its result does not count. Run another sweep.',
  failedHow: 'The Execution Log of the script deployment says why. The result below comes from an earlier sweep.',
  refresh: 'Refresh',
  refreshAgain: 'Refresh every 15 seconds until it is finished',
  refreshStop: 'Stop refreshing',

  integrations: 'Integrations ({count})',
  integrationsTable: 'Integrations',
  integrationColumns: ['Verdict', 'Integration', 'What is wrong', 'Blocked', 'Unknown', 'Ready', 'Roles'],
  integrationsCut: '{count} more integrations are not listed. Their credentials are in the list below.',
  integrationPages: 'Pages of integrations',
  heatLink: 'Roles of {name}',
  heatShort: 'Roles',
  nothing: 'Nothing',
  notRead: 'Not everything could be read',

  credentials: 'Credentials ({count})',
  credentialsTable: 'Credentials',
  some: '{shown} of {all}',
  listIntroduction:
    'The list has every live credential: one that is not revoked, not inactive and has not ended. If an integration has no live credential, the list has its newest one. A credential leads to its report, which reads NetSuite again. A role or a user leads to all of its credentials.',
  noneFound: 'No credential matches this filter.',
  filter: 'Filter the credentials',
  integrationLabel: 'Integration',
  verdictLabel: 'Verdict',
  checkLabel: 'What is wrong',
  soonLabel: 'About to break',
  roleLabel: 'Role (exact name or internal id)',
  personLabel: 'User (exact name or internal id)',
  all: 'All',
  apply: 'Show',
  reset: 'Show all of them',
  roleNotFound: 'No role with the name “{name}” was found with your permissions. Type its internal id instead.',
  personNotFound: 'No user with the name “{name}” was found with your permissions. Type the internal id instead.',
  file: 'Download these {count} credentials as CSV',
  noFile:
    'No file was made: no sweep has finished, or your role could not read a part of the result. Open the page of the last sweep.',
  pages: 'Pages of credentials',
  byId: 'If you sort by role or by user, the order is that of the internal ids.',
  namesHidden: 'If your role may not read the name of a role or a user, its internal id is shown.',
  partsUnread: 'Parts of the list that could not be read: {count}. Run another sweep to get the whole list.',
  notKeptAny: 'The list of credentials could not be read. Run another sweep to get a new list.',

  trend: 'The last {count} sweeps',
  trendOne: 'With a second sweep, a picture of how the numbers change appears here.',
  trendCaption: '{verdict}: {now} (lowest {least}, highest {most})',
  trendLabel: '{verdict} credentials in the last {count} sweeps, {now} in the newest. The table below has each number.',
  trendTable: 'The last sweeps as a table',
  trendColumns: ['Sweep', 'Blocked', 'Unknown', 'Ready', 'What was read'],
  trendComplete: 'everything',
  trendIncomplete: 'not everything',

  schedule: 'How to run a sweep every night',
  scheduleSteps: [
    'As an Administrator, go to Customization > Scripting > Script Deployments.',
    'Open “Token Doctor sweep, on a schedule” (customdeploy_td_sweep_daily) and choose Edit.',
    'Set Status to Scheduled. On the tab Schedule, choose Daily Event and a time at night. Save.',
    'To get an e-mail about what got worse, fill in “E-mail to” and “E-mail from” on the tab Parameters of the same page. Without “E-mail from”, a sweep on a schedule sends no e-mail.',
  ],
  scheduleNote: 'A sweep writes only its own results. It changes no credential, no role and no employee.',

  changesTitle: 'Token Doctor: what changed',
  changesHeading: 'What changed since {day} ({count})',
  changesIntroduction:
    'Each line is a group of credentials of one integration. They changed in the same way and for the same reason. What got worse comes first.',
  changesUnread: 'Some of the changes could not be read.',
  changesNone: 'No sweep since then found a change.',
  changesCut: 'There are very many changes. Only the newest are listed.',
  since: 'Show what changed',
  sinceLabel: 'Since (a day, such as 2026-11-21)',
  sinceLinks: { yesterday: 'since yesterday', monday: 'since Monday', month: 'in the last 30 days' },
  changesTable: 'Changes',
  changesColumns: ['Change', 'Integration', 'Why', 'Record', 'Credentials', 'Found at'],
  changesPages: 'Pages of changes',
  worse: 'Got worse',
  better: 'Got better',
  whyNothing: 'No check fails',
  whyUnknown: 'Not everything could be read',
  whyGone: 'It is not in the list any more, for example because it was revoked',
  more: 'and {count} more',
  fixed: 'No longer true: {wrong}',
  account: 'the account',

  soon: 'About to break',
  soonIntroduction:
    'These credentials are at risk. Some of them stop working on a certain day, even if nobody changes anything in NetSuite. The others may stop working after one small change.',
  soonNone: 'The last sweep found no such credential.',
  soonTable: 'About to break',
  soonColumns: ['Why', 'Credentials', 'Integrations'],
  soonOf: '{name} ({count})',
  soonMore: '{count} more integrations',

  heatTitle: 'Token Doctor: roles',
  heatHeading: 'Roles of {name} ({count})',
  heatIntroduction:
    'For each role, this shows which of the permissions that the integration needs it has. Only the permissions of the role itself count here. A global permission of a user may still change the result.',
  heatLabel: 'Which role has which of the needed permissions. The table below says the same.',
  heatNone: 'The last sweep saved nothing about the roles of this integration.',
  heatUnread: 'A part of what the last sweep saved about these roles could not be read.',
  heatChanged:
    'The list of what this integration needs has changed since the last sweep. Run another sweep to see what each role has now.',
  heatLegend: { '+': 'has it', '-': 'lacks it', '?': 'unknown', '.': 'does not apply' },
  heatColumnsAre: 'The columns',
  heatTable: 'The same as a table',
  heatColumns: ['Role', 'Credentials', 'Lacks', 'Unknown'],
  heatPages: 'Pages of roles',
  heatNoPages: 'roles',
  notThere: 'The last sweep found no integration with that name. Choose one from the list of integrations.',

  startTitle: 'Token Doctor: run a sweep',
  startHeading: 'Run a sweep now',
  startIntroduction:
    'It runs in the background with your own role. What your role may not read is unknown in the result, for everybody who looks at it. So use a role that may read everything. To save the result, the role needs Lists > Custom Record Entries at Full.',
  startLength: 'In a large account it takes some minutes. You can leave this page while it runs.',
  startButton: 'Run it now',
  startRefused: 'The sweep was not started',
  startRefusedHow:
    'NetSuite said {code}: {message} To start a sweep, you need the role Administrator, or the permissions SuiteScript and SuiteScript Scheduling. Only one sweep can run at a time.',
  startExpired:
    'This confirmation was used already, or belongs to another login. It started no other sweep. Open the page again.',
  startDone: 'The sweep was started',
  startAgain: 'Back',

  portletTitle: 'Token Doctor: every credential',
  portletFailed: 'The result of the last sweep cannot be shown just now. The Execution Log of the portlet says why.',
  portletColumns: ['Integration', 'Blocked', 'Unknown', 'Ready'],
  portletMore: 'and {count} more integrations',
  portletTurnedOne: '1 credential got worse in the last sweep.',
  portletTurned: '{count} credentials got worse in the last sweep.',
  portletTurnedNone: 'Nothing got worse in the last sweep.',
  portletTurnedUnread: 'The list of what got worse could not be read.',
  ages: {
    minutes: 'The last sweep ended {count} minutes ago.',
    hours: 'The last sweep ended {count} hours ago.',
    days: 'The last sweep ended {count} days ago.',
  },
} as const;

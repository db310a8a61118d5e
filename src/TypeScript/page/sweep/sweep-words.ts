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
  'only-one': 'The only credential of its integration',
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
  refused: 'NetSuite did not send the e-mail about it. The Execution Log of the script deployment says why.',
};

/** Where in a sweep something went wrong. */
export const STAGE_WORDS: Readonly<Record<SweepStage, string>> = {
  input: 'Reading what there is to check',
  map: 'Checking credentials',
  reduce: 'Comparing with the last sweep',
  summarize: 'Keeping the result',
  mail: 'Sending the e-mail',
  prune: 'Removing old results',
};

export const SWEEP_WORDS = {
  title: 'Token Doctor: every credential',
  linkHere: 'Every credential, as of the last sweep',
  whatItIs:
    'A sweep checks every credential of the account and keeps the result. This page shows the result of the last one.',
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
    'What was kept of it is not what was written: somebody may have edited or deleted an entry. Run another one.',
  complete: 'Everything was read',
  incomplete: 'Not everything was read. What was not read is unknown.',
  asOf: 'As of {time} UTC',
  totals: '{blocked} blocked, {unknown} unknown, {ready} ready.',
  old: 'This sweep is more than {days} days old. Much may have changed since.',
  errors: 'What went wrong in this sweep ({count})',
  moreErrors: '{count} more errors are not listed here.',

  otherState: 'NetSuite says of the sweep: {state}',
  percent: '{percent} % of it is done.',
  startedAt: 'It began at {time} UTC.',
  progressUnread: 'How far it is cannot be read: {why}',
  failed: 'A sweep that began at {time} UTC failed',
  interrupted: 'A sweep that began at {time} UTC did not finish',
  interruptedHow: 'It was interrupted. Its result does not count. Run another one.',
  failedHow: 'The Execution Log of the script deployment says why. The result below is of an earlier sweep.',
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
    'One line for each credential that counts. A credential leads to its report, which is read anew. A role and a user lead to their other credentials.',
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
    'There is no file: no sweep has finished, or a part of its result could not be read with your role. Look at the page of the last sweep.',
  pages: 'Pages of credentials',
  byId: 'Roles and users are in the order of their internal ids.',
  namesHidden: 'If your role may not read the name of a role or a user, its internal id is shown.',
  partsUnread: 'A part of the list could not be read ({count}). Run a sweep to make it anew.',
  notKeptAny: 'The list of credentials could not be read. Run a sweep to make it anew.',

  trend: 'The last {count} sweeps',
  trendOne: 'With a second sweep, a picture of how the numbers change appears here.',
  trendCaption: '{verdict}: {now} (at least {least}, at most {most})',
  trendLabel: '{verdict} credentials in the last {count} sweeps, {now} in the newest. The table below has each number.',
  trendTable: 'The last sweeps as a table',
  trendColumns: ['Sweep', 'Blocked', 'Unknown', 'Ready', 'Read'],
  trendComplete: 'everything',
  trendIncomplete: 'not everything',

  schedule: 'How to run a sweep every night',
  scheduleSteps: [
    'As an Administrator, go to Customization > Scripting > Script Deployments.',
    'Open “Token Doctor sweep, on a schedule” (customdeploy_td_sweep_daily) and choose Edit.',
    'Set Status to Scheduled. On the tab Schedule, choose Daily Event and a time at night. Save.',
    'To be told by e-mail what got worse, fill in the recipients on the tab Parameters of the same page.',
  ],
  scheduleNote: 'A sweep reads and keeps its own result. It changes no credential, no role and no employee.',

  changesTitle: 'Token Doctor: what changed',
  changesHeading: 'What changed since {day} ({count})',
  changesIntroduction:
    'Each line stands for credentials of one integration that changed in the same way, for the same reason. What got worse comes first.',
  changesUnread: 'A part of what changed could not be read.',
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
  whyNothing: 'Nothing fails',
  whyUnknown: 'Not everything could be read',
  whyGone: 'It is not there any more',
  more: 'and {count} more',
  fixed: 'No longer: {wrong}',
  account: 'the account',

  soon: 'About to break',
  soonIntroduction:
    'These credentials may stop working though nobody changes anything in NetSuite, or after a small change.',
  soonNone: 'The last sweep found no such credential.',
  soonTable: 'About to break',
  soonColumns: ['Why', 'Credentials', 'Integrations'],
  soonOf: '{name} ({count})',
  soonMore: '{count} more integrations',

  heatTitle: 'Token Doctor: roles',
  heatHeading: 'Roles of {name} ({count})',
  heatIntroduction:
    'What each role has of what the integration needs. Only the lines of the role count here; a global permission of a user may still change the result.',
  heatLabel: 'Which role has which permission that is needed. The table below says the same.',
  heatNone: 'The last sweep kept nothing about roles of this integration.',
  heatUnread: 'A part of what the last sweep kept about these roles could not be read.',
  heatChanged:
    'The list of what this integration needs has changed since the last sweep. Run a sweep to see the roles anew.',
  heatLegend: { '+': 'has it', '-': 'lacks it', '?': 'unknown', '.': 'does not apply' },
  heatColumnsAre: 'The columns',
  heatTable: 'The same as a table',
  heatColumns: ['Role', 'Credentials', 'Lacks', 'Unknown'],
  heatPages: 'Pages of roles',
  heatNoPages: 'roles',
  notThere: 'The last sweep found no integration of that name. Choose one from the list of integrations.',

  startTitle: 'Token Doctor: run a sweep',
  startHeading: 'Run a sweep now',
  startIntroduction:
    'It runs in the background with your own role, so it reads what your role may read. What your role may not read is unknown in the result, for everybody who looks at it. Use a role that may read everything. To keep the result, it needs Lists > Custom Record Entries at Full.',
  startLength: 'A large account takes some minutes. You can leave the page meanwhile.',
  startButton: 'Run it now',
  startRefused: 'The sweep was not started',
  startRefusedHow:
    'NetSuite said {code}: {message} Starting a sweep takes the role Administrator, or the permissions SuiteScript and SuiteScript Scheduling. Only one can run at a time.',
  startExpired:
    'This confirmation was used already, or belongs to another login. No sweep was started; open the page again.',
  startDone: 'The sweep was started',
  startAgain: 'Back',

  portletTitle: 'Token Doctor: every credential',
  portletFailed: 'The result of the last sweep cannot be shown just now. The Execution Log of the portlet says why.',
  portletColumns: ['Integration', 'Blocked', 'Unknown', 'Ready'],
  portletMore: 'and {count} more integrations',
  portletTurnedOne: '1 credential got worse in the last sweep.',
  portletTurned: '{count} credentials got worse in the last sweep.',
  portletTurnedNone: 'Nothing got worse in the last sweep.',
  portletTurnedUnread: 'What got worse could not be read.',
  ages: {
    minutes: 'The last sweep ended {count} minutes ago.',
    hours: 'The last sweep ended {count} hours ago.',
    days: 'The last sweep ended {count} days ago.',
  },
} as const;

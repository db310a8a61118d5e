/**
 * The words of the page. A check's words stand beside the check, a step's in plan/wording.ts, and what the text report says as
 * well in report/words.ts. `{slots}` stand for names and numbers.
 */
import type { LoggedChange } from '../repair/change-log';
import { REPORT_WORDS } from '../report/words';
import type { Route, Sort } from './route';

/** What came of a change. */
export const STATE_WORDS: Readonly<Record<LoggedChange['state'], string>> = {
  begun: 'Started, not confirmed',
  done: 'Done',
  refused: 'Refused, nothing changed',
  undone: 'Undone',
};

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  verdict: 'Verdict',
  token: 'Access token',
  user: 'User',
  role: 'Role',
  integration: 'Integration',
};

/** What the page says about an unexpected error. */
export const FAILURE_WORDS = {
  what: 'An error stopped {where}.',
  start: 'the page before anything was read',
  views: {
    report: 'the report',
    preview: 'the preview of a change',
    undo: 'the preview of undoing a change',
    change: 'the page of a change',
    text: 'the report as text',
    json: 'the report as JSON',
    'role-lines': 'the lines for a role file',
    apply: 'the change that you confirmed',
  } satisfies Readonly<Record<Route['view'], string>>,
  ofNetSuite: 'NetSuite said {code}: {message}',
  ofOurs: 'This is an error in Token Doctor itself ({kind}).',
  notChanged: 'No employee record was changed.',
  perhapsChanged:
    'It is not certain whether the change was made: look at “Changes made from this page” in the report before you confirm anything again.',
  whatToDo:
    'Open the report and try again. If it happens again, give an Administrator the code below and the time: the whole error is listed under Customization > Scripting > Script Deployments > Token Doctor > Execution Log.',
} as const;

export const WORDS = {
  ...REPORT_WORDS,
  title: 'Token Doctor',
  verdict: 'Verdict',
  explains: 'Explains',
  fixInSteps: 'How to fix it ({count} steps)',
  fixInOneStep: 'How to fix it (1 step)',

  symptomTitle: 'You have an error text? Paste it here',
  symptomAgain: 'Paste another error text',
  symptomLabel: 'The error as the integration shows it: a code, a sentence, a fault or a line of a log',
  symptomKept: 'The text is read once. It is not kept, and not logged.',
  symptomAsk: 'What does it mean?',
  symptomAnswer: 'Your error text',
  nothingRecognised: 'Nothing in the text is known to Token Doctor. Below is the whole check of the integration.',
  recognised: 'Recognised in the text:',
  recognisedCode: 'code {code}',
  recognisedPermission: 'permission {permission}',
  recognisedLevel: 'permission {permission}, at least {level}',
  explainedBy: 'This explains it:',
  moreCauses: '{count} more findings explain it; the list of access tokens has them.',
  ofToken: '(access token {id})',
  lookAt: 'Where to look: {look}',
  skipped: '{count} characters in the middle of the text were not looked at.',

  accessToken: 'Access token',
  chain: 'The chain from token to access',
  needed: 'Permissions needed',
  anyOfThese: 'any one of these',
  met: { pass: 'Yes', fail: 'No', unknown: 'Unknown' },

  checked: 'What was checked',
  rootCause: 'Root cause',
  evidence: 'Evidence',
  evidenceColumns: ['Record', 'Field', 'Found', 'Needed'],
  quiet: '{passed} checks passed at {time}. Show them',
  quietWithOthers: '{passed} checks passed, {others} (read at {time}). Show them',
  othersOne: '1 does not apply',
  others: '{count} do not apply',
  footer:
    'Read at {time} in account {account}, with the permissions of your role. Cost: {units} governance units, {queries} queries. Reading changed nothing.',

  changes: 'Changes',
  changeColumns: ['Record', 'Field', 'From', 'To'],
  heldColumns: ['Record', 'Field', 'Before', 'Now'],
  previewHere: 'Preview this fix',
  roleLines: 'Download these lines for an SDF role file',
  verdictAfter: 'Verdict after this: {verdict} · {credentials}',

  tokens: 'Access tokens ({count})',
  some: '{shown} of {all}',
  tokensIntroduction:
    'All of them must work, because NetSuite does not show which one the integration uses. The Login Audit Trail shows which token logs in.',
  tokensTable: 'Access tokens',
  searchLabel: 'Search tokens, users and roles',
  search: 'Search',
  totals: '{blocked} blocked, {unknown} unknown, {ready} ready.',
  pages: 'Pages of access tokens',
  pageOf: 'Page {page} of {pages}',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  moreOfPlan:
    '{count} more steps are not listed here. Do these first and look again, or open one token: its page lists only its own steps.',
  moreChanges: '{count} more changes of the same kind are not listed here.',
  moreUnread: '{count} more things could not be read, for the reasons listed here.',
  moreEvidence: '{count} more lines are not listed here.',
  wrong: 'What is wrong',
  nothing: 'Nothing',

  share: 'Share this report',
  shareText: 'Copy for a support ticket (names removed)',
  shareJson: 'JSON (names removed)',
  shareWith: 'With names:',
  shareWithText: 'text',
  shareWithJson: 'JSON',
  shareLink: 'Or send the address of this page: your colleagues see what their own role allows.',

  log: 'Changes made from this page',
  logEntry: 'Change {id}',
  logLine: '{time}, by {who}: {state}.',
  logUndoes: 'Undoes change {id}.',
  logChange: '{field}: {from} → {to}',
  logOpen: 'Open it and compare: the script may have stopped before it could confirm the change.',

  refusedToLook: 'This cannot be shown',
  refusedToDo: 'This was not done',
  failed: 'Something went wrong in Token Doctor',
  goToReport: 'Go to the report',
  backToReport: 'Back to the report',
  backToChange: 'Back to the change',
  changingNothing: 'without changing anything.',

  previewTitle: 'Token Doctor: preview',
  makeChange: 'Apply this change',
  verdictAfterChange: 'Verdict after the change',
  afterThisChange: 'After this change: {verdict}',
  moreSteps: 'More steps are needed after this one; the report lists them.',
  whatChangesFor: 'What changes in the employee record of {who}',
  effects: 'What changes for this employee’s roles',
  effectsIntroduction: 'A global permission applies to every role of the employee, not only to the role of the token.',
  effectsTable: 'Effect on this employee’s roles',
  effectColumns: ['Role', 'Permission', 'From', 'To'],
  otherWay: 'Another way',
  raiseInstead: 'Raise the global permission instead of removing it',
  removeInstead: 'Remove the global permission instead of raising it',
  otherChangesOne: 'it changes 1 permission level in this employee’s roles, {compared}.',
  otherChanges: 'it changes {count} permission levels in this employee’s roles, {compared}.',
  narrower: 'fewer than this fix',
  wider: 'more than this fix',
  asWide: 'as many as this fix',
  recommended: 'The plan recommends the fix above.',
  howItIsDone: 'The change is made with your own permissions, is logged, and can be undone.',

  changeTitle: 'Token Doctor: change',
  theChange: 'The change',
  changeState: 'Change {id}: {state}',
  changeBy: '{time}, by {who}. {why}',
  reasonThen: 'Reason at the time: {why}',
  changeRefused: 'NetSuite did not make the change',
  changeOpen: 'We cannot tell whether the change was made: compare below',
  changeUndone: 'The change was made, and undone later',
  changeKept: 'The change is made, and NetSuite holds it',
  changeOverwritten: 'The change was made, but somebody has changed the record since',
  changeDone: 'The change was made',
  heldNow: 'What NetSuite holds now',
  asked: 'What the change was meant to do',
  notHeld: 'The employee record could not be read: {why}',
  notExamined: 'The report could not be made just now: {why}',
  undoThis: 'Undo this change',

  undoTitle: 'Token Doctor: undo',
  undoConfirm: 'Undo',
  undoMeaning: 'What undoing it does',
  undoOf: 'Undo change {id}',
  undoExactly: 'The employee record becomes exactly what it was before',
  whatChanges: 'What changes',

  employee: 'employee {id}',
  roleField: 'Access > Roles > role {id}',
  namedRoleField: 'Access > Roles > {role}',
  lineField: 'Access > Global Permissions > {permission}',
  assigned: 'assigned',
  notAssigned: 'not assigned',
} as const;

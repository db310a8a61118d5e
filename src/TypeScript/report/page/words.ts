/**
 * Every word of the page that is not a check's or a step's own: those stand beside their check, and in plan/wording.ts.
 * `{slots}` stand for names and numbers.
 */
import type { LoggedChange } from '../../account/change-log';
import type { Status, Verdict } from '../../diagnosis/finding';
import type { Sort } from '../../route';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ready: 'Ready',
  blocked: 'Blocked',
  unknown: 'Not known',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  fail: 'Broken',
  unknown: 'Not known',
  warn: 'Look at this',
  pass: 'Fine',
  notApplicable: 'Does not apply',
};

/** What became of a change. */
export const STATE_WORDS: Readonly<Record<LoggedChange['state'], string>> = {
  begun: 'Begun, and not known to be finished',
  done: 'Done',
  refused: 'Refused, nothing changed',
  undone: 'Taken back',
};

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  verdict: 'Verdict',
  token: 'Access token',
  user: 'User',
  role: 'Role',
  integration: 'Integration',
};

/** What the plan's proof says. */
export const PROOF_WORDS: Readonly<Record<Verdict, string>> = {
  ready: 'Proven: with these steps applied to what was read, the same checks come out ready.',
  blocked: 'With these steps applied, something would still be blocked.',
  unknown: 'With these steps applied, nothing that was read is broken; what could not be read stays unknown.',
};

export const WORDS = {
  title: 'Token Doctor',
  verdict: 'Verdict',
  explains: 'Explains',
  mendInSteps: 'How to mend it: {count} steps',
  mendInOneStep: 'How to mend it: 1 step',

  accessToken: 'Access token',
  chain: 'The chain from token to access',
  needed: 'What is needed and what is there',
  neededCaption: 'What is needed, and what role and global permissions make of it',
  neededColumns: ['Needed for', 'Permission', 'Needed', 'Role', 'Global', 'Effective', 'Met'],
  anyOfThese: 'any one of these',
  met: { pass: 'Yes', fail: 'No', unknown: 'Not known' },
  noLine: 'no line',
  notRead: 'not read',

  checked: 'What was checked',
  rootCause: 'Root cause',
  rule: 'Rule: {source}',
  evidence: 'Evidence',
  evidenceColumns: ['Record', 'Field', 'Found', 'Needed'],
  unread: 'What could not be read',
  quiet: '{count} checks passed at {time}. Look at them',
  footer:
    'Read at {time} in account {account}, with the rights of your role. Cost: {units} governance units, {queries} queries. No setting was changed.',

  plan: 'How to mend it',
  changes: 'Changes',
  changeColumns: ['Record', 'Field', 'From', 'To'],
  previewHere: 'Preview and do it here',
  roleLines: 'Download these lines for an SDF role file',
  who: 'Who: {who}. Credentials: {credentials}.',
  newCredentials: 'new ones have to be entered',
  oldCredentials: 'stay as they are',
  alternative: 'Or: {title}',
  verdictAfter: 'Verdict after it: {verdict}. Credentials: {credentials}.',
  whereToSync: 'Where do you sync?',
  onTheWeb: 'On the web',
  onMobile: 'On mobile',

  tokens: 'Access tokens ({count})',
  some: '{shown} of {all}',
  tokensIntroduction:
    'Each of them has to work: nobody can see which one the integration holds. The Login Audit Trail shows which token logs in.',
  tokensTable: 'Access tokens',
  searchLabel: 'Search tokens, users and roles',
  search: 'Search',
  totals: '{blocked} blocked, {unknown} not known, {ready} ready.',
  pages: 'Pages of access tokens',
  pageOf: 'Page {page} of {pages}',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  moreOfPlan:
    '{count} more steps are not listed here. Do these first and look again, or open one token: its page lists the steps for it alone.',
  moreChanges: '{count} more changes of the same kind are not listed here.',
  moreUnread: '{count} more things could not be read. They are of the kinds listed here.',
  moreEvidence: '{count} more lines are not listed here.',
  wrong: 'What is wrong',
  nothing: 'Nothing',

  away: 'Take it away',
  awayText: 'Text for a support ticket',
  awayJson: 'JSON',
  awayWithout: 'without names',
  awayWith: 'or with names:',
  awayWithText: 'text',
  awayLink: 'The address of this page shows a colleague what their own role may see.',

  log: 'Changed from this page',
  logEntry: 'Change {id}',
  logLine: '{time}, by {who}: {state}.',
  logOpen: 'Look at it: the script may have ended between writing it down and reading it again.',

  refusedToLook: 'This cannot be looked up',
  refusedToDo: 'This was not done',
  goToReport: 'Go to the report',
  backToReport: 'Back to the report',
  backToChange: 'Back to the change',
  changingNothing: 'changing nothing.',

  previewTitle: 'Token Doctor: preview',
  makeChange: 'Make this change',
  verdictAfterChange: 'Verdict after the change',
  afterThisChange: 'After this change: {verdict}',
  moreSteps: 'More steps are needed after this one; the report lists them.',
  whatChangesFor: 'What changes in the record of {who}',
  effects: 'What it does to the roles of this employee',
  effectsIntroduction: 'A global permission counts for every role of its employee, not only for the role of the token.',
  effectsTable: 'Effect on the employee’s roles',
  effectColumns: ['Role', 'Permission', 'From', 'To'],
  otherWay: 'Another way',
  raiseInstead: 'Raise the global permission instead of removing it',
  removeInstead: 'Remove the global permission instead of raising it',
  otherChangesOne: 'it changes 1 level of this employee’s roles, {compared}.',
  otherChanges: 'it changes {count} levels of this employee’s roles, {compared}.',
  narrower: 'the narrower choice',
  wider: 'the wider choice',
  asWide: 'as wide as this one',
  recommended: 'What is shown above is what the plan recommends.',
  howItIsDone: 'It is done with your own rights, written to the log of changes, and can be taken back from there.',

  changeTitle: 'Token Doctor: change',
  theChange: 'The change',
  changeState: 'Change {id}: {state}',
  changeBy: '{time}, by {who}. {why}',
  changeRefused: 'NetSuite did not make the change',
  changeOpen: 'It is not known whether the change was made: compare below',
  changeUndone: 'The change was made, and taken back later',
  changeKept: 'The change is made, and NetSuite holds it',
  changeOverwritten: 'The change was made, and the record was changed again since',
  syncAgain: 'Now sync again',
  heldNow: 'What NetSuite holds now',
  takeBack: 'Take this change back',

  undoTitle: 'Token Doctor: take back',
  undoConfirm: 'Take it back',
  undoMeaning: 'What taking it back means',
  undoOf: 'Take back change {id}',
  undoExactly: 'The employee record becomes exactly what it was before',
  whatChanges: 'What changes',

  employee: 'employee {id}',
  roleField: 'Access > Roles > role {id}',
  lineField: 'Access > Global Permissions > {permission}',
  assigned: 'assigned',
  notAssigned: 'not assigned',
} as const;

/**
 * The words of the smallest repair on the page. `{slots}` stand for names and numbers.
 */
import type { RepairList } from './repair-route';

export const REPAIR_WORDS = {
  title: 'Token Doctor: the smallest repair',
  link: 'Smallest repair for all blocked credentials',
  toReport: 'Back to the report',
  toAccount: 'All integrations of this account',
  nothingChanged:
    'This page works out the fewest changes that repair all blocked credentials together. It changes nothing in NetSuite: you make the changes yourself.',

  headingOne: '1 change repairs {repaired} of {blocked} blocked credentials',
  heading: '{count} changes repair {repaired} of {blocked} blocked credentials',
  nothing: 'Nothing to repair',
  none: 'No change repairs these credentials',
  whole: 'The whole account',
  notJudged: 'No report judges {count} of the access tokens.',

  lists: {
    changes: 'The changes ({count})',
    repaired: 'Not blocked any more ({count})',
    left: 'Not repaired ({count})',
    others: 'Other credentials that change ({count})',
  } satisfies Readonly<Record<RepairList, string>>,
  listLabel: 'Lists of this repair',
  pages: 'Pages of this list',
  rest: '{count} more are not listed.',

  order: 'Make the changes in this order.',
  serves: 'Repairs: ',
  servesMore: ' and {count} more',
  protects: 'Without it, the other changes would block a credential that works now.',
  who: 'Who can do this: {who}',
  tryOne: 'What would this change do alone?',
  tryAll: 'Try these changes together',

  table: 'Credentials',
  columns: ['Integration', 'Access token or credential', 'Now', 'Afterwards'],
  leftColumns: ['Integration', 'Access token or credential', 'What is wrong', 'Why it is not repaired'],
  unread: 'Not everything could be read',
} as const;

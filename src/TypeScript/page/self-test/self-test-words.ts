/** The words of the self-test. */
export const SELF_TEST_WORDS = {
  title: 'Token Doctor: is this account as expected?',
  link: 'Is this account as Token Doctor expects?',
  toAccount: 'All integrations of this account',
  introduction:
    'Some of what Token Doctor takes for granted about NetSuite stands in no document. This page tries these things in your account. It only reads, with your rights, and changes nothing.',
  allHold: 'This account is as Token Doctor expects, as far as it could be tried.',
  oneFails: '1 of {all} things is not as Token Doctor expects.',
  someFail: '{count} of {all} things are not as Token Doctor expects.',
  noneTried: 'Nothing could be tried.',
  counts: '{holds} as expected, {fails} not as expected, {open} not tried.',
  failing: 'Not as expected',
  holding: 'As expected ({count})',
  open: 'Not tried ({count})',
  expected: 'What Token Doctor expects',
  means: 'What it means for verdicts',
  seen: 'What this account showed',
  why: 'Why it was not tried',
  otherRole:
    'Some things show in another role only. Open this page as an Administrator, and again in a role with few permissions.',
  download: 'Save the result as a file',
  share:
    'The file names nobody. It holds the account id, the features, and what was seen. Send it with a problem report: with it, Token Doctor becomes more exact.',
} as const;

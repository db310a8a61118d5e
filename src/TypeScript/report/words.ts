/**
 * The words of a report, on the page and as text. `{slots}` stand for names and numbers.
 */
import type { OtherwiseKind, SourceMark, Status, Verdict } from './contract';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ready: 'Ready',
  blocked: 'Blocked',
  unknown: 'Unknown',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  fail: 'Failed',
  unknown: 'Unknown',
  warn: 'Warning',
  pass: 'OK',
  notApplicable: 'Not applicable',
};

/** What the diagnosis says once the steps of the plan are applied to the facts. */
export const PROOF_WORDS: Readonly<Record<Verdict, string>> = {
  ready: 'Checked in advance: after these steps, every check passes.',
  blocked: 'Checked in advance: after these steps, a check still fails.',
  unknown: 'Checked in advance: after these steps, no check fails. What could not be read stays unknown.',
};

/** What an error text is about where nothing in the chain explains it. */
export const OTHERWISE_WORDS: Readonly<Record<OtherwiseKind, string>> = {
  data: 'It is about the data',
  form: 'It is about a form or a field',
  limit: 'It is about a limit',
  login: 'It is about the login',
  setup: 'It is about the setup',
  unknown: 'Nothing that was checked explains it',
};

/** Who says so: the source of a rule. */
export const SOURCE_WORDS: Readonly<Record<SourceMark, string>> = {
  documented: 'Oracle’s help',
  vendor: 'The vendor’s help',
  seen: 'Seen in public code',
  assumed: 'Assumed: no public page says so',
};

/** When it broke. */
export const TIMELINE_WORDS = {
  title: 'When did it break?',
  likely: 'the likely moment',
  by: 'by {who}',
  cut: '{count} earlier changes are not listed here.',
  zone: 'Times are as NetSuite shows them to you.',
} as const;

export const REPORT_WORDS = {
  // On the page alone, and quoted by the documents.
  allIntegrations: 'All integrations of this account',
  symptomTitle: 'Do you have an error text? Paste it here',
  symptomAsk: 'What does it mean?',
  neededCaption: 'Permissions needed, and what the {word} really gets',
  neededColumns: ['To …', 'Permission', 'Level needed', 'Role', 'Global permission', 'Result', 'OK?'],
  noLine: 'not set',
  notRead: 'could not be read',
  why: 'Why this is so',
  unread: 'What could not be read',
  plan: 'How to fix it',
  who: 'Who can do this: {who} · {credentials}',
  newCredentials: 'You must enter a new token in the integration.',
  oldCredentials: 'Your token stays the same.',
  alternative: 'Or: {title}',
} as const;

import { pageLine, totalsLine, unexplained, verdictInWords } from './amounts.ts';
import { type Case, junitDocument } from './junit-document.ts';
import type { Answered, Preflight, Silent } from './preflight.ts';
import type { CredentialVerdict, Finding } from './received.ts';
import { standsOn } from './stands-on.ts';
import { nameOf } from './text.ts';
import { isWrongQuestion } from './wrong-question.ts';

/** One question of several: how it is called, and its result, or one sentence on why it could not be asked. */
export interface Suite {
  readonly name: string;
  readonly result: Preflight | string;
}

/**
 * For build servers: one case a check. What is not known is an error; what does not apply, and what is not known and does not
 * keep the verdict from being ready, is skipped.
 */
export function renderJUnit(preflight: Preflight): string {
  return renderJUnitSuites([{ name: `token-doctor ${preflight.integration} ${preflight.account}`, result: preflight }]);
}

/** The same of several questions: one document, one suite a question. What could not be asked is an error. */
export function renderJUnitSuites(suites: readonly Suite[]): string {
  return junitDocument(suites.map(({ name, result }) => ({ name, cases: casesOf(result) })));
}

function casesOf(result: Preflight | string): Case[] {
  if (typeof result === 'string') {
    return [{ className: 'verdict', name: 'not asked', kind: 'error', message: result, detail: '' }];
  }
  return 'report' in result ? answeredCases(result) : [silentCase(result)];
}

/** The verdict has a case of its own: it may be unknown though no single check is. */
function answeredCases(answered: Answered): Case[] {
  const { outcome, report, page } = answered;
  const kind = outcome === 'ready' ? 'pass' : outcome === 'blocked' ? 'failure' : 'error';
  const verdict = {
    className: 'verdict',
    name: 'may sync',
    kind,
    message: report.summary,
    detail: [
      ...(page === null ? [] : [`See it in NetSuite: ${page}`]),
      ...totalsLine(report),
      ...pageLine(report),
      ...standsOn(answered),
    ].join('\n'),
  } as const;
  const open = outcome === 'ready' ? 'skipped' : 'error';
  return [
    verdict,
    ...(report.account ?? []).map((finding) => findingCase('account', finding, open)),
    ...(report.tokens ?? []).flatMap((token) =>
      token.findings.map((finding) => findingCase(nameOf(token), finding, open)),
    ),
    ...unexplained(report).map((one) => credentialCase(one, open)),
  ];
}

/** Of a credential that is on another page, its verdict alone. */
function credentialCase(credential: CredentialVerdict, open: Case['kind']): Case {
  const { id, verdict } = credential;
  const kind = verdict === 'ready' ? 'pass' : verdict === 'blocked' ? 'failure' : open;
  return { className: `Token ${String(id)}`, name: 'verdict', kind, message: verdictInWords(credential), detail: '' };
}

const KINDS: Readonly<Record<string, Case['kind']>> = {
  pass: 'pass',
  warn: 'pass',
  fail: 'failure',
  notApplicable: 'skipped',
};

/** @param open what it is where the status is unknown, or one that a later version added */
function findingCase(className: string, finding: Finding, open: Case['kind']): Case {
  const { check, status, title = '', message = '' } = finding;
  const kind = (Object.hasOwn(KINDS, status) ? KINDS[status] : undefined) ?? open;
  return { className, name: check, kind, message: title, detail: kind === 'pass' ? '' : message };
}

function silentCase(silent: Silent): Case {
  const { outcome, says, causes, refusal } = silent;
  const heard = `${String(refusal.status ?? 'no answer')} ${refusal.code} ${refusal.message}`.trim();
  const lines = causes.map(({ id, weight, says: cause, look }) => `${id} (${weight}): ${cause} Look: ${look}.`);
  const name = isWrongQuestion(silent) ? 'wrong question' : outcome;
  return { className: 'verdict', name, kind: 'error', message: says, detail: [heard, ...lines].join('\n') };
}

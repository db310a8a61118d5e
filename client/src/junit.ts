import { pageLine, totalsLine, unexplained, verdictInWords } from './amounts.ts';
import type { Answered, Preflight, Silent } from './preflight.ts';
import { oneLine } from './printable.ts';
import type { CredentialVerdict, Finding } from './received.ts';
import { standsOn } from './stands-on.ts';
import { nameOf } from './text.ts';
import { isWrongQuestion } from './wrong-question.ts';

interface Case {
  readonly className: string;
  readonly name: string;
  /** `error` for what is not known, `skipped` where the verdict is ready without it: never a pass. */
  readonly kind: 'pass' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly detail: string;
}

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
  const head = ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>'];
  return [...head, ...suites.flatMap(suiteLines), '</testsuites>'].join('\n');
}

function suiteLines({ name, result }: Suite): string[] {
  const cases = casesOf(result);
  const count = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length;
  const suite = attributes({
    name,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  });
  return [`  <testsuite ${suite}>`, ...cases.map(caseElement), '  </testsuite>'];
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

function caseElement({ className, name, kind, message, detail }: Case): string {
  const head = `    <testcase ${attributes({ classname: className, name })}`;
  const body = detail.split('\n').map(escape).join('\n');
  if (kind !== 'pass') return `${head}><${kind} ${attributes({ message })}>${body}</${kind}></testcase>`;
  // A pass has no message: what it stands on is what it prints.
  return detail === '' ? `${head}/>` : `${head}><system-out>${body}</system-out></testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escape(String(value))}"`)
    .join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Without control characters and halves of surrogate pairs, which XML cannot hold at all. Nothing moves together. */
function escape(text: string): string {
  return oneLine(text)
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

import { AUDIT_TRAIL } from './causes.ts';
import type { PossibleCause } from './explain.ts';
import type { Answered, Outcome, Preflight, Silent } from './preflight.ts';
import { printable } from './refusal.ts';
import type { Finding, Report, TokenReport } from './report.ts';
import { standsOn } from './stands-on.ts';

const WORDS: Readonly<Record<Outcome, string>> = {
  ready: 'READY',
  blocked: 'BLOCKED',
  unknown: 'NOT KNOWN',
  refused: 'REFUSED',
  unreachable: 'UNREACHABLE',
};

/** For people: what it is, why, and where to look. Plain text, without colour. */
export function renderText(preflight: Preflight): string {
  const head = `${WORDS[preflight.outcome]}  ${preflight.account}  ${preflight.integration}`;
  const body = 'report' in preflight ? answeredLines(preflight) : silentLines(preflight);
  return [head, ...body, ...preflight.notes.map((note) => `Note: ${note}`)].join('\n');
}

function answeredLines(answered: Answered): string[] {
  const { report, page } = answered;
  return [
    ...(report.summary === undefined ? [] : [printable(report.summary)]),
    ...rootCauseLine(report),
    ...(page === null ? [] : [`See it in NetSuite: ${printable(page)}`]),
    ...findingLines('The account', report.account ?? []),
    ...(report.tokens ?? []).flatMap((token) => findingLines(nameOf(token), token.findings)),
    ...planLines(report),
    ...standingLines(answered),
  ];
}

function standingLines(answered: Answered): string[] {
  const lines = standsOn(answered);
  return lines.length === 0 ? [] : ['', 'What this stands on:', ...lines.map((line) => `  ${line}`)];
}

/** A token by its internal id, and by name where the report tells it. */
export function nameOf({ id, name }: TokenReport): string {
  return `Token ${printable(String(id))}${name === undefined || name === '' ? '' : ` (${printable(name)})`}`;
}

function rootCauseLine({ rootCause }: Report): string[] {
  if (rootCause == null) return [];
  const { check, token } = rootCause;
  return [printable(`Root cause: ${check}, ${token == null ? 'of the account' : `of token ${token}`}.`)];
}

/** What passed or does not apply is left out: the report holds it. */
const MARKS: Readonly<Record<string, string | null>> = { fail: '✗', warn: '!', pass: null, notApplicable: null };

/** A status that a later version adds is not known to be a pass. */
function findingLines(title: string, findings: readonly Finding[]): string[] {
  const lines = findings.flatMap(({ check, status, title: says = '', explains = [] }) => {
    const mark = Object.hasOwn(MARKS, status) ? MARKS[status] : '?';
    const codes = explains.length > 0 ? ` [${explains.join(', ')}]` : '';
    return mark == null ? [] : [`  ${mark} ${printable(`${check}: ${says}${codes}`)}`];
  });
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
}

function planLines({ plan }: Report): string[] {
  const steps = plan?.steps ?? [];
  if (steps.length === 0) return [];
  const lines = steps.map(({ title = '', where = '', who = '' }, index) =>
    printable(`${index + 1}. ${title}${where === '' ? '' : ` | ${where}`}${who === '' ? '' : ` | ${who}`}`),
  );
  return ['', 'What to do:', ...lines.map((line) => `  ${line}`)];
}

function silentLines({ refusal, says, causes, ruledOut, attempts }: Silent): string[] {
  const { step, status, code, message } = refusal;
  const what = step === 'access-token' ? 'the request for an access token' : 'the RESTlet';
  const heard = [status, code === `HTTP_${String(status)}` ? null : code].filter((part) => part !== null).join(' ');
  return [
    says,
    `Heard from ${what}: ${printable(heard)}${message === '' ? '' : ` "${printable(message)}"`}${attempts > 1 ? ` (attempt ${attempts})` : ''}`,
    '',
    introduction(causes),
    ...causes.flatMap(causeLines),
    ...(ruledOut.length === 0 ? [] : ['Ruled out:', ...ruledOut.map(({ id, because }) => `  ${id}: ${because}`)]),
    ...(causes.some(({ detail }) => detail.length > 0) ? [`Which one, an administrator sees: ${AUDIT_TRAIL}.`] : []),
  ];
}

function introduction(causes: readonly PossibleCause[]): string {
  const [first] = causes;
  if (causes.length === 1)
    return first?.weight === 'possible' ? 'It may be this:' : 'It is this, as far as the answer tells:';
  if (first?.weight !== 'possible') return 'The first is the likeliest; it may be another:';
  return 'It may be any of these. The answer does not tell them apart:';
}

function causeLines({ id, checks, says, look, detail }: PossibleCause): string[] {
  const check = checks.length > 0 ? ` [check ${checks.join(', ')}]` : '';
  const row = detail.length > 0 ? ` Detail: ${detail.join(' or ')}.` : '';
  return [`  - ${id}${check}: ${says}`, `      Look: ${look}.${row}`];
}

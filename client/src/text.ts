import { pageLine, totalsLine, unexplained, verdictInWords } from './amounts.ts';
import { isAnswerFault } from './answer-faults.ts';
import { AUDIT_TRAIL } from './causes.ts';
import type { PossibleCause } from './explain.ts';
import type { Answered, Outcome, Preflight, Silent } from './preflight.ts';
import { oneLine, printable } from './printable.ts';
import type { Finding, Report, TokenReport } from './received.ts';
import { TOKEN_CHECKS } from './report.ts';
import { standsOn } from './stands-on.ts';
import { symptomLines } from './symptom.ts';
import { isWrongQuestion } from './wrong-question.ts';

const WORDS: Readonly<Record<Outcome, string>> = {
  ready: 'READY',
  blocked: 'BLOCKED',
  unknown: 'NOT KNOWN',
  refused: 'REFUSED',
  unreachable: 'UNREACHABLE',
};

/** For people: what it is, why, and where to look. Plain text, without colour. */
export function renderText(preflight: Preflight): string {
  const word = isWrongQuestion(preflight) ? 'WRONG QUESTION' : WORDS[preflight.outcome];
  const head = `${word}  ${preflight.account}  ${preflight.integration}`;
  const body = 'report' in preflight ? answeredLines(preflight) : silentLines(preflight);
  return [head, ...body, ...preflight.notes.map((note) => `Note: ${note}`)].join('\n');
}

function answeredLines(answered: Answered): string[] {
  const { report, page, outcome } = answered;
  const parts = partsOf(report);
  return [
    oneLine(report.summary),
    ...rootCauseLine(report),
    ...symptomLines(report),
    ...totalsLine(report),
    ...pageLine(report),
    ...(page === null ? [] : [`See it in NetSuite: ${oneLine(page)}`]),
    ...parts.flatMap((part) => findingLines(part, outcome !== 'ready')),
    ...(outcome === 'ready' ? openLines(parts) : []),
    ...unexplainedLines(report),
    ...otherCertificateLines(report),
    ...planLines(report),
    ...standingLines(answered),
  ];
}

function standingLines(answered: Answered): string[] {
  const lines = standsOn(answered);
  return lines.length === 0 ? [] : ['', 'What this stands on:', ...lines.map((line) => `  ${line}`)];
}

/** A token by its internal id, and by name where the report tells it. A credential without an id is the only one. */
export function nameOf({ id, name }: TokenReport): string {
  return `${id === null ? 'The credential' : `Token ${oneLine(String(id))}`}${name === undefined || name === '' ? '' : ` (${oneLine(name)})`}`;
}

function rootCauseLine({ rootCause }: Report): string[] {
  if (rootCause == null) return [];
  const { check, token } = rootCause;
  const isOfCredential = TOKEN_CHECKS.some((id) => id === check);
  const whose = token == null ? (isOfCredential ? 'of the credential' : 'of the account') : `of token ${token}`;
  return [oneLine(`Root cause: ${check}, ${whose}.`)];
}

/** What passed or does not apply is left out: the report holds it. */
const MARKS: Readonly<Record<string, string | null>> = { fail: '✗', warn: '!', pass: null, notApplicable: null };

interface Part {
  readonly title: string;
  readonly findings: readonly Finding[];
}

function partsOf({ account = [], tokens = [] }: Report): Part[] {
  return [
    { title: 'The account', findings: account },
    ...tokens.map((token) => ({ title: nameOf(token), findings: token.findings })),
  ];
}

/** A status that a later version adds is not known to be a pass. */
const isOpen = ({ status }: Finding): boolean => !Object.hasOwn(MARKS, status);

function findingLines({ title, findings }: Part, openToo: boolean): string[] {
  const lines = findings.flatMap((finding) => {
    const { check, status, title: says = '', explains = [] } = finding;
    const mark = isOpen(finding) ? (openToo ? '?' : null) : MARKS[status];
    const codes = explains.length > 0 ? ` [${explains.join(', ')}]` : '';
    return mark == null ? [] : [`  ${mark} ${oneLine(`${check}: ${says}${codes}`)}`];
  });
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
}

/** Where the verdict is ready they are no faults, and no error codes belong to them. */
function openLines(parts: readonly Part[]): string[] {
  const lines = parts.flatMap(({ title, findings }) =>
    findings.filter(isOpen).map(({ check, title: says = '' }) => `  - ${title}, ${oneLine(`${check}: ${says}`)}`),
  );
  return lines.length === 0 ? [] : ['', 'Not known; these do not decide the verdict:', ...lines];
}

/** Those that are ready need nobody's eye. */
function unexplainedLines(report: Report): string[] {
  const open = unexplained(report).filter(({ verdict }) => verdict !== 'ready');
  const lines = open.map((one) => `  ${oneLine(`Token ${String(one.id)}: ${verdictInWords(one)}`)}`);
  return lines.length === 0 ? [] : ['', 'Not ready, and not explained on this page:', ...lines];
}

/** Beside the one that the client logs in with, which alone decides. */
function otherCertificateLines({ otherCertificates = [] }: Report): string[] {
  const lines = otherCertificates.map(({ entity, role, validUntil = '', verdict, check, message = '' }) =>
    oneLine(
      `${check == null ? '-' : '!'} ${entity?.name ?? 'unknown user'}, ${role?.name ?? 'unknown role'}, until ${validUntil.slice(0, 10)}: ${verdict === 'unknown' ? 'not known' : verdict}${check == null ? '' : `. ${check}: ${message}`}`,
    ),
  );
  if (lines.length === 0) return [];
  return [
    '',
    'Other certificates of this application; they do not change the verdict:',
    ...lines.map((line) => `  ${line}`),
  ];
}

function planLines({ plan }: Report): string[] {
  const steps = plan?.steps ?? [];
  if (steps.length === 0) return [];
  const lines = steps.map(({ title = '', where = '', who = '' }, index) =>
    oneLine(`${index + 1}. ${title}${where === '' ? '' : ` | ${where}`}${who === '' ? '' : ` | ${who}`}`),
  );
  return ['', 'What to do:', ...lines.map((line) => `  ${line}`)];
}

function silentLines({ refusal, says, causes, ruledOut, attempts }: Silent): string[] {
  const { step, status, code, message } = refusal;
  const what = step === 'access-token' ? 'the request for an access token' : 'the RESTlet';
  const heard = [status, code === `HTTP_${String(status)}` ? null : code].filter((part) => part !== null).join(' ');
  const quoted = message === '' ? '' : ` "${printable(message)}"`;
  const attempt = attempts > 1 ? ` (attempt ${attempts})` : '';
  return [
    says,
    // What is wrong with an answer is said by this client, and heard from nobody.
    isAnswerFault(code)
      ? `${printable(message)}${attempt}`
      : `Heard from ${what}: ${printable(heard)}${quoted}${attempt}`,
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
  if (first?.weight === 'certain')
    return 'It is the first, as far as the answer tells; once that is fixed, any of these may remain:';
  if (first?.weight === 'likely') return 'The first is the likeliest; it may be another:';
  return 'It may be any of these. The answer does not tell them apart:';
}

function causeLines({ id, checks, says, look, detail }: PossibleCause): string[] {
  const check = checks.length > 0 ? ` [check ${checks.join(', ')}]` : '';
  const row = detail.length > 0 ? ` Detail: ${detail.join(' or ')}.` : '';
  return [`  - ${id}${check}: ${says}`, `      Look: ${look}.${row}`];
}

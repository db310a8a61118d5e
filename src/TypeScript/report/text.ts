/**
 * The report for a terminal: plain text, 100 columns or so, no colour that a log would choke on.
 */
import type { Finding, Status, Verdict } from '../diagnosis/finding';
import type { FieldChange, Step } from '../diagnosis/plan/step';
import type { ReadLevel, RequirementRow } from '../diagnosis/requirement-table';
import type { Report, TokenReport } from './report';

const VERDICTS: Readonly<Record<Verdict, string>> = { ready: 'READY', blocked: 'BLOCKED', unknown: 'NOT KNOWN' };
const MARKS: Readonly<Record<Status, string>> = { fail: '✗', unknown: '?', warn: '!', pass: '✓', notApplicable: '·' };

export function renderText(report: Report): string {
  return [
    head(report),
    ...report.tokens.map(tokenText),
    section('The account', report.account.flatMap(findingLines)),
    planText(report),
    section(
      'What could not be read',
      report.unread.flatMap((entry) => [
        `  ? ${entry.what}${entry.record ? ` (${entry.record.type} ${entry.record.id})` : ''}: ${entry.advice}`,
        `      ${entry.why.code}: ${entry.why.message}`,
      ]),
    ),
    `Cost: ${report.cost.units} governance units, ${report.cost.queries} queries.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function head({ source, verdict, summary }: Report): string {
  const where = source.file === undefined ? source.accountId : `${source.accountId} (${source.file})`;
  return `${VERDICTS[verdict]}  ${where}\n${summary}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines].join('\n');
}

function tokenText(token: TokenReport): string {
  const { chain } = token;
  const path = [chain.token.name, chain.role.name, chain.entity.name].join(' → ');
  return [
    `Token ${token.id}: ${VERDICTS[token.verdict].toLowerCase()}`,
    `  ${path} → global permissions`,
    '',
    ...table(token.requirements),
    '',
    ...token.findings.flatMap(findingLines),
  ].join('\n');
}

function table(rows: readonly RequirementRow[]): string[] {
  const cells = [
    ['', 'permission', 'needed', 'role', 'global', 'effective'],
    ...rows.flatMap((row) =>
      row.permissions.map((permission) => [
        row.ok === null ? MARKS.unknown : row.ok ? MARKS.pass : MARKS.fail,
        permission.name,
        word(row.required),
        word(permission.role),
        word(permission.global),
        word(permission.effective),
      ]),
    ),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function word(level: ReadLevel | null): string {
  if (level === null) return 'no line';
  return level === 'UNKNOWN' ? 'not read' : level.charAt(0) + level.slice(1).toLowerCase();
}

function findingLines(finding: Finding): string[] {
  const codes = finding.explains.length > 0 ? ` [${finding.explains.join(', ')}]` : '';
  const head = `  ${MARKS[finding.status]} ${finding.check}: ${finding.title}${codes}`;
  if (finding.status === 'pass' || finding.status === 'notApplicable') return [head];
  const evidence = finding.evidence
    .filter(({ weight }) => weight !== 'pass')
    .map(({ record, field, found, needed }) => `      ${record.name} > ${field}: ${found}, needed: ${needed}`);
  return [head, `      ${finding.message}`, ...evidence];
}

function planText({ plan }: Report): string {
  if (plan.steps.length === 0) return '';
  return [
    'How to mend it',
    ...plan.steps.flatMap(stepLines),
    `  Verdict after these steps: ${VERDICTS[plan.verdictAfter].toLowerCase()} (the same checks, run on the facts with the steps applied).`,
  ].join('\n');
}

function stepLines(step: Step, index: number): string[] {
  return [
    `  ${index + 1}. ${step.title}`,
    `      ${step.where}`,
    ...step.changes.map(changeLine),
    ...(step.note === null ? [] : [`      ${step.note}`]),
    ...(step.retry
      ? [
          '      On the web:',
          ...step.retry.web.map((line) => `        - ${line}`),
          '      On mobile:',
          ...step.retry.mobile.map((line) => `        - ${line}`),
          ...step.retry.answers.map(({ question, answer }) => `      ${question} ${answer}`),
        ]
      : []),
    `      Who: ${step.who}. Credentials: ${step.newCredentials ? 'new ones have to be entered' : 'stay as they are'}.`,
    ...step.alternatives.flatMap((alternative) => [
      `      Or: ${alternative.title} (verdict after it: ${VERDICTS[alternative.verdictAfter].toLowerCase()})`,
      ...alternative.changes.map((change) => `  ${changeLine(change)}`),
    ]),
  ];
}

function changeLine({ record, field, from, to }: FieldChange): string {
  return `      ${record.name}: ${field}: ${from} → ${to}`;
}

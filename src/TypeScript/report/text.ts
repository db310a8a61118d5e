/**
 * The report for a terminal: plain text, 100 columns or so, no colour that a log would choke on.
 */
import { calledById } from '../diagnosis/registered';
import { levelText } from '../diagnosis/shown-names';
import type { Finding, ReadLevel, Report, RequirementRow, Status, TokenReport } from './contract';
import { CHECK_ORDER } from './contract';
import { more, verdictWord } from './text-lines';
import { planText } from './text-plan';
import { symptomText } from './text-symptom';
import { neededCaption } from './credential-words';
import { otherCertificatesText } from './text-other-certificates';
import { timelineText } from './text-timeline';
import { REPORT_WORDS as WORDS, SOURCE_WORDS, VERDICT_WORDS } from './words';

const MARKS: Readonly<Record<Status, string>> = { fail: '✗', unknown: '?', warn: '!', pass: '✓', notApplicable: '·' };

/** @param ask how the reader asks for another page of a report in pages */
export function renderText(report: Report, ask: (page: number) => string = askByAddress): string {
  return [
    head(report),
    symptomText(report),
    totalsText(report, ask),
    ...tokensText(report),
    timelineText(report),
    otherCertificatesText(report),
    section(
      'The account',
      report.account.flatMap((finding) => findingLines(finding, report.rules)),
    ),
    planText(report),
    section(WORDS.unread, [
      ...report.unread.flatMap((entry) => [
        `  ? ${entry.what}${entry.record ? ` (${entry.record.type} ${entry.record.id})` : ''}: ${entry.advice}`,
        `      ${entry.why.code}: ${entry.why.message}`,
      ]),
      ...more(report.unreadCut, 'things', '  '),
    ]),
    `Cost: ${report.cost.units} governance units, ${report.cost.queries} queries.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function head({ source, verdict, summary, profile }: Report): string {
  const where = source.file === undefined ? source.accountId : `${source.accountId} (${source.file})`;
  const note = profile?.note == null ? '' : `\n${profile.note}`;
  return `${VERDICT_WORDS[verdict].toUpperCase()}  ${where}\n${summary}${note}`;
}

function askByAddress(page: number): string {
  return `add &page=${page} to the address`;
}

/** The totals of all credentials, where the report explains only some of them. */
function totalsText({ totals, credentials = [], page, tokens }: Report, ask: (page: number) => string): string {
  if (!totals || !page) return '';
  const { blocked, unknown, ready } = totals;
  const causes = CHECK_ORDER.flatMap((check) => {
    const count = credentials.filter(({ rootCause }) => rootCause?.check === check).length;
    return count > 0 ? `${check} ${count}` : [];
  });
  const others = page.page < page.pages ? ` For the next one, ${ask(page.page + 1)}.` : '';
  return [
    `${totals.credentials} access tokens: ${blocked} blocked, ${unknown} unknown, ${ready} ready. Those that are not ready come first.`,
    ...(causes.length > 0 ? [`First check that fails, and for how many tokens: ${causes.join(', ')}.`] : []),
    `Page ${page.page} of ${page.pages}, with ${tokens.length} of the tokens.${others}`,
  ].join('\n');
}

/** In a report in pages, a token with nothing to look at takes one line. */
function tokensText({ tokens, page, rules }: Report): string[] {
  if (!page) return tokens.map((token) => tokenText(token, rules));
  const isQuiet = ({ findings }: TokenReport) =>
    findings.every(({ status }) => status === 'pass' || status === 'notApplicable');
  const quiet = tokens.filter(isQuiet).map((token) => `  ${MARKS.pass} ${called(token)}: ${pathOf(token)}`);
  return [
    ...tokens.filter((token) => !isQuiet(token)).map((token) => tokenText(token, rules)),
    section('Ready, with nothing to look at', quiet),
  ];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines].join('\n');
}

function tokenText(token: TokenReport, rules: Report['rules']): string {
  return [
    `${called(token)}: ${verdictWord(token.verdict)}`,
    `  ${pathOf(token)} → global permissions`,
    '',
    neededCaption(token),
    ...table(token.requirements),
    '',
    ...token.findings.flatMap((finding) => findingLines(finding, rules)),
  ].join('\n');
}

/** A credential without an id is the only one of its report. */
function called({ id }: TokenReport): string {
  if (id === null) return 'The credential';
  const called = calledById(id);
  return `${called.charAt(0).toUpperCase()}${called.slice(1)}`;
}

function pathOf({ chain }: TokenReport): string {
  return [chain.token.name, chain.role.name, chain.entity.name].join(' → ');
}

function table(rows: readonly RequirementRow[]): string[] {
  const cells = [
    ['', ...WORDS.neededColumns.slice(1, 6)],
    ...rows.flatMap((row) =>
      row.permissions.map((permission) => [
        row.ok === null ? MARKS.unknown : row.ok ? MARKS.pass : MARKS.fail,
        permission.name,
        level(row.required),
        level(permission.role),
        level(permission.global),
        level(permission.effective),
      ]),
    ),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function level(read: ReadLevel | null): string {
  if (read === null) return WORDS.noLine;
  return read === 'UNKNOWN' ? WORDS.notRead : levelText(read);
}

function findingLines(finding: Finding, rules: Report['rules']): string[] {
  const codes = finding.explains.length > 0 ? ` [${finding.explains.join(', ')}]` : '';
  const head = `  ${MARKS[finding.status]} ${finding.check}: ${finding.title}${codes}`;
  if (finding.status === 'pass' || finding.status === 'notApplicable') return [head];
  const evidence = finding.evidence
    .filter(({ weight }) => weight !== 'pass')
    .map(({ record, field, found, needed }) => `      ${record.name} > ${field}: ${found}, needed: ${needed}`);
  return [
    head,
    `      ${finding.message}`,
    ...evidence,
    ...more(finding.evidenceCut, 'lines', '      '),
    ...whyLines(finding, rules),
  ];
}

/** Where the rule comes from, with the page to look it up. */
function whyLines({ check }: Finding, rules: Report['rules']): string[] {
  const sources = rules.find((rule) => rule.check === check)?.sources ?? [];
  return sources.flatMap(({ says, mark, title, address }, index) => [
    `      ${index === 0 ? `${WORDS.why}: ` : ''}${says}`,
    `        ${[SOURCE_WORDS[mark], title].filter((part) => part !== null).join(', ')}${address === null ? '' : `: ${address}`}`,
  ]);
}

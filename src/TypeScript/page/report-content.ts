/**
 * The report as a page: the verdict at a glance, then how to fix it, then the evidence. It is complete without JavaScript.
 */
import { fill } from '../diagnosis/checks/define';
import { TOKEN_CHECKS } from '../diagnosis/finding';
import type { LoggedChange } from '../repair/change-log';
import type { Repair } from '../repair/repairs';
import type { Report } from '../report/contract';
import { roleNames } from './access-lines';
import type { Addresses } from './addresses';
import { changeLogSection } from './change-log-section';
import { checkedSection } from './checked-section';
import { accountLink, otherProfiles } from './account-link';
import { footer, timeOf } from './footer';
import { html } from './html';
import type { Html } from './html';
import { planSection } from './plan-section';
import { shareSection } from './share-section';
import { symptomAnswer, symptomForm } from './symptom-section';
import { tokenOverview } from './token-overview';
import { tokenSection } from './token-section';
import type { TokenTable } from './token-table';
import { unreadSection } from './unread-section';
import { verdictSection } from './verdict-section';
import { WORDS } from './words';

/** All that the page shows. */
export interface ReportParts {
  readonly report: Report;
  /** What can be repaired at the press of a button. */
  readonly repairs: readonly Repair[];
  /** Earlier changes; null where they could not be read. */
  readonly changes: readonly LoggedChange[] | null;
  readonly table: TokenTable;
  /** Other profiles that somebody may mean. */
  readonly others?: readonly { readonly id: string; readonly name: string }[];
  readonly addresses: Addresses;
}

export function reportContent(view: ReportParts): Html {
  const { report, repairs, changes, others = [], addresses } = view;
  const isQuiet = report.verdict === 'ready' && !hasWarnings(view);
  const evidence = html`${tokens(view)} ${checkedSection(report)}`;
  return html`
    ${accountLink(addresses)} ${symptomForm(addresses.report(), report)} ${symptomAnswer(report)}
    ${verdictSection(report)} ${profileNote(report)} ${otherProfiles(others, addresses)}
    ${isQuiet ? quiet(view, evidence) : html`${tokens(view)} ${planSection(report, repairs, addresses)} ${checkedSection(report)}`}
    ${unreadSection(report)} ${changes && changeLogSection(changes, { roles: roleNames(report) }, addresses)}
    ${shareSection(addresses)}
    <p>
      <a href="${addresses.credential()}">${WORDS.namedTitle}</a> ·
      <a href="${addresses.profiles.list()}">${WORDS.profiles}</a> ·
      <a href="${addresses.mappings.list()}">${WORDS.mappings}</a>
    </p>
    ${footer(report)}
  `;
}

function tokens({ report, table, addresses }: ReportParts): Html | readonly Html[] {
  return table.totals.credentials > 1
    ? tokenOverview(table, addresses, report.verdict === 'blocked')
    : report.tokens.map((token) => tokenSection(token, addresses));
}

/** What to know about the profile that was used; nothing mostly. */
function profileNote({ profile }: Report): Html | null {
  return profile?.note == null ? null : html`<p class="td-quiet">${profile.note}</p>`;
}

function hasWarnings({ report, table }: ReportParts): boolean {
  return table.warns || report.account.some(({ status }) => status === 'warn' || status === 'unknown');
}

/** Nothing to do: what was checked is folded away. */
function quiet({ report, table }: ReportParts, evidence: Html): Html {
  const checks = report.account.length + table.totals.credentials * TOKEN_CHECKS.length;
  const others = table.notApplicable + report.account.filter(({ status }) => status === 'notApplicable').length;
  return html`<details class="td-quiet-fold">
    <summary>${quietLine(checks - others, others, timeOf(report))}</summary>
    ${evidence}
  </details>`;
}

function quietLine(passed: number, others: number, time: string): string {
  const said = { passed: String(passed), time };
  if (others === 0) return fill(WORDS.quiet, said);
  const words = others === 1 ? WORDS.othersOne : fill(WORDS.others, { count: String(others) });
  return fill(WORDS.quietWithOthers, { ...said, others: words });
}

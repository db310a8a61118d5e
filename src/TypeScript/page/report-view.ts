/**
 * The report as a page: one glance, then the way out, then the evidence. Rendered on the server, whole without script.
 */
import type { LoggedChange } from '../repair/change-log';
import type { Repair } from '../repair/repairs';
import { fill } from '../diagnosis/checks/define';
import { TOKEN_CHECKS } from '../diagnosis/finding';
import type { Profile } from '../diagnosis/profile';
import { html } from './html';
import type { Html } from './html';
import { css } from './page.css';
import type { Report } from '../report/contract';
import { roleNames } from './access-lines';
import type { Address } from './address';
import { changesSection } from './changes';
import { checkedSection, unreadSection } from './findings';
import { overview } from './overview';
import { mark } from './parts';
import { WORDS } from './words';
import { planSection } from './plan';
import { takeAway } from './share';
import { tokenSection } from './token';
import type { TokenTable } from './token-table';
import { verdict } from './verdict';

/** All that the report's page shows. */
export interface PageView {
  readonly report: Report;
  readonly profile: Profile;
  /** What can be repaired at the press of a button. */
  readonly repairs: readonly Repair[];
  /** Earlier changes; null where they could not be read. */
  readonly changes: readonly LoggedChange[] | null;
  readonly table: TokenTable;
  readonly address: Address;
}

/** The body of the page, styles included, to stand inside NetSuite's own frame. */
export function renderPage(view: PageView): string {
  const { report, repairs, address } = view;
  const isQuiet = report.verdict === 'ready' && !hasWarnings(view);
  const evidence = html`${tokens(view)} ${checkedSection(report)}`;
  return framed(html`
    ${verdict(report)}
    ${isQuiet ? quiet(view, evidence) : html`${tokens(view)} ${planSection(report, repairs, address)} ${checkedSection(report)}`}
    ${unreadSection(report)}
    ${view.changes && changesSection(view.changes, { profile: view.profile, roles: roleNames(report) }, address)}
    ${takeAway(address)} ${footer(report)}
  `);
}

/** Content within the page's own styles. */
export function framed(content: Html): string {
  return html`<style>
      ${{ markup: css }}
    </style>
    <div class="td">${content}</div>`.markup;
}

/** A page that says why there is nothing else to see. */
export function renderRefusal(code: string, message: string, address: Address | null): string {
  return framed(
    html`<section class="td-verdict td-unknown" role="status">
      ${mark('unknown')}
      <div>
        <h2>${refusalTitle(code)}</h2>
        <p>${message}</p>
        ${address && html`<p><a href="${address({})}">${WORDS.goToReport}</a></p>`}
        <p class="td-quiet">${code}</p>
      </div>
    </section>`,
  );
}

function refusalTitle(code: string): string {
  if (code === 'TD_UNEXPECTED') return WORDS.failed;
  const isNotFound =
    code.startsWith('TD_UNKNOWN') || ['TD_WRONG_TYPE', 'TD_TOKEN_NOT_FOUND', 'TD_PAGE_NOT_FOUND'].includes(code);
  return isNotFound ? WORDS.refusedToLook : WORDS.refusedToDo;
}

function tokens({ report, table, address }: PageView): Html | readonly Html[] {
  return table.totals.credentials > 1 ? overview(table, address) : report.tokens.map((token) => tokenSection(token));
}

function hasWarnings({ report, table }: PageView): boolean {
  return table.warns || report.account.some(({ status }) => status === 'warn' || status === 'unknown');
}

/** Nothing to do: what was checked stands below a fold. */
function quiet({ report, table }: PageView, evidence: Html): Html {
  const checks = report.account.length + table.totals.credentials * TOKEN_CHECKS.length;
  return html`<details class="td-quiet-fold">
    <summary>${fill(WORDS.quiet, { count: String(checks), time: timeOf(report) })}</summary>
    ${evidence}
  </details>`;
}

function timeOf({ source }: Report): string {
  return `${source.readAt.slice(0, 16).replace('T', ' ')} UTC`;
}

function footer(report: Report): Html {
  const { units, queries } = report.cost;
  const said = {
    time: timeOf(report),
    account: report.source.accountId,
    units: String(units),
    queries: String(queries),
  };
  return html`<p class="td-footer">${fill(WORDS.footer, said)}</p>`;
}

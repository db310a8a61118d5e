/**
 * What was checked, in order, with what a person can verify; and what could not be read.
 */
import type { Evidence, Finding } from '../../diagnosis/finding';
import { fill } from '../../diagnosis/checks/define';
import { html } from '../html';
import type { Html } from '../html';
import { cutUnread } from '../limits';
import type { Report } from '../report';
import { link, mark, table } from './parts';
import { STATUS_WORDS, WORDS } from './words';

export function checkedSection(report: Report): Html | null {
  if (report.account.length === 0) return null;
  const { rootCause } = report;
  const isRoot = (finding: Finding, token: number | null) =>
    rootCause?.check === finding.check && rootCause.token === token;
  return html`<section aria-labelledby="td-checked">
    <h3 id="td-checked">${WORDS.checked}</h3>
    <ul class="td-findings">
      ${report.account.map((finding) => findingItem(finding, isRoot(finding, null)))}
    </ul>
    ${shownTokens(report).map(
      (token) =>
        html`<h4>${WORDS.accessToken} ${token.chain.token.name}</h4>
          <ul class="td-findings">
            ${token.findings.map((finding) => findingItem(finding, isRoot(finding, token.id)))}
          </ul>`,
    )}
  </section>`;
}

/** Of several tokens each has a page of its own. */
function shownTokens({ tokens }: Report): Report['tokens'] {
  return tokens.length === 1 ? tokens : [];
}

function findingItem(finding: Finding, root: boolean): Html {
  const quiet = finding.status === 'pass' || finding.status === 'notApplicable';
  const head = html`${mark(finding.status)}<span class="td-finding-title">${finding.title}</span>
    <span class="td-tag td-${finding.status}">${STATUS_WORDS[finding.status]}</span
    >${root && html`<span class="td-tag td-root">${WORDS.rootCause}</span>`}`;
  const body = html`<p>${finding.message}</p>
    ${finding.explains.length > 0 && html`<p class="td-quiet">${WORDS.explains} ${finding.explains.join(', ')}.</p>`}
    ${evidence(finding)}
    <p class="td-source">${fill(WORDS.rule, { source: finding.source })}</p>`;
  return html`<li><details${!quiet && html` open`}><summary>${head}</summary><div class="td-fold">${body}</div></details></li>`;
}

function evidence({ evidence: lines, evidenceCut = 0 }: Finding): Html | null {
  if (lines.length === 0) return null;
  const more =
    evidenceCut > 0 && html`<p class="td-quiet">${fill(WORDS.moreEvidence, { count: String(evidenceCut) })}</p>`;
  return html`${evidenceTable(lines)} ${more}`;
}

function evidenceTable(lines: readonly Evidence[]): Html {
  return table(
    WORDS.evidence,
    WORDS.evidenceColumns,
    lines.map(
      (line) =>
        html`<tr>
          <td>${link(line.record)}</td>
          <td>${line.field}</td>
          <td class="td-found-${line.weight}">${line.found}</td>
          <td>${line.needed}</td>
        </tr>`,
    ),
    'td-evidence',
  );
}

/** Entries on the page. */
const MOST_UNREAD = 20;

export function unreadSection(report: Report): Html | null {
  if (report.unread.length === 0) return null;
  const { unread, unreadCut = 0 } = cutUnread(report.unread, MOST_UNREAD);
  const left = unreadCut + (report.unreadCut ?? 0);
  return html`<section aria-labelledby="td-unread">
    <h3 id="td-unread">${WORDS.unread}</h3>
    <ul class="td-unread">
      ${unread.map(
        (entry) =>
          html`<li>
            ${mark('unknown')}
            <div>
              <strong
                >${entry.what.replaceAll('-', ' ')}${entry.record && ` (${entry.record.type} ${entry.record.id})`}</strong
              >
              <p>${entry.advice}</p>
              <p class="td-quiet">${entry.why.code}: ${entry.why.message}</p>
            </div>
          </li>`,
      )}
    </ul>
    ${left > 0 && html`<p>${fill(WORDS.moreUnread, { count: String(left) })}</p>`}
  </section>`;
}

/**
 * What was checked, in order, with what a person can verify.
 */
import { fill } from '../diagnosis/checks/define';
import type { Evidence, Finding } from '../diagnosis/finding';
import type { Rule } from '../diagnosis/rules';
import { html, publicAddress } from './html';
import type { Html } from './html';
import type { Report, Timeline, TokenReport } from '../report/contract';
import { kindLabel } from '../report/credential-words';
import { tokenHeading } from './token-section';
import { link, mark, table } from './parts';
import { timelineSection } from './timeline-section';
import { WORDS } from './words';
import { SOURCE_WORDS, STATUS_WORDS } from '../report/words';

export function checkedSection(report: Report): Html | null {
  if (report.account.length === 0) return null;
  const { rootCause } = report;
  const item = (finding: Finding, token: number | null) =>
    findingItem(
      finding,
      rootCause?.check === finding.check && rootCause.token === token,
      report.rules.find(({ check }) => check === finding.check),
      token !== null && report.timeline?.check === finding.check ? report.timeline : undefined,
    );
  return html`<section aria-labelledby="td-checked">
    <h3 id="td-checked">${WORDS.checked}</h3>
    <ul class="td-findings">
      ${report.account.map((finding) => item(finding, null))}
    </ul>
    ${shownTokens(report).map(
      (token) =>
        html`<h4>${checkedHeading(token)}</h4>
          <ul class="td-findings">
            ${token.findings.map((finding) => item(finding, token.id))}
          </ul>`,
    )}
  </section>`;
}

function checkedHeading(token: TokenReport): string | Html {
  return token.id === null ? tokenHeading(token) : `${kindLabel(token)} ${token.chain.token.name}`;
}

/** Of several tokens each has a page of its own. */
function shownTokens({ tokens }: Report): Report['tokens'] {
  return tokens.length === 1 ? tokens : [];
}

function findingItem(finding: Finding, root: boolean, rule: Rule | undefined, timeline?: Timeline): Html {
  const quiet = finding.status === 'pass' || finding.status === 'notApplicable';
  const head = html`${mark(finding.status)}<span class="td-finding-title">${finding.title}</span>
    <span class="td-tag td-${finding.status}">${STATUS_WORDS[finding.status]}</span
    >${root && html`<span class="td-tag td-root">${WORDS.rootCause}</span>`}`;
  const body = html`<p>${finding.message}</p>
    ${finding.explains.length > 0 && html`<p class="td-quiet">${WORDS.explains} ${finding.explains.join(', ')}.</p>`}
    ${evidence(finding)} ${timeline && timelineSection(timeline)} ${rule && sources(rule)}`;
  return html`<li class="${!quiet && 'td-finding-open'}"><details${!quiet && html` open`}><summary>${head}</summary><div class="td-fold">${body}</div></details></li>`;
}

/** Why the check judges as it does, with the page to look it up. Nothing is asked of that page until it is clicked. */
function sources(rule: Rule): Html {
  return html`<div class="td-source">
    <p>${WORDS.why}</p>
    <ul>
      ${rule.sources.map(({ says, title, address, mark: kind }) => {
        const page = publicAddress(address);
        const name = page === null ? title : html`<a href="${page}" rel="noreferrer">${title}</a>`;
        return html`<li>
          ${says} <span class="td-source-of">${SOURCE_WORDS[kind]}${title !== null && html`, ${name}`}</span>
        </li>`;
      })}
    </ul>
  </div>`;
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
    lines.map((line) => [
      { content: link(line.record) },
      { content: line.field },
      { content: line.found, mark: `td-found-${line.weight}` },
      { content: line.needed },
    ]),
    'td-evidence',
  );
}

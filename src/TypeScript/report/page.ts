/**
 * The report as a page: one glance, then the evidence, then the way out. Rendered on the server, whole without script.
 */
import type { Evidence, Finding, RecordReference, Status, Verdict } from '../diagnosis/finding';
import type { Unread } from '../diagnosis/facts';
import type { Alternative, FieldChange, Plan, Step } from '../diagnosis/plan/step';
import type { PermissionRow, ReadLevel, RequirementRow } from '../diagnosis/requirement-table';
import { chainNodes } from './chain-nodes';
import type { ChainNode } from './chain-nodes';
import type { Html } from './html';
import { html, localPath } from './html';
import { PAGE_STYLE } from './page-style';
import type { Report, TokenReport } from './report';

/** The body of the page, styles included, to stand inside NetSuite's own frame. */
export function renderPage(report: Report): string {
  return html`<style>
      ${{ markup: PAGE_STYLE }}
    </style>
    <div class="td">
      ${verdict(report)} ${report.tokens.map(tokenSection)} ${planSection(report.plan)} ${checkedSection(report)}
      ${unreadSection(report.unread)} ${footer(report)}
    </div>`.markup;
}

/** A page that says why there is no report. */
export function renderRefusal(code: string, message: string): string {
  return html`<style>
      ${{ markup: PAGE_STYLE }}
    </style>
    <div class="td">
      <section class="td-verdict td-unknown" role="status">
        ${mark('unknown')}
        <div>
          <h2>This cannot be looked up</h2>
          <p>${message}</p>
          <p class="td-quiet">${code}</p>
        </div>
      </section>
    </div>`.markup;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ready: 'Ready',
  blocked: 'Blocked',
  unknown: 'Not known',
};

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  fail: 'Broken',
  unknown: 'Not known',
  warn: 'Look at this',
  pass: 'Fine',
  notApplicable: 'Does not apply',
};

const SHAPES: Readonly<Record<Status, string>> = {
  fail: '✕',
  unknown: '?',
  warn: '!',
  pass: '✓',
  notApplicable: '–',
};

/** Shape and word carry the meaning; the colour only repeats it. */
function mark(status: Status): Html {
  return html`<span class="td-mark td-${status}" aria-hidden="true">${SHAPES[status]}</span>`;
}

function verdict(report: Report): Html {
  const status = ({ ready: 'pass', blocked: 'fail', unknown: 'unknown' } as const)[report.verdict];
  const explained = [
    ...new Set(
      [report.account, ...report.tokens.map(({ findings }) => findings)]
        .flat()
        .flatMap(({ explains, status: found }) => (found === 'fail' ? explains : [])),
    ),
  ].sort();
  return html`<section class="td-verdict td-${status}" role="status" aria-label="Verdict">
    ${mark(status)}
    <div>
      <p class="td-eyebrow">${VERDICT_WORDS[report.verdict]}</p>
      <h2>${report.summary}</h2>
      ${explained.length > 0 && html`<p class="td-quiet">Explains ${explained.map((code, index) => html`${index > 0 && ', '}<strong>${code}</strong>`)}.</p>`}
      ${report.plan.steps.length > 0 && html`<p><a class="td-jump" href="#td-plan">How to mend it: ${report.plan.steps.length} ${report.plan.steps.length === 1 ? 'step' : 'steps'}</a></p>`}
    </div>
  </section>`;
}

function tokenSection(token: TokenReport): Html {
  const status = ({ ready: 'pass', blocked: 'fail', unknown: 'unknown' } as const)[token.verdict];
  return html`<section class="td-token" aria-labelledby="td-token-${token.id}">
    <h3 id="td-token-${token.id}">
      Access token ${link(token.chain.token)} <span class="td-tag td-${status}">${VERDICT_WORDS[token.verdict]}</span>
    </h3>
    <ol class="td-chain" aria-label="The chain from token to access">
      ${chainNodes(token).map(chainNode)}
    </ol>
    ${requirementTable(token.requirements)}
  </section>`;
}

function chainNode(node: ChainNode, index: number): Html {
  return html`<li class="td-node td-${node.status}">
    <span class="td-node-kind">${index + 1}. ${node.kind}</span>
    <span class="td-node-name">${link(node.record)}</span>
    <span class="td-node-note">${node.note}</span>
    <span class="td-node-status"
      >${mark(node.status)} ${node.status === 'fail' ? node.broken : STATUS_WORDS[node.status]}</span
    >
  </li>`;
}

function link(record: RecordReference): Html {
  const path = localPath(record.link);
  return path === null ? html`${record.name}` : html`<a href="${path}">${record.name}</a>`;
}

function requirementTable(rows: readonly RequirementRow[]): Html {
  return html`<div class="td-scroll" tabindex="0" role="region" aria-label="What is needed and what is there">
    <table class="td-table">
      <caption>
        What is needed, and what role and global permissions make of it
      </caption>
      <thead>
        <tr>
          <th scope="col">Needed for</th>
          <th scope="col">Permission</th>
          <th scope="col">Needed</th>
          <th scope="col">Role</th>
          <th scope="col">Global</th>
          <th scope="col">Effective</th>
          <th scope="col">Met</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(requirementRows)}
      </tbody>
    </table>
  </div>`;
}

function requirementRows(row: RequirementRow): Html[] {
  const status: Status = row.ok === null ? 'unknown' : row.ok ? 'pass' : 'fail';
  const met = { pass: 'Yes', fail: 'No', unknown: 'Not known' }[status];
  const several = row.permissions.length > 1;
  return row.permissions.map(
    (permission, index) =>
      html`<tr class="td-row-${status}">
        ${index === 0 && html`<th scope="rowgroup" rowspan="${row.permissions.length}">${row.label}${several && html`<span class="td-quiet">any one of these</span>`}</th>`}
        <td>${permission.name}<span class="td-key">${permission.key}</span></td>
        <td>${levelWord(row.required)}</td>
        <td class="${decides(permission) === 'role' && 'td-decides'}">${cell(permission.role)}</td>
        <td class="${decides(permission) === 'global' && 'td-decides'}">${cell(permission.global)}</td>
        <td>${cell(permission.effective)}</td>
        ${index === 0 && html`<td rowspan="${row.permissions.length}" class="td-met">${mark(status)} ${met}</td>`}
      </tr>`,
  );
}

/** Of two lines that differ, the one that decides the effective level. */
function decides({ role, global, effective }: PermissionRow): 'role' | 'global' | null {
  // With no global line there is nothing to choose between, and nothing to point at.
  if (effective === 'UNKNOWN' || global === null || role === global) return null;
  return global === effective ? 'global' : 'role';
}

function cell(level: ReadLevel | null): string {
  if (level === null) return 'no line';
  return level === 'UNKNOWN' ? 'not read' : levelWord(level);
}

function levelWord(level: string): string {
  return level.charAt(0) + level.slice(1).toLowerCase();
}

function findingItem(finding: Finding, root: boolean): Html {
  const quiet = finding.status === 'pass' || finding.status === 'notApplicable';
  const head = html`${mark(finding.status)}<span class="td-finding-title">${finding.title}</span>
    <span class="td-tag td-${finding.status}">${STATUS_WORDS[finding.status]}</span
    >${root && html`<span class="td-tag td-root">Root cause</span>`}`;
  const body = html`<p>${finding.message}</p>
    ${finding.explains.length > 0 && html`<p class="td-quiet">Explains ${finding.explains.join(', ')}.</p>`}
    ${evidence(finding.evidence)}
    <p class="td-source">Rule: ${finding.source}</p>`;
  return html`<li><details${!quiet && html` open`}><summary>${head}</summary><div class="td-fold">${body}</div></details></li>`;
}

function evidence(lines: readonly Evidence[]): Html | null {
  if (lines.length === 0) return null;
  return html`<div class="td-scroll" tabindex="0" role="region" aria-label="Evidence">
    <table class="td-table td-evidence">
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">Field</th>
          <th scope="col">Found</th>
          <th scope="col">Needed</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              <td>${link(line.record)}</td>
              <td>${line.field}</td>
              <td class="td-found-${line.weight}">${line.found}</td>
              <td>${line.needed}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function checkedSection(report: Report): Html | null {
  if (report.account.length === 0) return null;
  const { rootCause } = report;
  const isRoot = (finding: Finding, token: number | null) =>
    rootCause?.check === finding.check && rootCause.token === token;
  return html`<section aria-labelledby="td-checked">
    <h3 id="td-checked">What was checked</h3>
    <ul class="td-findings">
      ${report.account.map((finding) => findingItem(finding, isRoot(finding, null)))}
    </ul>
    ${report.tokens.map(
      (token) =>
        html`<h4>Access token ${token.name}</h4>
          <ul class="td-findings">
            ${token.findings.map((finding) => findingItem(finding, isRoot(finding, token.id)))}
          </ul>`,
    )}
  </section>`;
}

function planSection(plan: Plan): Html | null {
  if (plan.steps.length === 0) return null;
  const proof = {
    ready: 'Proven: with these steps applied to what was read, the same checks come out ready.',
    blocked: 'With these steps applied, something would still be blocked.',
    unknown: 'With these steps applied, nothing that was read is broken; what could not be read stays unknown.',
  }[plan.verdictAfter];
  return html`<section id="td-plan" class="td-plan" aria-labelledby="td-plan-title">
    <h3 id="td-plan-title">How to mend it</h3>
    <p class="td-proof">${mark(plan.verdictAfter === 'ready' ? 'pass' : 'unknown')} ${proof}</p>
    <ol class="td-steps">
      ${plan.steps.map(stepItem)}
    </ol>
  </section>`;
}

function stepItem(step: Step): Html {
  const path = localPath(step.link);
  return html`<li class="td-step">
    <h4>${step.title}</h4>
    <p class="td-where">${path === null ? step.where : html`<a href="${path}">${step.where}</a>`}</p>
    ${changeTable(step.changes)} ${step.note !== null && html`<p>${step.note}</p>`}
    ${
      step.retry !== null &&
      html`<div class="td-columns">
          <div>
            <h5>On the web</h5>
            <ol>
              ${step.retry.web.map((line) => html`<li>${line}</li>`)}
            </ol>
          </div>
          <div>
            <h5>On mobile</h5>
            <ol>
              ${step.retry.mobile.map((line) => html`<li>${line}</li>`)}
            </ol>
          </div>
        </div>
        <dl class="td-answers">
          ${step.retry.answers.map(
            ({ question, answer }) =>
              html`<dt>${question}</dt>
                <dd>${answer}</dd>`,
          )}
        </dl>`
    }
    <p class="td-quiet">
      Who: ${step.who}. Credentials: ${step.newCredentials ? 'new ones have to be entered' : 'stay as they are'}.
    </p>
    ${step.alternatives.map(alternativeItem)}
  </li>`;
}

function changeTable(changes: readonly FieldChange[]): Html | null {
  if (changes.length === 0) return null;
  return html`<div class="td-scroll" tabindex="0" role="region" aria-label="Changes">
    <table class="td-table td-changes">
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">Field</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          (change) =>
            html`<tr>
              <td>${link(change.record)}</td>
              <td>${change.field}</td>
              <td><del>${change.from}</del></td>
              <td><ins>${change.to}</ins></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function alternativeItem(alternative: Alternative): Html {
  return html`<details class="td-alternative">
    <summary>Or: ${alternative.title}</summary>
    <div class="td-fold">
      <p>${alternative.detail}</p>
      ${changeTable(alternative.changes)}
      <p class="td-quiet">
        Verdict after it: ${VERDICT_WORDS[alternative.verdictAfter].toLowerCase()}. Credentials:
        ${alternative.newCredentials ? 'new ones have to be entered' : 'stay as they are'}.
      </p>
    </div>
  </details>`;
}

function unreadSection(unread: readonly Unread[]): Html | null {
  if (unread.length === 0) return null;
  return html`<section aria-labelledby="td-unread">
    <h3 id="td-unread">What could not be read</h3>
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
  </section>`;
}

function footer(report: Report): Html {
  const { units, queries } = report.cost;
  return html`<p class="td-footer">
    Read at ${report.source.readAt.slice(0, 19).replace('T', ' ')} UTC in account ${report.source.accountId}, with the
    rights of your role. Cost: ${units} governance units, ${queries} queries. Nothing was changed.
  </p>`;
}

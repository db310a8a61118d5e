/**
 * One token: the picture of its chain, and what is needed beside what is there.
 */
import type { PermissionRow, ReadLevel, RequirementRow } from '../../diagnosis/requirement-table';
import type { ChainNode } from '../chain-nodes';
import { chainNodes } from '../chain-nodes';
import { html } from '../html';
import type { Html } from '../html';
import type { TokenReport } from '../report';
import { chainLink, sign } from './picture';
import { levelWord, link, mark, STATUS_OF } from './parts';
import { STATUS_WORDS, VERDICT_WORDS, WORDS } from './words';

export function tokenSection(token: TokenReport): Html {
  const status = STATUS_OF[token.verdict];
  return html`<section class="td-token" aria-labelledby="td-token-${token.id}">
    <h3 id="td-token-${token.id}">
      ${WORDS.accessToken} ${link(token.chain.token)}
      <span class="td-tag td-${status}">${VERDICT_WORDS[token.verdict]}</span>
    </h3>
    <ol class="td-chain" aria-label="${WORDS.chain}">
      ${chainNodes(token).map(chainNode)}
    </ol>
    ${requirementTable(token.requirements)}
  </section>`;
}

function chainNode(node: ChainNode, index: number): Html {
  return html`<li class="td-node td-${node.status}">
    <span class="td-node-kind">${sign(node.sign)} ${index + 1}. ${node.kind}</span>
    <span class="td-node-name">${link(node.record)}</span>
    <span class="td-node-note">${node.note}</span>
    <span class="td-node-status"
      >${mark(node.status)} ${node.status === 'fail' ? node.broken : STATUS_WORDS[node.status]}</span
    >
    ${node.sign !== 'door' && chainLink(node.status)}
  </li>`;
}

function requirementTable(rows: readonly RequirementRow[]): Html {
  return html`<div class="td-scroll" tabindex="0" role="region" aria-label="${WORDS.needed}">
    <table class="td-table">
      <caption>
        ${WORDS.neededCaption}
      </caption>
      <thead>
        <tr>
          ${WORDS.neededColumns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(requirementRows)}
      </tbody>
    </table>
  </div>`;
}

function requirementRows(row: RequirementRow): Html[] {
  const status = row.ok === null ? 'unknown' : row.ok ? 'pass' : 'fail';
  const met = WORDS.met[status];
  const several = row.permissions.length > 1;
  return row.permissions.map(
    (permission, index) =>
      html`<tr class="td-row-${status}">
        ${index === 0 && html`<th scope="rowgroup" rowspan="${row.permissions.length}">${row.label}${several && html`<span class="td-quiet">${WORDS.anyOfThese}</span>`}</th>`}
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
  if (level === null) return WORDS.noLine;
  return level === 'UNKNOWN' ? WORDS.notRead : levelWord(level);
}

/**
 * One token: the picture of its chain, and what is needed beside what is there.
 */
import type { PermissionRow, RequirementRow } from '../diagnosis/requirement-table';
import type { ChainNode } from './chain-nodes';
import { chainNodes } from './chain-nodes';
import { html } from './html';
import type { Html } from './html';
import type { TokenReport } from '../report/contract';
import { chainLink, sign } from './chain-picture';
import { link, mark, STATUS_OF, tableOf } from './parts';
import { levelText } from '../netsuite/levels';
import { readLevelText } from './level-words';
import { WORDS } from './words';
import { STATUS_WORDS, VERDICT_WORDS } from '../report/words';

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
      >${mark(node.status)} ${(node.status === 'fail' ? node.failed : null) ?? STATUS_WORDS[node.status]}</span
    >
    ${node.sign !== 'door' && chainLink(node.status)}
  </li>`;
}

function requirementTable(rows: readonly RequirementRow[]): Html {
  return tableOf(
    WORDS.needed,
    WORDS.neededColumns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`),
    rows.map(requirementGroup),
    'td-needed',
    WORDS.neededCaption,
  );
}

/** One requirement: a group of rows, one a permission; on a narrow screen a block that says all of it. */
function requirementGroup(row: RequirementRow): Html {
  const [, permissionLabel, neededLabel, roleLabel, globalLabel, resultLabel, metLabel] = WORDS.neededColumns;
  const status = row.ok === null ? 'unknown' : row.ok ? 'pass' : 'fail';
  const span = row.permissions.length;
  const first = (content: Html, index: number) => index === 0 && content;
  return html`<tbody role="rowgroup" class="td-row-${status}">
    ${row.permissions.map(
      (permission, index) =>
        html`<tr role="row">
          ${first(html`<th scope="rowgroup" role="rowheader" rowspan="${span}">${row.label}${span > 1 && html`<span class="td-quiet">${WORDS.anyOfThese}</span>`}</th>`, index)}
          <td role="cell" class="td-permission" data-label="${permissionLabel}">
            ${permission.name}<span class="td-key">${permission.key}</span>
          </td>
          <td role="cell" data-label="${neededLabel}">${levelText(row.required)}</td>
          <td role="cell" data-label="${roleLabel}" class="${decides(permission) === 'role' && 'td-decides'}">
            ${readLevelText(permission.role)}
          </td>
          <td role="cell" data-label="${globalLabel}" class="${decides(permission) === 'global' && 'td-decides'}">
            ${readLevelText(permission.global)}
          </td>
          <td role="cell" data-label="${resultLabel}">${readLevelText(permission.effective)}</td>
          ${first(html`<td role="cell" rowspan="${span}" data-label="${metLabel}" class="td-met">${mark(status)} ${WORDS.met[status]}</td>`, index)}
        </tr>`,
    )}
  </tbody>`;
}

/** Of two lines that differ, the one that decides the effective level. */
function decides({ role, global, effective }: PermissionRow): 'role' | 'global' | null {
  // With no global line there is nothing to choose between, and nothing to point at.
  if (effective === 'UNKNOWN' || global === null || role === global) return null;
  return global === effective ? 'global' : 'role';
}

/**
 * One token: the picture of its chain, and what is needed beside what is there.
 */
import type { PermissionRow, RequirementRow } from '../diagnosis/requirement-table';
import type { Addresses } from './addresses';
import type { ChainNode } from './chain-nodes';
import { chainNodes } from './chain-nodes';
import { html } from './html';
import type { Html } from './html';
import type { TokenReport } from '../report/contract';
import { chainLink, sign } from './chain-picture';
import { link, mark, STATUS_OF, tableOf } from './parts';
import { levelText } from '../netsuite/levels';
import { readLevelText } from './level-words';
import { fill } from '../diagnosis/checks/define';
import { credentialWord } from '../diagnosis/references';
import { kindIn, kindLabel, neededCaption } from '../report/credential-words';
import { WHAT_IF_WORDS } from './what-if/what-if-words';
import { WORDS } from './words';
import { STATUS_WORDS, VERDICT_WORDS } from '../report/words';

/** One token, with links that try a change of its role or user. */
export function tokenSection(token: TokenReport, addresses: Addresses): Html {
  const status = STATUS_OF[token.verdict];
  const id = `td-token-${token.id ?? 'named'}`;
  return html`<section class="td-token" aria-labelledby="${id}">
    <h3 id="${id}">
      ${tokenHeading(token)}
      <span class="td-tag td-${status}">${VERDICT_WORDS[token.verdict]}</span>
    </h3>
    <ol class="td-chain" aria-label="${fill(WORDS.chain, { word: credentialWord({ kind: kindIn(token) }) })}">
      ${chainNodes(token).map((node, index) => chainNode(node, index, addresses))}
    </ol>
    ${requirementTable(token)}
  </section>`;
}

/** The kind with the name; of a credential without an id whose it is. */
export function tokenHeading(token: TokenReport): Html {
  const { id, chain } = token;
  if (id !== null) return html`${kindLabel(token)} ${link(chain.token)}`;
  return html`${fill(WORDS.namedCredential, { kind: kindLabel(token), entity: chain.entity.name, role: chain.role.name })}`;
}

function chainNode(node: ChainNode, index: number, addresses: Addresses): Html {
  return html`<li class="td-node td-${node.status}">
    <span class="td-node-kind">${sign(node.sign)} ${index + 1}. ${node.kind}</span>
    <span class="td-node-name">${link(node.record)}</span>
    <span class="td-node-note">${node.note}</span>
    ${tryLink(node, addresses)}
    <span class="td-node-status"
      >${mark(node.status)} ${(node.status === 'fail' ? node.failed : null) ?? STATUS_WORDS[node.status]}</span
    >
    ${node.sign !== 'door' && chainLink(node.status)}
  </li>`;
}

/** From a role or a user to the form that tries a change of it. */
function tryLink({ sign: what, record: { id } }: ChainNode, addresses: Addresses): Html | null {
  if (id === null || (what !== 'role' && what !== 'person')) return null;
  const [address, words] =
    what === 'role'
      ? [addresses.whatIf({ role: id }), WHAT_IF_WORDS.ofRole]
      : [addresses.whatIf({ employee: id }), WHAT_IF_WORDS.ofUser];
  return html`<span class="td-node-note"><a href="${address}">${words}</a></span>`;
}

function requirementTable(token: TokenReport): Html {
  return tableOf(
    WORDS.needed,
    WORDS.neededColumns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`),
    token.requirements.map(requirementGroup),
    'td-needed',
    neededCaption(token),
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

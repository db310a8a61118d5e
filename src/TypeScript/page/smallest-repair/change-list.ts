/**
 * The changes of a repair as steps: what to do, where, whom each serves, and who gets more by it.
 */
import { fill } from '../../diagnosis/checks/define';
import type { SmallestRepairChange, WhatIfCredential } from '../../report/contract';
import type { Addresses } from '../addresses';
import { changeTable } from '../change-table';
import type { Html } from '../html';
import { html, localPath } from '../html';
import { REPAIR_WORDS as WORDS } from './repair-words';

/** Credentials that one change names. */
const MOST_NAMED = 5;

/** @param before how many changes stand on earlier pages */
export function changeList(
  changes: readonly SmallestRepairChange[],
  before: number,
  repaired: readonly WhatIfCredential[],
  addresses: Addresses,
): Html {
  return html`<p>${WORDS.order}</p>
    <ol class="td-steps" start="${before + 1}" style="counter-reset: td-step ${before}">
      ${changes.map((change) => changeItem(change, repaired, addresses))}
    </ol>`;
}

function changeItem(one: SmallestRepairChange, repaired: readonly WhatIfCredential[], addresses: Addresses): Html {
  const path = localPath(one.link);
  return html`<li class="td-step">
    <h4>${one.title}</h4>
    <p class="td-where">${path === null ? one.where : html`<a href="${path}">${one.where}</a>`}</p>
    <div class="td-step-parts">
      <div>
        ${changeTable(one.changes)} ${servesLine(one, repaired, addresses)}
        ${one.change && html`<p><a href="${addresses.tryChange(one.change)}">${WORDS.tryOne}</a></p>`}
      </div>
      <div class="td-step-side">
        <p>${one.reach}</p>
        ${one.note !== null && html`<p>${one.note}</p>`}
        <p class="td-quiet">${fill(WORDS.who, { who: one.who })}</p>
      </div>
    </div>
  </li>`;
}

function servesLine(
  { serves }: SmallestRepairChange,
  repaired: readonly WhatIfCredential[],
  addresses: Addresses,
): Html {
  if (serves.length === 0) return html`<p>${WORDS.protects}</p>`;
  const named = serves.slice(0, MOST_NAMED).flatMap((place) => repaired[place] ?? []);
  const left = serves.length - named.length;
  return html`<p>
    ${WORDS.serves}${named.map((one, index) => html`${index > 0 && ', '}${credentialLink(one, addresses)}`)}${
      left > 0 && fill(WORDS.servesMore, { count: String(left) })
    }.
  </p>`;
}

/** To the report on it alone. */
export function credentialLink({ application, token, credential }: WhatIfCredential, addresses: Addresses): Html {
  return token === null
    ? html`${credential}`
    : html`<a href="${addresses.mappings.reportAlone(String(application), token)}">${credential}</a>`;
}

/**
 * The smallest repair as a page. It is complete without JavaScript; of its lists one is shown at a time, in pages.
 */
import { fill } from '../../diagnosis/checks/define';
import type { Status } from '../../diagnosis/finding';
import type { NotRepairedCredential, SmallestRepairReport, WhatIfCredential } from '../../report/contract';
import { onPage, pagesOf } from '../../report/paging';
import { WRONG } from '../../report/root-cause-words';
import { REPAIR_COUNT, SMALLEST } from '../../report/smallest-repair-words';
import { VERDICT_WORDS } from '../../report/words';
import type { Addresses } from '../addresses';
import { footer } from '../footer';
import type { Html } from '../html';
import { html } from '../html';
import { pageLinks } from '../list-controls';
import type { Cell } from '../parts';
import { mark, STATUS_OF, table } from '../parts';
import { unreadSection } from '../unread-section';
import { effectsContent } from '../what-if/effects-content';
import { changeList, credentialLink } from './change-list';
import type { RepairList, RepairRoute } from './repair-route';
import { REPAIR_LISTS } from './repair-route';
import { REPAIR_WORDS as WORDS } from './repair-words';

/** Entries of one page of each list; the others have a table with an end of its own. */
export const ON_A_PAGE: Readonly<Record<Exclude<RepairList, 'others'>, number>> = {
  changes: 25,
  repaired: 50,
  left: 50,
};

export function repairContent(report: SmallestRepairReport, route: RepairRoute, addresses: Addresses): Html {
  const { changes, notes = [] } = report;
  const { isAll } = route;
  return html`
    <p class="td-top">
      ${!isAll && html`<a href="${addresses.unnamed()}">${WORDS.toReport}</a> · `}
      <a href="${addresses.account()}">${WORDS.toAccount}</a>
    </p>
    <p>${WORDS.nothingChanged}</p>
    ${headline(report, isAll)}
    ${changes.some(({ change }) => change !== null) && html`<p><a href="${addresses.tryRepair(isAll)}">${WORDS.tryAll}</a></p>`}
    ${report.asked.blocked > 0 && listNavigation(report, route, addresses)}
    ${report.asked.blocked > 0 && listSection(report, route, addresses)}
    ${notes.map((note) => html`<p class="td-quiet">${note}</p>`)} ${unreadSection(report)} ${footer(report)}
  `;
}

/** How many of a list there are, those that are not listed among them. */
export function countOf(report: SmallestRepairReport, list: RepairList): number {
  switch (list) {
    case 'changes':
      return report.changes.length + (report.changesCut ?? 0);
    case 'repaired':
      return report.repaired.length + (report.repairedCut ?? 0);
    case 'left':
      return report.notRepaired.length + (report.notRepairedCut ?? 0);
    case 'others':
      return report.others.credentials.length + (report.others.credentialsCut ?? 0);
  }
}

/** How many pages the list has that is shown. */
export function pagesIn(report: SmallestRepairReport, list: RepairList): number {
  return list === 'others' ? 1 : pagesOf(listed(report, list), ON_A_PAGE[list]);
}

function listed({ changes, repaired, notRepaired }: SmallestRepairReport, list: Exclude<RepairList, 'others'>): number {
  return { changes, repaired, left: notRepaired }[list].length;
}

function headline(report: SmallestRepairReport, isAll: boolean): Html {
  const { asked, changesByPlans, isSmallest, proof } = report;
  const count = countOf(report, 'changes');
  const said = { count: String(count), plans: String(changesByPlans) };
  return html`<section class="td-verdict td-${statusOf(report)}" role="status">
    ${mark(statusOf(report))}
    <div>
      ${isAll && html`<p class="td-eyebrow">${WORDS.whole}</p>`}
      <h2>${titleOf(report, count)}</h2>
      <p>${proof}</p>
      ${asked.blocked > 0 && count > 0 && html`<p>${fill(REPAIR_COUNT, said)} ${SMALLEST[isSmallest ? 'yes' : 'no']}</p>`}
    </div>
  </section>`;
}

function titleOf(report: SmallestRepairReport, count: number): string {
  const { blocked } = report.asked;
  if (blocked === 0) return WORDS.nothing;
  if (count === 0) return WORDS.none;
  const said = { count: String(count), repaired: String(countOf(report, 'repaired')), blocked: String(blocked) };
  return fill(count === 1 ? WORDS.headingOne : WORDS.heading, said);
}

/** Green only if all of them work afterwards. */
function statusOf({ asked, repaired, repairedCut, notRepaired, others }: SmallestRepairReport): Status {
  if (notRepaired.length > 0) return 'fail';
  const isOpen = asked.unknown > 0 || repairedCut !== undefined || repaired.some(({ after }) => after !== 'ready');
  return isOpen || !others.complete ? 'unknown' : 'pass';
}

function listNavigation(report: SmallestRepairReport, { list, isAll }: RepairRoute, addresses: Addresses): Html {
  return html`<nav aria-label="${WORDS.listLabel}">
    <ul class="td-ways">
      ${REPAIR_LISTS.map((one) => {
        const words = fill(WORDS.lists[one], { count: String(countOf(report, one)) });
        return one === list
          ? html`<li><strong aria-current="page">${words}</strong></li>`
          : html`<li><a href="${addresses.smallestRepair({ isAll, list: one })}">${words}</a></li>`;
      })}
    </ul>
  </nav>`;
}

function listSection(report: SmallestRepairReport, { list, page, isAll }: RepairRoute, addresses: Addresses): Html {
  const count = countOf(report, list);
  const left = list === 'others' ? 0 : count - listed(report, list);
  return html`<section aria-labelledby="td-list">
    <h3 id="td-list">${fill(WORDS.lists[list], { count: String(count) })}</h3>
    ${listContent(report, list, page, addresses)}
    ${left > 0 && html`<p>${fill(WORDS.rest, { count: String(left) })}</p>`}
    ${pageLinks({ page, pages: pagesIn(report, list) }, WORDS.pages, (to) => addresses.smallestRepair({ isAll, list, page: to }))}
  </section>`;
}

function listContent(
  { changes, repaired, notRepaired, others }: SmallestRepairReport,
  list: RepairList,
  page: number,
  addresses: Addresses,
): Html | null {
  if (list === 'others') return effectsContent(others, addresses);
  const pageSize = ON_A_PAGE[list];
  switch (list) {
    case 'changes': {
      if (changes.length === 0) return null;
      return changeList(onPage(changes, { page, pageSize }), (page - 1) * pageSize, repaired, addresses);
    }
    case 'repaired':
      return credentialTable(WORDS.columns, onPage(repaired, { page, pageSize }), addresses, repairedCells);
    case 'left':
      return credentialTable(WORDS.leftColumns, onPage(notRepaired, { page, pageSize }), addresses, leftCells);
  }
}

function credentialTable<T extends WhatIfCredential>(
  columns: readonly string[],
  rows: readonly T[],
  addresses: Addresses,
  cellsOf: (one: T) => readonly Cell[],
): Html | null {
  if (rows.length === 0) return null;
  return table(
    WORDS.table,
    columns,
    rows.map((one) => [
      { content: html`<a href="${addresses.integration(String(one.application))}">${one.name}</a>` },
      { content: credentialLink(one, addresses), isHead: true },
      ...cellsOf(one),
    ]),
    'td-account',
  );
}

function repairedCells({ rootCauseBefore, after }: WhatIfCredential): readonly Cell[] {
  const unread = after === 'unknown' ? `. ${WORDS.unread}` : '';
  return [
    {
      content: html`${mark('fail')} ${VERDICT_WORDS.blocked}${rootCauseBefore && `: ${WRONG[rootCauseBefore.check]}`}`,
    },
    { content: html`${mark(STATUS_OF[after])} ${VERDICT_WORDS[after]}${unread}` },
  ];
}

function leftCells({ rootCause, message }: NotRepairedCredential): readonly Cell[] {
  return [
    { content: html`${mark('fail')} ${rootCause ? WRONG[rootCause.check] : VERDICT_WORDS.blocked}` },
    { content: message },
  ];
}

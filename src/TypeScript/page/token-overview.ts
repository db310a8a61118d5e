/**
 * Several tokens at a glance: which of them work, whose they are, and what is wrong with each.
 */
import type { Sort } from './route';
import { SORTS } from './route';
import { fill } from '../diagnosis/checks/define';
import { html } from './html';
import type { Html } from './html';
import { pageLinks } from './list-controls';
import type { Addresses } from './addresses';
import { parametersOf } from './addresses';
import { link, mark, STATUS_OF, tableOf, tableRow } from './parts';
import type { TableOrder, TokenRow, TokenTable } from './token-table';
import { REPAIR_WORDS } from './smallest-repair/repair-words';
import { SORT_WORDS, WORDS } from './words';
import { VERDICT_WORDS } from '../report/words';

/** The table of tokens, with links to one of them. @param isBlocked whether one or the other can be repaired together */
export function tokenOverview(table: TokenTable, addresses: Addresses, isBlocked = false): Html {
  const { order, totals, found, rows } = table;
  const all = String(totals.credentials);
  const count = order.search === '' ? all : fill(WORDS.some, { shown: String(found), all });
  return html`<section aria-labelledby="td-tokens">
    <h3 id="td-tokens">${fill(WORDS.tokens, { count })}</h3>
    <p>${WORDS.tokensIntroduction}</p>
    ${isBlocked && html`<p><a href="${addresses.smallestRepair({ isAll: false })}">${REPAIR_WORDS.link}</a></p>`}
    ${totals.credentials > rows.length && totalsLine(table)}
    ${totals.credentials > SEARCH_FROM && searchBox(order, addresses)}
    ${tableOf(
      WORDS.tokensTable,
      [
        ...SORTS.map((sort) => columnHead(sort, order, addresses)),
        html`<th scope="col" role="columnheader">${WORDS.wrong}</th>`,
      ],
      html`<tbody role="rowgroup">
        ${rows.map((row) => tokenRow(row, addresses))}
      </tbody>`,
      'td-overview',
    )}
    ${pageLinks({ page: table.order.page, pages: table.pages }, WORDS.pages, (page) => addresses.report({ ...table.order, page }))}
  </section>`;
}

/** With fewer rows a search is slower than a look. */
const SEARCH_FROM = 8;

function totalsLine({ totals }: TokenTable): Html {
  const { blocked, unknown, ready } = totals;
  return html`<p>
    ${fill(WORDS.totals, { blocked: String(blocked), unknown: String(unknown), ready: String(ready) })}
  </p>`;
}

/** Stands inside NetSuite's own form, which a search must not post: its button asks for the page again. */
function searchBox({ search, sort }: TableOrder, addresses: Addresses): Html {
  return html`<p class="td-search" role="search">
    <label for="td-q">${WORDS.searchLabel}</label>
    <input id="td-q" name="q" type="search" value="${search}" autocomplete="off" />
    ${parametersOf(addresses.report({ sort })).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button type="submit" formmethod="get" formnovalidate>${WORDS.search}</button>
  </p>`;
}

function columnHead(sort: Sort, order: TableOrder, addresses: Addresses): Html {
  const isSorted = order.sort === sort;
  return html`<th scope="col" role="columnheader" ${isSorted && html` aria-sort="ascending"`}>
    <a href="${addresses.report({ sort, search: order.search })}">${SORT_WORDS[sort]}</a
    >${isSorted && html` <span aria-hidden="true">▲</span>`}
  </th>`;
}

/** A credential without an id has no page of its own: it is the only one of its report. */
function tokenName(id: number | null, name: string, addresses: Addresses): Html {
  return id === null ? html`${name}` : html`<a href="${addresses.token(id)}">${name}</a>`;
}

function tokenRow({ id, verdict, token, entity, role, integration, wrong }: TokenRow, addresses: Addresses): Html {
  return tableRow(
    [...SORTS.map((sort) => SORT_WORDS[sort]), WORDS.wrong],
    [
      { content: html`${mark(STATUS_OF[verdict])} ${VERDICT_WORDS[verdict]}`, mark: 'td-met' },
      { content: tokenName(id, token.name, addresses), isHead: true },
      { content: link(entity) },
      { content: link(role) },
      { content: link(integration) },
      { content: wrong ?? WORDS.nothing },
    ],
  );
}

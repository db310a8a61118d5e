/**
 * Several tokens at a glance: which of them work, whose they are, and what is wrong with each.
 */
import { CHECK_ORDER } from '../../diagnosis/finding';
import type { Verdict } from '../../diagnosis/finding';
import type { Sort } from '../../route';
import { SORTS } from '../../route';
import { fill } from '../../diagnosis/checks/define';
import { html } from '../html';
import type { Html } from '../html';
import type { TokenReport } from '../report';
import type { Address } from './address';
import { parametersOf } from './address';
import { link, mark, STATUS_OF } from './parts';
import { SORT_WORDS, VERDICT_WORDS, WORDS } from './words';

export interface OverviewOrder {
  readonly sort: Sort;
  readonly search: string;
}

/** The table of tokens, with links to one of them. */
export function overview(tokens: readonly TokenReport[], order: OverviewOrder, address: Address): Html {
  const shown = tokens.filter((token) => matches(token, order.search)).toSorted(by(order.sort));
  const count =
    order.search === ''
      ? `${tokens.length}`
      : fill(WORDS.some, { shown: String(shown.length), all: String(tokens.length) });
  return html`<section aria-labelledby="td-tokens">
    <h3 id="td-tokens">${fill(WORDS.tokens, { count })}</h3>
    <p>${WORDS.tokensIntroduction}</p>
    ${tokens.length > SEARCH_FROM && searchBox(order, address)}
    <div class="td-scroll" tabindex="0" role="region" aria-label="${WORDS.tokensTable}">
      <table class="td-table">
        <thead>
          <tr>
            ${SORTS.map((sort) => columnHead(sort, order, address))}
            <th scope="col">${WORDS.wrong}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((token) => row(token, address))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** With fewer rows a search is slower than a look. */
const SEARCH_FROM = 8;

/** Stands inside NetSuite's own form, which a search must not post: its button asks for the page again. */
function searchBox({ search, sort }: OverviewOrder, address: Address): Html {
  return html`<p class="td-search" role="search">
    <label for="td-q">${WORDS.searchLabel}</label>
    <input id="td-q" name="q" type="search" value="${search}" autocomplete="off" />
    ${parametersOf(address({ sort })).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button type="submit" formmethod="get" formnovalidate>${WORDS.search}</button>
  </p>`;
}

function columnHead(sort: Sort, order: OverviewOrder, address: Address): Html {
  const isSorted = order.sort === sort;
  return html`<th scope="col" ${isSorted && html` aria-sort="ascending"`}>
    <a href="${address({ sort, q: order.search })}">${SORT_WORDS[sort]}</a
    >${isSorted && html` <span aria-hidden="true">▲</span>`}
  </th>`;
}

function row(token: TokenReport, address: Address): Html {
  const worst =
    token.findings.find(({ status }) => status === 'fail') ?? token.findings.find(({ status }) => status === 'unknown');
  return html`<tr>
    <td class="td-met">${mark(STATUS_OF[token.verdict])} ${VERDICT_WORDS[token.verdict]}</td>
    <th scope="row"><a href="${address({ token: token.id })}">${token.chain.token.name}</a></th>
    <td>${link(token.chain.entity)}</td>
    <td>${link(token.chain.role)}</td>
    <td>${link(token.chain.integration)}</td>
    <td>${worst ? worst.title : WORDS.nothing}</td>
  </tr>`;
}

function matches(token: TokenReport, search: string): boolean {
  const { chain } = token;
  const text = [chain.token.name, chain.entity.name, chain.role.name, chain.integration.name].join('\n').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}

const GRAVITY: readonly Verdict[] = ['blocked', 'unknown', 'ready'];

function by(sort: Sort): (a: TokenReport, b: TokenReport) => number {
  const key = (token: TokenReport): string => {
    switch (sort) {
      case 'verdict':
        return `${GRAVITY.indexOf(token.verdict)} ${String(firstFault(token)).padStart(2, '0')}`;
      case 'token':
        return token.chain.token.name;
      case 'user':
        return token.chain.entity.name;
      case 'role':
        return token.chain.role.name;
      case 'integration':
        return token.chain.integration.name;
    }
  };
  return (a, b) => key(a).localeCompare(key(b)) || a.id - b.id;
}

function firstFault({ findings }: TokenReport): number {
  const failing = findings.find(({ status }) => status === 'fail');
  return failing ? CHECK_ORDER.indexOf(failing.check) : CHECK_ORDER.length;
}

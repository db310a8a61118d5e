/**
 * The list of integrations that still use access tokens, the one with the most left to do first.
 */
import { fill } from '../../diagnosis/checks/define';
import type { ReadinessApplication, ReadinessReport } from '../../report/contract';
import { profilesIn } from '../account-table';
import type { Addresses } from '../addresses';
import { parametersOf } from '../addresses';
import { footer } from '../footer';
import { html } from '../html';
import type { Html } from '../html';
import { choice, pageLinks } from '../list-controls';
import { mark, minuteOf, table as tableOf } from '../parts';
import type { Cell } from '../parts';
import { unreadSection } from '../unread-section';
import { datesSection } from './dates-section';
import { itemsWithFold } from './item-list';
import { linesSection } from './lines-section';
import type { ReadinessFilter } from './readiness-route';
import type { ReadinessTable } from './readiness-table';
import { firstToDo } from './readiness-table';
import { READINESS_WORDS as WORDS } from './readiness-words';

export function readinessContent(report: ReadinessReport, table: ReadinessTable, addresses: Addresses): Html {
  const { applications, account, notes = [] } = report;
  return html`
    <p class="td-top"><a href="${addresses.account()}">${WORDS.back}</a></p>
    ${datesSection(report.dates)}
    ${
      account.length > 0 &&
      html`<section aria-labelledby="td-for-all">
        <h3 id="td-for-all">${WORDS.account}</h3>
        ${itemsWithFold(account)}
      </section>`
    }
    ${listed(report, table, addresses)} ${linesSection(applications, addresses)}
    ${applications.length > 0 && html`<p class="td-quiet">${WORDS.handOnly} ${WORDS.logins}</p>`}
    ${notes.map((note) => html`<p class="td-quiet">${note}</p>`)} ${unreadSection(report)} ${footer(report)}
  `;
}

function listed(report: ReadinessReport, table: ReadinessTable, addresses: Addresses): Html {
  const { applications, totals, complete, applicationsCut: cut = 0 } = report;
  const { found, rows, filter } = table;
  const all = String(totals.applications);
  const count = found === applications.length ? all : fill(WORDS.some, { shown: String(found), all });
  const { withToDo, withoutTokens } = totals;
  return html`<section aria-labelledby="td-account">
    <h3 id="td-account">${fill(WORDS.heading, { count })}</h3>
    <p>${WORDS.introduction}</p>
    <p>${fill(WORDS.totals, { withToDo: String(withToDo), withoutTokens: String(withoutTokens) })}</p>
    ${!complete && html`<p>${mark('unknown')} ${WORDS.incomplete}</p>`}
    ${cut > 0 && html`<p>${fill(WORDS.cut, { count: String(cut) })}</p>`}
    ${applications.length === 0 ? html`<p>${WORDS.none}</p>` : filterBox(applications, filter, addresses)}
    ${applications.length > 0 && rows.length === 0 && html`<p>${WORDS.noneFound}</p>`}
    ${
      rows.length > 0 &&
      tableOf(
        WORDS.table,
        WORDS.columns,
        rows.map((line) => cellsOf(line, addresses)),
        'td-account',
      )
    }
    ${pageLinks({ page: filter.page, pages: table.pages }, WORDS.pages, (page) => addresses.readiness({ ...filter, page }))}
  </section>`;
}

/** Stands inside NetSuite's own form, which a filter must not post: its button asks for the page again. */
function filterBox(applications: readonly ReadinessApplication[], filter: ReadinessFilter, addresses: Addresses): Html {
  const profiles = profilesIn(applications).map(({ id, name }) => [id, name ?? WORDS.noProfile] as const);
  return html`<p class="td-search" role="search" aria-label="${WORDS.filter}">
    <label for="td-q">${WORDS.searchLabel}</label>
    <input id="td-q" name="q" type="search" value="${filter.search}" autocomplete="off" />
    ${choice('left', WORDS.leftLabel, WORDS.everything, [['T', WORDS.onlyToDo]], filter.onlyToDo ? 'T' : null)}
    ${choice('profile', WORDS.profileLabel, WORDS.all, profiles, filter.profile)}
    ${parametersOf(addresses.readiness()).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button type="submit" formmethod="get" formnovalidate>${WORDS.apply}</button>
  </p>`;
}

function cellsOf(line: ReadinessApplication, addresses: Addresses): Cell[] {
  const { id, name, profile, left, tokens, lastLogins } = line;
  const first = firstToDo(line);
  const login = (at: string | null | undefined) =>
    at === undefined ? WORDS.notKnown : at === null ? WORDS.notSeen : minuteOf(at);
  return [
    {
      content: html`${mark(first === null ? 'unknown' : 'fail')}
      ${fill(WORDS.left, { toDo: String(left.toDo), unknown: String(left.unknown) })}`,
    },
    { content: html`<a href="${addresses.readiness({ application: id })}">${name}</a>`, isHead: true },
    { content: profile?.name ?? WORDS.noProfile },
    { content: first === null ? WORDS.nothing : firstSentence(first.how ?? first.title) },
    { content: tokens === null ? WORDS.tokensUnread : String(tokens) },
    { content: login(lastLogins?.accessToken) },
    { content: login(lastLogins?.oauth2) },
  ];
}

function firstSentence(text: string): string {
  return /^.*?\.(?= )/.exec(text)?.[0] ?? text;
}

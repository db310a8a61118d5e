/**
 * The overview of an account as a page. It is complete without JavaScript, and stands inside NetSuite's own form.
 */
import { fill } from '../diagnosis/checks/define';
import type { OverviewApplication, OverviewReport, Verdict } from '../report/contract';
import { VERDICTS } from '../report/contract';
import { OTHERWISE_WORDS, VERDICT_WORDS } from '../report/words';
import type { AccountFilter, AccountTable } from './account-table';
import { profilesIn, ROWS_ON_A_PAGE } from './account-table';
import { ACCOUNT_WORDS as WORDS, WRONG } from './account-words';
import type { Addresses } from './addresses';
import { parametersOf } from './addresses';
import { footer } from './footer';
import { html } from './html';
import type { Html } from './html';
import { choice, pageLinks } from './list-controls';
import { mark, minuteOf, STATUS_OF, table as tableOf } from './parts';
import type { Cell } from './parts';
import { READINESS_WORDS } from './readiness/readiness-words';
import { SELF_TEST_WORDS } from './self-test/self-test-words';
import { REPAIR_WORDS } from './smallest-repair/repair-words';
import { SWEEP_WORDS } from './sweep/sweep-words';
import { WHAT_IF_WORDS } from './what-if/what-if-words';
import { recognisedList, skippedLine, symptomForm } from './symptom-section';
import { unreadSection } from './unread-section';
import { WORDS as REPORT_WORDS } from './words';

export function accountContent(overview: OverviewReport, table: AccountTable, addresses: Addresses): Html {
  const { applications, totals, notes = [] } = overview;
  return html`
    ${symptomForm(addresses.account(), overview, overview.symptom === undefined && applications.length > 0)}
    ${overview.symptom ? answered(overview, addresses) : listed(overview, table, addresses)}
    ${
      applications.length > 0 &&
      html`<p>
        <a href="${addresses.readiness()}">${READINESS_WORDS.linkFromAccount}</a> ·
        <a href="${addresses.whatIf()}">${WHAT_IF_WORDS.linkFromAccount}</a>
        ${totals.blocked > 0 && html` · <a href="${addresses.smallestRepair({ isAll: true })}">${REPAIR_WORDS.link}</a>`}
      </p>`
    }
    <p>
      <a href="${addresses.sweep.list()}">${SWEEP_WORDS.linkHere}</a> ·
      <a href="${addresses.selfTest()}">${SELF_TEST_WORDS.link}</a>
    </p>
    ${applications.some(({ profile }) => profile === null) && withoutProfile(addresses)}
    ${applications.length > 0 && html`<p class="td-quiet">${WORDS.lastLogin}</p>`}
    ${notes.map((note) => html`<p class="td-quiet">${note}</p>`)} ${unreadSection(overview)} ${footer(overview)}
  `;
}

function withoutProfile(addresses: Addresses): Html {
  return html`<p class="td-quiet">
    ${WORDS.withoutProfile} <a href="${addresses.profiles.add()}">${WORDS.addProfile}</a>.
  </p>`;
}

function heading(overview: OverviewReport, shown: number | null): Html {
  const { totals, complete, applicationsCut: cut = 0 } = overview;
  const all = String(totals.applications);
  const count = shown === null ? all : fill(WORDS.some, { shown: String(shown), all });
  const { blocked, unknown, ready } = totals;
  return html`<h3 id="td-account">${fill(WORDS.heading, { count })}</h3>
    <p>${WORDS.introduction}</p>
    <p>${fill(WORDS.totals, { blocked: String(blocked), unknown: String(unknown), ready: String(ready) })}</p>
    ${!complete && html`<p>${mark('unknown')} ${WORDS.incomplete}</p>`}
    ${cut > 0 && html`<p>${fill(WORDS.cut, { count: String(cut) })}</p>`}`;
}

/** Without an error text: the filter, and a page of the lines. */
function listed(overview: OverviewReport, table: AccountTable, addresses: Addresses): Html {
  const { applications } = overview;
  const { filter, found, rows } = table;
  const isFiltered = filter.verdict !== null || filter.profile !== null || filter.search.trim() !== '';
  return html`<section aria-labelledby="td-account">
    ${heading(overview, isFiltered ? found : null)} ${applications.length === 0 && html`<p>${WORDS.empty}</p>`}
    ${applications.length > 0 && filterBox(overview, filter, addresses)}
    ${applications.length > 0 && rows.length === 0 && html`<p>${WORDS.noneFound}</p>`}
    ${rows.length > 0 && linesTable(rows, addresses, false)}
    ${pageLinks({ page: filter.page, pages: table.pages }, WORDS.pages, (page) => addresses.account({ ...filter, page }))}
  </section>`;
}

/** Stands inside NetSuite's own form, which a filter must not post: its button asks for the page again. */
function filterBox({ applications }: OverviewReport, filter: AccountFilter, addresses: Addresses): Html {
  const profiles = profilesIn(applications).map(({ id, name }) => [id, name ?? WORDS.noProfile] as const);
  return html`<p class="td-search" role="search" aria-label="${WORDS.filter}">
    <label for="td-q">${WORDS.searchLabel}</label>
    <input id="td-q" name="q" type="search" value="${filter.search}" autocomplete="off" />
    ${choice(
      'verdict',
      WORDS.verdictLabel,
      WORDS.all,
      VERDICTS.map((one) => [one, VERDICT_WORDS[one]] as const),
      filter.verdict,
    )}
    ${choice('profile', WORDS.profileLabel, WORDS.all, profiles, filter.profile)}
    ${parametersOf(addresses.account()).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button type="submit" formmethod="get" formnovalidate>${WORDS.apply}</button>
  </p>`;
}

/** With an error text: the lines that it concerns, the explained ones first; the others are folded away. */
function answered(overview: OverviewReport, addresses: Addresses): Html {
  const { applications, symptom } = overview;
  const concerned = applications.filter((one) => one.symptom?.concerned);
  const others = applications.filter((one) => !one.symptom?.concerned);
  const explained = concerned.filter((one) => (one.symptom?.explainedBy.length ?? 0) > 0).length;
  const recognised = symptom?.recognised ?? [];
  const isKnown = recognised.length > 0;
  const counts = { count: String(explained), all: String(concerned.length) };
  const profiles = (symptom?.concerns ?? []).map((id) => nameOf(id, applications)).join(', ');
  return html`<section class="td-symptom" aria-labelledby="td-symptom-answer">
      <h3 id="td-symptom-answer">${REPORT_WORDS.symptomAnswer}</h3>
      ${isKnown ? recognisedList(recognised) : html`<p>${mark('unknown')} ${WORDS.nothingRecognised}</p>`}
      ${skippedLine(symptom?.skipped ?? 0)}
      ${profiles !== '' && html`<p>${fill(concerned.length > 0 ? WORDS.concerns : WORDS.concernsNone, { profiles })}</p>`}
      ${isKnown && concerned.length > 0 && html`<p>${fill(WORDS.explainedCount, counts)}</p>`}
    </section>
    <section aria-labelledby="td-account">
      ${heading(overview, null)} ${concerned.length > 0 && withMore(concerned, addresses, isKnown)}
      ${
        others.length > 0 &&
        html`<details class="td-quiet-fold">
          <summary>${fill(WORDS.others, { count: String(others.length) })}</summary>
          ${withMore(others, addresses, false)}
        </details>`
      }
    </section>`;
}

/** A text that was sent stands in no address, so that there are no pages: the first lines are listed. */
function withMore(lines: readonly OverviewApplication[], addresses: Addresses, withText: boolean): Html {
  const more = lines.length - MOST_WITH_TEXT;
  return html`${linesTable(lines.slice(0, MOST_WITH_TEXT), addresses, withText)}
  ${more > 0 && html`<p>${fill(WORDS.cut, { count: String(more) })}</p>`}`;
}

const MOST_WITH_TEXT = 2 * ROWS_ON_A_PAGE;

function nameOf(id: string, applications: readonly OverviewApplication[]): string {
  return applications.find(({ integration }) => integration === id)?.profile?.name ?? id;
}

function linesTable(lines: readonly OverviewApplication[], addresses: Addresses, withText: boolean): Html {
  return tableOf(
    WORDS.table,
    withText ? WORDS.columnsWithText : WORDS.columns,
    lines.map((line) => cellsOf(line, addresses, withText)),
    'td-account',
  );
}

function cellsOf(line: OverviewApplication, addresses: Addresses, withText: boolean): Cell[] {
  const { id, name, profile, verdict, lastLogin } = line;
  return [
    withText ? { content: textCell(line) } : { content: verdictCell(verdict), mark: 'td-met' },
    { content: html`<a href="${addresses.integration(String(id))}">${name}</a>`, isHead: true },
    { content: profile === null ? WORDS.noProfile : profileName(profile) },
    {
      content: wrongText(line),
    },
    { content: tokensText(line) },
    { content: lastLogin === null ? WORDS.never : minuteOf(lastLogin) },
  ];
}

/** Where there is no access token at all, it may be that none is needed: NetSuite lists no other kind of credential. */
function wrongText({ verdict, rootCause, credentials }: OverviewApplication): string {
  if (rootCause !== null) return WRONG[rootCause.check];
  if (verdict !== 'unknown') return WORDS.nothing;
  return credentials?.credentials === 0 ? WORDS.noToken : WORDS.notRead;
}

function verdictCell(verdict: Verdict): Html {
  return html`${mark(STATUS_OF[verdict])} ${VERDICT_WORDS[verdict]}`;
}

function textCell({ symptom }: OverviewApplication): Html {
  const [first] = symptom?.explainedBy ?? [];
  if (first) return html`${mark('fail')} ${fill(WORDS.explains, { wrong: WRONG[first.check] })}`;
  const kind = OTHERWISE_WORDS[symptom?.otherwise ?? 'unknown'];
  return html`${mark('unknown')} ${kind}`;
}

function profileName({ name, origin }: NonNullable<OverviewApplication['profile']>): string {
  return origin === 'account' ? fill(WORDS.ownProfile, { name }) : name;
}

function tokensText({ credentials }: OverviewApplication): string {
  if (credentials === null) return WORDS.tokensUnread;
  const { credentials: count, ready } = credentials;
  return count === 0 ? WORDS.noneLive : fill(WORDS.tokensReady, { ready: String(ready), credentials: String(count) });
}

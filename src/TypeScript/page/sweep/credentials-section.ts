/**
 * The list of credentials of the last sweep, with its filter and the way to the file.
 */
import { fill } from '../../diagnosis/checks/define';
import { CHECK_ORDER } from '../../diagnosis/finding';
import { calledById } from '../../diagnosis/registered';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import { SOON_KINDS } from '../../diagnosis/sweep/swept';
import type { SweepNames } from '../../examination/sweep/shown-sweep';
import { VERDICTS } from '../../report/contract';
import { VERDICT_WORDS } from '../../report/words';
import { WRONG } from '../account-words';
import { parametersOf } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import { choice, pageLinks } from '../list-controls';
import { mark, STATUS_OF, tableOf, tableRow } from '../parts';
import type { SweepAddresses } from './sweep-addresses';
import type { CredentialTable, ListedCredential } from './sweep-list';
import { namesByKey } from './sweep-list';
import type { SweepFilter, SweepSort } from './sweep-route';
import { NO_FILTER, SWEEP_SORTS } from './sweep-route';
import { SOON_WORDS, SWEEP_SORT_WORDS, SWEEP_WORDS as WORDS } from './sweep-words';

export interface CredentialList {
  readonly filter: SweepFilter;
  readonly sort: SweepSort;
  readonly page: number;
  readonly table: CredentialTable;
  readonly names: SweepNames;
  /** Of the integrations, from 1. */
  readonly groups: number;
  /** Credentials of the sweep. */
  readonly all: number;
  /** What to say of a name that stands for nobody. */
  readonly notes: readonly string[];
}

export function credentialsSection(
  list: CredentialList,
  integrations: readonly IntegrationTotals[],
  addresses: SweepAddresses,
): Html {
  const { filter, sort, table, names, notes } = list;
  const place = { sort: sort === 'verdict' ? null : sort, groups: list.groups === 1 ? null : list.groups };
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const all = String(list.all);
  const count = isFiltered ? fill(WORDS.some, { shown: String(table.found), all }) : all;
  const nameOf = namesByKey(integrations);
  return html`<section aria-labelledby="td-credentials">
    <h3 id="td-credentials">${fill(WORDS.credentials, { count })}</h3>
    <p>${WORDS.listIntroduction}</p>
    ${filterBox(list, integrations, addresses)} ${notes.map((note) => html`<p>${mark('unknown')} ${note}</p>`)}
    ${isFiltered && html`<p><a href="${addresses.list(place)}">${WORDS.reset}</a></p>`}
    ${table.found === 0 && html`<p>${WORDS.noneFound}</p>`}
    ${
      table.rows.length > 0 &&
      html`<p><a href="${addresses.file(filter, sort)}">${fill(WORDS.file, { count: String(table.found) })}</a></p>
        ${tableOf(
          WORDS.credentialsTable,
          SWEEP_SORTS.map((one) => columnHead(one, sort, addresses.list({ ...filter, ...place, sort: one }))),
          html`<tbody role="rowgroup">
            ${table.rows.map((row) => credentialRow(row, names, nameOf, addresses))}
          </tbody>`,
          'td-overview td-swept',
        )}`
    }
    ${pageLinks({ page: list.page, pages: table.pages }, WORDS.pages, (page) => addresses.list({ ...filter, ...place, page }))}
    <p class="td-quiet">${WORDS.byId} ${WORDS.namesHidden}</p>
  </section>`;
}

/** Choices of one field: more nobody scrolls through, and each integration is one click away in the list above. */
const MOST_CHOICES = 100;

/** Stands inside NetSuite's own form, which a filter must not post: its button asks for the page again. */
function filterBox(
  { filter, sort }: CredentialList,
  integrations: readonly IntegrationTotals[],
  addresses: SweepAddresses,
): Html {
  const options = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
    values.map((value) => [value, words[value]] as const);
  return html`<p class="td-search" role="search" aria-label="${WORDS.filter}">
    ${pair(choice('group', WORDS.integrationLabel, WORDS.all, integrationChoices(integrations, filter.group), filter.group))}
    ${pair(choice('verdict', WORDS.verdictLabel, WORDS.all, options(VERDICTS, VERDICT_WORDS), filter.verdict))}
    ${pair(choice('check', WORDS.checkLabel, WORDS.all, options(CHECK_ORDER, WRONG), filter.check))}
    ${pair(choice('soon', WORDS.soonLabel, WORDS.all, options(SOON_KINDS, SOON_WORDS), filter.soon))}
    ${pair(typed('role', WORDS.roleLabel, filter.role))} ${pair(typed('person', WORDS.personLabel, filter.person))}
    ${parametersOf(addresses.list({ sort })).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button type="submit" formmethod="get" formnovalidate>${WORDS.apply}</button>
  </p>`;
}

/** The worst first, as they are listed; the chosen one whatever its place. */
function integrationChoices(
  integrations: readonly IntegrationTotals[],
  chosen: string | null,
): readonly (readonly [string, string])[] {
  const shown = integrations.slice(0, MOST_CHOICES).map(({ group, name }) => [group.key, name] as const);
  if (chosen === null || shown.some(([key]) => key === chosen)) return shown;
  return [...shown, [chosen, namesByKey(integrations)(chosen)]];
}

/** A field stays beside its label. */
function pair(field: Html): Html {
  return html`<span class="td-pair">${field}</span>`;
}

function typed(name: string, label: string, value: string | null): Html {
  return html`<label for="td-${name}">${label}</label>
    <input id="td-${name}" name="${name}" type="search" value="${value}" autocomplete="off" />`;
}

function columnHead(sort: SweepSort, sorted: SweepSort, address: string): Html {
  const isSorted = sort === sorted;
  return html`<th scope="col" role="columnheader" ${isSorted && html` aria-sort="ascending"`}>
    <a href="${address}">${SWEEP_SORT_WORDS[sort]}</a>${isSorted && html` <span aria-hidden="true">▲</span>`}
  </th>`;
}

function credentialRow(
  { group, credential }: ListedCredential,
  names: SweepNames,
  nameOf: (group: string) => string,
  addresses: SweepAddresses,
): Html {
  const { id, entity, role, verdict, check, soon } = credential;
  const others = (words: string, filter: Partial<SweepFilter>) =>
    html`<a href="${addresses.list({ ...NO_FILTER, ...filter })}">${words}</a>`;
  const wrong = check ? WRONG[check] : verdict === 'unknown' ? WORDS.notRead : WORDS.nothing;
  return tableRow(
    SWEEP_SORTS.map((sort) => SWEEP_SORT_WORDS[sort]),
    [
      { content: html`${mark(STATUS_OF[verdict])} ${VERDICT_WORDS[verdict]}`, mark: 'td-met' },
      { content: html`<a href="${addresses.credential(group, id)}">${calledById(id)}</a>`, isHead: true },
      { content: others(nameOf(group), { group }) },
      {
        content: html`${wrong}${soon.map((kind) => html`<br /><span class="td-quiet">${SOON_WORDS[kind]}</span>`)}`,
      },
      { content: others(names.roles.get(role) ?? `${role}`, { role: String(role) }) },
      { content: others(names.people.get(entity) ?? `${entity}`, { person: String(entity) }) },
    ],
  );
}

/**
 * What changed since a day, with the reason and the record, and what is about to break.
 */
import { fill } from '../../diagnosis/checks/define';
import type { RecordReference, Status } from '../../diagnosis/finding';
import { credentialReference, entityReference, integrationReference, roleReference } from '../../diagnosis/references';
import { UNREAD } from '../../diagnosis/facts';
import { calledById, entryOf } from '../../diagnosis/registered';
import type { Change, ChangedRecord } from '../../diagnosis/sweep/change';
import { isWorse } from '../../diagnosis/sweep/worse';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import { READINESS_DATES } from '../../diagnosis/readiness/sources';
import type { SweepNames } from '../../examination/sweep/shown-sweep';
import { PAGES } from '../../netsuite/screens';
import { WRONG } from '../account-words';
import type { Addresses } from '../addresses';
import { parametersOf } from '../addresses';
import { anchor, waysOut } from '../entry-parts';
import type { Html } from '../html';
import { html } from '../html';
import { pageLinks } from '../list-controls';
import { link, mark, minuteOf, table as tableOf } from '../parts';
import type { Cell } from '../parts';
import { datesSection } from '../readiness/dates-section';
import type { ChangeTable, ListedChange } from './changes-list';
import { daysToChooseFrom } from './changes-list';
import { namesByKey } from './sweep-list';
import { soonSection } from './soon-section';
import { AFTER_WORDS, BEFORE_WORDS, SWEEP_WORDS as WORDS } from './sweep-words';

export interface ChangesParts {
  /** As it is shown: `2026-11-21`. */
  readonly since: string;
  readonly page: number;
  readonly table: ChangeTable;
  /** Whether there are older changes that were not read, because there are too many. */
  readonly isCut: boolean;
  /** Whether something of it was refused, or is not what was written. */
  readonly isUnread: boolean;
  readonly integrations: readonly IntegrationTotals[];
  readonly names: SweepNames;
  readonly now: string;
}

export function changesContent(parts: ChangesParts, addresses: Addresses): Html {
  const { since, page, table, isCut, isUnread, integrations, now } = parts;
  const { sweep } = addresses;
  const days = daysToChooseFrom(now);
  return html`
    <p class="td-top"><a href="${sweep.list()}">${WORDS.toList}</a></p>
    <section aria-labelledby="td-changes">
      <h3 id="td-changes">${fill(WORDS.changesHeading, { day: since, count: String(table.found) })}</h3>
      <p>${WORDS.changesIntroduction}</p>
      ${waysOut(
        anchor(sweep.changes(days.yesterday), WORDS.sinceLinks.yesterday),
        anchor(sweep.changes(days.monday), WORDS.sinceLinks.monday),
        anchor(sweep.changes(days.month), WORDS.sinceLinks.month),
      )}
      ${sinceBox(since, addresses)} ${isCut && html`<p>${mark('unknown')} ${WORDS.changesCut}</p>`}
      ${isUnread && html`<p>${mark('unknown')} ${WORDS.changesUnread}</p>`}
      ${table.found === 0 && !isUnread && html`<p>${WORDS.changesNone}</p>`}
      ${
        table.rows.length > 0 &&
        tableOf(
          WORDS.changesTable,
          WORDS.changesColumns,
          table.rows.map((row) => cellsOf(row, parts, addresses)),
          'td-account',
        )
      }
      ${pageLinks({ page, pages: table.pages }, WORDS.changesPages, (number) => sweep.changes(since, number))}
    </section>
    ${soonSection(integrations, sweep)} ${datesSection(READINESS_DATES)}
  `;
}

/** Stands inside NetSuite's own form, which must not be posted: its button asks for the page again. */
function sinceBox(since: string, addresses: Addresses): Html {
  return html`<p class="td-search" role="search" aria-label="${WORDS.since}">
    <label for="td-since">${WORDS.sinceLabel}</label>
    <input id="td-since" name="since" type="search" value="${since}" autocomplete="off" />
    ${parametersOf(addresses.sweep.changes()).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button type="submit" formmethod="get" formnovalidate>${WORDS.apply}</button>
  </p>`;
}

function cellsOf({ at, change }: ListedChange, { integrations, names }: ChangesParts, addresses: Addresses): Cell[] {
  const { group, from, to } = change;
  const words = `${BEFORE_WORDS[from]} → ${AFTER_WORDS[to]}`;
  return [
    { content: html`${mark(statusOf(change))} ${words} <span class="td-quiet">${turnOf(change)}</span>` },
    {
      content: html`<a href="${addresses.sweep.list({ group })}">${namesByKey(integrations)(group)}</a>`,
      isHead: true,
    },
    { content: reason(change) },
    { content: recordCell(change.record, names, addresses) },
    { content: credentialsCell(change, addresses) },
    { content: `${minuteOf(at)} UTC` },
  ];
}

function statusOf(change: Change): Status {
  if (isWorse(change)) return change.to === 'blocked' ? 'fail' : 'unknown';
  return change.to === 'gone' ? 'notApplicable' : change.to === 'ready' ? 'pass' : 'warn';
}

/** Null for what is new and ready, and for what is gone: neither is better nor worse than before. */
function turnOf(change: Change): string | null {
  if (isWorse(change)) return WORDS.worse;
  return change.from === 'new' || change.to === 'gone' ? null : WORDS.better;
}

function reason({ check, to }: Change): string {
  if (to === 'gone') return WORDS.whyGone;
  if (check === null) return to === 'ready' ? WORDS.whyNothing : WORDS.whyUnknown;
  return to === 'ready' ? fill(WORDS.fixed, { wrong: WRONG[check] }) : WRONG[check];
}

function recordCell(record: ChangedRecord | null, names: SweepNames, addresses: Addresses): Html | string {
  if (record === null) return '–';
  const { type, id } = record;
  if (type === 'registered-mapping' && id !== null) {
    const entry = entryOf(id) ?? id;
    return html`<a href="${addresses.mappings.show(entry)}">${calledById(id)}</a>`;
  }
  return link(referenceOf(type, id, names));
}

/** A record as people find it: its name as far as the viewer may read it. */
function referenceOf(type: ChangedRecord['type'], id: number | null, { roles, people }: SweepNames): RecordReference {
  if (id === null || type === 'account' || type === 'registered-mapping') {
    return { type: 'account', id: null, name: WORDS.account, link: PAGES.enableFeatures };
  }
  switch (type) {
    case 'integration':
      return integrationReference({ id, name: `integration ${id}` });
    case 'access-token':
      return credentialReference({ kind: type, id, name: '' });
    case 'employee':
      // The holder may be a vendor or another entity: this address leads to each of them.
      return entityReference({ id, type: UNREAD, ...labeled(people.get(id)) });
    case 'role':
      return roleReference({ id, ...labeled(roles.get(id)) });
  }
}

function labeled(label: string | undefined): { readonly name: typeof UNREAD; readonly label?: string } {
  return label === undefined ? { name: UNREAD } : { name: UNREAD, label };
}

/** Credentials that one line leads to. */
const MOST_LINKS = 5;

function credentialsCell({ group, check, to, count, credentials }: Change, addresses: Addresses): Html {
  const shown = credentials.slice(0, MOST_LINKS);
  const rest = count - shown.length;
  const all = addresses.sweep.list({
    group,
    check: to === 'ready' ? null : check,
    ...(to === 'gone' ? {} : { verdict: to }),
  });
  return html`${to === 'gone' ? String(count) : anchor(all, String(count))}:
  ${shown.map((id, place) => html`${place > 0 && ', '}${to === 'gone' ? calledById(id) : anchor(addresses.sweep.credential(group, id), calledById(id))}`)}
  ${rest > 0 && fill(WORDS.more, { count: String(rest) })}`;
}

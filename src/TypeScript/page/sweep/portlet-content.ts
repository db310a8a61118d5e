/**
 * The last sweep in a few lines, without script and without styles: it stands among the portlets of others.
 */
import { fill } from '../../diagnosis/checks/define';
import type { Change } from '../../diagnosis/sweep/change';
import { isWorse } from '../../diagnosis/sweep/worse';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import type { SweepEntry, SweepsRead } from '../../examination/sweep/shown-sweep';
import { WRONG } from '../account-words';
import type { Html } from '../html';
import { html } from '../html';
import { namesByKey } from './sweep-list';
import { refusedWords } from './refused-words';
import type { SweepAddresses } from './sweep-addresses';
import { AFTER_WORDS, SWEEP_WORDS as WORDS } from './sweep-words';

export interface PortletParts extends Pick<SweepsRead, 'refused' | 'last' | 'isDamaged'> {
  /** What the last sweep found changed; null where that could not be read. */
  readonly turned: readonly Change[] | null;
  /** ISO 8601. */
  readonly now: string;
}

/** Integrations and changes: a portlet is read at a glance. */
const MOST_LINES = 5;

export function portletContent(
  { refused, last, isDamaged, turned, now }: PortletParts,
  addresses: SweepAddresses,
): Html {
  if (refused) return said(`${WORDS.refused}. ${refusedWords(refused)}`, addresses);
  if (isDamaged) return said(`${WORDS.damaged}. ${WORDS.damagedHow}`, addresses);
  if (last === null) return said(`${WORDS.none}.`, addresses);
  const counts = { blocked: String(last.blocked), unknown: String(last.unknown), ready: String(last.ready) };
  const more = last.integrationCount - Math.min(MOST_LINES, last.integrations.length);
  return html`<p><strong>${fill(WORDS.totals, counts)}</strong></p>
    ${last.state === 'incomplete' && html`<p>${WORDS.incomplete}</p>`}
    <table>
      <thead>
        <tr>
          ${WORDS.portletColumns.map((column) => html`<th scope="col" align="left">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${last.integrations.slice(0, MOST_LINES).map((one) => line(one, addresses))}
      </tbody>
    </table>
    ${more > 0 && html`<p>${fill(WORDS.portletMore, { count: String(more) })}</p>`}
    ${turnedLines(turned, last, addresses)}
    <p>${ageOf(last, now)} <a href="${addresses.list()}">${WORDS.toList}</a></p>`;
}

function said(text: string, addresses: SweepAddresses): Html {
  return html`<p>${text}</p>
    <p><a href="${addresses.list()}">${WORDS.toList}</a></p>`;
}

function line({ group, name, blocked, unknown, ready }: IntegrationTotals, addresses: SweepAddresses): Html {
  return html`<tr>
    <th scope="row" align="left"><a href="${addresses.list({ group: group.key })}">${name}</a></th>
    <td>${blocked}</td>
    <td>${unknown}</td>
    <td>${ready}</td>
  </tr>`;
}

function turnedLines(turned: readonly Change[] | null, last: SweepEntry, addresses: SweepAddresses): Html {
  if (turned === null) return html`<p>${WORDS.portletTurnedUnread}</p>`;
  const worse = turned.filter(isWorse).toSorted((a, b) => b.count - a.count);
  const count = worse.reduce((sum, change) => sum + change.count, 0);
  if (count === 0) return html`<p>${WORDS.portletTurnedNone}</p>`;
  const nameOf = namesByKey(last.integrations);
  return html`<p>
      <a href="${addresses.changes()}"
        >${fill(count === 1 ? WORDS.portletTurnedOne : WORDS.portletTurned, { count: String(count) })}</a
      >
    </p>
    <ul>
      ${worse.slice(0, MOST_LINES).map(({ group, to, check, count: some }) => html`<li>${nameOf(group)}: ${some} ${AFTER_WORDS[to]}${check && `. ${WRONG[check]}`}</li>`)}
    </ul>`;
}

const MINUTE = 60_000;

function ageOf({ ended, began }: SweepEntry, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(ended ?? began)) / MINUTE));
  if (minutes < 120) return fill(WORDS.ages.minutes, { count: String(minutes) });
  if (minutes < 48 * 60) return fill(WORDS.ages.hours, { count: String(Math.floor(minutes / 60)) });
  return fill(WORDS.ages.days, { count: String(Math.floor(minutes / (24 * 60))) });
}

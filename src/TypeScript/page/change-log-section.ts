/**
 * The changes that were made from this page, each with a link to its own page.
 */
import type { LoggedChange } from '../repair/change-log';
import { fill } from '../diagnosis/checks/define';
import { differences } from '../repair/access';
import { html } from './html';
import type { Html } from './html';
import type { Names } from './access-lines';
import { accessLine } from './access-lines';
import type { Addresses } from './addresses';
import { timeOf, whoseRecord } from './change-words';
import { mark } from './parts';
import { STATE_WORDS, WORDS } from './words';

/** Null where there is nothing to say. */
export function changeLogSection(changes: readonly LoggedChange[], names: Names, addresses: Addresses): Html | null {
  if (changes.length === 0) return null;
  return html`<section aria-labelledby="td-changes">
    <h3 id="td-changes">${WORDS.log}</h3>
    <ul class="td-unread">
      ${changes.map(
        (change) =>
          html`<li>
            ${mark(change.state === 'begun' ? 'unknown' : change.state === 'refused' ? 'warn' : 'pass')}
            <div>
              <a href="${addresses.change(change.id)}">${fill(WORDS.logEntry, { id: String(change.id) })}</a>,
              ${fill(WORDS.logLine, { time: timeOf(change), who: change.by.name, state: STATE_WORDS[change.state] })}
              ${change.undoes !== null && fill(WORDS.logUndoes, { id: String(change.undoes) })}
              ${whatChanged(change, names)} ${change.state === 'begun' && html`<p>${WORDS.logOpen}</p>`}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Whose record, and each field from and to. */
function whatChanged(change: LoggedChange, names: Names): Html {
  return html`<p class="td-quiet">
    ${whoseRecord(change)}
    ${differences(change.before, change.after).map(
      (difference) => html`<br />${fill(WORDS.logChange, { ...accessLine(difference, names) })}`,
    )}
  </p>`;
}

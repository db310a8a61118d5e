/**
 * What was changed from this page before, and the way back.
 */
import type { LoggedChange } from '../repair/change-log';
import { fill } from '../diagnosis/checks/define';
import { differences } from '../repair/access';
import { html } from './html';
import type { Html } from './html';
import type { Names } from './access-lines';
import { accessLine } from './access-lines';
import type { Address } from './address';
import { mark } from './parts';
import { STATE_WORDS, WORDS } from './words';

/** Null where there is nothing to say. */
export function changesSection(changes: readonly LoggedChange[], names: Names, address: Address): Html | null {
  if (changes.length === 0) return null;
  return html`<section aria-labelledby="td-changes">
    <h3 id="td-changes">${WORDS.log}</h3>
    <ul class="td-unread">
      ${changes.map(
        (change) =>
          html`<li>
            ${mark(change.state === 'begun' ? 'unknown' : change.state === 'refused' ? 'warn' : 'pass')}
            <div>
              <a href="${address({ view: 'change', change: change.id, token: null })}"
                >${fill(WORDS.logEntry, { id: String(change.id) })}</a
              >, ${fill(WORDS.logLine, { time: timeOf(change), who: change.by.name, state: STATE_WORDS[change.state] })}
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

export function whoseRecord({ employee, employeeName }: LoggedChange): string {
  return employeeName === '' ? fill(WORDS.employee, { id: String(employee) }) : employeeName;
}

export function timeOf({ at }: LoggedChange): string {
  return at.slice(0, 16).replace('T', ' ');
}

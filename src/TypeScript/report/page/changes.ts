/**
 * What was changed from this page before, and the way back.
 */
import type { LoggedChange } from '../../account/change-log';
import { html } from '../html';
import type { Html } from '../html';
import type { Address } from './address';
import { mark } from './parts';

export const STATE_WORDS: Readonly<Record<LoggedChange['state'], string>> = {
  begun: 'Begun, and not known to be finished',
  done: 'Done',
  refused: 'Refused, nothing changed',
  undone: 'Taken back',
};

/** Null where there is nothing to say. */
export function changesSection(changes: readonly LoggedChange[], address: Address): Html | null {
  if (changes.length === 0) return null;
  return html`<section aria-labelledby="td-changes">
    <h3 id="td-changes">Changed from this page</h3>
    <ul class="td-unread">
      ${changes.map(
        (change) =>
          html`<li>
            ${mark(change.state === 'begun' ? 'unknown' : change.state === 'refused' ? 'warn' : 'pass')}
            <div>
              <a href="${address({ view: 'change', change: change.id, token: null })}">Change ${change.id}</a>,
              ${timeOf(change)}, by ${change.by.name}: ${STATE_WORDS[change.state]}.
              ${change.state === 'begun' && html`<p>Look at it: the script may have ended between writing it down and reading it again.</p>`}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function timeOf({ at }: LoggedChange): string {
  return at.slice(0, 16).replace('T', ' ');
}

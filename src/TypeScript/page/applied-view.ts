/**
 * What came of a confirmation: the viewer is sent to the page of the change.
 */
import { fill } from '../diagnosis/checks/define';
import { parseRequest } from '../examination/request';
import type { AppliedChange } from '../repair/apply-confirmation';
import { applyConfirmation } from '../repair/apply-confirmation';
import type { Addresses } from './addresses';
import { addressesFrom, changeParameters } from './addresses';
import type { Html } from './html';
import { html } from './html';
import type { RedirectResponse } from './page-response';
import { formResponse } from './page-response';
import { mark } from './parts';
import { STATE_WORDS, WORDS } from './words';

/** @throws RepairRefusal */
export function appliedView(nonce: string, base: string): RedirectResponse {
  const applied = applyConfirmation(nonce);
  const { change, integration } = applied;
  // A change may concern any token of the integration, and so does its page.
  const addresses = addressesFrom(base, parseRequest({ integration }));
  return {
    kind: 'redirect',
    parameters: changeParameters(change, integration),
    otherwise: formResponse(WORDS.changeTitle, appliedContent(applied, addresses)),
  };
}

/** For where the page of the change cannot be shown. */
function appliedContent({ change, state, outcome }: AppliedChange, addresses: Addresses): Html {
  const status = state === 'done' ? 'pass' : state === 'refused' ? 'warn' : 'unknown';
  const titles = {
    done: WORDS.changeDone,
    refused: WORDS.changeRefused,
    begun: WORDS.changeOpen,
    undone: WORDS.changeUndone,
  };
  return html`<section class="td-verdict td-${status}" role="status" aria-label="${WORDS.theChange}">
    ${mark(status)}
    <div>
      <p class="td-eyebrow">${fill(WORDS.changeState, { id: String(change), state: STATE_WORDS[state] })}</p>
      <h2>${titles[state]}</h2>
      <p>${outcome}</p>
      <p><a href="${addresses.change(change)}">${fill(WORDS.logEntry, { id: String(change) })}</a></p>
    </div>
  </section>`;
}

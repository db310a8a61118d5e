/**
 * Starting a sweep: what it does, above the button that starts it, and what came of it.
 */
import { fill } from '../../diagnosis/checks/define';
import { startSweep } from '../../examination/sweep/start-sweep';
import { codeOf, messageOf } from '../../netsuite/thrown';
import { keepInSession, takeFromSession } from '../../repair/confirmations';
import { RepairRefusal } from '../../repair/refusals';
import type { Addresses } from '../addresses';
import { anchor, waysOut } from '../entry-parts';
import { madeResponse } from '../entry-response';
import { html } from '../html';
import type { FormResponse, PageResponse } from '../page-response';
import { SWEEP_CONFIRM } from './sweep-route';
import { sweepResponse } from './sweep-response';
import { SWEEP_WORDS as WORDS } from './sweep-words';

const PREFIX = 'td_sweep_';

export function startView(addresses: Addresses): FormResponse {
  const content = html`<section aria-labelledby="td-start">
    <h2 id="td-start">${WORDS.startHeading}</h2>
    <p>${WORDS.whatItIs}</p>
    <p>${WORDS.startIntroduction}</p>
    <p>${WORDS.startLength}</p>
    <p>${WORDS.scheduleNote}</p>
    <input type="hidden" name="${SWEEP_CONFIRM}" value="T" />
    ${waysOut(anchor(addresses.sweep.list(), WORDS.startAgain))}
  </section>`;
  return sweepResponse(WORDS.startTitle, content, { nonce: keepInSession(PREFIX, {}), label: WORDS.startButton });
}

/** @throws RepairRefusal for a confirmation that was used, and where NetSuite does not start it */
export function startedView(nonce: string, addresses: Addresses): PageResponse {
  if (takeFromSession(PREFIX, nonce) === null) {
    throw new RepairRefusal('TD_CONFIRMATION_EXPIRED', WORDS.startExpired);
  }
  const task = started();
  const watched = { task, again: false };
  return {
    kind: 'redirect',
    parameters: { view: 'sweep', task },
    otherwise: madeResponse(
      WORDS.title,
      WORDS.startDone,
      WORDS.startLength,
      anchor(addresses.sweep.list({ watched }), WORDS.toList),
    ),
  };
}

function started(): string {
  try {
    return startSweep().taskId;
  } catch (thrown) {
    const said = { code: codeOf(thrown), message: messageOf(thrown) };
    throw new RepairRefusal('TD_SWEEP_NOT_STARTED', `${WORDS.startRefused}. ${fill(WORDS.startRefusedHow, said)}`);
  }
}

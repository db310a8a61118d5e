/**
 * What undoing a change would do, above the button that undoes it.
 */
import { fill } from '../diagnosis/checks/define';
import { previewUndo } from '../repair/preview-undo';
import type { Addresses } from './addresses';
import { changeTable } from './change-table';
import { effectsSection } from './effects-section';
import { reasonOf } from './change-words';
import { heldChanges } from './held-changes';
import { html } from './html';
import { othersSection } from './others-section';
import type { FormResponse } from './page-response';
import { formResponse } from './page-response';
import { mark } from './parts';
import type { RouteTo } from './route';
import { WORDS } from './words';

/** @throws RepairRefusal */
export function undoView({ change: id }: RouteTo<'undo'>, addresses: Addresses): FormResponse {
  const { nonce, change, effects, onOthers } = previewUndo(id);
  const back = { ...change, before: change.after, after: change.before };
  const content = html`<section class="td-verdict td-unknown" aria-label="${WORDS.undoMeaning}">
      ${mark('warn')}
      <div>
        <p class="td-eyebrow">${fill(WORDS.undoOf, { id: String(change.id) })}</p>
        <h2>${WORDS.undoExactly}</h2>
        <p class="td-quiet">${reasonOf(change)}</p>
      </div>
    </section>
    <h3>${WORDS.whatChanges}</h3>
    ${changeTable(heldChanges(back, back.after, { roles: new Map() }))} ${effectsSection(effects)}
    ${othersSection(onOthers, addresses)}
    <p><a href="${addresses.change(change.id)}">${WORDS.backToChange}</a>, ${WORDS.changingNothing}</p>`;
  return formResponse(WORDS.undoTitle, content, { nonce, label: WORDS.undoConfirm });
}

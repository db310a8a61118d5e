/**
 * A change of the log: what came of it, and what the record holds now.
 */
import { fill } from '../diagnosis/checks/define';
import { updateSnapshots, UNITS_FOR_SNAPSHOTS } from '../examination/update-snapshots';
import { sameAccess } from '../repair/access';
import type { ShownChange } from '../repair/show-change';
import { showChange } from '../repair/show-change';
import type { Names } from './access-lines';
import { roleNames } from './access-lines';
import type { Addresses } from './addresses';
import { changeTable } from './change-table';
import { reasonOf, timeOf } from './change-words';
import { heldChanges } from './held-changes';
import { html } from './html';
import type { Html } from './html';
import type { FormResponse } from './page-response';
import { formResponse } from './page-response';
import { mark, STATUS_OF } from './parts';
import { retryTabs } from './retry-tabs';
import type { RouteTo } from './route';
import { STATE_WORDS, WORDS } from './words';

/** @throws RepairRefusal */
export function changeView({ request, change }: RouteTo<'change'>, addresses: Addresses): FormResponse {
  const shown = showChange(change, request);
  try {
    // The change may have altered the verdict, so the snapshots are brought up to date.
    if (shown.examined) updateSnapshots(shown.examined, UNITS_FOR_SNAPSHOTS);
  } catch {
    // The page of a change that was made a moment ago is shown all the same.
  }
  return formResponse(WORDS.changeTitle, changeContent(shown, addresses));
}

function changeContent(shown: ShownChange, addresses: Addresses): Html {
  const { change, held, examined, missing } = shown;
  const isKept = held !== null && sameAccess(held, change.after);
  const status = change.state === 'done' && isKept ? 'pass' : change.state === 'refused' ? 'warn' : 'unknown';
  const report = examined?.report;
  const names: Names = { roles: roleNames(report) };
  return html`<section class="td-verdict td-${status}" role="status" aria-label="${WORDS.theChange}">
      ${mark(status)}
      <div>
        <p class="td-eyebrow">
          ${fill(WORDS.changeState, { id: String(change.id), state: STATE_WORDS[change.state] })}
        </p>
        <h2>${headline(shown, isKept)}</h2>
        <p>${change.outcome}</p>
        <p class="td-quiet">
          ${fill(WORDS.changeBy, { time: timeOf(change), who: change.by.name, why: reasonOf(change) })}
        </p>
      </div>
    </section>
    ${report && html`<p class="td-proof">${mark(STATUS_OF[report.verdict])} ${report.summary}</p>`}
    ${missing.examined !== null && html`<p class="td-proof">${mark('unknown')} ${fill(WORDS.notExamined, { why: missing.examined })}</p>`}
    ${
      examined?.report.verdict === 'ready' &&
      change.repair !== 'undo' &&
      html`<h3>${examined.profile.afterwards.title}</h3>
        ${retryTabs(examined.profile.afterwards)}`
    }
    ${
      held !== null
        ? html`<h3>${WORDS.heldNow}</h3>
            ${changeTable(heldChanges(change, held, names), { columns: WORDS.heldColumns })}`
        : html`<h3>${WORDS.asked}</h3>
            <p>${mark('unknown')} ${fill(WORDS.notHeld, { why: missing.held ?? '' })}</p>
            ${changeTable(heldChanges(change, change.after, names))}`
    }
    <ul>
      <li><a href="${addresses.report()}">${WORDS.backToReport}</a></li>
      ${change.state === 'done' && isKept && html`<li><a href="${addresses.undo(change.id)}">${WORDS.undoThis}</a></li>`}
    </ul>`;
}

function headline({ change, held }: ShownChange, isKept: boolean): string {
  if (change.state === 'refused') return WORDS.changeRefused;
  if (change.state === 'begun') return WORDS.changeOpen;
  if (change.state === 'undone') return WORDS.changeUndone;
  if (held === null) return WORDS.changeDone;
  return isKept ? WORDS.changeKept : WORDS.changeOverwritten;
}

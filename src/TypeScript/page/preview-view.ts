/**
 * What a repair would do, above the button that makes it.
 */
import { fill } from '../diagnosis/checks/define';
import { doubtedSummary } from '../report/doubted';
import { summarize } from '../report/summary';
import { VERDICT_WORDS } from '../report/words';
import type { RepairPreview } from '../repair/preview-repair';
import { previewRepair } from '../repair/preview-repair';
import type { Addresses } from './addresses';
import { changeTable } from './change-table';
import { effectsSection } from './effects-section';
import { html } from './html';
import type { Html } from './html';
import { othersSection } from './others-section';
import type { FormResponse } from './page-response';
import { formResponse } from './page-response';
import { mark, STATUS_OF } from './parts';
import type { RouteTo } from './route';
import { WORDS } from './words';

/** @throws RepairRefusal, BadRequest */
export function previewView({ request, repair }: RouteTo<'preview'>, addresses: Addresses): FormResponse {
  const shown = previewRepair(request, repair);
  const { profile, preview, verdictAfter: verdict, doubt, origin, employee, effects, onOthers } = shown;
  const content = html`<section class="td-verdict td-${STATUS_OF[verdict]}" aria-label="${WORDS.verdictAfterChange}">
      ${mark(STATUS_OF[verdict])}
      <div>
        <p class="td-eyebrow">${fill(WORDS.afterThisChange, { verdict: VERDICT_WORDS[verdict] })}</p>
        <h2>
          ${doubt === null ? summarize(profile, preview.diagnosisAfter) : doubtedSummary(profile.name, origin, doubt)}
        </h2>
        ${verdict === 'blocked' && html`<p>${WORDS.moreSteps}</p>`}
      </div>
    </section>
    <h3>${fill(WORDS.whatChangesFor, { who: employee.name })}</h3>
    ${changeTable(preview.changes)} ${effectsSection(effects)} ${othersSection(onOthers, addresses)}
    ${otherWays(shown, addresses)}
    <p>${WORDS.howItIsDone} <a href="${addresses.report()}">${WORDS.backToReport}</a>, ${WORDS.changingNothing}</p>`;
  return formResponse(WORDS.previewTitle, content, { nonce: shown.nonce, label: WORDS.makeChange });
}

/** Other repairs of the same fault, and whether they change more or less. */
function otherWays({ others, effects, preview }: RepairPreview, addresses: Addresses): Html | null {
  if (others.length === 0) return null;
  return html`<h3>${WORDS.otherWay}</h3>
    <ul>
      ${others.map(({ repair, effects: count }) => {
        const words = repair.id.startsWith('set-global-line') ? WORDS.raiseInstead : WORDS.removeInstead;
        const compared = count < effects.length ? WORDS.narrower : count > effects.length ? WORDS.wider : WORDS.asWide;
        return html`<li>
          <a href="${addresses.preview(repair.id)}">${words}</a>:
          ${fill(count === 1 ? WORDS.otherChangesOne : WORDS.otherChanges, { count: String(count), compared })}
          ${preview.repair.recommended && WORDS.recommended}
        </li>`;
      })}
    </ul>`;
}

/**
 * How to fix it: steps, alternatives, and how to sync again.
 */
import type { Alternative, Step } from '../diagnosis/plan/step';
import type { Repair } from '../repair/repairs';
import { fill } from '../diagnosis/checks/define';
import { html, localPath } from './html';
import type { Html } from './html';
import { credentialsSentence } from '../report/credential-words';
import { proofOf } from '../report/proof';
import type { Report } from '../report/contract';
import type { Addresses } from './addresses';
import { changeTable } from './change-table';
import { mark } from './parts';
import { retryTabs } from './retry-tabs';
import { WORDS } from './words';
import { VERDICT_WORDS } from '../report/words';

export function planSection(report: Report, repairs: readonly Repair[], addresses: Addresses): Html | null {
  const { plan } = report;
  if (plan.steps.length === 0) return null;
  const offer: Offer = { report, repairs, addresses };
  // The last step, to sync again, is one of every plan.
  const steps = [...plan.steps.slice(0, -1).slice(0, MOST_STEPS), ...plan.steps.slice(-1)];
  const left = plan.steps.length - steps.length + (plan.stepsCut ?? 0);
  return html`<section id="td-plan" class="td-plan" aria-labelledby="td-plan-title">
    <h3 id="td-plan-title">${WORDS.plan}</h3>
    <p class="td-proof">${mark(plan.verdictAfter === 'ready' ? 'pass' : 'unknown')} ${proofOf(report)}</p>
    <ol class="td-steps">
      ${steps.map((step) => stepItem(step, offer))}
    </ol>
    ${left > 0 && html`<p>${fill(WORDS.moreOfPlan, { count: String(left) })}</p>`}
    <p><a href="${addresses.planEffects()}">${WORDS.planEffects}</a></p>
  </section>`;
}

/** Steps on the page, beside the last one. Whoever has more to do does these first. */
const MOST_STEPS = 8;

interface Offer {
  readonly report: Report;
  readonly repairs: readonly Repair[];
  readonly addresses: Addresses;
}

/** A step that a script may take: its preview is one link away. */
function repairLink(step: string, { repairs, addresses }: Offer): Html | null {
  if (!repairs.some(({ id }) => id === step)) return null;
  return html`<p>
    <a class="td-button" href="${addresses.preview(step)}">${WORDS.previewHere}</a>
  </p>`;
}

/** Steps that change a role. */
const ON_THE_ROLE: ReadonlySet<string> = new Set(['grant-permission', 'lift-restriction', 'allow-restlets']);

/** Roles are not writable by script: the lines as a file for a deployment. */
function roleLinesLink(step: Step, { addresses }: Offer): Html | null {
  const role = step.changes[0]?.record.id;
  if (!ON_THE_ROLE.has(step.kind) || role === null || role === undefined) return null;
  return html`<p><a href="${addresses.roleLines(role)}">${WORDS.roleLines}</a></p>`;
}

function stepItem(step: Step, offer: Offer): Html {
  const path = localPath(step.link);
  return html`<li class="td-step">
    <h4>${step.title}</h4>
    <p class="td-where">${path === null ? step.where : html`<a href="${path}">${step.where}</a>`}</p>
    <div class="td-step-parts">
      <div>
        ${changeTable(step.changes, { cut: step.changesCut })} ${repairLink(step.id, offer)}
        ${roleLinesLink(step, offer)} ${step.retry !== null && retryTabs(step.retry)}
      </div>
      <div class="td-step-side">
        ${step.note !== null && html`<p>${step.note}</p>`}
        ${
          step.retry !== null &&
          html`<dl class="td-answers">
            ${step.retry.answers.map(
              ({ question, answer }) =>
                html`<dt>${question}</dt>
                  <dd>${answer}</dd>`,
            )}
          </dl>`
        }
        <p class="td-quiet">
          ${fill(WORDS.who, { who: step.who, credentials: credentialsSentence(offer.report, step.newCredentials) })}
        </p>
      </div>
    </div>
    ${step.alternatives.map((alternative) => alternativeItem(alternative, step, offer))}
  </li>`;
}

function alternativeItem(alternative: Alternative, step: Step, offer: Offer): Html {
  const raise = step.id.startsWith('remove-global-line:') ? step.id.replace('remove-', 'set-') : '';
  return html`<details class="td-alternative">
    <summary>${fill(WORDS.alternative, { title: alternative.title })}</summary>
    <div class="td-fold">
      <p>${alternative.detail}</p>
      ${changeTable(alternative.changes, { cut: alternative.changesCut })} ${repairLink(raise, offer)}
      <p class="td-quiet">
        ${fill(WORDS.verdictAfter, {
          verdict: VERDICT_WORDS[alternative.verdictAfter].toLowerCase(),
          credentials: credentialsSentence(offer.report, alternative.newCredentials),
        })}
      </p>
    </div>
  </details>`;
}

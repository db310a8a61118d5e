/**
 * The way out: steps, alternatives, and the retry.
 */
import type { Alternative, FieldChange, Retry, Step } from '../../diagnosis/plan/step';
import type { Repair } from '../../diagnosis/repair/repairs';
import { html, localPath } from '../html';
import type { Html } from '../html';
import type { Report } from '../report';
import type { Address } from './address';
import { link, mark, table, VERDICT_WORDS } from './parts';

export function planSection({ plan }: Report, repairs: readonly Repair[], address: Address): Html | null {
  if (plan.steps.length === 0) return null;
  const offer: Offer = { repairs, address };
  const proof = {
    ready: 'Proven: with these steps applied to what was read, the same checks come out ready.',
    blocked: 'With these steps applied, something would still be blocked.',
    unknown: 'With these steps applied, nothing that was read is broken; what could not be read stays unknown.',
  }[plan.verdictAfter];
  return html`<section id="td-plan" class="td-plan" aria-labelledby="td-plan-title">
    <h3 id="td-plan-title">How to mend it</h3>
    <p class="td-proof">${mark(plan.verdictAfter === 'ready' ? 'pass' : 'unknown')} ${proof}</p>
    <ol class="td-steps">
      ${plan.steps.map((step) => stepItem(step, offer))}
    </ol>
  </section>`;
}

interface Offer {
  readonly repairs: readonly Repair[];
  readonly address: Address;
}

/** A step that a script may take: its preview is one link away. */
function repairLink(step: string, { repairs, address }: Offer): Html | null {
  if (!repairs.some(({ id }) => id === step)) return null;
  return html`<p>
    <a class="td-button" href="${address({ view: 'preview', repair: step })}">Preview and do it here</a>
  </p>`;
}

/** Roles are not writable by script: the lines as a file for a deployment. */
function roleLinesLink(step: Step, { address }: Offer): Html | null {
  const role = step.changes[0]?.record.id;
  if (step.kind !== 'grant-permission' || role === null || role === undefined) return null;
  return html`<p><a href="${address({ view: 'role-lines', role })}">Download these lines for an SDF role file</a></p>`;
}

function stepItem(step: Step, offer: Offer): Html {
  const path = localPath(step.link);
  return html`<li class="td-step">
    <h4>${step.title}</h4>
    <p class="td-where">${path === null ? step.where : html`<a href="${path}">${step.where}</a>`}</p>
    ${changeTable(step.changes)} ${repairLink(step.id, offer)} ${roleLinesLink(step, offer)}
    ${step.note !== null && html`<p>${step.note}</p>`}
    ${
      step.retry !== null &&
      html`${retryTabs(step.retry)}
        <dl class="td-answers">
          ${step.retry.answers.map(
            ({ question, answer }) =>
              html`<dt>${question}</dt>
                <dd>${answer}</dd>`,
          )}
        </dl>`
    }
    <p class="td-quiet">
      Who: ${step.who}. Credentials: ${step.newCredentials ? 'new ones have to be entered' : 'stay as they are'}.
    </p>
    ${step.alternatives.map((alternative) => alternativeItem(alternative, step, offer))}
  </li>`;
}

/** Two lists of which one is looked at: tabs made of radio buttons, so that they work without script. */
export function retryTabs({ web, mobile }: Pick<Retry, 'web' | 'mobile'>): Html {
  const tab = (id: string, label: string, lines: readonly string[], isFirst: boolean) =>
    html`<input type="radio" name="td_retry" id="td-retry-${id}" value="${id}" ${isFirst && html` checked`} />
      <label for="td-retry-${id}">${label}</label>
      <ol>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ol>`;
  return html`<fieldset class="td-tabs">
    <legend>Where do you sync?</legend>
    ${tab('web', 'On the web', web, true)} ${tab('mobile', 'On mobile', mobile, false)}
  </fieldset>`;
}

export function changeTable(changes: readonly FieldChange[]): Html | null {
  if (changes.length === 0) return null;
  return table(
    'Changes',
    ['Record', 'Field', 'From', 'To'],
    changes.map(
      (change) =>
        html`<tr>
          <td>${link(change.record)}</td>
          <td>${change.field}</td>
          <td><del>${change.from}</del></td>
          <td><ins>${change.to}</ins></td>
        </tr>`,
    ),
    'td-changes',
  );
}

function alternativeItem(alternative: Alternative, step: Step, offer: Offer): Html {
  const raise = step.id.startsWith('remove-global-line:') ? step.id.replace('remove-', 'set-') : '';
  return html`<details class="td-alternative">
    <summary>Or: ${alternative.title}</summary>
    <div class="td-fold">
      <p>${alternative.detail}</p>
      ${changeTable(alternative.changes)} ${repairLink(raise, offer)}
      <p class="td-quiet">
        Verdict after it: ${VERDICT_WORDS[alternative.verdictAfter].toLowerCase()}. Credentials:
        ${alternative.newCredentials ? 'new ones have to be entered' : 'stay as they are'}.
      </p>
    </div>
  </details>`;
}

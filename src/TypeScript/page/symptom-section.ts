/**
 * The field for an error text, and what the text comes to.
 */
import { fill } from '../diagnosis/checks/define';
import { levelText } from '../netsuite/levels';
import { permissionLabel } from '../netsuite/permissions';
import type { ExplainedBy, RecognisedItem, Report } from '../report/contract';
import { onOneLine } from '../report/text-symptom';
import { OTHERWISE_WORDS } from '../report/words';
import { html } from './html';
import type { Html } from './html';
import { mark } from './parts';
import { SYMPTOM_FIELD } from './route';
import { WORDS } from './words';

/** What the text comes to, above the verdict; nothing where nobody gave one. */
export function symptomAnswer({ symptom, account, tokens }: Report): Html | null {
  if (!symptom) return null;
  const { recognised, explainedBy, otherwise, skipped = 0 } = symptom;
  // A credential that was named has no id.
  const ofUnnumbered = (cause: ExplainedBy) =>
    tokens.find(({ id }) => id === null)?.findings.find(({ check }) => check === cause.check);
  const findings = (cause: ExplainedBy) =>
    cause.token === null
      ? (account.find(({ check }) => check === cause.check) ?? ofUnnumbered(cause))
      : tokens.find(({ id }) => id === cause.token)?.findings.find(({ check }) => check === cause.check);
  const shown = explainedBy.slice(0, MOST_SHOWN);
  const more = explainedBy.length - shown.length;
  return html`<section class="td-symptom" aria-labelledby="td-symptom-answer">
    <h3 id="td-symptom-answer">${WORDS.symptomAnswer}</h3>
    ${recognisedList(recognised)}
    ${
      shown.length > 0 &&
      html`<p>${WORDS.explainedBy}</p>
        <ul>
          ${shown.map((cause) => html`<li>${mark('fail')} ${causeText(cause, findings(cause))}</li>`)}
        </ul>`
    }
    ${more > 0 && html`<p class="td-quiet">${fill(WORDS.moreCauses, { count: String(more) })}</p>`}
    ${
      otherwise &&
      html`<p>${mark('unknown')} <strong>${OTHERWISE_WORDS[otherwise.kind]}.</strong> ${otherwise.message}</p>
        ${otherwise.look !== '' && html`<p class="td-quiet">${fill(WORDS.lookAt, { look: otherwise.look })}</p>`}`
    }
    ${skippedLine(skipped)}
  </section>`;
}

/** The list of credentials has the rest. */
const MOST_SHOWN = 10;

/** What was recognised in the text, each as it stood there. */
export function recognisedList(recognised: readonly RecognisedItem[]): Html {
  if (recognised.length === 0) return html`<p>${mark('unknown')} ${WORDS.nothingRecognised}</p>`;
  return html`<p>${WORDS.recognised}</p>
    <ul class="td-recognised">
      ${recognised.map(recognisedItem)}
    </ul>`;
}

/** How much of a long text was not looked at; null where all was. */
export function skippedLine(skipped: number): Html | null {
  return skipped > 0 ? html`<p class="td-quiet">${fill(WORDS.skipped, { count: String(skipped) })}</p>` : null;
}

function recognisedItem({ text, code, permission, level }: RecognisedItem): Html {
  const means = [
    ...(code === null ? [] : [fill(WORDS.recognisedCode, { code })]),
    ...(permission === null
      ? []
      : [
          level === null
            ? fill(WORDS.recognisedPermission, { permission: permissionLabel(permission) })
            : fill(WORDS.recognisedLevel, { permission: permissionLabel(permission), level: levelText(level) }),
        ]),
  ];
  return html`<li>
    <q><bdi>${onOneLine(text)}</bdi></q
    >${means.length > 0 && html`<span class="td-quiet"> ${means.join(' · ')}</span>`}
  </li>`;
}

function causeText({ check, token }: ExplainedBy, finding: { readonly message: string } | undefined): Html {
  const what = finding?.message ?? check;
  return html`${what}${token !== null && html` <span class="td-quiet">${fill(WORDS.ofToken, { id: String(token) })}</span>`}`;
}

/**
 * The field. It is sent as a form, so that the text stands in no address and in no log.
 *
 * @param address of the view that answers
 * @param shown what is shown beside it: whether a text was answered
 * @param isOpen whether it is unfolded at once
 */
export function symptomForm(address: string, { symptom }: { readonly symptom?: unknown }, isOpen = false): Html {
  return html`<details class="td-symptom-form" ${isOpen && html` open`}>
    <summary>${symptom === undefined ? WORDS.symptomTitle : WORDS.symptomAgain}</summary>
    <div class="td-fold">
      <label for="td-symptom">${WORDS.symptomLabel}</label>
      <textarea id="td-symptom" name="${SYMPTOM_FIELD}" rows="4" spellcheck="false" autocomplete="off"></textarea>
      <p class="td-quiet">${WORDS.symptomKept}</p>
      <button type="submit" formmethod="post" formaction="${address}" formnovalidate>${WORDS.symptomAsk}</button>
    </div>
  </details>`;
}

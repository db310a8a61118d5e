/**
 * What saving or removing a profile does, above the button that does it.
 */
import { fill } from '../../diagnosis/checks/define';
import type { SavePreview } from '../../repair/profiles/profile-changes';
import { earlierText, previewRemoval, previewSave } from '../../repair/profiles/profile-changes';
import { RepairRefusal } from '../../repair/refusals';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import { entryResponse } from '../entry-response';
import { mark, minuteOf, table } from '../parts';
import { anchor, waysOut } from '../entry-parts';
import { formButton, requirementWords } from './profile-parts';
import { PROFILE_FIELDS as FIELDS } from './profile-route';
import { recognisedSection } from './profile-view';
import { PROFILE_WORDS as WORDS } from './profile-words';

/** The text stands in the form again: what is confirmed is what was shown. */
export function savePreview(preview: SavePreview, addresses: Addresses): FormResponse {
  const { nonce, checked, before, replacesShipped, differences } = preview;
  const { file, notes, text } = checked;
  const content = html`<section class="td-form" aria-labelledby="td-preview">
    <h2 id="td-preview">${WORDS.previewTitle}</h2>
    <p>${headline(preview)}</p>
    ${replacesShipped && before === null && html`<p>${mark('warn')} ${fill(WORDS.isInstead, { id: file.id })}</p>`}
    ${recognisedSection(file)}
    <h3>${WORDS.differences}</h3>
    ${
      differences.length === 0
        ? html`<p>${WORDS.noDifferences}</p>`
        : table(
            WORDS.differences,
            WORDS.differenceColumns,
            differences.map((one) => [
              { content: one.id, isHead: true },
              { content: one.before === null ? WORDS.nothing : requirementWords(one.before) },
              { content: one.after === null ? WORDS.nothing : requirementWords(one.after) },
            ]),
            'td-differences',
          )
    }
    ${
      notes.length > 0 &&
      html`<h3>${WORDS.accepted}</h3>
        <ul>
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>`
    }
    <details>
      <summary>${WORDS.theText}</summary>
      <p class="td-line">
        <label for="${FIELDS.text}">${WORDS.field}</label>
        <textarea class="td-code" id="${FIELDS.text}" name="${FIELDS.text}" rows="20" readonly>${text}</textarea>
      </p>
    </details>
    ${confirming()} ${formButton('again', WORDS.changeMore, addresses)}
    ${waysOut(anchor(addresses.profiles.list(), WORDS.toList))}
  </section>`;
  return entryResponse(WORDS.title, content, { nonce, label: WORDS.save });
}

function headline({ checked, before }: SavePreview): string {
  const { name } = checked.file;
  if (before === null) return fill(WORDS.isNew, { name });
  const at = minuteOf(before.at);
  return before.by === ''
    ? fill(WORDS.isChangedNobody, { name, at })
    : fill(WORDS.isChanged, { name, at, by: before.by });
}

/** @throws RepairRefusal */
export function removeProfileView(id: string, addresses: Addresses): FormResponse {
  const { nonce, name, isShipped } = previewRemoval(id);
  const content = html`<section aria-labelledby="td-preview">
    <h2 id="td-preview">${fill(WORDS.removeTitle, { name })}</h2>
    <p>${isShipped ? WORDS.removeShipped : WORDS.removeNothing}</p>
    <p>${WORDS.removeKept}</p>
    ${confirming()} ${waysOut(anchor(addresses.profiles.show(id), WORDS.keepIt))}
  </section>`;
  return entryResponse(WORDS.title, content, { nonce, label: WORDS.removeIt });
}

/**
 * Bringing an earlier version back is saving its text again.
 * @throws RepairRefusal
 */
export function restoreProfileView(entry: number, addresses: Addresses): FormResponse {
  const { preview, faults } = previewSave(earlierText(entry));
  if (preview) return savePreview(preview, addresses);
  const [{ place, message } = { place: '', message: '' }] = faults;
  const fault = [place, message].filter((part) => part !== '').join(' ');
  throw new RepairRefusal('TD_PROFILE_NOT_FOUND', `Version ${entry} cannot be brought back: ${fault}`);
}

/** Tells NetSuite's own button from that of a repair. */
function confirming(): Html {
  return html`<input type="hidden" name="${FIELDS.confirm}" value="T" />`;
}

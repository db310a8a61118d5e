/**
 * The field for a profile: empty, with one that is there, or with a draft. What was sent stays in it after an error.
 */
import { fill } from '../../diagnosis/checks/define';
import type { ProfileFault } from '../../examination/profiles/check-profile-text';
import type { DraftNote } from '../../examination/profiles/draft-profile';
import { draftProfile } from '../../examination/profiles/draft-profile';
import { codeOf, messageOf } from '../../netsuite/thrown';
import { previewSave, requireProfileManager } from '../../repair/profiles/profile-changes';
import { RepairRefusal } from '../../repair/refusals';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse, PageResponse } from '../page-response';
import { entryResponse } from '../entry-response';
import type { RouteTo } from '../route';
import { FILE_INTO_FIELD } from './file-into-field';
import { newProfileView } from './new-view';
import { savePreview } from './preview-view';
import { anchor, waysOut } from '../entry-parts';
import { faultsSection, formButton } from './profile-parts';
import { PROFILE_FIELDS as FIELDS } from './profile-route';
import { PROFILE_WORDS as WORDS } from './profile-words';
import { profileOr404 } from './profile-view';

/**
 * @param id of the profile that is edited, or copied; null for an empty field
 * @throws RepairRefusal
 */
export function editProfileView(id: string | null, addresses: Addresses): FormResponse {
  requireProfileManager();
  return editor(id === null ? '' : (profileOr404(id).text ?? ''), addresses);
}

/** @throws RepairRefusal */
export function draftProfileView({ form, source }: RouteTo<'draft-profile'>, addresses: Addresses): FormResponse {
  requireProfileManager();
  if (source === null) return newProfileView(addresses, form, WORDS.noRole);
  const drafted = draftProfile(form.subject, source);
  if (drafted.refusal !== undefined) return newProfileView(addresses, form, drafted.refusal);
  const title = source.from === 'role' ? WORDS.draftRoleTitle : WORDS.draftTitle;
  return editor(drafted.text, addresses, { notes: { title, notes: drafted.notes } });
}

/** The preview, or every fault above the field. */
export function checkProfileView({ text, isAgain }: RouteTo<'check-profile'>, addresses: Addresses): PageResponse {
  requireProfileManager();
  if (isAgain) return editor(text, addresses);
  return keepingText(text, addresses, WORDS.problemsTitle, () => {
    const { preview, faults } = previewSave(text);
    return preview ? savePreview(preview, addresses) : editor(text, addresses, { faults });
  });
}

/**
 * What is refused after somebody has typed a profile is told above the field that has their text.
 *
 * @param title above what is refused
 * @throws what is neither a refusal of ours nor of NetSuite's: a fault of ours is logged, and told elsewhere
 */
export function keepingText(text: string, addresses: Addresses, title: string, view: () => PageResponse): PageResponse {
  try {
    return view();
  } catch (thrown) {
    const isOurs = thrown instanceof RepairRefusal;
    if (!isOurs && !NETSUITE_CODE.test(codeOf(thrown))) throw thrown;
    const message = `${isOurs ? '' : 'NetSuite: '}${messageOf(thrown)}`;
    return editor(text, addresses, { title, faults: [{ line: null, place: '', message }] });
  }
}

const NETSUITE_CODE = /^[A-Z][A-Z0-9_]+$/;

interface Above {
  /** Above the faults. */
  readonly title?: string;
  readonly faults?: readonly ProfileFault[];
  readonly notes?: { readonly title: string; readonly notes: readonly DraftNote[] };
}

function editor(
  text: string,
  addresses: Addresses,
  { title = WORDS.problemsTitle, faults = [], notes }: Above = {},
): FormResponse {
  const rows = Math.min(40, Math.max(16, text.split('\n').length + 2));
  const content = html`<section class="td-form" aria-labelledby="td-editor">
    ${faults.length > 0 && faultsSection(title, faults, WORDS.problemsMore)}
    <h2 id="td-editor">${WORDS.editTitle}</h2>
    <p>${WORDS.editIntro}</p>
    ${notes && notesSection(notes.title, notes.notes)}
    <p class="td-line">
      <label for="${FIELDS.text}">${WORDS.field}</label>
      <textarea
        class="td-code"
        id="${FIELDS.text}"
        name="${FIELDS.text}"
        rows="${rows}"
        spellcheck="false"
        autocomplete="off"
      >
${text}</textarea>
    </p>
    <p class="td-line" id="td-profile-file-line" hidden>
      <label for="td-profile-file">${WORDS.file}</label>
      <input type="file" id="td-profile-file" accept=".json,application/json" />
    </p>
    ${formButton('check', WORDS.check, addresses)} ${waysOut(anchor(addresses.profiles.list(), WORDS.toList))}
    ${{ markup: FILE_INTO_FIELD }}
  </section>`;
  return entryResponse(WORDS.title, content);
}

function notesSection(title: string, notes: readonly DraftNote[]): Html | null {
  if (notes.length === 0) return null;
  const left = notes.filter(({ leftOut }) => leftOut);
  return html`<h3>${title}</h3>
    ${
      left.length > 0 &&
      html`<h4>${fill(WORDS.leftOut, { count: String(left.length) })}</h4>
        ${noteList(left)}`
    }
    <details>
      <summary>${fill(WORDS.taken, { count: String(notes.length) })}</summary>
      ${noteList(notes)}
    </details>`;
}

function noteList(notes: readonly DraftNote[]): Html {
  return html`<ul>
    ${notes.map(
      ({ line, text, message }) =>
        html`<li>
          ${line !== null && html`<strong>${fill(WORDS.atLine, { line: String(line) })}</strong>: `}<q>${text}</q>
          ${message}
        </li>`,
    )}
  </ul>`;
}

/**
 * What several pages about profiles are made of.
 */
import { fill } from '../../diagnosis/checks/define';
import type { RequirementFile } from '../../examination/profiles/catalogue';
import type { ProfileFault } from '../../examination/profiles/check-profile-text';
import { featureName } from '../../netsuite/features';
import { levelText } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import type { Addresses } from '../addresses';
import { sendButton } from '../entry-parts';
import type { Html } from '../html';
import { html, publicAddress } from '../html';
import { mark } from '../parts';
import { PROFILE_WORDS as WORDS } from './profile-words';
import { PROFILE_FIELDS } from './profile-route';
import type { BUTTONS } from './profile-route';

/** A source as a link, where it is the address of a public page: profiles come from strangers. */
export function sourceLink(source: string | undefined, readOn: string | undefined): Html {
  if (source === undefined) return html`<span class="td-quiet">${WORDS.noSource}</span>`;
  const address = publicAddress(source);
  const shown = source.replace(/^https:\/\//, '');
  const short = shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
  return html`${
    address === null ? html`${short}` : html`<a href="${address}" rel="noopener noreferrer">${short}</a>`
  }${readOn !== undefined && html` <span class="td-quiet">${fill(WORDS.readOn, { day: readOn })}</span>`}`;
}

/** When a requirement is needed, as a person reads it; none where it always is. */
export function conditionWords(condition: RequirementFile['onlyWith']): readonly string[] {
  const { feature, credential, option } = condition ?? {};
  return [
    ...(feature === undefined ? [] : [featureName(feature)]),
    ...(credential === undefined ? [] : [WORDS.kindWords[credential]]),
    ...(option === undefined ? [] : [option]),
  ];
}

/** A requirement in one line: `Lists > Accounts: View. Required: it fails without it`. */
export function requirementWords({ anyOf, level, strength, onlyWith }: RequirementFile): string {
  const only = conditionWords(onlyWith);
  return [
    `${anyOf.map((key) => permissionLabel(key)).join(' or ')}: ${levelText(level)}`,
    strength === 'published' ? WORDS.published : WORDS.required,
    ...(only.length === 0 ? [] : [fill(WORDS.onlyWith, { what: only.join(', ') })]),
  ].join('. ');
}

/** Every fault at its place; the line is that of the text as it stands in the field. */
export function faultsSection(title: string, faults: readonly ProfileFault[], after: string | null): Html {
  return html`<section class="td-verdict td-fail" role="alert" aria-labelledby="td-faults">
    ${mark('fail')}
    <div>
      <h2 id="td-faults">${title}</h2>
      <ul class="td-profile-faults">
        ${faults.map(({ line, place, message }) => {
          const at = [
            ...(line === null ? [] : [fill(WORDS.atLine, { line: String(line) })]),
            ...(place === '' ? [] : [place]),
          ];
          return html`<li>${at.length > 0 && html`<strong>${at.join(', ')}</strong> `}${message}</li>`;
        })}
      </ul>
      ${after !== null && html`<p class="td-quiet">${after}</p>`}
    </div>
  </section>`;
}

/** A button that sends the form to the page itself, by the value that tells which it was. */
export function formButton(button: (typeof BUTTONS)[number], label: string, addresses: Addresses): Html {
  return sendButton(PROFILE_FIELDS.button, button, label, addresses.profiles.list());
}

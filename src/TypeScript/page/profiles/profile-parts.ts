/**
 * What several pages about profiles are made of.
 */
import { fill } from '../../diagnosis/checks/define';
import type { ProfileFault } from '../../examination/profiles/check-profile-text';
import type { Addresses } from '../addresses';
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
  return html`<button
    class="td-send"
    type="submit"
    formmethod="post"
    formaction="${addresses.profiles.list()}"
    formnovalidate
    name="${PROFILE_FIELDS.button}"
    value="${button}"
  >
    ${label}
  </button>`;
}

/** Where else to go. */
export function waysOut(...links: readonly (Html | null | false)[]): Html {
  return html`<ul class="td-ways">
    ${links.filter((one) => one !== null && one !== false).map((one) => html`<li>${one}</li>`)}
  </ul>`;
}

export function anchor(address: string, words: string): Html {
  return html`<a href="${address}">${words}</a>`;
}

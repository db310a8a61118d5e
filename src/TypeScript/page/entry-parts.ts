/**
 * What the pages of profiles and of registered credentials are made of.
 */
import type { Html } from './html';
import { html } from './html';

/** A button that sends the form to the page itself, by the value that tells which it was. @param name the field that says so */
export function sendButton(name: string, value: string, label: string, address: string): Html {
  return html`<button
    class="td-send"
    type="submit"
    formmethod="post"
    formaction="${address}"
    formnovalidate
    name="${name}"
    value="${value}"
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

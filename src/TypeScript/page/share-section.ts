import { html } from './html';
import type { Html } from './html';
import type { Addresses } from './addresses';
import { WORDS } from './words';

/** The report as a file to share. It names nobody unless asked. */
export function shareSection(addresses: Addresses): Html {
  const link = (view: Parameters<Addresses['download']>[0], names: boolean, words: string) =>
    html`<a href="${addresses.download(view, names)}">${words}</a>`;
  return html`<section class="td-away" aria-labelledby="td-away">
    <h3 id="td-away">${WORDS.share}</h3>
    <ul>
      <li>${link('text', false, WORDS.shareText)}</li>
      <li>${link('json', false, WORDS.shareJson)}</li>
      <li>${WORDS.shareWith} ${link('text', true, WORDS.shareWithText)}, ${link('json', true, WORDS.shareWithJson)}</li>
      <li>
        ${link('account-file', false, WORDS.shareAccount)} ${WORDS.shareAccountWith}
        ${link('account-file', true, WORDS.shareAccountNames)}
      </li>
      <li>${WORDS.shareLink}</li>
    </ul>
  </section>`;
}

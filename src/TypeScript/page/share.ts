import { html } from './html';
import type { Html } from './html';
import type { Address } from './address';
import { WORDS } from './words';

/** The report outside the page. What is shared names nobody unless asked. */
export function takeAway(address: Address): Html {
  const link = (view: 'text' | 'json', names: 'T' | null, words: string) =>
    html`<a href="${address({ view, names })}">${words}</a>`;
  return html`<section class="td-away" aria-labelledby="td-away">
    <h3 id="td-away">${WORDS.away}</h3>
    <ul>
      <li>${link('text', null, WORDS.awayText)}</li>
      <li>${link('json', null, WORDS.awayJson)}</li>
      <li>${WORDS.awayWith} ${link('text', 'T', WORDS.awayWithText)}, ${link('json', 'T', WORDS.awayWithJson)}</li>
      <li>${WORDS.awayLink}</li>
    </ul>
  </section>`;
}

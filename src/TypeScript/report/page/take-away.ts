import { html } from '../html';
import type { Html } from '../html';
import type { Address } from './address';

/** The report outside the page. What is shared names nobody unless asked. */
export function takeAway(address: Address): Html {
  return html`<section class="td-away" aria-labelledby="td-away">
    <h3 id="td-away">Take it away</h3>
    <ul>
      <li><a href="${address({ view: 'text' })}">Text for a support ticket</a>, without names</li>
      <li>
        <a href="${address({ view: 'json' })}">JSON</a>, without names; or with them:
        <a href="${address({ view: 'text', names: 'T' })}">text</a>,
        <a href="${address({ view: 'json', names: 'T' })}">JSON</a>
      </li>
      <li>The address of this page shows a colleague what their own role may see.</li>
    </ul>
  </section>`;
}

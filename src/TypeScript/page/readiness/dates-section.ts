import { fill } from '../../diagnosis/checks/define';
import type { ReadinessDate } from '../../report/contract';
import type { Html } from '../html';
import { html, publicAddress } from '../html';
import { READINESS_WORDS as WORDS } from './readiness-words';

/** What ends when, with who says so. */
export function datesSection(dates: readonly ReadinessDate[]): Html {
  return html`<section aria-labelledby="td-dates">
    <h3 id="td-dates">${WORDS.dates}</h3>
    <ul>
      ${dates.map(
        ({ release, tentative, what, sources }) =>
          html`<li>
            <strong>${fill(tentative ? WORDS.tentative : WORDS.date, { release })}</strong>${what}
            <span class="td-quiet">
              ${WORDS.sources}${sources.map(({ title, address }, place) => {
                const page = publicAddress(address);
                return html`${place > 0 && ', '}${page === null ? title : html`<a href="${page}">${title}</a>`}`;
              })}
            </span>
          </li>`,
      )}
    </ul>
  </section>`;
}

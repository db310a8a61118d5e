/**
 * What filters a list, and what leads to its other pages.
 */
import { fill } from '../diagnosis/checks/define';
import type { Html } from './html';
import { html } from './html';
import { WORDS } from './words';

/** One choice of a filter. @param all what is shown if nothing is chosen */
export function choice(
  name: string,
  label: string,
  all: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string | null,
): Html {
  return html`<label for="td-${name}">${label}</label>
    <select id="td-${name}" name="${name}">
      <option value="">${all}</option>
      ${options.map(([value, words]) => html`<option value="${value}" ${value === chosen && html` selected`}>${words}</option>`)}
    </select>`;
}

/** The way to the other pages; null where there is one. @param label what the list is of */
export function pageLinks(
  { page, pages }: { readonly page: number; readonly pages: number },
  label: string,
  addressOf: (page: number) => string,
): Html | null {
  if (pages === 1) return null;
  const to = (number: number, words: string) =>
    number >= 1 && number <= pages && number !== page
      ? html`<li><a href="${addressOf(number)}">${words}</a></li>`
      : null;
  return html`<nav class="td-pages" aria-label="${label}">
    <p>${fill(WORDS.pageOf, { page: String(page), pages: String(pages) })}</p>
    <ul>
      ${to(1, WORDS.firstPage)} ${to(page - 1, WORDS.previousPage)} ${to(page + 1, WORDS.nextPage)}
      ${to(pages, WORDS.lastPage)}
    </ul>
  </nav>`;
}

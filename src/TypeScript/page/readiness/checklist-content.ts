/**
 * What one integration needs for OAuth 2.0, item by item.
 */
import { fill } from '../../diagnosis/checks/define';
import { leftOf } from '../../diagnosis/readiness/item';
import type { ReadinessApplication, ReadinessReport } from '../../report/contract';
import type { Addresses } from '../addresses';
import { footer } from '../footer';
import { html } from '../html';
import type { Html } from '../html';
import { unreadSection } from '../unread-section';
import { datesSection } from './dates-section';
import { itemsWithFold } from './item-list';
import { linesSection } from './lines-section';
import { READINESS_WORDS as WORDS } from './readiness-words';

export function checklistContent(
  report: ReadinessReport,
  application: ReadinessApplication,
  addresses: Addresses,
): Html {
  const { id, name, items, itemsCut = 0 } = application;
  const all = [...report.account, ...items];
  const { toDo, unknown, done } = leftOf(all);
  const counts = { toDo: String(toDo), unknown: String(unknown), done: String(done) };
  return html`
    <p class="td-top"><a href="${addresses.readiness()}">${WORDS.list}</a></p>
    <section aria-labelledby="td-one">
      <h3 id="td-one">${fill(WORDS.one, { name })}</h3>
      <p>${fill(WORDS.oneLeft, counts)} <a href="${addresses.integration(String(id))}">${WORDS.report}</a></p>
      ${itemsWithFold(all)} ${itemsCut > 0 && html`<p>${fill(WORDS.itemsCut, { count: String(itemsCut) })}</p>`}
    </section>
    ${linesSection([application], addresses)} ${datesSection(report.dates)} ${unreadSection(report)} ${footer(report)}
  `;
}

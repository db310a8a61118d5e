import { fill } from '../../diagnosis/checks/define';
import type { ReadinessItem, ReadinessStatus, Status } from '../../report/contract';
import type { Html } from '../html';
import { html } from '../html';
import { link, mark } from '../parts';
import { READINESS_WORDS, STATUS_WORDS } from './readiness-words';

const MARKS: Readonly<Record<ReadinessStatus, Status>> = {
  toDo: 'fail',
  unknown: 'unknown',
  done: 'pass',
  notApplicable: 'notApplicable',
};

/** Whether something is left: to do, or to look at. */
function isLeft({ status }: Pick<ReadinessItem, 'status'>): boolean {
  return status === 'toDo' || status === 'unknown';
}

/** Items one below the other, each with where it is. */
function itemList(items: readonly ReadinessItem[]): Html {
  return html`<ul class="td-unread">
    ${items.map(
      (item) =>
        html`<li>
          ${mark(MARKS[item.status])}
          <div>
            <strong>${item.title}</strong>
            <p>${STATUS_WORDS[item.status]}${item.how !== null && html`. ${item.how}`}</p>
            ${isLeft(item) && html`<p class="td-quiet">${link(item.record)}</p>`}
          </div>
        </li>`,
    )}
  </ul>`;
}

/** What is left, and the rest folded away. */
export function itemsWithFold(items: readonly ReadinessItem[]): Html {
  const [left, settled] = [items.filter(isLeft), items.filter((item) => !isLeft(item))];
  return html`${left.length > 0 && itemList(left)}
  ${
    settled.length > 0 &&
    html`<details class="td-quiet-fold">
      <summary>${fill(READINESS_WORDS.done, { count: String(settled.length) })}</summary>
      ${itemList(settled)}
    </details>`
  }`;
}

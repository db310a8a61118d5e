import type { ReadinessItem, ReadinessStatus, Status } from '../../report/contract';
import type { Html } from '../html';
import { html } from '../html';
import { link, mark } from '../parts';
import { STATUS_WORDS } from './readiness-words';

const MARKS: Readonly<Record<ReadinessStatus, Status>> = {
  toDo: 'fail',
  unknown: 'unknown',
  done: 'pass',
  notApplicable: 'notApplicable',
};

/** Whether something is left: to do, or to look at. */
export function isLeft({ status }: Pick<ReadinessItem, 'status'>): boolean {
  return status === 'toDo' || status === 'unknown';
}

/** Items one below the other, each with where it is. */
export function itemList(items: readonly ReadinessItem[]): Html {
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

import { fill } from '../diagnosis/checks/define';
import type { Unread } from '../diagnosis/facts';
import type { Report } from '../report/contract';
import { cutUnread } from '../report/limits';
import { html } from './html';
import type { Html } from './html';
import { mark } from './parts';
import { WORDS } from './words';

/** Entries on the page. */
const MOST_UNREAD = 20;

/** What could not be read, and what to grant. Null where everything was read. */
export function unreadSection(report: Pick<Report, 'unread' | 'unreadCut'>): Html | null {
  if (report.unread.length === 0) return null;
  const { unread, unreadCut = 0 } = cutUnread(report.unread, MOST_UNREAD);
  const left = unreadCut + (report.unreadCut ?? 0);
  return html`<section aria-labelledby="td-unread">
    <h3 id="td-unread">${WORDS.unread}</h3>
    <ul class="td-unread">
      ${unread.map(
        (entry) =>
          html`<li>
            ${mark('unknown')}
            <div>
              <strong>${unreadName(entry)}</strong>
              <p>${entry.advice}</p>
              <p class="td-quiet">${entry.why.code}: ${entry.why.message}</p>
            </div>
          </li>`,
      )}
    </ul>
    ${left > 0 && html`<p>${fill(WORDS.moreUnread, { count: String(left) })}</p>`}
  </section>`;
}

function unreadName({ what, record }: Unread): string {
  const name = what.replaceAll('-', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${record ? ` (${record.type} ${record.id})` : ''}`;
}

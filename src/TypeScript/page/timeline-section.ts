/**
 * When it broke, beside the finding: what was changed, in the order of time.
 */
import { fill } from '../diagnosis/checks/define';
import type { Timeline, TimelineEntry } from '../report/contract';
import { changeOf, timeOfEntry } from '../report/text-timeline';
import { TIMELINE_WORDS } from '../report/words';
import { html } from './html';
import type { Html } from './html';
import { link, mark } from './parts';

export function timelineSection({ entries, entriesCut = 0, message, unread }: Timeline): Html {
  return html`<section class="td-timeline" aria-labelledby="td-timeline">
    <h5 id="td-timeline">${TIMELINE_WORDS.title}</h5>
    <p>${message}</p>
    ${entriesCut > 0 && html`<p class="td-quiet">${fill(TIMELINE_WORDS.cut, { count: String(entriesCut) })}</p>`}
    ${
      entries.length > 0 &&
      html`<ol aria-labelledby="td-timeline">
        ${entries.map(entryItem)}
      </ol>`
    }
    ${unread.map(
      ({ advice, why }) =>
        html`<p>${mark('unknown')} ${advice} <span class="td-quiet">${why.code}: ${why.message}</span></p>`,
    )}
    ${entries.length > 0 && html`<p class="td-quiet">${TIMELINE_WORDS.zone}</p>`}
  </section>`;
}

function entryItem(entry: TimelineEntry): Html {
  const { at, title, by, record, likely } = entry;
  const change = changeOf(entry);
  return html`<li>
    <time datetime="${at}">${timeOfEntry(at)}</time>
    <span>
      ${link({ ...record, name: title })}${change !== '' && html`: <strong>${change}</strong>`}${by !== null && html`, ${fill(TIMELINE_WORDS.by, { who: by })}`}
      ${likely && html`<span class="td-tag td-root">${TIMELINE_WORDS.likely}</span>`}
    </span>
  </li>`;
}

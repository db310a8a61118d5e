/**
 * What every part of the page is made of: marks, links, words for verdicts and levels.
 */
import type { RecordReference, Status, Verdict } from '../../diagnosis/finding';
import type { Html } from '../html';
import { html, localPath } from '../html';

const SHAPES: Readonly<Record<Status, string>> = {
  fail: '✕',
  unknown: '?',
  warn: '!',
  pass: '✓',
  notApplicable: '–',
};

export const STATUS_OF: Readonly<Record<Verdict, Status>> = { ready: 'pass', blocked: 'fail', unknown: 'unknown' };

/** Shape and word carry the meaning; the colour only repeats it. */
export function mark(status: Status): Html {
  return html`<span class="td-mark td-${status}" aria-hidden="true">${SHAPES[status]}</span>`;
}

export function link(record: RecordReference): Html {
  const path = localPath(record.link);
  return path === null ? html`${record.name}` : html`<a href="${path}">${record.name}</a>`;
}

export function levelWord(level: string): string {
  return level.charAt(0) + level.slice(1).toLowerCase();
}

/** A table that scrolls in a region of its own, so that the page does not. */
export function table(label: string, columns: readonly string[], rows: readonly Html[], kind = ''): Html {
  return html`<div class="td-scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="td-table ${kind}">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/**
 * What every part of the page is made of: marks, links, words for verdicts and levels.
 */
import type { RecordReference, Status, Verdict } from '../diagnosis/finding';
import type { Html } from './html';
import { html, localPath } from './html';

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

/** A time as pages show it, to the minute: `2026-09-30 10:00`. @param at ISO 8601 */
export function minuteOf(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

/** One cell of a table: what is in it, and the class that marks it. */
export interface Cell {
  readonly content: Html | string;
  readonly mark?: string;
  /** Whether it names its row. */
  readonly isHead?: boolean;
}

/** A row of a table, its cells in the order of the columns. */
export function tableRow(columns: readonly string[], cells: readonly Cell[]): Html {
  return html`<tr role="row">
    ${cells.map(({ content, mark: kind = '', isHead = false }, index) =>
      isHead
        ? html`<th scope="row" role="rowheader" ${classOf(kind)}>${content}</th>`
        : html`<td role="cell" ${classOf(kind)} data-label="${columns[index]}">${content}</td>`,
    )}
  </tr>`;
}

/** Most cells have none, and a page has very many. */
function classOf(kind: string): Html | null {
  return kind === '' ? null : html`class="${kind}"`;
}

/**
 * A table that becomes one block a row on a narrow screen. Each cell brings its label along, and every part its role:
 * what a browser does not lay out as a table it may not call one.
 */
export function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  kind: string,
): Html {
  return tableOf(
    label,
    columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`),
    html`<tbody role="rowgroup">
      ${rows.map((cells) => tableRow(columns, cells))}
    </tbody>`,
    kind,
  );
}

/** A table of given parts. What is too wide for the screen scrolls in a region of its own, so that the page does not. */
export function tableOf(
  label: string,
  heads: readonly Html[],
  body: Html | readonly Html[],
  kind: string,
  caption: string | null = null,
): Html {
  return html`<div class="td-scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="td-table ${kind}" role="table">
      ${
        caption !== null &&
        html`<caption>
          ${caption}
        </caption>`
      }
      <thead role="rowgroup">
        <tr role="row">
          ${heads}
        </tr>
      </thead>
      ${body}
    </table>
  </div>`;
}

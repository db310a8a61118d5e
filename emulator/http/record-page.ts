import type { Cell, ListContent, RecordContent } from './records';
import { type Html, html } from '../pages/html';

/** What the embedded account holds of one record. */
export function recordPage(record: RecordContent): Html {
  return html`<p class="ns-note">The embedded account's own view of this record. Nothing can be changed here.</p>
    <table class="ns-table">
      <tbody>
        ${record.fields.map(
          ({ label, cells }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${cells.map((cell) => html`<div>${renderCell(cell)}</div>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${record.tables.map(
      (table) =>
        html`<h2>${table.title}</h2>
          ${
            table.rows.length === 0
              ? html`<p>None.</p>`
              : html`<table class="ns-table">
                  <thead>
                    <tr>
                      ${table.columns.map((column) => html`<th>${column}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${table.rows.map(
                      (row) =>
                        html`<tr>
                          ${row.map((cell) => html`<td>${renderCell(cell)}</td>`)}
                        </tr>`,
                    )}
                  </tbody>
                </table>`
          }`,
    )}`;
}

/** The records of one kind, each with a link. */
export function listPage(list: ListContent): Html {
  return html`${list.total > list.rows.length ? html`<p>The first ${list.rows.length} of ${list.total}.</p>` : undefined}
    <ul>
      ${list.rows.map((cell) => html`<li>${renderCell(cell)}</li>`)}
    </ul>`;
}

function renderCell(cell: Cell): Html {
  return cell.href === undefined ? html`${cell.text}` : html`<a href="${cell.href}">${cell.text}</a>`;
}

import { fill } from '../diagnosis/checks/define';
import type { FieldChange } from '../diagnosis/plan/step';
import type { Html } from './html';
import { html } from './html';
import { link, table } from './parts';
import { WORDS } from './words';

/** Changes in one table of the page. */
const MOST_CHANGES = 10;

interface Shape {
  /** How many more changes there are beside these. */
  readonly cut?: number | undefined;
  /** The heads of record, field, old value and new value. */
  readonly columns?: readonly string[];
}

/** Which field changes, and how. Null where nothing changes. */
export function changeTable(
  changes: readonly FieldChange[],
  { cut = 0, columns = WORDS.changeColumns }: Shape = {},
): Html | null {
  if (changes.length === 0) return null;
  const left = changes.length - MOST_CHANGES + cut;
  return html`${changeRows(changes.slice(0, MOST_CHANGES), columns)}
  ${left > 0 && html`<p class="td-quiet">${fill(WORDS.moreChanges, { count: String(left) })}</p>`}`;
}

function changeRows(changes: readonly FieldChange[], columns: readonly string[]): Html {
  return table(
    WORDS.changes,
    columns,
    changes.map((change) => [
      { content: link(change.record) },
      { content: change.field },
      { content: html`<del>${change.from}</del>` },
      { content: html`<ins>${change.to}</ins>` },
    ]),
    'td-changes',
  );
}

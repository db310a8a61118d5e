import { fill } from '../diagnosis/checks/define';
import type { FieldChange } from '../diagnosis/plan/step';
import type { Html } from './html';
import { html } from './html';
import { link, table } from './parts';
import { WORDS } from './words';

/** Changes in one table of the page. */
const MOST_CHANGES = 10;

/**
 * Which field changes, before and after. Null where nothing changes.
 * @param cut how many more changes there are beside these
 */
export function changeTable(changes: readonly FieldChange[], cut = 0): Html | null {
  if (changes.length === 0) return null;
  const left = changes.length - MOST_CHANGES + cut;
  return html`${changeRows(changes.slice(0, MOST_CHANGES))}
  ${left > 0 && html`<p class="td-quiet">${fill(WORDS.moreChanges, { count: String(left) })}</p>`}`;
}

function changeRows(changes: readonly FieldChange[]): Html {
  return table(
    WORDS.changes,
    WORDS.changeColumns,
    changes.map((change) => [
      { content: link(change.record) },
      { content: change.field },
      { content: html`<del>${change.from}</del>` },
      { content: html`<ins>${change.to}</ins>` },
    ]),
    'td-changes',
  );
}

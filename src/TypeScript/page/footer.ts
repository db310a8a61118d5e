import { fill } from '../diagnosis/checks/define';
import type { Cost, ReportSource } from '../report/contract';
import { html } from './html';
import type { Html } from './html';
import { minuteOf } from './parts';
import { WORDS } from './words';

/** When and where something was read. */
interface Read {
  readonly source: ReportSource;
  readonly cost: Cost;
}

export function timeOf({ source }: Pick<Read, 'source'>): string {
  return `${minuteOf(source.readAt)} UTC`;
}

/** When, where and with whose rights it was read, and what it cost. */
export function footer(read: Read): Html {
  const { units, queries } = read.cost;
  const said = {
    time: timeOf(read),
    account: read.source.accountId,
    units: String(units),
    queries: String(queries),
  };
  return html`<p class="td-footer">${fill(WORDS.footer, said)}</p>`;
}

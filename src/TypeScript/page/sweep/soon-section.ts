/**
 * What may stop working soon: how many credentials for which reason, with links to them.
 */
import { fill } from '../../diagnosis/checks/define';
import type { IntegrationTotals, SoonKind } from '../../diagnosis/sweep/swept';
import { SOON_KINDS } from '../../diagnosis/sweep/swept';
import type { Html } from '../html';
import { html } from '../html';
import { mark, table } from '../parts';
import type { Cell } from '../parts';
import type { SweepAddresses } from './sweep-addresses';
import { SOON_WORDS, SWEEP_WORDS as WORDS } from './sweep-words';

export function soonSection(integrations: readonly IntegrationTotals[], addresses: SweepAddresses): Html {
  const rows = SOON_KINDS.flatMap((kind) => rowOf(kind, integrations, addresses) ?? []);
  return html`<section aria-labelledby="td-soon">
    <h3 id="td-soon">${WORDS.soon}</h3>
    ${
      rows.length === 0
        ? html`<p>${WORDS.soonNone}</p>`
        : html`<p>${WORDS.soonIntroduction}</p>
            ${table(
              WORDS.soonTable,
              WORDS.soonColumns,
              rows.map(({ cells }) => cells),
              'td-account',
            )}`
    }
  </section>`;
}

/** Integrations of one line: the link leads to all of them. */
const MOST_INTEGRATIONS = 10;

function rowOf(
  kind: SoonKind,
  integrations: readonly IntegrationTotals[],
  addresses: SweepAddresses,
): { readonly cells: readonly Cell[] } | null {
  const concerned = integrations.filter(({ soon }) => (soon[kind] ?? 0) > 0);
  if (concerned.length === 0) return null;
  const countOf = ({ soon }: IntegrationTotals) => soon[kind] ?? 0;
  const sorted = concerned.toSorted((a, b) => countOf(b) - countOf(a));
  const more = sorted.length - MOST_INTEGRATIONS;
  const total = concerned.reduce((sum, one) => sum + countOf(one), 0);
  const links = sorted.slice(0, MOST_INTEGRATIONS).map((one, place) => {
    const words = fill(WORDS.soonOf, { name: one.name, count: String(countOf(one)) });
    return html`${place > 0 && ', '}<a href="${addresses.list({ soon: kind, group: one.group.key })}">${words}</a>`;
  });
  return {
    cells: [
      { content: html`${mark('warn')} ${SOON_WORDS[kind]}`, isHead: true },
      { content: html`<a href="${addresses.list({ soon: kind })}">${total}</a>` },
      { content: html`${links}${more > 0 && html`, ${fill(WORDS.soonMore, { count: String(more) })}`}` },
    ],
  };
}

/**
 * The integrations of the last sweep, the worst first: a line each, with a link to their credentials and to their roles.
 */
import { fill } from '../../diagnosis/checks/define';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import type { SweepEntry } from '../../examination/sweep/shown-sweep';
import { onPage, pagesOf } from '../../report/paging';
import { VERDICT_WORDS } from '../../report/words';
import { WRONG } from '../account-words';
import type { Html } from '../html';
import { html } from '../html';
import { pageLinks } from '../list-controls';
import { mark, STATUS_OF, table } from '../parts';
import type { Cell } from '../parts';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/** Rows of one page: the credentials below are more. */
const INTEGRATIONS_ON_A_PAGE = 20;

interface Ways {
  readonly credentialsOf: (group: string) => string;
  readonly rolesOf: (group: string) => string;
  readonly pageOf: (page: number) => string;
}

/** @param page a page beyond the last one has no rows */
export function integrationsSection(
  { integrations, integrationCount }: Pick<SweepEntry, 'integrations' | 'integrationCount'>,
  page: number,
  ways: Ways,
): Html {
  const pages = pagesOf(integrations.length, INTEGRATIONS_ON_A_PAGE);
  const more = integrationCount - integrations.length;
  const rows = onPage(integrations, { page, pageSize: INTEGRATIONS_ON_A_PAGE });
  return html`<section aria-labelledby="td-integrations">
    <h3 id="td-integrations">${fill(WORDS.integrations, { count: String(integrationCount) })}</h3>
    ${
      rows.length > 0 &&
      table(
        WORDS.integrationsTable,
        WORDS.integrationColumns,
        rows.map((one) => cellsOf(one, ways)),
        'td-account',
      )
    }
    ${more > 0 && html`<p>${fill(WORDS.integrationsCut, { count: String(more) })}</p>`}
    ${pageLinks({ page, pages }, WORDS.integrationPages, ways.pageOf)}
  </section>`;
}

function cellsOf({ group, name, verdict, rootCause, blocked, unknown, ready }: IntegrationTotals, ways: Ways): Cell[] {
  return [
    { content: html`${mark(STATUS_OF[verdict])} ${VERDICT_WORDS[verdict]}`, mark: 'td-met' },
    { content: html`<a href="${ways.credentialsOf(group.key)}">${name}</a>`, isHead: true },
    { content: rootCause ? WRONG[rootCause.check] : verdict === 'unknown' ? WORDS.notRead : WORDS.nothing },
    { content: String(blocked) },
    { content: String(unknown) },
    { content: String(ready) },
    {
      content: html`<a href="${ways.rolesOf(group.key)}" aria-label="${fill(WORDS.heatLink, { name })}"
        >${WORDS.heatShort}</a
      >`,
    },
  ];
}

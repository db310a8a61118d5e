/**
 * The whole account as of the last sweep: totals, integrations, the list of credentials, and whether a sweep is running.
 */
import { pageNotFound } from '../../examination/examine';
import type { LastSweep, SweptGroup } from '../../examination/sweep/shown-sweep';
import { readSweeps, readSwept } from '../../examination/sweep/read-last-sweep';
import { sweepProgress } from '../../examination/sweep/start-sweep';
import { sweepNames } from '../../examination/sweep/sweep-names';
import { messageOf } from '../../netsuite/thrown';
import type { Addresses } from '../addresses';
import type { FormResponse } from '../page-response';
import type { RouteTo } from '../route';
import type { CredentialList } from './credentials-section';
import { namesByKey } from './credentials-section';
import { resolveFilter } from './found-filter';
import type { TaskState } from './progress-section';
import { sweepContent } from './sweep-content';
import { credentialTable, listedCredentials, ROWS_ON_A_PAGE } from './sweep-list';
import { sweepResponse } from './sweep-response';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/** @throws BadRequest for a page that there is not */
export function sweepView(route: RouteTo<'sweep'>, addresses: Addresses): FormResponse {
  const sweeps = readSweeps();
  const { last } = sweeps;
  const swept = last && readSwept(last.key);
  const list = last && swept && listOf(last, swept, route);
  const task = route.watched.task === null ? null : stateOf(route.watched.task);
  const progress = { task, unfinished: sweeps.unfinished, watched: route.watched };
  const parts = { sweeps, progress, list, place: route, now: new Date().toISOString() };
  return sweepResponse(WORDS.title, sweepContent(parts, addresses));
}

function listOf(last: LastSweep, swept: readonly SweptGroup[], route: RouteTo<'sweep'>): CredentialList {
  const { sort, page } = route;
  const { filter, notes } = resolveFilter(route.filter);
  const table = credentialTable(listedCredentials(swept, filter, sort, namesByKey(last.groups)), swept, page);
  if (page > table.pages) throw pageNotFound({ page, pageSize: ROWS_ON_A_PAGE, pages: table.pages });
  return { ...route, table, notes, names: sweepNames(table.rows.map(({ credential }) => credential)) };
}

function stateOf(task: string): TaskState {
  try {
    return sweepProgress(task);
  } catch (thrown) {
    return { unread: messageOf(thrown) };
  }
}

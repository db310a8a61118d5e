/**
 * The whole account as of the last sweep: totals, integrations, the list of credentials, and whether a sweep is running.
 */
import { fill } from '../../diagnosis/checks/define';
import { pageNotFound } from '../../examination/examine';
import type { SweepEntry } from '../../examination/sweep/shown-sweep';
import { readSweeps } from '../../examination/sweep/read-last-sweep';
import { sweepProgress } from '../../examination/sweep/start-sweep';
import { sweepNames } from '../../examination/sweep/sweep-names';
import { messageOf } from '../../netsuite/thrown';
import type { Addresses } from '../addresses';
import type { FormResponse } from '../page-response';
import type { RouteTo } from '../route';
import type { CredentialList } from './credentials-section';
import { namedBy, readListed } from './found-filter';
import type { TaskState } from './progress-section';
import { sweepContent } from './sweep-content';
import { credentialTable, ROWS_ON_A_PAGE } from './sweep-list';
import { sweepResponse } from './sweep-response';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/** @throws BadRequest for a page that there is not */
export function sweepView(route: RouteTo<'sweep'>, addresses: Addresses): FormResponse {
  const now = new Date().toISOString();
  const sweeps = readSweeps(now);
  const list = sweeps.last && listOf(sweeps.last, route);
  const task = route.watched.task === null ? null : stateOf(route.watched.task);
  const progress = { task, unfinished: sweeps.unfinished, watched: route.watched };
  return sweepResponse(WORDS.title, sweepContent({ sweeps, progress, list, place: route, now }, addresses));
}

function listOf(last: SweepEntry, route: RouteTo<'sweep'>): CredentialList | null {
  const { page } = route;
  const read = readListed(last, route);
  if (read === null) return null;
  const table = credentialTable(read.listed, page);
  if (page > table.pages) throw pageNotFound({ page, pageSize: ROWS_ON_A_PAGE, pages: table.pages });
  const unread = read.unread === 0 ? [] : [fill(WORDS.partsUnread, { count: String(read.unread) })];
  return {
    ...route,
    table,
    all: last.ready + last.blocked + last.unknown,
    notes: [...namedBy(route.filter, read.filter), ...unread],
    names: sweepNames(table.rows.map(({ credential }) => credential)),
  };
}

function stateOf(task: string): TaskState {
  try {
    return sweepProgress(task);
  } catch (thrown) {
    return { unread: messageOf(thrown) };
  }
}

/**
 * What changed since a day, and what is about to break.
 */
import { pageNotFound } from '../../examination/examine';
import { readChanges, readLast } from '../../examination/sweep/read-last-sweep';
import { namesOf } from '../../examination/sweep/sweep-names';
import type { Addresses } from '../addresses';
import type { FormResponse } from '../page-response';
import type { RouteTo } from '../route';
import { changesContent } from './changes-content';
import type { ListedChange } from './changes-list';
import { CHANGES_ON_A_PAGE, changeTableOf, daysToChooseFrom } from './changes-list';
import { sweepResponse } from './sweep-response';
import { refusedContent } from './sweep-content';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/** @throws BadRequest for a page that there is not */
export function changesView(route: RouteTo<'sweep-changes'>, addresses: Addresses): FormResponse {
  const now = new Date().toISOString();
  const { last, refused } = readLast();
  if (refused) return sweepResponse(WORDS.changesTitle, refusedContent(refused, addresses));
  const since = route.since ?? daysToChooseFrom(now).usual;
  const changes = readChanges(since);
  const table = changeTableOf(changes?.read ?? [], route.page);
  if (route.page > table.pages) {
    throw pageNotFound({ page: route.page, pageSize: CHANGES_ON_A_PAGE, pages: table.pages }, 'changes');
  }
  const names = namesOf(idsOf(table.rows, 'role'), idsOf(table.rows, 'employee'));
  const isUnread = changes === null || changes.unread > 0;
  const isCut = changes?.isCut ?? false;
  const parts = { since, page: route.page, table, isCut, isUnread, integrations: last?.integrations ?? [], names, now };
  return sweepResponse(WORDS.changesTitle, changesContent(parts, addresses));
}

function idsOf(rows: readonly ListedChange[], type: 'role' | 'employee'): number[] {
  return rows.flatMap(({ change: { record } }) => (record?.type === type && record.id !== null ? [record.id] : []));
}

/**
 * Every integration of the account, one line each; with an error text, what it comes to for each of them.
 */
import { pageNotFound } from '../examination/examine';
import { overviewFor } from '../examination/examine-account';
import { accountContent } from './account-content';
import { accountTable, ROWS_ON_A_PAGE } from './account-table';
import { ACCOUNT_WORDS } from './account-words';
import type { Addresses } from './addresses';
import type { FormResponse } from './page-response';
import { formResponse } from './page-response';
import type { RouteTo } from './route';

/** @throws BadRequest for a page that there is not */
export function accountView(route: RouteTo<'account'>, addresses: Addresses, accountId: string): FormResponse {
  const overview = overviewFor(route.request.symptom, accountId);
  const table = accountTable(overview.applications, route.filter);
  const { page } = route.filter;
  if (page > table.pages) throw pageNotFound({ page, pageSize: ROWS_ON_A_PAGE, pages: table.pages }, 'integrations');
  return formResponse(ACCOUNT_WORDS.title, accountContent(overview, table, addresses));
}

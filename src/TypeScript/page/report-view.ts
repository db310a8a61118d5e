/**
 * The report: what it is made of is read here, and worded in report-content.ts.
 */
import type { Facts } from '../diagnosis/facts';
import { historyOf, withTimeline } from '../examination/add-timeline';
import { examine, pageNotFound } from '../examination/examine';
import { updateSnapshots, UNITS_FOR_SNAPSHOTS, UNITS_OF_FIRST_VIEW } from '../examination/update-snapshots';
import { BadRequest } from '../examination/request';
import { codeOf, messageOf } from '../netsuite/thrown';
import { changesAbout } from '../repair/logged-changes';
import { repairsOf } from '../repair/repairs';
import { unansweredReport } from '../report/unanswered';
import type { Addresses } from './addresses';
import { isFirstView } from './first-view';
import type { FormResponse } from './page-response';
import { formResponse } from './page-response';
import type { ReportParts } from './report-content';
import { reportContent } from './report-content';
import type { RouteTo } from './route';
import type { TokenTable } from './token-table';
import { ROWS_ON_A_PAGE, tokenTable } from './token-table';
import { WORDS } from './words';

/** @throws BadRequest */
export function reportView(route: RouteTo<'report'>, addresses: Addresses, accountId: string): FormResponse {
  return formResponse(WORDS.title, reportContent({ ...examined(route, accountId), addresses }));
}

type Examined = Omit<ReportParts, 'addresses'>;

/** A diagnosis that fails is a report as well: it says why. */
function examined(route: RouteTo<'report'>, accountId: string): Examined {
  try {
    return examinedAccount(route);
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    const why = { code: codeOf(thrown), message: messageOf(thrown) };
    const report = unansweredReport(route.request.integration, accountId, why);
    return { report, repairs: [], changes: null, table: tokenTable({ tokens: [] }, route), others: [] };
  }
}

function examinedAccount(route: RouteTo<'report'>): Examined {
  const { request } = route;
  const examination = examine(request);
  const { facts, profile, others, diagnosis } = examination;
  const table = tokenTable(diagnosis, route);
  if (route.page > table.pages) throw pageNotFound({ ...route, pageSize: ROWS_ON_A_PAGE, pages: table.pages });
  const changes = changesAbout(employeesOf(facts, table));
  updateSnapshots(examination, isFirstView() ? UNITS_OF_FIRST_VIEW : UNITS_FOR_SNAPSHOTS);
  // Of several credentials each has a page of its own, with its timeline.
  const history = diagnosis.tokens.length === 1 ? historyOf(diagnosis) : null;
  const report = withTimeline(examination.report, diagnosis, history);
  return { report, repairs: repairsOf(facts, profile), changes, table, others };
}

/** The employees whose changes are listed: all, or of very many those in the rows of the page. */
function employeesOf({ entities }: Facts, { rows }: TokenTable): number[] {
  const employees = entities.filter(({ type }) => type.known && type.value === 'EMPLOYEE').map(({ id }) => id);
  if (employees.length <= MOST_EMPLOYEES) return employees;
  const onPage = new Set(rows.map(({ entity }) => entity.id));
  return employees.filter((id) => onPage.has(id));
}

const MOST_EMPLOYEES = 200;

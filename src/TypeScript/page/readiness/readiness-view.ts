/**
 * Ready for the end of access tokens? The list of integrations, or what one of them still needs.
 */
import { pageNotFound } from '../../examination/examine';
import { readinessFor } from '../../examination/examine-readiness';
import { BadRequest } from '../../examination/request';
import { readinessRoleLines } from '../../repair/readiness-role-lines';
import type { Addresses } from '../addresses';
import type { FileResponse, FormResponse } from '../page-response';
import { fileResponse, formResponse } from '../page-response';
import { checklistContent } from './checklist-content';
import { readinessContent } from './readiness-content';
import type { ReadinessRoute } from './readiness-route';
import { readinessTable, ROWS_ON_A_PAGE } from './readiness-table';
import { READINESS_WORDS as WORDS } from './readiness-words';

/** The page cuts the list itself. */
const LIMITS = { applications: 1000, items: 200 };

/** @throws BadRequest for a page, or an application, that there is not */
export function readinessView(
  { application, filter }: ReadinessRoute,
  addresses: Addresses,
  accountId: string,
): FormResponse {
  const report = readinessFor(accountId, LIMITS);
  if (application !== null) {
    const one = report.applications.find(({ id }) => id === application);
    if (!one) throw new BadRequest('TD_UNKNOWN_INTEGRATION', WORDS.notThere);
    return formResponse(WORDS.title, checklistContent(report, one, addresses));
  }
  const table = readinessTable(report.applications, filter);
  const { page } = filter;
  if (page > table.pages) throw pageNotFound({ page, pageSize: ROWS_ON_A_PAGE, pages: table.pages }, 'integrations');
  return formResponse(WORDS.title, readinessContent(report, table, addresses));
}

/**
 * The lines that a role lacks for OAuth 2.0, for an SDF role file.
 * @throws BadRequest
 */
export function readinessLinesDownload(role: number): FileResponse {
  return fileResponse('application/xml', `role-${role}-oauth2-lines.xml`, readinessRoleLines(role));
}

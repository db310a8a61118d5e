import { accountFileFor } from '../examination/export-account';
import { sharedReport } from '../examination/shared-report';
import { renderText } from '../report/text';
import type { FileResponse } from './page-response';
import { fileResponse } from './page-response';
import type { RouteTo } from './route';

/**
 * The report as text or as JSON, to share.
 * @throws BadRequest
 */
export function reportDownload({ view, request, names, paging }: RouteTo<'text' | 'json'>): FileResponse {
  const report = sharedReport(request, names, paging);
  return view === 'json'
    ? fileResponse('application/json', 'token-doctor.json', `${JSON.stringify(report, null, 2)}\n`)
    : fileResponse('text/plain', 'token-doctor.txt', `${renderText(report)}\n`);
}

/**
 * What the report read, as an account file. For Administrators.
 * @throws BadRequest
 */
export function accountFileDownload({ request, names }: RouteTo<'account-file'>): FileResponse {
  const { accountFile } = accountFileFor(request, names);
  return fileResponse('application/json', 'account.json', `${JSON.stringify(accountFile, null, 2)}\n`);
}

import * as runtime from 'N/runtime';
import * as url from 'N/url';
import { credentialParameters } from '../examination/asked-credential';
import { overviewFor } from '../examination/examine-account';
import { readinessFor } from '../examination/examine-readiness';
import { accountFileFor } from '../examination/export-account';
import { withHolder } from '../examination/named-by';
import { reportFor } from '../examination/report-for';
import { notReadyFor } from '../examination/sweep/examine-not-ready';
import { smallestRepairFor } from '../examination/smallest-repair/examine-repair';
import { whatIfFor } from '../examination/what-if/examine-changes';
import type { Report } from '../report/contract';
import { parseAccountFileRequest } from './account-file-request';
import { asksWhatIsNotReady } from './not-ready-request';
import { parseOverviewRequest } from './overview-request';
import { parseReadinessRequest } from './readiness-request';
import type { ReportRequest } from './request';
import { parseReportRequest } from './request';
import type { ReportResponse } from './response';
import { responseFor, unlessKnown } from './response';
import { parseSmallestRepairRequest } from './smallest-repair-request';
import { parseWhatIfRequest } from './what-if-request';

/** How a report of one integration is made, where it differs. */
export type MakeReport = (asked: ReportRequest) => Report;

/**
 * The answer to a question, whoever asks it and in whatever way.
 *
 * @param make left out: what was found is kept for callers who may read less
 * @throws BadRequest; whatever else fails is a report
 */
export function answer(sent: unknown, make: MakeReport = madeAndKept): ReportResponse {
  const changes = parseWhatIfRequest(sent);
  if (changes) return whatIfFor(changes, runtime.accountId);
  const repair = parseSmallestRepairRequest(sent);
  if (repair) return smallestRepairFor(repair, runtime.accountId);
  const overview = parseOverviewRequest(sent);
  if (overview) return unlessKnown(overviewFor(overview.symptom, runtime.accountId), overview);
  const readiness = parseReadinessRequest(sent);
  if (readiness) return unlessKnown(readinessFor(runtime.accountId), readiness);
  if (asksWhatIsNotReady(sent)) return notReadyFor(runtime.accountId);
  const exported = parseAccountFileRequest(sent);
  if (exported) return accountFileFor(exported.request, exported.names);
  const asked = parseReportRequest(sent);
  return responseFor(make(asked), asked, () => pageFor(asked));
}

function madeAndKept(asked: ReportRequest): Report {
  // What says the least shows no timeline.
  const timeline = asked.timeline && asked.form === 'full' ? asked : null;
  const besides = { timeline, effects: asked.effects && asked.form === 'full' ? asked : null };
  return reportFor(asked.request, runtime.accountId, asked.onBehalf, undefined, asked.paging, besides);
}

/** Path and query of the page that a person opens. */
export function pageFor({ request }: ReportRequest): string {
  const { integration, token } = request;
  return url.resolveScript({
    scriptId: 'customscript_td_doctor_sl',
    deploymentId: 'customdeploy_td_doctor_sl',
    params: {
      integration,
      ...(token === null ? {} : { token: String(token) }),
      ...credentialParameters(withHolder(request)),
    },
  });
}

import * as error from 'N/error';
import * as runtime from 'N/runtime';
import * as url from 'N/url';
import { accountFileFor } from '../examination/export-account';
import { overviewFor } from '../examination/examine-account';
import { readinessFor } from '../examination/examine-readiness';
import { reportFor } from '../examination/report-for';
import { credentialParameters } from '../examination/asked-credential';
import { withHolder } from '../examination/named-by';
import { BadRequest } from '../examination/request';
import { smallestRepairFor } from '../examination/smallest-repair/examine-repair';
import { whatIfFor } from '../examination/what-if/examine-changes';
import { parseAccountFileRequest } from './account-file-request';
import { parseOverviewRequest } from './overview-request';
import { parseReadinessRequest } from './readiness-request';
import type { ReportRequest } from './request';
import { parseReportRequest } from './request';
import type { ReportResponse } from './response';
import { responseFor, unlessKnown } from './response';
import { parseSmallestRepairRequest } from './smallest-repair-request';
import { parseWhatIfRequest } from './what-if-request';

/**
 * What the RESTlet answers to the parameters of an address, or to a JSON object.
 *
 * @throws SuiteScriptError with the code and the message of a bad request; whatever else fails is a report
 */
export function respond(sent: unknown): ReportResponse {
  try {
    const changes = parseWhatIfRequest(sent);
    if (changes) return whatIfFor(changes, runtime.accountId);
    const repair = parseSmallestRepairRequest(sent);
    if (repair) return smallestRepairFor(repair, runtime.accountId);
    const overview = parseOverviewRequest(sent);
    if (overview) return unlessKnown(overviewFor(overview.symptom, runtime.accountId), overview);
    const readiness = parseReadinessRequest(sent);
    if (readiness) return unlessKnown(readinessFor(runtime.accountId), readiness);
    const exported = parseAccountFileRequest(sent);
    if (exported) return accountFileFor(exported.request, exported.names);
    const asked = parseReportRequest(sent);
    // What says the least shows no timeline.
    const timeline = asked.timeline && asked.form === 'full' ? asked : null;
    const besides = { timeline, effects: asked.effects && asked.form === 'full' ? asked : null };
    const report = reportFor(asked.request, runtime.accountId, asked.onBehalf, undefined, asked.paging, besides);
    return responseFor(report, asked, () => pageFor(asked));
  } catch (thrown) {
    if (!(thrown instanceof BadRequest)) throw thrown;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- NetSuite's own error is what sets code and message
    throw error.create({ name: thrown.code, message: thrown.message, notifyOff: true });
  }
}

function pageFor({ request }: ReportRequest): string {
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

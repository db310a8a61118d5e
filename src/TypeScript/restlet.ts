/**
 * The report as JSON, for an integration that asks before it syncs.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 * @NModuleScope SameAccount
 */
import * as error from 'N/error';
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import * as url from 'N/url';
import { readSnapshotPolicy } from './snapshots/settings';
import { answer } from './examination/examination';
import type { Answer, Ask } from './report-service/request';
import { parseAsk, shaped } from './report-service/request';
import { BadRequest } from './examination/request';

/** `?integration=expensify&token=501&form=minimal&unless=…&own=F&page=1&pageSize=50`, all optional. */
export const get: EntryPoints.RESTlet.get<unknown, Answer> = (parameters) => respond(parameters);

/** The same as a JSON object: `{"integration": "expensify", "token": 501, "own": false, "page": 1}`. */
export const post: EntryPoints.RESTlet.post<unknown, Answer> = (body: unknown) => respond(body);

function respond(sent: unknown): Answer {
  try {
    const ask = parseAsk(sent);
    const report = answer(ask.request, runtime.accountId, ask.own, readSnapshotPolicy(), ask.paging);
    return shaped(report, ask, () => pageFor(ask));
  } catch (thrown) {
    if (!(thrown instanceof BadRequest)) throw thrown;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- NetSuite's own error is what sets code and message
    throw error.create({ name: thrown.code, message: thrown.message, notifyOff: true });
  }
}

function pageFor({ request: { profile, token } }: Ask): string {
  return url.resolveScript({
    scriptId: 'customscript_td_doctor_sl',
    deploymentId: 'customdeploy_td_doctor_sl',
    params: { integration: profile.id, ...(token === null ? {} : { token: String(token) }) },
  });
}

import * as error from 'N/error';
import * as log from 'N/log';
import { BadRequest } from '../examination/request';
import { toldFailure } from '../examination/told-failure';
import { answer } from './answer';
import type { ReportResponse } from './response';

/**
 * What the RESTlet answers to the parameters of an address, or to a JSON object.
 *
 * @throws SuiteScriptError with the code and the message of a bad request. What fails within a report is in the report. Whatever else
 *   fails keeps NetSuite's code, so that a caller knows whether to ask again, and gets words of ours
 */
export function respond(sent: unknown): ReportResponse {
  try {
    return answer(sent);
  } catch (thrown) {
    const isOurs = thrown instanceof BadRequest;
    if (!isOurs) note(thrown);
    const [name, message] = isOurs ? [thrown.code, thrown.message] : toldFailure(thrown);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- NetSuite's own error is what sets code and message
    throw error.create({ name, message, notifyOff: true });
  }
}

function note(thrown: unknown): void {
  try {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown;
    log.error({ title: 'Token Doctor RESTlet', details });
  } catch {
    // The caller is told even if the log cannot take it.
  }
}

import * as error from 'N/error';
import { BadRequest } from '../examination/request';
import { answer } from './answer';
import type { ReportResponse } from './response';

/**
 * What the RESTlet answers to the parameters of an address, or to a JSON object.
 *
 * @throws SuiteScriptError with the code and the message of a bad request; whatever else fails is a report
 */
export function respond(sent: unknown): ReportResponse {
  try {
    return answer(sent);
  } catch (thrown) {
    if (!(thrown instanceof BadRequest)) throw thrown;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- NetSuite's own error is what sets code and message
    throw error.create({ name: thrown.code, message: thrown.message, notifyOff: true });
  }
}

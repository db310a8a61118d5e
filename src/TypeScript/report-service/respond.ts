import * as error from 'N/error';
import * as log from 'N/log';
import { BadRequest } from '../examination/request';
import { codeOf, messageOf } from '../netsuite/thrown';
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
    const [name, message] = thrown instanceof BadRequest ? [thrown.code, thrown.message] : failure(thrown);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- NetSuite's own error is what sets code and message
    throw error.create({ name, message, notifyOff: true });
  }
}

/** NetSuite's own errors have words meant for people; those of any other error may quote what it was working on. */
function failure(thrown: unknown): readonly [code: string, message: string] {
  note(thrown);
  const code = codeOf(thrown);
  const isOfNetSuite = thrown instanceof Object && 'name' in thrown && thrown.name === code;
  const [line = ''] = messageOf(thrown).split('\n');
  const said = isOfNetSuite ? ` (${code}: ${line.slice(0, LONGEST)})` : '';
  return [code, `Token Doctor failed${said}, and says nothing about the account. ${WHAT_TO_DO}`];
}

const LONGEST = 300;
const WHAT_TO_DO = 'Ask again. If it fails again, look at the execution log of the script.';

function note(thrown: unknown): void {
  try {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown;
    log.error({ title: 'Token Doctor RESTlet', details });
  } catch {
    // The caller is told even if the log cannot take it.
  }
}

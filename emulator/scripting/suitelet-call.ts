import { type ScriptRequest, serverRequest } from '../modules/server-request';
import { type ScriptResponse, serverResponse } from '../modules/server-response';
import type { MakeArgument } from './start';
import { renderForm } from '../pages/form';

/** What `onRequest` is given: the request, and a response that writes to `response`. */
export function suiteletArgument(request: ScriptRequest, response: ScriptResponse): MakeArgument {
  return (execution, realm) => ({
    request: serverRequest(request, (data) => realm.adopt(data), execution.fail),
    response: serverResponse(response, execution),
  });
}

/** What a Suitelet wrote, for another script to read: its text, or the form without the account's frame around it. */
export function suiteletBody({ page, chunks }: ScriptResponse): string {
  return page === undefined ? chunks.join('') : renderForm(page, '').markup;
}

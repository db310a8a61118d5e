import type { Account, Caller } from '../model';
import { answerRestlet } from '../scripting/answer-restlet';
import { type Answer, parsedJson, runOf } from './answer';
import { type Call, deploymentOf, refuseLogin, textParameters } from './call';

export interface RestletCall extends Call {
  /** Left out: GET, or POST where there is a body. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | undefined;
  /** Of a POST or PUT. A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Left out: `application/json`. The answer has the same one, as in NetSuite. */
  readonly contentType?: string | undefined;
}

/**
 * Calls a RESTlet in the account, without a server in between.
 *
 * @throws NetSuiteError if the caller may not log in
 * @throws RangeError for a deployment that is not there
 */
export async function callRestlet(account: Account, administrator: Caller, call: RestletCall): Promise<Answer> {
  const { caller = administrator, body, contentType = 'application/json' } = call;
  const { scriptId, deploymentId } = deploymentOf(account, call.deployment, 'Restlet');
  refuseLogin(account, caller);
  const session = call.session ?? new Map<string, string>();
  const answered = await answerRestlet(
    account,
    { caller, from: 'session', session },
    { script: scriptId, deploy: deploymentId },
    {
      method: call.method ?? (body === undefined ? 'GET' : 'POST'),
      contentType,
      parameters: Object.entries(textParameters(call.parameters)),
      body: bodyText(body),
    },
  );
  return {
    ...runOf(answered.execution, answered.refusals),
    status: answered.status,
    headers: { 'content-type': `${answered.contentType}; charset=utf-8` },
    text: answered.body,
    body: answered.contentType === 'application/json' ? parsedJson(answered.body) : answered.body,
  };
}

function bodyText(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

import type { Account, Caller } from '../model';
import type { ScriptResponse } from '../modules/server-response';
import { answerSuitelet } from '../scripting/answer-suitelet';
import { deploymentPath } from '../scripting/deployments';
import type { Outcome } from '../scripting/outcome';
import { suiteletBody } from '../scripting/suitelet-call';
import { type Answer, parsedJson, runOf } from './answer';
import { type Call, deploymentOf, refuseLogin, textParameters } from './call';

export interface SuiteletCall extends Call {
  /** Left out: GET. */
  readonly method?: 'GET' | 'POST' | undefined;
  /** The body of a POST that is no form; fields of a form belong to `parameters`. */
  readonly body?: string | undefined;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const NO_REFUSALS = { refusals: [], more: 0 };

/**
 * Opens a Suitelet in the account, without a server in between. A form (N/ui/serverWidget) comes as HTML, without NetSuite's
 * frame around it.
 *
 * @throws NetSuiteError if the caller may not log in
 * @throws RangeError for a deployment that is not there
 */
export async function callSuitelet(account: Account, administrator: Caller, call: SuiteletCall): Promise<Answer> {
  const { caller = administrator, method = 'GET', body = '', headers = {} } = call;
  const deployment = deploymentOf(account, call.deployment, 'Suitelet');
  refuseLogin(account, caller);
  const { scriptId: script, deploymentId: deploy } = deployment;
  const answered = await answerSuitelet(
    account,
    { caller, values: call.session ?? new Map<string, string>() },
    {
      method,
      url: `http://127.0.0.1${deploymentPath(deployment).split('?')[0] ?? ''}`,
      parameters: { ...textParameters(call.parameters), script, deploy },
      headers,
      body,
      clientIpAddress: '127.0.0.1',
    },
  );
  if (answered.kind === 'not-found') {
    return refused(404, 'That Suitelet is invalid, disabled, or no longer exists.');
  }
  if (answered.kind === 'no-privileges') return refused(403, 'You do not have privileges to view this page.');
  const { outcome, response, refusals } = answered;
  return { ...runOf(outcome.execution, refusals), ...wireOf(outcome, response) };
}

function refused(status: number, text: string): Answer {
  return { ...runOf(undefined, NO_REFUSALS), status, headers: HTML, text, body: text };
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

function wireOf(outcome: Outcome, response: ScriptResponse): Pick<Answer, 'status' | 'headers' | 'text' | 'body'> {
  if (outcome.kind === 'threw') return wire(500, HTML, `${outcome.code}: ${outcome.message}`);
  if (outcome.kind === 'no-entry-point') return wire(404, HTML, 'The script has no entry point onRequest.');
  const own = Object.fromEntries([...response.headers].map(([name, values]) => [name, values.join(', ')]));
  if (response.redirect !== undefined) return wire(302, { ...own, location: response.redirect }, '');
  return wire(200, { ...HTML, ...own }, suiteletBody(response));
}

function wire(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): Pick<Answer, 'status' | 'headers' | 'text' | 'body'> {
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  return { status, headers, text, body: isJson ? parsedJson(text) : text };
}

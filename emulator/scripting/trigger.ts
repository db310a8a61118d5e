import { isRunnable, mayRun } from './deployments';
import { restletAnswer, restletEntry, type RestletRequest } from './restlet-call';
import { contentTypeOf, errorAnswer, NotEmulatedError, RestletError } from './restlet-content';
import { suiteletArgument, suiteletBody } from './suitelet-call';
import { emptyResponse, type ScriptResponse } from '../modules/server-response';
import type { Execution, Trigger, TriggerRequest, TriggerResponse } from '../model';
import type { Outcome } from './outcome';
import { type MakeArgument, start } from './start';

/** A call that is ready to be made: the entry point with its argument, and how its outcome is answered. */
interface Prepared {
  readonly entryPoint: string;
  readonly argument: MakeArgument;
  readonly answer: (outcome: Outcome) => TriggerResponse;
}

/**
 * Runs the scripts that a script triggers. They run with its role, whatever role their own deployment names [DOC]
 * chapter_N2997500, section_159139340774; the session is shared [DOC] bridgehead_159215430391. That this role must be in
 * their audience, and that each has units and time of its own, is ASSUMED.
 */
export function triggerFor(execution: Execution): Trigger {
  return {
    now(request) {
      const answered = attempt(execution, request);
      return answered instanceof Promise ? undefined : answered;
    },
    async later(request) {
      return attempt(execution, request);
    },
  };
}

function attempt(execution: Execution, request: TriggerRequest): TriggerResponse | Promise<TriggerResponse> {
  const { account, caller, session } = execution;
  const { deployment } = request;
  const refused = (error: unknown): TriggerResponse => {
    if (error instanceof NotEmulatedError) execution.refusals?.hear(deployment, error.code, error.message);
    return refusal(error, request);
  };
  try {
    checkReach(execution, request);
    const { entryPoint, argument, answer } = prepare(request);
    const started = start(
      { account, caller, deployment, session, triggeredBy: execution },
      entryPoint,
      argument,
      triggerFor,
    );
    return 'pending' in started ? started.pending.then(answer).catch(refused) : answer(started.outcome);
  } catch (error) {
    return refused(error);
  }
}

/** The statuses and codes are those of the same refusals over HTTP (ASSUMED). */
function checkReach({ caller }: Execution, { deployment }: TriggerRequest): void {
  if (!isRunnable(deployment)) {
    throw new RestletError(404, 'SSS_INVALID_SCRIPTLET_ID', 'That Suitelet is invalid, disabled, or no longer exists.');
  }
  if (!mayRun(deployment, caller, 'session')) {
    throw new RestletError(403, 'INSUFFICIENT_PERMISSION', 'You do not have privileges to view this page.');
  }
}

function prepare(request: TriggerRequest): Prepared {
  return request.deployment.scriptType === 'Restlet' ? prepareRestlet(request) : prepareSuitelet(request);
}

function prepareRestlet({ method, parameters, headers, body }: TriggerRequest): Prepared {
  const request: RestletRequest = {
    method,
    contentType: contentTypeOf(headers['content-type']),
    parameters: Object.entries(parameters),
    body,
  };
  return {
    ...restletEntry(request),
    answer(outcome) {
      const { contentType, body: answered } = restletAnswer(outcome, request);
      return { code: 200, headers: { 'content-type': `${contentType}; charset=utf-8` }, body: answered };
    },
  };
}

function prepareSuitelet(request: TriggerRequest): Prepared {
  const { method, headers, body, deployment } = request;
  const parameters = { script: deployment.scriptId, deploy: deployment.deploymentId, ...request.parameters };
  const response = emptyResponse();
  return {
    entryPoint: 'onRequest',
    // No address and no client stand behind a request that never leaves the server (ASSUMED).
    argument: suiteletArgument({ method, url: '', parameters, headers, body, clientIpAddress: '' }, response),
    answer: (outcome) => suiteletAnswer(outcome, response),
  };
}

function suiteletAnswer(outcome: Outcome, response: ScriptResponse): TriggerResponse {
  if (outcome.kind === 'threw') throw new RestletError(500, outcome.code, outcome.message);
  const own = Object.fromEntries([...response.headers].map(([name, values]) => [name, values.join(', ')]));
  if (response.redirect !== undefined) return { code: 302, headers: { ...own, location: response.redirect }, body: '' };
  return { code: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...own }, body: suiteletBody(response) };
}

/** A RESTlet's refusal has the form that the request asked for; a Suitelet's is a page, here its words (ASSUMED). */
function refusal(error: unknown, { deployment, headers }: TriggerRequest): TriggerResponse {
  if (!(error instanceof RestletError)) throw error;
  const { status, code, message } = error;
  const { contentType, body } =
    deployment.scriptType === 'Restlet'
      ? errorAnswer(error, contentTypeOf(headers['content-type']))
      : { contentType: 'text/html', body: `${code}: ${message}` };
  return { code: status, headers: { 'content-type': `${contentType}; charset=utf-8` }, body };
}

import type { Deployment, Execution, TriggerRequest, TriggerResponse } from '../model';
import { optionsOf, refuseUnknown, required, requiredId, requiredString, textOf } from './arguments';
import { strictModule, strictObject } from './strict';

type Options = Readonly<Record<string, unknown>>;
type Requester = ((options: unknown) => object) & { promise: (options: unknown) => Promise<object> };

const OPTIONS = ['scriptId', 'deploymentId', 'method', 'headers', 'body', 'urlParams'];
const METHODS = { GET: 'GET', POST: 'POST', PUT: 'PUT', DELETE: 'DELETE', HEAD: 'HEAD' };
const WITH_BODY = new Set(['POST', 'PUT']);

/** What a member asks for, and what it says about a script of another kind. */
interface Kind {
  readonly member: 'https.requestRestlet' | 'https.requestSuitelet';
  readonly scriptType: Deployment['scriptType'];
}

const RESTLET: Kind = { member: 'https.requestRestlet', scriptType: 'Restlet' };
const SUITELET: Kind = { member: 'https.requestSuitelet', scriptType: 'Suitelet' };

/**
 * N/https, for scripts of the same account only: `requestRestlet` and `requestSuitelet`, each with `promise`, and the
 * enum `Method`. Everything that leaves the account is refused by name. Options and error codes [DOC]
 * section_159139340774 (RESTlet), section_44162330742 and section_95100734176 (Suitelet); Oracle's stubs lack both members.
 */
export function httpsModule(execution: Execution): Record<string, unknown> {
  const { fail } = execution;
  return strictModule<Record<string, unknown>>(
    'N/https',
    {
      Method: strictObject('https.Method', { ...METHODS }, fail),
      requestRestlet: requester(execution, RESTLET),
      requestSuitelet: requester(execution, SUITELET),
    },
    fail,
  );
}

function requester(execution: Execution, kind: Kind): Requester {
  const { fail, governance } = execution;
  const prepare = (given: unknown): TriggerRequest => {
    const request = requestOf(execution, kind, given);
    governance.charge(kind.member);
    refuseLoop(execution, kind, request.deployment);
    return request;
  };
  const missing = (): Error => fail('EMULATOR_MEMBER_MISSING', `${kind.member}: nothing here can run another script.`);

  const now = (given: unknown): object => {
    const request = prepare(given);
    if (execution.trigger === undefined) throw missing();
    const response = execution.trigger.now(request);
    if (response !== undefined) return clientResponse(response, execution);
    const why = `${request.deployment.scriptId} answers with a promise, for which the emulator cannot wait here`;
    throw fail('EMULATOR_OPTION_MISSING', `${kind.member}: ${why}. Use ${kind.member}.promise.`);
  };
  // Bad options reject the promise, as they do on NetSuite (ASSUMED).
  const later = async (given: unknown): Promise<object> => {
    const request = prepare(given);
    if (execution.trigger === undefined) throw missing();
    return clientResponse(await execution.trigger.later(request), execution);
  };
  return Object.assign(now, { promise: later });
}

function requestOf(execution: Execution, kind: Kind, given: unknown): TriggerRequest {
  const { fail } = execution;
  const { member } = kind;
  const options = optionsOf(given, member, fail);
  refuseUnknown(options, OPTIONS, member, fail);
  const deployment = deploymentOf(execution, kind, options);
  const method = methodOf(options, member, execution);
  const headers = headersOf(options.headers, member, execution);
  const hasBody = WITH_BODY.has(method);
  if (hasBody && kind.scriptType === 'Restlet') {
    required(options, 'body', member, fail);
    if (headers['content-type'] === undefined) {
      throw fail('SSS_INVALID_HEADER', `${member}: a ${method} needs the header Content-Type.`);
    }
  }
  const parameters = parametersOf(options.urlParams, member, execution);
  // "This is ignored if the options.method is not POST or PUT."
  if (!hasBody) return { deployment, method, headers, parameters, body: '' };
  // An object is a form to a Suitelet and JSON to a RESTlet: ASSUMED.
  const form = kind.scriptType === 'Suitelet' && typeof options.body === 'object' ? pairs(options.body) : undefined;
  if (form === undefined) return { deployment, method, headers, parameters, body: textOf(options.body) };
  const body = new URLSearchParams(form).toString();
  return { deployment, method, headers, parameters: { ...parameters, ...Object.fromEntries(form) }, body };
}

/** The page says "GET if options.body is not specified, and POST if options.body is specified". */
function methodOf({ method, body }: Options, member: string, { fail }: Execution): string {
  if (method === undefined || method === null) return body === undefined || body === null ? 'GET' : 'POST';
  if (typeof method === 'string' && Object.hasOwn(METHODS, method.toUpperCase())) return method.toUpperCase();
  throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: method`);
}

/** A script id is text; an internal id is a number, and RESTlets only may be named by one. */
function deploymentOf(execution: Execution, { member, scriptType }: Kind, options: Options): Deployment {
  const { fail, account } = execution;
  const scriptId =
    scriptType === 'Restlet'
      ? requiredId(options, 'scriptId', member, fail)
      : requiredString(options, 'scriptId', member, fail);
  const deploymentId = requiredString(options, 'deploymentId', member, fail);
  const ofScript = [...account.deployments.values()].filter(
    (deployment) =>
      deployment.scriptType === scriptType &&
      (typeof options.scriptId === 'number'
        ? deployment.internalScriptId === options.scriptId
        : deployment.scriptId === scriptId),
  );
  if (ofScript.length === 0) {
    throw fail('SSS_INVALID_SCRIPT_ID_1', `You have provided an invalid script id or internal id: ${scriptId}`);
  }
  const found = ofScript.find((deployment) => deployment.deploymentId === deploymentId);
  if (found !== undefined) return found;
  throw fail('INVALID_SCRIPT_DEPLOYMENT_ID_1', `You have provided an invalid script deployment id: ${deploymentId}`);
}

function headersOf(value: unknown, member: string, { fail }: Execution): Readonly<Record<string, string>> {
  const entries = pairs(value);
  const isHeader = ([name, text]: readonly [string, string]): boolean => /^[\w-]+$/.test(name) && !/[\r\n]/.test(text);
  if (entries?.every(isHeader) !== true) {
    throw fail('SSS_INVALID_HEADER', `${member}: One or more headers are not valid.`);
  }
  const headers = Object.fromEntries(entries.map(([name, text]) => [name.toLowerCase(), text]));
  if (headers.authorization !== undefined) {
    throw fail('SSS_AUTHORIZATION_HEADER_NOT_ALLOWED', `${member}: the Authorization header must not be set.`);
  }
  return headers;
}

function parametersOf(value: unknown, member: string, { fail }: Execution): Readonly<Record<string, string>> {
  const entries = pairs(value);
  if (entries === undefined) throw fail('SSS_INVALID_URL_PARAMS', `${member}: urlParams must hold text and numbers.`);
  return Object.fromEntries(entries);
}

/** Names and texts of an object; none where it is left out; undefined for anything else. */
function pairs(value: unknown): [string, string][] | undefined {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries: [string, unknown][] = Object.entries(value);
  const isPlain = entries.every(([, item]) => ['string', 'number', 'boolean'].includes(typeof item));
  return isPlain ? entries.map(([name, item]) => [name, String(item)]) : undefined;
}

/**
 * SSS_REQUEST_LOOP_DETECTED [DOC] is for a script that "has exceeded the limit for the number of times a script can call
 * itself". The limit is not published: here it is none at all (ASSUMED), whatever scripts stand between.
 */
function refuseLoop(execution: Execution, { member }: Kind, { scriptId }: Deployment): void {
  for (let at: Execution | undefined = execution; at !== undefined; at = at.triggeredBy) {
    if (at.deployment.scriptId === scriptId) {
      const message = `${member}: the script ${scriptId} calls itself. Please examine it for a potential infinite recursion.`;
      throw execution.fail('SSS_REQUEST_LOOP_DETECTED', message);
    }
  }
}

/** An https.ClientResponse: code, headers, body. Oracle's stub https/ClientResponse.js. */
function clientResponse({ code, headers, body }: TriggerResponse, { fail }: Execution): object {
  return strictObject('https.ClientResponse', { code, headers: Object.freeze({ ...headers }), body }, fail);
}

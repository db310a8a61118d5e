import type { Outcome } from './outcome';
import type { MakeArgument } from './start';
import { valuesByName } from './parameters';
import { type Answer, answerOf, readBody, RestletError } from './restlet-content';

/** One call of a RESTlet, over HTTP or from another script. */
export interface RestletRequest {
  readonly method: string;
  /** Without parameters; empty if the request has none. */
  readonly contentType: string;
  /** Of the query string. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly body: string;
}

const ENTRY_POINTS: Readonly<Record<string, string>> = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' };

/** Query parameters that address the script. That they are not handed to it is ASSUMED. */
const ADDRESSING = new Set(['script', 'deploy', 'compid']);

/**
 * The entry point of a call, and what it is given.
 *
 * @throws RestletError 405, 415, and 400 for a body that cannot be read
 */
export function restletEntry(request: RestletRequest): { entryPoint: string; argument: MakeArgument } {
  const entryPoint = ENTRY_POINTS[request.method];
  if (entryPoint === undefined) throw notAllowed(request.method);
  const argument = argumentOf(request);
  return {
    entryPoint,
    argument: (_execution, realm) => (typeof argument === 'string' ? argument : realm.adopt(argument)),
  };
}

/**
 * What a call is answered.
 *
 * @throws RestletError
 */
export function restletAnswer(outcome: Outcome, request: RestletRequest): Answer {
  if (outcome.kind === 'no-entry-point') throw notAllowed(request.method);
  if (outcome.kind === 'threw') throw new RestletError(400, outcome.code, outcome.message);
  return answerOf(outcome.value, request.contentType);
}

/** GET and DELETE get their parameters, POST and PUT their body [DOC] section_4407965171, section_4407966008. */
function argumentOf({ method, contentType, parameters, body }: RestletRequest): unknown {
  if (method === 'POST' || method === 'PUT') return readBody(body, contentType);
  return valuesByName(parameters.filter(([name]) => !ADDRESSING.has(name)));
}

/** 405 is [DOC] section_4634920277; its code is ASSUMED. */
function notAllowed(method: string): RestletError {
  return new RestletError(405, 'METHOD_NOT_ALLOWED', `The RESTlet has no entry point for ${method}.`);
}

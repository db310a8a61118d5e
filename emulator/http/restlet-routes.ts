import { setTimeout } from 'node:timers/promises';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isRefusal } from '../login/refusal';
import { RequestRefusals } from '../refusals';
import { execute } from '../scripting/execute';
import { messageOf } from '../scripting/message-of';
import type { Account } from '../model';
import { findDeployment, mayRun, RESTLET_PATH } from '../scripting/deployments';
import { type Host, requestUrl, setCost, tellRefusals } from './host';
import { valuesByName } from '../scripting/parameters';
import { restletAnswer, restletEntry, type RestletRequest } from '../scripting/restlet-call';
import { type RestletCaller, restletCaller } from './restlet-caller';
import { type Answer, contentTypeOf, errorAnswer, NotEmulatedError, RestletError } from '../scripting/restlet-content';

/** `/app/site/hosting/restlet.nl`. [DOC] section_4634920277 for the statuses. */
export function restletRoutes(server: FastifyInstance, host: Host): void {
  server.all(RESTLET_PATH, async (request, reply) => {
    try {
      return await send(reply, 200, await answer(host, request, reply));
    } catch (error) {
      return sendRestletError(request, reply, error);
    }
  });
}

/** An error in the form that the request asked for. Anything unforeseen is UNEXPECTED_ERROR. */
export function sendRestletError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const known = error instanceof RestletError ? error : new RestletError(400, 'UNEXPECTED_ERROR', messageOf(error));
  return send(reply, known.status, errorAnswer(known, contentTypeOf(request.headers['content-type'])));
}

async function answer(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
  const { account } = host;
  const from = restletCaller(host, request);
  if (isRefusal(from)) {
    // [DOC] subsect_158521885412; what the body says besides is ASSUMED to be what it always says.
    if (from.bearer === true) {
      const header = `Bearer realm="${account.id}", error="invalid_token", error_description="${REFUSED.message}"`;
      void reply.header('www-authenticate', header);
    }
    throw new RestletError(401, from.told?.code ?? REFUSED.code, from.told?.message ?? REFUSED.message);
  }
  const leave = account.concurrency.enter();
  if (leave === undefined) throw tooMany();
  try {
    if (account.latency !== undefined && account.latency > 0) await setTimeout(account.latency);
    return await run(account, from, request, reply);
  } finally {
    leave();
  }
}

/** Inferred from public threads, not confirmed: one answer for every login that fails. */
const REFUSED = { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' };

/**
 * [DOC] bridgehead_1525252812: 400 with this code; the message is [SEEN]. That every authenticated request counts, a
 * session's too, and none that is refused before, is ASSUMED.
 */
function tooMany(): RestletError {
  return new RestletError(400, 'SSS_REQUEST_LIMIT_EXCEEDED', 'Request Limit Exceeded!');
}

async function run(
  account: Account,
  from: RestletCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer> {
  const { script = '', deploy = '' }: Partial<Record<string, string>> = valuesByName(requestUrl(request).searchParams);
  const deployment = findDeployment(account, 'Restlet', script, deploy);
  if (deployment === undefined) {
    // 404 with this code is [SEEN] in several clients.
    throw new RestletError(404, 'SSS_INVALID_SCRIPTLET_ID', 'That Suitelet is invalid, disabled, or no longer exists.');
  }
  if (!mayRun(deployment, from.caller, from.from)) {
    // The message is [SEEN]; that it comes with 403 is ASSUMED.
    throw new RestletError(403, 'INSUFFICIENT_PERMISSION', 'You do not have privileges to view this page.');
  }
  const call = restletRequest(request);
  const { caller, session } = from;
  const refusals = new RequestRefusals();
  try {
    const { entryPoint, argument } = restletEntry(call);
    const outcome = await execute({ account, caller, deployment, session, refusals }, entryPoint, argument);
    setCost(reply, outcome);
    return restletAnswer(outcome, call);
  } catch (error) {
    if (error instanceof NotEmulatedError) refusals.hear(deployment, error.code, error.message);
    throw error;
  } finally {
    tellRefusals(account, reply, refusals);
  }
}

/** A GET with a body is 400 [DOC] section_4634920277; its code is ASSUMED. */
function restletRequest(request: FastifyRequest): RestletRequest {
  const { method, headers, body } = request;
  if (method === 'GET' && Number(headers['content-length'] ?? 0) > 0) {
    throw new RestletError(400, 'UNEXPECTED_ERROR', 'A GET request has no body.');
  }
  return {
    method,
    contentType: contentTypeOf(headers['content-type']),
    parameters: [...requestUrl(request).searchParams],
    body: typeof body === 'string' ? body : '',
  };
}

function send(reply: FastifyReply, status: number, { contentType, body }: Answer): FastifyReply {
  return reply.code(status).header('content-type', `${contentType}; charset=utf-8`).send(body);
}

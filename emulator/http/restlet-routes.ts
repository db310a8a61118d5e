import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isRefusal } from '../login/refusal';
import { execute } from '../scripting/execute';
import { messageOf } from '../scripting/message-of';
import { findDeployment, mayRun, RESTLET_PATH } from './deployments';
import { type Host, requestUrl, setCost } from './host';
import { type Answer, answerOf, readBody, RestletError } from './restlet-content';
import { restletCaller } from './restlet-caller';

const ENTRY_POINTS: Readonly<Record<string, string>> = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' };

/** Query parameters that address the script. That they are not handed to it is ASSUMED. */
const ADDRESSING = new Set(['script', 'deploy', 'compid']);

/** `/app/site/hosting/restlet.nl`. [DOC] section_4634920277 for the statuses. */
export function restletRoutes(server: FastifyInstance, host: Host): void {
  server.all(RESTLET_PATH, async (request, reply) => {
    try {
      return await send(reply, await answer(host, request, reply));
    } catch (error) {
      return sendRestletError(reply, error);
    }
  });
}

/** NetSuite's form of an error: `{"error":{"code":…,"message":…}}`. Anything unforeseen is UNEXPECTED_ERROR. */
export function sendRestletError(reply: FastifyReply, error: unknown): FastifyReply {
  const known = error instanceof RestletError ? error : new RestletError(400, 'UNEXPECTED_ERROR', messageOf(error));
  const body = JSON.stringify({ error: { code: known.code, message: known.message } });
  return reply.code(known.status).header('content-type', 'application/json; charset=utf-8').send(body);
}

async function answer(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
  const { account } = host;
  const from = restletCaller(host, request);
  if (isRefusal(from)) throw new RestletError(401, 'INVALID_LOGIN_ATTEMPT', 'Invalid login attempt.');

  const { searchParams } = requestUrl(request);
  const deployment = findDeployment(
    account,
    'Restlet',
    searchParams.get('script') ?? '',
    searchParams.get('deploy') ?? '',
  );
  if (deployment === undefined) {
    // 404 with this code is [SEEN] in several clients.
    throw new RestletError(404, 'SSS_INVALID_SCRIPTLET_ID', 'That Suitelet is invalid, disabled, or no longer exists.');
  }
  if (!mayRun(deployment, from.caller, from.from)) {
    // The message is [SEEN]; that it comes with 403 is ASSUMED.
    throw new RestletError(403, 'INSUFFICIENT_PERMISSION', 'You do not have privileges to view this page.');
  }
  const entryPoint = ENTRY_POINTS[request.method];
  if (entryPoint === undefined) throw notAllowed(request.method);

  const contentType = request.headers['content-type']?.split(';')[0]?.trim() ?? '';
  const argument = argumentOf(request, contentType);
  const run = {
    account,
    caller: from.caller,
    deployment,
    ...(from.session === undefined ? {} : { session: from.session }),
  };
  const outcome = await execute(run, entryPoint, (_execution, realm) =>
    typeof argument === 'string' ? argument : realm.adopt(argument),
  );
  setCost(reply, outcome);
  if (outcome.kind === 'no-entry-point') throw notAllowed(request.method);
  if (outcome.kind === 'threw') throw new RestletError(400, outcome.code, outcome.message);
  return answerOf(outcome.value, contentType);
}

/** GET and DELETE get their parameters, POST and PUT their body [DOC] section_4407965171, section_4407966008. */
function argumentOf(request: FastifyRequest, contentType: string): unknown {
  const body = typeof request.body === 'string' ? request.body : '';
  if (request.method === 'POST' || request.method === 'PUT') return readBody(body, contentType);
  if (Number(request.headers['content-length'] ?? 0) > 0 && request.method === 'GET') {
    throw new RestletError(400, 'UNEXPECTED_ERROR', 'A GET request has no body.');
  }
  return Object.fromEntries([...requestUrl(request).searchParams].filter(([name]) => !ADDRESSING.has(name)));
}

/** 405 is [DOC]; its code is ASSUMED. */
function notAllowed(method: string): RestletError {
  return new RestletError(405, 'METHOD_NOT_ALLOWED', `The RESTlet has no entry point for ${method}.`);
}

function send(reply: FastifyReply, { contentType, body }: Answer): FastifyReply {
  return reply.code(200).header('content-type', `${contentType}; charset=utf-8`).send(body);
}

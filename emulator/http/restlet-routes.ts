import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isRefusal } from '../login/refusal';
import { answerRestlet, asRestletError } from '../scripting/answer-restlet';
import { RESTLET_PATH } from '../scripting/deployments';
import { valuesByName } from '../scripting/parameters';
import type { RestletRequest } from '../scripting/restlet-call';
import { type Answer, contentTypeOf, errorAnswer, RestletError } from '../scripting/restlet-content';
import { type Host, requestUrl, setCost, setRefusals } from './host';
import { restletCaller } from './restlet-caller';

/** `/app/site/hosting/restlet.nl`. [DOC] section_4634920277 for the statuses. */
export function restletRoutes(server: FastifyInstance, host: Host): void {
  server.all(RESTLET_PATH, async (request, reply) => {
    try {
      return await answer(host, request, reply);
    } catch (error) {
      return sendRestletError(request, reply, error);
    }
  });
}

/** An error in the form that the request asked for. Anything unforeseen is UNEXPECTED_ERROR. */
export function sendRestletError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const known = asRestletError(error);
  return send(reply, known.status, errorAnswer(known, contentTypeOf(request.headers['content-type'])));
}

async function answer(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
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
  const { script = '', deploy = '' }: Partial<Record<string, string>> = valuesByName(requestUrl(request).searchParams);
  const answered = await answerRestlet(account, from, { script, deploy }, restletRequest(request));
  if (answered.execution !== undefined) setCost(reply, answered.execution);
  setRefusals(reply, answered.refusals);
  return send(reply, answered.status, answered);
}

/** Inferred from public threads, not confirmed: one answer for every login that fails. */
const REFUSED = { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' };

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

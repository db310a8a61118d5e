import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { tokenAnswer } from '../login/oauth2/token-endpoint';
import { type Host, requestUrl } from './host';
import { recordMappingLogin } from './oauth2-audit';

/** [DOC] section_162755359851; in an account of its own, on the SuiteTalk domain. */
export const TOKEN_PATH = '/services/rest/auth/oauth2/v1/token';

/** The OAuth 2.0 token endpoint. */
export function tokenRoutes(server: FastifyInstance, host: Host): void {
  server.post(TOKEN_PATH, (request, reply) => answer(host, request, reply));
}

function answer({ account }: Host, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const url = requestUrl(request);
  const parameters = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
  const { status, headers, body, mapping, refusal } = tokenAnswer(account, parameters, `${url.origin}${url.pathname}`);
  recordMappingLogin(account, request, mapping, refusal);
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8', ...headers })
    .send(JSON.stringify(body));
}

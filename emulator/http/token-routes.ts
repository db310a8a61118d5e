import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { certificatesAnswer } from '../login/oauth2/certificates';
import { tokenAnswer } from '../login/oauth2/token-endpoint';
import { bearerToken } from '../login/oauth2/verify-bearer';
import { type Host, requestUrl } from './host';
import { recordMappingLogin } from './oauth2-audit';

/** [DOC] section_162755359851; in an account of its own, on the SuiteTalk domain. */
export const TOKEN_PATH = '/services/rest/auth/oauth2/v1/token';

/** [DOC] article_11111634165; in an account of its own, on the RESTlet domain. */
const CERTIFICATES_PATH = '/services/rest/auth/oauth2/v1/clients/:clientId/certificates';

/** The OAuth 2.0 token endpoint, and the certificates of an application. */
export function tokenRoutes(server: FastifyInstance, host: Host): void {
  server.get<{ readonly Params: { readonly clientId: string } }>(CERTIFICATES_PATH, (request, reply) => {
    const token = bearerToken(request.headers.authorization ?? '');
    const { status, body } = certificatesAnswer(host.account, token, request.params.clientId);
    return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body));
  });
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

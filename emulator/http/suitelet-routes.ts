import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { ScriptRequest } from '../modules/server-request';
import type { ScriptResponse } from '../modules/server-response';
import { renderForm } from '../pages/form';
import { html } from '../pages/html';
import { answerSuitelet } from '../scripting/answer-suitelet';
import { SUITELET_PATH } from '../scripting/deployments';
import { valuesByName } from '../scripting/parameters';
import { type Host, requestUrl, sendPage, sessionOf, setCost, setRefusals } from './host';
import { sendNoPrivileges, sendToLogin } from './login-routes';
import type { Session } from './sessions';

const INVALID = 'That Suitelet is invalid, disabled, or no longer exists.';

/** `/app/site/hosting/scriptlet.nl`: Suitelets that need a login. GET and POST; other methods are 405 (ASSUMED). */
export function suiteletRoutes(server: FastifyInstance, host: Host): void {
  server.route({
    method: ['GET', 'POST'],
    url: SUITELET_PATH,
    handler: (request, reply) => answer(host, request, reply),
  });
}

async function answer(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const session = sessionOf(host, request);
  if (session === undefined) return sendToLogin(request, reply);
  const answered = await answerSuitelet(host.account, session, scriptRequest(request, parametersOf(request)));
  // The wording is [SEEN]; its status, 404, is ASSUMED.
  if (answered.kind === 'not-found') return sendError(host, reply, session, 404, 'Notice', INVALID);
  if (answered.kind === 'no-privileges') return sendNoPrivileges(host, reply, session.caller);
  const { outcome, response, refusals } = answered;
  // What the script wrote comes first: it cannot take the place of what is told about it.
  if (outcome.kind === 'returned') setHeaders(reply, response);
  setCost(reply, outcome.execution);
  setRefusals(reply, refusals);
  if (outcome.kind === 'no-entry-point') return sendError(host, reply, session, 404, 'Notice', INVALID);
  if (outcome.kind === 'threw') {
    // The page of an unhandled error shows code and message [SEEN]; its status, 500, is ASSUMED.
    return sendError(host, reply, session, 500, 'Error', outcome.message, outcome.code);
  }
  return send(host, request, reply, session, response);
}

function setHeaders(reply: FastifyReply, { headers }: ScriptResponse): void {
  for (const [name, values] of headers) void reply.header(name, values.length === 1 ? values[0] : values);
}

function send(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
  response: ScriptResponse,
): FastifyReply {
  if (response.redirect !== undefined) return reply.redirect(response.redirect, 302);
  if (response.page !== undefined) {
    const { pathname, search } = requestUrl(request);
    const content = renderForm(response.page, pathname + search);
    const options = { caller: session.caller, bare: response.page.hideNavBar };
    return sendPage(host, reply, 200, response.page.title, content, options);
  }
  // What a script writes is HTML unless it says otherwise [SEEN].
  if (!response.headers.has('content-type')) void reply.header('content-type', 'text/html; charset=utf-8');
  return reply.code(200).send(response.chunks.join(''));
}

/** Query and form body together. */
function parametersOf(request: FastifyRequest): Record<string, string> {
  const all = [...requestUrl(request).searchParams];
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  if (isForm && typeof request.body === 'string') all.push(...new URLSearchParams(request.body));
  return valuesByName(all);
}

function scriptRequest(request: FastifyRequest, parameters: Readonly<Record<string, string>>): ScriptRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  const url = requestUrl(request);
  return {
    method: request.method,
    url: `${url.origin}${url.pathname}`,
    parameters,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: typeof request.body === 'string' ? request.body : '',
    clientIpAddress: request.ip,
  };
}

function sendError(
  host: Host,
  reply: FastifyReply,
  session: Session,
  status: number,
  title: string,
  message: string,
  code?: string,
): FastifyReply {
  const content = html`<div class="ns-note error" role="alert">
    ${code === undefined ? undefined : html`<p><strong>${code}</strong></p>`}
    <p>${message}</p>
  </div>`;
  return sendPage(host, reply, status, title, content, { caller: session.caller });
}

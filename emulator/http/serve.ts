import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

import type { Account } from '../model';
import { homeRoutes } from './home-routes';
import { type Host, requestUrl, sendPage, sessionOf } from './host';
import { loginRoutes } from './login-routes';
import { html } from '../pages/html';
import { mcpRoutes } from './mcp-routes';
import { outboxRoute } from './outbox-route';
import { recordRoutes } from './record-routes';
import { BODY_LIMIT, RestletError } from '../scripting/restlet-content';
import { restletRoutes, sendRestletError } from './restlet-routes';
import { Sessions } from './sessions';
import { suiteletRoutes } from './suitelet-routes';
import { tokenRoutes } from './token-routes';

export interface Serving {
  /** `http://127.0.0.1:8123`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';

/**
 * Serves an embedded account on the loopback interface and on no other.
 *
 * @param options.port left out or 0: any free one
 */
export async function serve(account: Account, options: { readonly port?: number } = {}): Promise<Serving> {
  const host: Host = { account, sessions: new Sessions() };
  const server = fastify({ bodyLimit: BODY_LIMIT, exposeHeadRoutes: false, forceCloseConnections: true });
  readBodiesAsText(server);
  refuseForeignHosts(server);
  loginRoutes(server, host);
  suiteletRoutes(server, host);
  restletRoutes(server, host);
  recordRoutes(server, host);
  outboxRoute(server, host);
  homeRoutes(server, host);
  tokenRoutes(server, host);
  mcpRoutes(server, host);
  server.setNotFoundHandler((request, reply) => sendNotEmulated(host, request, reply));
  server.setErrorHandler((error, request, reply) => sendRestletError(request, reply, asRestletError(error)));

  const url = await server.listen({ host: ADDRESS, port: options.port ?? 0 });
  const endTasks = account.tasks?.workInBackground();
  return {
    url,
    port: Number(new URL(url).port),
    async close() {
      await endTasks?.();
      await server.close();
    },
  };
}

/** What a body means depends on the script that gets it; a RESTlet refuses what it cannot take with its own error. */
function readBodiesAsText(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
}

/** A page of another origin can make a name of its own point at this machine: only our own names are answered. */
function refuseForeignHosts(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (['127.0.0.1', 'localhost'].includes(request.hostname.toLowerCase())) {
      done();
      return;
    }
    // 403 for an invalid domain: [DOC] section_4634920277.
    const refusal = new RestletError(403, 'INVALID_DOMAIN', 'The request was sent to an invalid domain.');
    sendRestletError(request, reply, refusal);
  });
}

function sendNotEmulated(host: Host, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { pathname } = requestUrl(request);
  const caller = sessionOf(host, request)?.caller;
  const content = html`<p class="ns-note">
    The embedded account does not emulate <code>${request.method} ${pathname}</code>.
  </p>`;
  return sendPage(host, reply, 404, 'Not emulated', content, caller === undefined ? {} : { caller });
}

/** Fastify's own refusals, a body over the limit among them. The codes are ASSUMED. */
function asRestletError(error: unknown): unknown {
  const status: unknown = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413)
    return new RestletError(400, 'SSS_REQUEST_SIZE_LIMIT_EXCEEDED', 'The request body is over 10 MB.');
  return error;
}

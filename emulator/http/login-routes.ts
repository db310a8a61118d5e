import { serialize } from 'cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { findEntity } from '../database/entities';
import { appendLoginAudit } from '../database/login-audit';
import { loginRefusal } from '../login/access';
import type { Refusal } from '../login/refusal';
import { findRole } from '../login/role';
import type { Account, Caller } from '../model';
import { type Host, LOGIN_PATH, requestUrl, sendPage, SESSION_COOKIE, sessionId } from './host';
import { html } from '../pages/html';
import { loginPage } from './login-page';
import { findPeople } from './people';

/** The login page, logging in and logging out. There are no passwords: whoever reaches the page may be anybody. */
export function loginRoutes(server: FastifyInstance, host: Host): void {
  server.get(LOGIN_PATH, (request, reply) => showLogin(host, request, reply));
  server.post(LOGIN_PATH, (request, reply) => logIn(host, request, reply));
  server.post('/app/login/secure/logout.nl', (request, reply) => {
    host.sessions.close(sessionId(request));
    return reply.header('set-cookie', sessionCookie('', 0)).redirect(LOGIN_PATH, 303);
  });
}

function showLogin(host: Host, request: FastifyRequest, reply: FastifyReply, refused?: string): FastifyReply {
  const parameters = requestUrl(request).searchParams;
  const search = parameters.get('q') ?? '';
  const redirect = localPath(parameters.get('redirect'));
  const content = loginPage({ action: LOGIN_PATH, search, redirect, refused, ...findPeople(host.account, search) });
  return sendPage(host, reply, refused === undefined ? 200 : 403, 'Log in', content);
}

function logIn(host: Host, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { account } = host;
  const body = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
  const caller: Caller = { entity: Number(body.get('entity')), role: Number(body.get('role')) };
  const wantsJson = request.headers.accept === 'application/json';
  const refused = loginRefusal(account, caller);
  recordLogin(account, request, caller, refused);
  if (refused !== null) {
    if (wantsJson) return reply.code(403).send({ refusal: refused });
    return showLogin(host, request, reply, refused.message);
  }
  void reply.header('set-cookie', sessionCookie(host.sessions.open(caller)));
  if (wantsJson) return reply.code(200).send({ ok: true });
  return reply.redirect(localPath(body.get('redirect')) || '/', 303);
}

/** Every attempt stands in the Login Audit Trail; of somebody or a role that does not exist there is nothing to say. */
function recordLogin(account: Account, request: FastifyRequest, caller: Caller, refused: Refusal | null): void {
  const entity = findEntity(account.database, caller.entity);
  appendLoginAudit(account.database, {
    date: account.now(),
    status: refused === null ? 'Success' : 'Failure',
    requesturi: LOGIN_PATH,
    ipaddress: request.ip,
    useragent: request.headers['user-agent'] ?? '',
    ...(entity === undefined ? {} : { user: caller.entity, emailaddress: entity.email }),
    ...(findRole(account, caller.role) === undefined ? {} : { role: caller.role }),
    ...(refused === null ? {} : { detail: refused.code }),
  });
}

function sessionCookie(value: string, maxAge?: number): string {
  const options = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
  return serialize(SESSION_COOKIE, value, maxAge === undefined ? options : { ...options, maxAge });
}

/** Where to go after logging in: a path on this server, or nothing. `//host` and `/\host` lead elsewhere. */
function localPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) && !/[\r\n]/.test(path) ? path : '';
}

/** Sends somebody who is not logged in to the login page, and back afterwards. */
export function sendToLogin(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { pathname, search } = requestUrl(request);
  return reply.redirect(`${LOGIN_PATH}?redirect=${encodeURIComponent(pathname + search)}`, 302);
}

/** The page for somebody whose role may not see what they asked for. */
export function sendNoPrivileges(host: Host, reply: FastifyReply, caller: Caller): FastifyReply {
  const content = html`<p class="ns-note error">You do not have privileges to view this page.</p>`;
  return sendPage(host, reply, 403, 'Notice', content, { caller });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { ADMINISTRATOR_ROLE } from '../model';
import { type Host, requestUrl, sendPage, sessionOf } from './host';
import { sendNoPrivileges, sendToLogin } from './login-routes';
import { type Html, html } from '../pages/html';
import { listPage, recordPage } from './record-page';
import { LISTS, type ListView, RECORDS, type RecordView } from './records';

/**
 * Small read-only pages under the addresses of NetSuite's own, so that links to them lead somewhere. For Administrators
 * only: they show what the account file says, with no permission asked.
 */
export function recordRoutes(server: FastifyInstance, host: Host): void {
  for (const [path, view] of RECORDS) server.get(path, (request, reply) => showRecord(host, request, reply, view));
  for (const [path, view] of LISTS) server.get(path, (request, reply) => showList(host, request, reply, view));
}

function showRecord(host: Host, request: FastifyRequest, reply: FastifyReply, view: RecordView): FastifyReply {
  return showToAdministrator(host, request, reply, () => {
    const id = Number(requestUrl(request).searchParams.get('id'));
    const record = view(host.account, id);
    if (record === undefined) {
      return { status: 404, title: 'Notice', content: html`<p class="ns-note error">That record does not exist.</p>` };
    }
    return { status: 200, title: record.title, content: recordPage(record) };
  });
}

function showList(host: Host, request: FastifyRequest, reply: FastifyReply, view: ListView): FastifyReply {
  return showToAdministrator(host, request, reply, () => {
    const list = view(host.account);
    return { status: 200, title: list.title, content: listPage(list) };
  });
}

/** Shows a page that asks for no permission, and so is for Administrators only. */
export function showToAdministrator(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  show: () => { status: number; title: string; content: Html },
): FastifyReply {
  const session = sessionOf(host, request);
  if (session === undefined) return sendToLogin(request, reply);
  if (session.caller.role !== ADMINISTRATOR_ROLE) return sendNoPrivileges(host, reply, session.caller);
  const { status, title, content } = show();
  return sendPage(host, reply, status, title, content, { caller: session.caller });
}

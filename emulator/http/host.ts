import { parse } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { findEntity } from '../database/entities';
import { findRole } from '../login/role';
import { REFUSALS_HEADER, refusalsHeader } from '../refusals';
import { type Account, ADMINISTRATOR_ROLE, type Caller, type Execution, type ToldRefusals } from '../model';
import { portletsOf } from '../scripting/answer-portlet';
import { deploymentPath, mayRun } from '../scripting/deployments';
import type { Html } from '../pages/html';
import { page } from '../pages/frame';
import type { Session, Sessions } from './sessions';

/** What the routes of one server share. */
export interface Host {
  readonly account: Account;
  readonly sessions: Sessions;
}

export const SESSION_COOKIE = 'JSESSIONID';
export const LOGIN_PATH = '/app/login/secure/enterpriselogin.nl';
/** The address of NetSuite's own home dashboard [SEEN]. */
export const HOME_PATH = '/app/center/card.nl';
export const OUTBOX_PATH = '/emulator/outbox';

export function sessionId(request: FastifyRequest): string | undefined {
  return parse(request.headers.cookie ?? '')[SESSION_COOKIE];
}

export function sessionOf(host: Host, request: FastifyRequest): Session | undefined {
  return host.sessions.find(sessionId(request));
}

/** The address as the client gave it. Loopback speaks no TLS. */
export function requestUrl(request: FastifyRequest): URL {
  return new URL(request.url, `http://${request.headers.host ?? '127.0.0.1'}`);
}

/** Answers with a page in the account's frame. */
export function sendPage(
  host: Host,
  reply: FastifyReply,
  status: number,
  title: string,
  content: Html,
  options: { readonly caller?: Caller; readonly bare?: boolean } = {},
): FastifyReply {
  const { account } = host;
  const frame = {
    accountName: account.name,
    accountId: account.id,
    title,
    bare: options.bare === true,
    ...(options.caller === undefined ? {} : loggedIn(account, options.caller)),
  };
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page(frame, content));
}

/** What an execution cost, where tests can read it without a door into the bundle. */
export function setCost(
  reply: FastifyReply,
  { governance }: { readonly governance: Pick<Execution['governance'], 'used' | 'queries'> },
): void {
  void reply.headers({
    'x-embedded-units': String(governance.used),
    'x-embedded-queries': String(governance.queries),
  });
}

/** What the emulator refused a request, in a header beside the cost. */
export function setRefusals(reply: FastifyReply, told: ToldRefusals): void {
  const header = refusalsHeader(told);
  // A script may not tell of refusals that there were none of.
  if (header === undefined) void reply.removeHeader(REFUSALS_HEADER);
  else void reply.header(REFUSALS_HEADER, header);
}

function loggedIn(
  account: Account,
  caller: Caller,
): { user: { name: string; role: string }; links: { href: string; label: string }[] } {
  const suitelets = [...account.deployments.values()].filter(
    (deployment) => deployment.scriptType === 'Suitelet' && mayRun(deployment, caller, 'session'),
  );
  return {
    user: {
      name: findEntity(account.database, caller.entity)?.name ?? '',
      role: findRole(account, caller.role)?.name ?? '',
    },
    links: [
      ...(portletsOf(account, caller).length > 0 ? [{ href: HOME_PATH, label: 'Home' }] : []),
      ...suitelets.map((deployment) => ({ href: deploymentPath(deployment), label: deployment.title })),
      ...(caller.role === ADMINISTRATOR_ROLE ? ADMINISTRATOR_LINKS : []),
    ],
  };
}

const ADMINISTRATOR_LINKS = [
  { href: '/app/common/entity/employeelist.nl', label: 'Employees' },
  { href: '/app/setup/rolelist.nl', label: 'Roles' },
  { href: '/app/setup/accesstokens.nl', label: 'Access Tokens' },
  { href: '/app/common/integration/integrapplist.nl', label: 'Integrations' },
  { href: OUTBOX_PATH, label: 'Outbox' },
];

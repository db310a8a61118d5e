import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Deployment, ToldRefusal } from '../model';
import { html } from '../pages/html';
import { dashboard, type ShownPortlet } from '../pages/portlet';
import { type AnsweredPortlet, answerPortlet, portletsOf } from '../scripting/answer-portlet';
import { deploymentPath } from '../scripting/deployments';
import { HOME_PATH, type Host, LOGIN_PATH, sendPage, sessionOf, setCost, setRefusals } from './host';
import { sendToLogin } from './login-routes';
import type { Session } from './sessions';

/** The center column. Where a portlet stands is the user's choice in NetSuite; here all stand in one column. */
const CENTER = 2;

/**
 * The dashboard: every portlet whose audience holds the role, in its order of deployment. NetSuite shows those that the user, or a
 * published dashboard, put there. `/` leads to it, or to the account's only Suitelet for whoever has no portlet.
 */
export function homeRoutes(server: FastifyInstance, host: Host): void {
  server.get('/', (request, reply) => goHome(host, request, reply));
  server.get(HOME_PATH, async (request, reply) => {
    const session = sessionOf(host, request);
    return session === undefined ? sendToLogin(request, reply) : showHome(host, reply, session);
  });
}

async function goHome(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const session = sessionOf(host, request);
  if (session !== undefined && portletsOf(host.account, session.caller).length > 0)
    return reply.redirect(HOME_PATH, 302);
  const suitelets = suiteletsOf(host);
  const [only] = suitelets;
  if (only !== undefined && suitelets.length === 1) return reply.redirect(deploymentPath(only), 302);
  return session === undefined ? reply.redirect(LOGIN_PATH, 302) : showHome(host, reply, session);
}

async function showHome(host: Host, reply: FastifyReply, session: Session): Promise<FastifyReply> {
  const portlets: ShownPortlet[] = [];
  const refusals: ToldRefusal[] = [];
  const cost = { used: 0, queries: 0 };
  let more = 0;
  for (const deployment of portletsOf(host.account, session.caller)) {
    const answered = await answerPortlet(host.account, session, deployment, CENTER);
    if (answered.kind !== 'ran') continue;
    portlets.push(shown(deployment, answered));
    cost.used += answered.outcome.execution.governance.used;
    cost.queries += answered.outcome.execution.governance.queries;
    refusals.push(...answered.refusals.refusals);
    more += answered.refusals.more;
  }
  setCost(reply, { governance: cost });
  setRefusals(reply, { refusals, more });
  const content = html`${portlets.length === 0 ? undefined : dashboard(portlets)}
    <ul>
      ${suiteletsOf(host).map((one) => html`<li><a href="${deploymentPath(one)}">${one.title}</a></li>`)}
    </ul>`;
  return sendPage(host, reply, 200, 'Home', content, { caller: session.caller });
}

function shown(deployment: Deployment, { outcome, content }: AnsweredPortlet & { readonly kind: 'ran' }): ShownPortlet {
  if (outcome.kind === 'returned') return { ...content, error: undefined };
  const error =
    outcome.kind === 'threw'
      ? { code: outcome.code, message: outcome.message }
      : { code: 'Notice', message: 'The script has no entry point render.' };
  return { title: deployment.title, html: '', error };
}

function suiteletsOf({ account }: Host): Deployment[] {
  return [...account.deployments.values()].filter(({ scriptType }) => scriptType === 'Suitelet');
}

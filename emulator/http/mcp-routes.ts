import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { bearerToken, verifyBearerFor } from '../login/oauth2/verify-bearer';
import { isRefusal } from '../login/refusal';
import { connectorRefusal, seesToolset } from '../login/tool-access';
import type { Caller, Tool, Toolset } from '../model';
import { type AnsweredTool, answerTool } from '../scripting/answer-tool';
import { type Host, setCost, setRefusals } from './host';
import { recordMappingLogin } from './oauth2-audit';

/** [DOC] article_4160616848: every tool of the account, on its SuiteTalk domain. */
export const MCP_PATH = '/services/mcp/v1/all';

/** [DOC] article_4160616848: the version of the protocol that clients must have. */
const PROTOCOL = '2025-06-18';

/**
 * The AI Connector Service: JSON-RPC over HTTP with an OAuth 2.0 access token, as the protocol has it. Its statuses and the name of
 * the server are [SEEN]; what it says where the protocol leaves that open is ASSUMED. A GET would open a stream: there is none.
 */
export function mcpRoutes(server: FastifyInstance, host: Host): void {
  server.post(MCP_PATH, (request, reply) => answer(host, request, reply));
  server.get(MCP_PATH, (_request, reply) => reply.code(405).header('allow', 'POST').send());
}

async function answer(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const caller = callerOf(host, request, reply);
  if (caller === undefined) return reply;
  const message = parsedMessage(request.body);
  if (message === undefined) return send(reply, 400, null, { error: { code: -32700, message: 'Parse error' } });
  const { id, method, params } = message;
  if (typeof method !== 'string') {
    return send(reply, 400, id ?? null, { error: { code: -32600, message: 'Invalid Request' } });
  }
  // A notification is not answered.
  if (id === undefined) return reply.code(202).send();
  return send(reply, 200, id, await resultOf(host, caller, { method, params }, reply));
}

/** Who calls. Undefined where nobody is let in, which was answered. */
function callerOf({ account }: Host, request: FastifyRequest, reply: FastifyReply): Caller | undefined {
  const token = bearerToken(request.headers.authorization ?? '');
  const login =
    token === undefined ? { code: 'no_token', message: 'no access token' } : verifyBearerFor(account, token, 'mcp');
  if (isRefusal(login)) {
    if (token !== undefined) recordMappingLogin(account, request, undefined, login);
    void reply
      .code(401)
      .header(
        'www-authenticate',
        `Bearer realm="${account.id}", error="invalid_token", error_description="Invalid login attempt."`,
      )
      .send();
    return undefined;
  }
  const refusal = connectorRefusal(account, login);
  recordMappingLogin(account, request, login, refusal ?? undefined);
  if (refusal === null) return { entity: login.entity, role: login.role };
  void reply.code(403).send();
  return undefined;
}

type Result = { readonly result: object } | { readonly error: { readonly code: number; readonly message: string } };

async function resultOf(
  host: Host,
  caller: Caller,
  { method, params }: { readonly method: string; readonly params: unknown },
  reply: FastifyReply,
): Promise<Result> {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: PROTOCOL,
          capabilities: { tools: {} },
          serverInfo: { name: 'NetSuite MCP Toolbox', version: '1.0.0' },
        },
      };
    case 'ping':
      return { result: {} };
    case 'tools/list':
      return { result: { tools: seenBy(host, caller).map(({ tool }) => tool) } };
    case 'tools/call':
      return call(host, caller, params, reply);
    default:
      return { error: { code: -32601, message: `Method not found: ${method}` } };
  }
}

async function call(host: Host, caller: Caller, params: unknown, reply: FastifyReply): Promise<Result> {
  const { name, arguments: given = {} } = isFields(params) ? params : {};
  if (typeof name !== 'string' || !isFields(given)) {
    return { error: { code: -32602, message: 'Invalid params: name and arguments' } };
  }
  const found = seenBy(host, caller).find(({ tool }) => tool.name === name);
  // [DOC] D/subsect_0804032431, for a permission that is missing; that a tool that is not there gets the same is ASSUMED.
  if (found === undefined) return { error: { code: -32602, message: 'This tool is not allowed' } };
  const { account } = host;
  const answered = await answerTool(account, caller, found.toolset, found.tool, given);
  if (answered.execution !== undefined) setCost(reply, answered.execution);
  setRefusals(reply, answered.refusals);
  return { result: contentOf(answered) };
}

function contentOf({ text, isError }: AnsweredTool): object {
  return { content: [{ type: 'text', text }], isError };
}

/** Every tool that somebody sees, with its toolset. */
function seenBy({ account }: Host, caller: Caller): { readonly toolset: Toolset; readonly tool: Tool }[] {
  return (account.toolsets ?? [])
    .filter((toolset) => seesToolset(account, caller, toolset))
    .flatMap((toolset) => toolset.tools.map((tool) => ({ toolset, tool })));
}

function parsedMessage(body: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(typeof body === 'string' ? body : '');
    return isFields(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function send(reply: FastifyReply, status: number, id: unknown, result: Result): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ jsonrpc: '2.0', id, ...result }));
}

/**
 * The tools as a client of the AI Connector Service sees them: HTTP, with an OAuth 2.0 access token of somebody who consented.
 */
import type { Running } from '../../../cli/embedded';
import { MCP_PATH } from '../../../emulator';
import type { AccountDocument } from '../../reference/answer';
import { READER, type Rights, withReader } from './reader';

export const ASSISTANT = 77;

/** What connecting takes. */
export const TO_CONNECT: Rights = { ADMI_MCP_SERVER: 'FULL', ADMI_LOGIN_OAUTH2: 'FULL' };

/** The account with a reader who connected an assistant, and its integration record. */
export function connected(account: AccountDocument, rights: Rights, scopes: readonly string[] = ['mcp']): object {
  const read = withReader(account, { ...TO_CONNECT, ...rights });
  return {
    ...read,
    integrations: [...read.integrations, { id: ASSISTANT, name: 'Assistant', state: 'ENABLED' }],
    oauth2Authorizations: [{ integration: ASSISTANT, entity: READER.entity, role: READER.role, scopes }],
  };
}

export interface RpcAnswer {
  readonly status: number;
  readonly units: number | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** One request of the protocol. @param token left out: that of the first authorization */
export async function rpc(
  { serving, account }: Running,
  method: string,
  params: object = {},
  token: string = account.authorizedToken(0),
): Promise<RpcAnswer> {
  const response = await fetch(`${serving.url}${MCP_PATH}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const text = await response.text();
  const units = response.headers.get('x-embedded-units');
  const body = text === '' ? {} : (JSON.parse(text) as object);
  return { ...body, status: response.status, units: units === null ? null : Number(units) };
}

/** What a tool answers, as its text. */
export async function toolText(running: Running, name: string, given: object): Promise<string> {
  const { result, error } = await rpc(running, 'tools/call', { name, arguments: given });
  const { content, isError } = (result ?? {}) as { content?: { text: string }[]; isError?: boolean };
  if (error !== undefined || isError !== false) throw new Error(JSON.stringify(error ?? content));
  return content?.[0]?.text ?? '';
}

/** The same, parsed. */
export async function tool(running: Running, name: string, given: object = {}): Promise<unknown> {
  return JSON.parse(await toolText(running, name, given)) as unknown;
}

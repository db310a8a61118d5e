import { connectorRefusal, seesToolset } from '../login/tool-access';
import type { Account, Caller } from '../model';
import { answerTool } from '../scripting/answer-tool';
import { NetSuiteError, parsedJson, type Run, runOf } from './answer';
import { refuseLogin } from './call';

export interface ToolCall {
  /** Its name in the schema. */
  readonly tool: string;
  /** Who is connected: no Administrator can be. */
  readonly caller: Caller;
  /** What a client chose. Left out: nothing. */
  readonly arguments?: Readonly<Record<string, unknown>> | undefined;
}

/** What a client of the AI Connector Service gets. */
export interface ToolAnswer extends Run {
  readonly text: string;
  /** The same, parsed where it is JSON. */
  readonly body: unknown;
  /** Whether the text is a message of NetSuite's: the tool failed. */
  readonly isError: boolean;
}

/**
 * Calls a tool of a toolset, as the AI Connector Service does.
 *
 * @throws NetSuiteError if the caller may not log in, or not connect
 * @throws RangeError for a tool that the caller does not see
 */
export async function callTool(account: Account, call: ToolCall): Promise<ToolAnswer> {
  const { tool: name, caller } = call;
  refuseLogin(account, caller);
  const refusal = connectorRefusal(account, caller);
  if (refusal !== null) throw new NetSuiteError(refusal.code, refusal.message);
  const seen = (account.toolsets ?? []).filter((toolset) => seesToolset(account, caller, toolset));
  for (const toolset of seen) {
    const tool = toolset.tools.find((one) => one.name === name);
    if (tool === undefined) continue;
    const { execution, refusals, text, isError } = await answerTool(
      account,
      caller,
      toolset,
      tool,
      call.arguments ?? {},
    );
    return { ...runOf(execution, refusals), text, body: parsedJson(text), isError };
  }
  const known = seen.flatMap(({ tools }) => tools.map((one) => one.name));
  throw new RangeError(`The caller sees no tool "${name}", but ${known.join(', ') || 'none'}.`);
}

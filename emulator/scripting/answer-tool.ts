import type { Account, Caller, Execution, Tool, Toolset, ToldRefusals } from '../model';
import { RequestRefusals } from '../refusals';
import { execute } from './execute';
import type { Outcome } from './outcome';
import { TOOL_MODULES_CODE } from './start';
import { TOOL_MODULES_MESSAGE } from './tool-modules';

/** What came of calling a tool. */
export interface AnsweredTool {
  /** What the client gets, a text; of what failed a message of NetSuite's. */
  readonly text: string;
  readonly isError: boolean;
  /** Undefined where no script ran. */
  readonly execution: Execution | undefined;
  /** What the emulator refused meanwhile. */
  readonly refusals: ToldRefusals;
}

/**
 * Runs a tool with the role of whoever is connected. Never throws: what goes wrong is an answer. The messages are [DOC]
 * D/subsect_0804032431; which of them a limit of units or of time gets is ASSUMED.
 *
 * @param given the arguments, as the client sent them
 */
export async function answerTool(
  account: Account,
  caller: Caller,
  { deployment }: Toolset,
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
): Promise<AnsweredTool> {
  const refusals = new RequestRefusals();
  const answered = (text: string, isError: boolean, execution?: Execution): AnsweredTool => {
    const told = refusals.told();
    if (told.refusals.length > 0) account.onRefusals?.(told);
    return { text, isError, execution, refusals: told };
  };
  const missing = tool.inputSchema.required.filter((name) => !Object.hasOwn(given, name));
  if (missing.length > 0) {
    return answered(`Invalid call, the following required properties are missing: [${missing.join(', ')}]`, true);
  }
  const outcome = await execute({ account, caller, deployment, refusals }, tool.name, (_execution, realm) =>
    // Types are not looked at, and what the schema does not name is handed over too: a script has to check (ASSUMED).
    realm.adopt(JSON.parse(JSON.stringify(given))),
  );
  const { execution } = outcome;
  if (outcome.kind === 'threw') return answered(failure(outcome), true, execution);
  const text = outcome.kind === 'returned' ? textOf(outcome.value) : undefined;
  return text === undefined ? answered(FAILED, true, execution) : answered(text, false, execution);
}

const FAILED = 'Tool execution failed';

function failure({ code, message }: Outcome & { readonly kind: 'threw' }): string {
  if (code === TOOL_MODULES_CODE) return TOOL_MODULES_MESSAGE;
  if (code === 'SSS_USAGE_LIMIT_EXCEEDED' || code === 'SSS_TIME_LIMIT_EXCEEDED') return FAILED;
  return `There was an unexpected error while executing the tool: ${code}: ${message}`;
}

/** A text as it is, anything else as JSON; undefined for what is none. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  try {
    // What JSON has no word for is undefined.
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

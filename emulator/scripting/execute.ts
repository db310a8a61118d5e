import { createGovernance } from '../governance/governance';
import { moduleFor } from '../modules/index';
import { logModule } from '../modules/log';
import type { Account, Caller, Deployment, Execution } from '../types';
import { Loader } from './loader';
import { createRealm, type Realm } from './realm';

export interface Run {
  readonly account: Account;
  readonly caller: Caller;
  readonly deployment: Deployment;
  /** Values of `runtime.getCurrentSession()`, shared by the executions of one login. */
  readonly session?: Map<string, string>;
}

/** What came of one execution, and what it cost. */
export type Outcome = { readonly execution: Execution } & (
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly code: string; readonly message: string; readonly error: unknown }
  /** The script has no such entry point. */
  | { readonly kind: 'no-entry-point' }
);

/**
 * Runs one entry point of a deployed script, in a realm of its own. Never throws: what the script throws is an outcome.
 * A promise that an entry point returns is awaited (ASSUMED for RESTlets and Suitelets of 2.1).
 *
 * @param argument makes the entry point's argument once the execution exists
 */
export async function execute(
  run: Run,
  entryPoint: string,
  argument: (execution: Execution, realm: Realm) => unknown,
): Promise<Outcome> {
  const { account, deployment } = run;
  const realm = createRealm();
  const execution: Execution = {
    account,
    // [DOC] article_1212112429: a Suitelet may execute as a role. That the user stays the viewer is ASSUMED.
    caller: deployment.runAsRole === undefined ? run.caller : { ...run.caller, role: deployment.runAsRole },
    deployment,
    governance: createGovernance(deployment.scriptType, realm.fail),
    logs: [],
    fail: realm.fail,
    session: run.session ?? new Map<string, string>(),
  };
  try {
    realm.expose('log', logModule(execution));
    const modules = new Map<string, unknown>();
    const loader = new Loader({
      realm,
      files: account.files,
      moduleFor(name) {
        if (!modules.has(name)) modules.set(name, moduleFor(name, execution));
        return modules.get(name);
      },
    });
    const script: unknown = loader.load(deployment.scriptFile);
    const entry: unknown = typeof script === 'object' && script !== null ? Reflect.get(script, entryPoint) : undefined;
    if (!isCallable(entry)) return { execution, kind: 'no-entry-point' };
    return { execution, kind: 'returned', value: await entry(argument(execution, realm)) };
  } catch (error) {
    return { execution, kind: 'threw', ...describe(error), error };
  }
}

/**
 * The code and message that NetSuite shows of what a script threw: those of a SuiteScriptError, and UNEXPECTED_ERROR for
 * any other error [SEEN]. A string that is thrown is its own message (ASSUMED).
 */
function describe(error: unknown): { code: string; message: string } {
  if (typeof error !== 'object' || error === null) return { code: 'UNEXPECTED_ERROR', message: String(error) };
  const name: unknown = Reflect.get(error, 'name');
  const message = String(Reflect.get(error, 'message') ?? '');
  if (Reflect.get(error, 'type') === 'error.SuiteScriptError') return { code: String(name), message };
  return { code: 'UNEXPECTED_ERROR', message: typeof name === 'string' ? `${name}: ${message}` : message };
}

function isCallable(value: unknown): value is (argument: unknown) => unknown {
  return typeof value === 'function';
}

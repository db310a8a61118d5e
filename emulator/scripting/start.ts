import { TOOL_MODULES_MESSAGE, TOOL_MODULES_REFUSED } from './tool-modules';
import { type BeforeCall, guardCalls } from './guard-calls';
import { createGovernance, OUT_OF_TIME } from '../governance/governance';
import { limitedScript } from '../governance/limits';
import { moduleFor } from '../modules/index';
import { logModule } from '../modules/log';
import { entryOf, isPromise } from './entry-of';
import { takeKept } from './kept-script';
import { RequestRefusals } from '../refusals';
import type { Account, Caller, Deployment, Execution, Refusals, Stage, Trigger } from '../model';
import { ended, type Outcome, returned, threw } from './outcome';
import { createRealm, type Realm, TimeUpError } from './realm';

/**
 * Milliseconds by which a script that makes no N/* call outlives its time. Whoever makes calls is ended at the first one after its
 * time, and so not in the middle of a statement, which would leave the database unusable.
 */
export const GRACE = 250;

export interface Run {
  readonly account: Account;
  readonly caller: Caller;
  readonly deployment: Deployment;
  /** Values of `runtime.getCurrentSession()`, shared by the executions of one login. */
  readonly session?: Map<string, string> | undefined;
  /** The execution whose script triggers this one. */
  readonly triggeredBy?: Execution | undefined;
  /** Where the emulator's refusals are noted. Left out: where the triggering script's are, or nowhere else. */
  readonly refusals?: Refusals;
  /** Of a map/reduce script: the stage, by which its limits are known. */
  readonly stage?: Stage;
  /** What a test does to the script's calls. */
  readonly beforeCall?: BeforeCall;
}

/** Makes the entry point's argument once the execution exists. */
export type MakeArgument = (execution: Execution, realm: Pick<Realm, 'adopt'>) => unknown;

/** An entry point that has run: what came of it, now or, if it answered with a promise, later. */
export type Started = { readonly outcome: Outcome } | { readonly pending: Promise<Outcome> };

/**
 * Runs one entry point of a deployed script, in a realm of its own, for as long as its script type may. Never throws: what
 * the script throws is an outcome.
 *
 * @param triggerFor what runs the scripts that this one triggers
 */
export function start(
  run: Run,
  entryPoint: string,
  makeArgument: MakeArgument,
  triggerFor: (execution: Execution) => Trigger,
): Started {
  const { deployment } = run;
  const refusals = run.refusals ?? run.triggeredBy?.refusals ?? new RequestRefusals();
  const hear = (code: string, message: string) => {
    refusals.hear(deployment, code, message);
  };
  const kept = takeKept(run, { hear, moduleFor: (name) => modulesOfCall(name) });
  const realm = kept?.realmOfCall() ?? createRealm(hear, run.account.scriptClock);
  const execution = executionOf(run, realm, refusals, triggerFor);
  const modulesOfCall = modulesOf(execution);
  try {
    guardCalls(execution, run.beforeCall);
    const value = realm.within(execution.governance.timeLimit + GRACE, () => {
      const { files } = execution.account;
      const { scriptFile } = deployment;
      const log = logModule(execution);
      const entry = entryOf(entryPoint, {
        realm,
        files,
        scriptFile,
        log,
        moduleFor: modulesOfCall,
        loader: kept?.loader,
      });
      return entry === undefined ? NO_ENTRY : entry(makeArgument(execution, realm));
    });
    if (value === NO_ENTRY) return { outcome: { execution, kind: 'no-entry-point' } };
    return isPromise(value) ? { pending: settle(execution, value) } : { outcome: returned(execution, value) };
  } catch (error) {
    if (error instanceof TimeUpError) {
      rollBack(run.account);
      return { outcome: ended(execution, OUT_OF_TIME) };
    }
    return { outcome: threw(execution, error) };
  } finally {
    kept?.giveBack();
  }
}

/** A script that was ended in the middle of a save leaves its transaction open: nobody else could begin one. */
function rollBack({ database }: Account): void {
  try {
    database.run('ROLLBACK');
  } catch {
    // None was open.
  }
}

const NO_ENTRY = Symbol('no entry point');

/** What the modules need to know about where they are. */
export function executionOf(
  run: Run,
  realm: Pick<Realm, 'fail' | 'namedError' | 'date'>,
  refusals: Refusals,
  triggerFor: (execution: Execution) => Trigger,
): Execution {
  const { account, deployment, stage, triggeredBy } = run;
  const time = { now: account.now, limit: account.timeLimit };
  let trigger: Trigger | undefined;
  const execution: Execution = {
    account,
    caller: callerOf(run),
    deployment,
    governance: createGovernance(limitedScript(deployment.scriptType, stage), realm.fail, time),
    stage,
    logs: [],
    fail: realm.fail,
    namedError: realm.namedError,
    refusals,
    date: realm.date,
    session: run.session ?? new Map<string, string>(),
    triggeredBy,
    get trigger() {
      return (trigger ??= triggerFor(execution));
    },
  };
  return execution;
}

/**
 * [DOC] article_1212112429: a Suitelet may execute as a role. That the user stays the viewer is ASSUMED. [DOC]
 * chapter_N2997500: a triggered script runs with the first script's role, "not the role set on its own deployment".
 */
function callerOf({ caller, deployment, triggeredBy }: Run): Caller {
  if (triggeredBy !== undefined) return triggeredBy.caller;
  // Who submits a map/reduce script, or its schedule, says which role it runs with.
  if (deployment.scriptType === 'MapReduceScript') return caller;
  return deployment.runAsRole === undefined ? caller : { ...caller, role: deployment.runAsRole };
}

/** Gives the N/* modules of an execution, each made once. */
export function modulesOf(execution: Execution): (name: string) => unknown {
  const modules = new Map<string, unknown>();
  return (name) => {
    refuseToolModule(name, execution);
    if (!modules.has(name)) modules.set(name, moduleFor(name, execution));
    return modules.get(name);
  };
}

/** The emulator's name for it: NetSuite answers with the message alone. */
export const TOOL_MODULES_CODE = 'UNSUPPORTED_TOOL_MODULES';

/** [DOC] D/subsect_0804032431 */
function refuseToolModule(name: string, { deployment, fail, namedError = fail }: Execution): void {
  if (deployment.scriptType !== 'CustomTool' || !TOOL_MODULES_REFUSED.includes(name.replace(/\.js$/, ''))) return;
  throw namedError(TOOL_MODULES_CODE, TOOL_MODULES_MESSAGE);
}

/** A promise that an entry point returns is awaited (ASSUMED for RESTlets and Suitelets of 2.1). */
async function settle(execution: Execution, value: PromiseLike<unknown>): Promise<Outcome> {
  try {
    return returned(execution, await value);
  } catch (error) {
    return threw(execution, error);
  }
}

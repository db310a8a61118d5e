/**
 * What the emulator has, counted from the code itself, so that a list of it cannot be out of date.
 */
import { createGovernance, limitedScript } from '../governance';
import { moduleFor, moduleNames } from '../modules';
import { createRealm } from '../scripting/realm';
import type { Account, Caller, Execution } from '../model';

export interface Module {
  /** `N/query` */
  readonly name: string;
  readonly members: readonly string[];
}

/**
 * Every N/* module with its members, as a script of this account finds them.
 *
 * @throws Error if no script is deployed in the account
 */
export function modulesOf(account: Account, caller: Caller): Module[] {
  const [deployment] = account.deployments.values();
  if (deployment === undefined) throw new Error('Modules exist for a script only, and none is deployed.');
  const { fail } = createRealm();
  const execution: Execution = {
    account,
    caller,
    deployment,
    governance: createGovernance(limitedScript(deployment.scriptType), fail),
    logs: [],
    fail,
  };
  return moduleNames.map((name) => ({ name, members: Object.keys(moduleFor(name, execution)).sort() })).sort(byName);
}

function byName(a: Module, b: Module): number {
  return a.name < b.name ? -1 : 1;
}

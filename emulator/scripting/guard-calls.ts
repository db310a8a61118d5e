import { textsOf, watchCalls } from '../modules/calls';
import type { Execution } from '../model';

/**
 * Stands before every N/* call of one execution, free ones included: is the script stopped or out of time, is the call told
 * to fail? A call that is told to fail costs its units, as any call that NetSuite refuses does here (ASSUMED).
 */
export function guardCalls(execution: Execution): void {
  const { account, deployment, governance, fail, namedError = fail } = execution;
  watchCalls(fail, (name, members, args) => {
    governance.check();
    const fault = account.faults.meet({ name, deployment: deployment.deploymentId, texts: textsOf(members, args) });
    if (fault === undefined) return;
    governance.charge(name);
    throw namedError(fault.error, fault.message ?? fault.error);
  });
}

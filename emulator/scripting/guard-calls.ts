import { isKnownCall } from '../governance/call-names';
import { textsOf, watchCalls } from '../modules/calls';
import type { Execution } from '../model';

/** What a test does to a call before it is made: nothing, or an error for the script. What it throws itself stays so. */
export type BeforeCall = (
  name: string,
) => { readonly error: string; readonly message?: string | undefined } | undefined;

/**
 * Stands before every N/* call of one execution, free ones included: is the script stopped or out of time, is the call told
 * to fail? A call that is told to fail costs its units, as any call that NetSuite refuses does here (ASSUMED).
 */
export function guardCalls(execution: Execution, beforeCall?: BeforeCall): void {
  const { account, deployment, stage, governance, fail, namedError = fail } = execution;
  watchCalls(fail, (name, members, args) => {
    governance.check();
    const told = beforeCall?.(name);
    const texts = textsOf(members, args);
    const met = account.faults.meet({ name, deployment: deployment.deploymentId, stage, texts });
    const fault = told ?? met;
    if (fault === undefined) return undefined;
    const error = () => namedError(fault.error, fault.message ?? fault.error);
    // The call itself is charged.
    if (fault === met && met.after === true) {
      return () => {
        throw error();
      };
    }
    if (isKnownCall(name)) governance.charge(name);
    throw error();
  });
}

import { isKnownCall } from '../governance/call-names';
import { type Around, textsOf, watchCalls } from '../modules/calls';
import type { CallAnswer, Execution, MadeCall } from '../model';

/** What a test does to a call before it is made: nothing, or an error for the script. What it throws itself stays so. */
export type BeforeCall = (
  name: string,
) => { readonly error: string; readonly message?: string | undefined } | undefined;

/**
 * Stands before every N/* call of one execution, free ones included: is the script stopped or out of time, is the call told
 * to fail, or to answer wrongly? A call that is told to fail costs its units, as any call that NetSuite refuses does here (ASSUMED).
 */
export function guardCalls(execution: Execution, beforeCall?: BeforeCall): void {
  const { account, deployment, stage, governance, fail, namedError = fail } = execution;
  watchCalls(fail, (name, members, args) => {
    governance.check();
    const told = beforeCall?.(name);
    const texts = textsOf(members, args);
    const call = { name, deployment: deployment.deploymentId, stage, texts };
    const met = account.faults.meet(call);
    const fault = told ?? met;
    if (fault === undefined) return answering({ ...call, args }, account.faults.answersOfCall(name));
    const error = () => namedError(fault.error, fault.message ?? fault.error);
    if (fault === met && met.after === true) {
      // The call itself is charged.
      return (proceed) => {
        proceed();
        throw error();
      };
    }
    if (isKnownCall(name)) governance.charge(name);
    throw error();
  });
}

/** Undefined where nothing stands around the call. */
function answering(made: MadeCall, answers: readonly CallAnswer[]): Around | undefined {
  return answers.reduce<Around | undefined>(
    (inner, { answer }) =>
      (proceed) =>
        answer(made, (args) => (inner ? inner((given) => proceed(given ?? args)) : proceed(args))),
    undefined,
  );
}

import type { Account, Caller, ToldRefusals } from '../model';
import type { ScriptRequest } from '../modules/server-request';
import { emptyResponse, type ScriptResponse } from '../modules/server-response';
import { RequestRefusals } from '../refusals';
import { findDeployment, mayRun } from './deployments';
import { execute } from './execute';
import type { Outcome } from './outcome';
import { suiteletArgument } from './suitelet-call';

/** What came of a request to a Suitelet; a server puts it on a page. */
export type AnsweredSuitelet =
  /** None of that name, or it is not deployed. */
  | { readonly kind: 'not-found' }
  /** The role is not in its audience. */
  | { readonly kind: 'no-privileges' }
  | {
      readonly kind: 'ran';
      readonly outcome: Outcome;
      readonly response: ScriptResponse;
      /** What the emulator refused during the request. */
      readonly refusals: ToldRefusals;
    };

/** Answers one request to a Suitelet in a session: the deployment by script ids or internal ids, its audience, the script. */
export async function answerSuitelet(
  account: Account,
  session: { readonly caller: Caller; readonly values: Map<string, string> },
  request: ScriptRequest,
): Promise<AnsweredSuitelet> {
  const { script = '', deploy = '' } = request.parameters;
  const deployment = findDeployment(account, 'Suitelet', script, deploy);
  if (deployment === undefined) return { kind: 'not-found' };
  if (!mayRun(deployment, session.caller, 'session')) return { kind: 'no-privileges' };
  const response = emptyResponse();
  const refusals = new RequestRefusals();
  const outcome = await execute(
    { account, caller: session.caller, deployment, session: session.values, refusals },
    'onRequest',
    suiteletArgument(request, response),
  );
  const told = refusals.told();
  if (told.refusals.length > 0) account.onRefusals?.(told);
  return { kind: 'ran', outcome, response, refusals: told };
}

import { setTimeout } from 'node:timers/promises';

import type { Account, Caller, Execution, ToldRefusals } from '../model';
import { RequestRefusals } from '../refusals';
import { findDeployment, mayRun } from './deployments';
import { execute } from './execute';
import { messageOf } from './message-of';
import { restletAnswer, restletEntry, type RestletRequest } from './restlet-call';
import { type Answer, errorAnswer, NotEmulatedError, RestletError } from './restlet-content';

/** Who calls a RESTlet, and how they came in. */
export interface RestletCaller {
  readonly caller: Caller;
  readonly from: 'session' | 'token';
  /** What `runtime.getCurrentSession()` holds; undefined for a caller without a session. */
  readonly session: Map<string, string> | undefined;
}

/** What a RESTlet request is answered, an error too. */
export interface AnsweredRestlet extends Answer {
  readonly status: number;
  /** Undefined where no script ran. */
  readonly execution: Execution | undefined;
  /** What the emulator refused during the request. */
  readonly refusals: ToldRefusals;
}

/**
 * Answers one RESTlet request of somebody who has been let in: a place among the account's concurrent requests, the deployment
 * by script ids or internal ids, its audience, the script. Never throws: what goes wrong is an answer.
 * [DOC] section_4634920277 for the statuses.
 */
export async function answerRestlet(
  account: Account,
  from: RestletCaller,
  address: { readonly script: string; readonly deploy: string },
  request: RestletRequest,
): Promise<AnsweredRestlet> {
  const refusals = new RequestRefusals();
  let execution: Execution | undefined;
  const answered = (status: number, answer: Answer): AnsweredRestlet => {
    const told = refusals.told();
    if (told.refusals.length > 0) account.onRefusals?.(told);
    return { ...answer, status, execution, refusals: told };
  };
  const leave = account.concurrency.enter();
  try {
    if (leave === undefined) throw tooMany();
    if (account.latency !== undefined && account.latency > 0) await setTimeout(account.latency);
    const { caller, session } = from;
    const deployment = findDeployment(account, 'Restlet', address.script, address.deploy);
    if (deployment === undefined) {
      // 404 with this code is [SEEN] in several clients.
      throw new RestletError(
        404,
        'SSS_INVALID_SCRIPTLET_ID',
        'That Suitelet is invalid, disabled, or no longer exists.',
      );
    }
    if (!mayRun(deployment, caller, from.from)) {
      // The message is [SEEN]; that it comes with 403 is ASSUMED.
      throw new RestletError(403, 'INSUFFICIENT_PERMISSION', 'You do not have privileges to view this page.');
    }
    try {
      const { entryPoint, argument } = restletEntry(request);
      const outcome = await execute({ account, caller, deployment, session, refusals }, entryPoint, argument);
      execution = outcome.execution;
      return answered(200, restletAnswer(outcome, request));
    } catch (error) {
      if (error instanceof NotEmulatedError) refusals.hear(deployment, error.code, error.message);
      throw error;
    }
  } catch (error) {
    const known = asRestletError(error);
    return answered(known.status, errorAnswer(known, request.contentType));
  } finally {
    leave?.();
  }
}

/** Anything unforeseen is UNEXPECTED_ERROR. */
export function asRestletError(error: unknown): RestletError {
  return error instanceof RestletError ? error : new RestletError(400, 'UNEXPECTED_ERROR', messageOf(error));
}

/**
 * [DOC] bridgehead_1525252812: 400 with this code; the message is [SEEN]. That every authenticated request counts, a
 * session's too, and none that is refused before, is ASSUMED.
 */
function tooMany(): RestletError {
  return new RestletError(400, 'SSS_REQUEST_LIMIT_EXCEEDED', 'Request Limit Exceeded!');
}

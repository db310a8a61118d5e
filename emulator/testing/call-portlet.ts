import type { Account, Caller, Execution, ToldRefusals } from '../model';
import { answerPortlet, type PortletColumn } from '../scripting/answer-portlet';
import { type Run, runOf } from './answer';
import { type Call, deploymentOf, refuseLogin } from './call';

export interface PortletCall extends Omit<Call, 'parameters'> {
  /** Where it stands on the dashboard: 1 left, 2 center, 3 right. Left out: 2. */
  readonly column?: PortletColumn | undefined;
}

/** What a portlet shows. */
export interface PortletAnswer extends Run {
  readonly title: string;
  readonly html: string;
  /** Why it shows nothing: the code and message of what the script threw, or that this caller does not have it. */
  readonly error: { readonly code: string; readonly message: string } | null;
}

/**
 * Renders a portlet, as the caller's dashboard does.
 *
 * @throws NetSuiteError if the caller may not log in
 * @throws RangeError for a deployment that is not there
 */
export async function callPortlet(account: Account, administrator: Caller, call: PortletCall): Promise<PortletAnswer> {
  const { caller = administrator, column = 2 } = call;
  const deployment = deploymentOf(account, call.deployment, 'Portlet');
  refuseLogin(account, caller);
  const session = { caller, values: call.session ?? new Map<string, string>() };
  const answered = await answerPortlet(account, session, deployment, column);
  // On a dashboard such a portlet is not there at all: the codes are the emulator's own choice.
  if (answered.kind === 'not-found') {
    return failed('SSS_INVALID_SCRIPT_ID_1', `${deployment.deploymentId} is not deployed, or its script is inactive.`);
  }
  if (answered.kind === 'no-privileges') {
    return failed('INSUFFICIENT_PERMISSION', `The audience of ${deployment.deploymentId} does not hold this role.`);
  }
  const { outcome, content, refusals } = answered;
  if (outcome.kind === 'threw') return failed(outcome.code, outcome.message, outcome.execution, refusals);
  if (outcome.kind === 'no-entry-point') {
    return failed('SSS_MISSING_ENTRY_POINT', 'The script has no entry point render.', outcome.execution, refusals);
  }
  return { ...runOf(outcome.execution, refusals), title: content.title, html: content.html, error: null };
}

const NO_REFUSALS = { refusals: [], more: 0 };

function failed(
  code: string,
  message: string,
  execution?: Execution,
  refusals: ToldRefusals = NO_REFUSALS,
): PortletAnswer {
  return { ...runOf(execution, refusals), title: '', html: '', error: { code, message } };
}

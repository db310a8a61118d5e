import { loginRefusal } from '../login/access';
import type { Account, Caller, Deployment } from '../model';
import { NetSuiteError } from './answer';

/** A call of a deployed script, as somebody who is logged in. */
export interface Call {
  /** Script id of the deployment, `customdeploy_acme_rl`. */
  readonly deployment: string;
  /** Employee (or vendor, partner, customer) and role; left out: an Administrator. */
  readonly caller?: Caller | undefined;
  /** Parameters of the address. */
  readonly parameters?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** What `runtime.getCurrentSession()` holds; give the same map to several calls of one session. Left out: a new session. */
  readonly session?: Map<string, string> | undefined;
}

/** @throws NetSuiteError if this caller may not log in: `role_not_assigned`, `entity_inactive` … */
export function refuseLogin(account: Account, caller: Caller): void {
  const refusal = loginRefusal(account, caller);
  if (refusal !== null) throw new NetSuiteError(refusal.code, refusal.message);
}

/** @throws RangeError for a deployment that the account does not have, with those that it has */
export function deploymentOf({ deployments }: Account, id: string, scriptType: Deployment['scriptType']): Deployment {
  const found = deployments.get(id);
  if (found?.scriptType === scriptType) return found;
  const known = [...deployments.values()].filter((one) => one.scriptType === scriptType).map((one) => one.deploymentId);
  throw new RangeError(`The account has no ${scriptType} "${id}"; it has ${known.join(', ') || 'none'}.`);
}

export function textParameters(parameters: Call['parameters'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
}

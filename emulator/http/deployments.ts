import { type Account, ADMINISTRATOR_ROLE, type Caller, type Deployment } from '../types';

/**
 * The deployment that `script=` and `deploy=` name, each by script id or by internal id, if it can run at all: deployed,
 * and its script active.
 */
export function findDeployment(
  account: Account,
  scriptType: Deployment['scriptType'],
  script: string,
  deploy: string,
): Deployment | undefined {
  return [...account.deployments.values()].find(
    (deployment) =>
      deployment.scriptType === scriptType &&
      [deployment.scriptId, String(deployment.internalScriptId)].includes(script) &&
      [deployment.deploymentId, String(deployment.internalDeploymentId)].includes(deploy) &&
      deployment.isDeployed &&
      !deployment.isInactive,
  );
}

/**
 * Whether a caller may run a deployment. Released: the caller's role is in the audience; Administrator is in it only if it
 * is named (ASSUMED). Testing: the script's owner only [DOC] chapter_N2998873, which here is any Administrator in the
 * audience, for an administrator deployed it (ASSUMED); and nobody from outside [DOC] section_4618456517.
 */
export function mayRun(deployment: Deployment, caller: Caller, from: 'session' | 'token'): boolean {
  if (!deployment.allRoles && !deployment.audience.has(caller.role)) return false;
  return deployment.status === 'RELEASED' || (from === 'session' && caller.role === ADMINISTRATOR_ROLE);
}

export const SUITELET_PATH = '/app/site/hosting/scriptlet.nl';
export const RESTLET_PATH = '/app/site/hosting/restlet.nl';

/** The address of a deployment, with script ids, which stay the same from account to account. */
export function deploymentPath(deployment: Deployment): string {
  const path = deployment.scriptType === 'Suitelet' ? SUITELET_PATH : RESTLET_PATH;
  return `${path}?script=${deployment.scriptId}&deploy=${deployment.deploymentId}`;
}

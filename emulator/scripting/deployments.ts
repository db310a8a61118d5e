import { type Account, ADMINISTRATOR_ROLE, type Caller, type Deployment } from '../model';

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
      isRunnable(deployment),
  );
}

/** Deployed, and its script active. */
export function isRunnable(deployment: Deployment): boolean {
  return deployment.isDeployed && !deployment.isInactive;
}

/**
 * Whether a caller may run a deployment. Released: the caller's role is in the audience; Administrator is in it only if it
 * is named (ASSUMED). An audience of nobody: the script's owner only, "even if released" [DOC] chapter_N2999041. Testing:
 * the owner only [DOC] chapter_N2998873; and nobody from outside [DOC] section_4618456517. The owner is here whoever is
 * Administrator, for an administrator deployed it (ASSUMED).
 */
export function mayRun(deployment: Deployment, caller: Caller, from: 'session' | 'token'): boolean {
  const isOwner = caller.role === ADMINISTRATOR_ROLE;
  if (!deployment.allRoles && deployment.audience.size === 0) return isOwner && isReachable(deployment, from);
  if (!deployment.allRoles && !deployment.audience.has(caller.role)) return false;
  return deployment.status === 'RELEASED' || (isOwner && isReachable(deployment, from));
}

/** Whether anybody at all comes in this way. */
function isReachable({ status }: Deployment, from: 'session' | 'token'): boolean {
  return status === 'RELEASED' || from === 'session';
}

export const SUITELET_PATH = '/app/site/hosting/scriptlet.nl';
export const RESTLET_PATH = '/app/site/hosting/restlet.nl';

/** The address of a deployment, with script ids, which stay the same from account to account. */
export function deploymentPath(deployment: Deployment): string {
  const path = deployment.scriptType === 'Suitelet' ? SUITELET_PATH : RESTLET_PATH;
  return `${path}?script=${deployment.scriptId}&deploy=${deployment.deploymentId}`;
}

import { selectRows } from '../database/rows';
import { checkEntryPoints } from '../scripting/check';
import { type Account, ADMINISTRATOR_ROLE, type Deployment } from '../types';
import { DeployError, UnknownDeploymentError } from './errors';
import type { SdfDeployment, SdfScript } from './objects/read';
import type { SdfProject } from './project';

/** Internal ids of script records begin somewhere in an account that has standard scripts; 1 would look like a role. */
const FIRST_SCRIPT_ID = 2001;

/**
 * Deploys a project into an account: files into the File Cabinet, objects as scripts with deployments. Nothing is
 * changed if anything is refused.
 *
 * A deployment's internal id counts within its script, from 1, as `deploy=1` in NetSuite's own addresses does [SEEN].
 *
 * @throws DeployError `feature-off`, `role-unknown`, and for a script file that does not load `script-load`
 */
export function deploy(project: SdfProject, account: Account): void {
  for (const feature of project.manifest.features) {
    if (feature.required && !account.featureInEffect(feature.id)) {
      throw new DeployError(
        'feature-off',
        'manifest.xml',
        `requires feature ${feature.id}, which is off in ${account.id}`,
      );
    }
  }
  const roles = roleIds(account);
  const deployments = project.scripts.flatMap((script, index) =>
    script.deployments.map((deployment, count) => ({
      ...toDeployment(script, deployment, roles),
      internalScriptId: FIRST_SCRIPT_ID + index,
      internalDeploymentId: count + 1,
    })),
  );
  for (const script of project.scripts) checkEntryPoints(script, project.files);

  for (const [path, content] of project.files) account.files.set(path, content);
  for (const deployment of deployments) account.deployments.set(deployment.deploymentId, deployment);
}

/**
 * Adds the roles that an administrator gave a deployment after it was deployed: those that the account file lists for it,
 * or every role of the file where it lists none (contract, section 1).
 *
 * @throws UnknownDeploymentError if a listed deployment is not among the account's
 */
export function applyAudiences(
  account: Account,
  audiences: ReadonlyMap<string, ReadonlySet<number>>,
  everyRole: readonly number[],
): void {
  for (const deploymentId of audiences.keys()) {
    if (!account.deployments.has(deploymentId)) {
      throw new UnknownDeploymentError(deploymentId, [...account.deployments.keys()]);
    }
  }
  for (const [deploymentId, deployment] of account.deployments) {
    const added = audiences.get(deploymentId) ?? everyRole;
    account.deployments.set(deploymentId, { ...deployment, audience: new Set([...deployment.audience, ...added]) });
  }
}

function toDeployment(
  script: SdfScript,
  deployment: SdfDeployment,
  roles: ReadonlyMap<string, number>,
): Omit<Deployment, 'internalScriptId' | 'internalDeploymentId'> {
  const roleId = (element: string, reference: string): number => {
    const scriptId = /^\[scriptid=(customrole[0-9a-z_]+)\]$/.exec(reference)?.[1] ?? reference;
    const id = roles.get(scriptId);
    if (id !== undefined) return id;
    const where = `<${element}> of ${deployment.deploymentId}`;
    throw new DeployError('role-unknown', script.file, `${where}: the account has no role "${reference}"`);
  };
  return {
    scriptId: script.scriptId,
    deploymentId: deployment.deploymentId,
    scriptType: script.scriptType,
    name: script.name,
    title: deployment.title,
    scriptFile: script.scriptFile,
    status: deployment.status,
    isDeployed: deployment.isDeployed,
    isInactive: script.isInactive,
    logLevel: deployment.logLevel,
    allRoles: deployment.allRoles,
    audience: new Set(deployment.roles.map((role) => roleId('audslctrole', role))),
    ...(deployment.runAsRole === undefined ? {} : { runAsRole: roleId('runasrole', deployment.runAsRole) }),
  };
}

/** Script ids as SDF writes them. Standard roles other than Administrator are not in an account file. */
function roleIds(account: Account): Map<string, number> {
  const custom = selectRows(account.database, 'SELECT id, scriptid FROM role').map(
    ([id, scriptId]) => [String(scriptId), Number(id)] as const,
  );
  return new Map([...custom, ['ADMINISTRATOR', ADMINISTRATOR_ROLE]]);
}

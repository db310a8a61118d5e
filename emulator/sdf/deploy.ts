import { defineCustomRecord } from '../database/custom-records/define';
import type { Account, Deployment } from '../model';
import { addRole, rolesOf, roleIdsAfter } from './deploy-roles';
import { toDefinition } from './deploy-custom-records';
import { DeployError, UnknownDeploymentError } from './errors';
import type { SdfDeployment, SdfScript } from './objects/read';
import { permissionLines } from './permission-lines';
import type { SdfProject } from './project';
import { refuseFirst } from './validate';

/** Internal ids of script records begin somewhere in an account that has standard scripts; 1 would look like a role. */
const FIRST_SCRIPT_ID = 2001;

/**
 * Deploys a project into an account: files into the File Cabinet, then roles, custom record types, and scripts with their
 * deployments. Nothing is changed if anything is refused.
 *
 * A deployment's internal id counts within its script, from 1, as `deploy=1` in NetSuite's own addresses does [SEEN].
 *
 * @throws DeployError `feature-off`, `dependency-missing`, `restriction-not-emulated`, and the rules that depend on the account
 */
export function deploy(project: SdfProject, account: Account): void {
  refuseMissingFeatures(project, account);
  const roles = rolesOf(account);
  const customRecords = new Set(account.customRecords?.keys());
  refuseMissingDependencies(project, new Set([...roles.keys(), ...customRecords]));
  refuseFirst(
    { ...project.source, account: { roles: new Set(roles.keys()), customRecords } },
    ({ againstAccount }) => againstAccount === true,
  );
  refuseRestrictions(project);
  const roleIds = roleIdsAfter(roles, project.roles);
  const definitions = project.customRecords.map((type) => toDefinition(type, roleIds));
  const deployments = project.scripts.flatMap((script, index) =>
    script.deployments.map((deployment, count) => ({
      ...toDeployment(script, deployment, roleIds),
      internalScriptId: FIRST_SCRIPT_ID + index,
      internalDeploymentId: count + 1,
    })),
  );

  for (const [path, content] of project.files) account.files.set(path, content);
  for (const role of project.roles) {
    const id = roleIds.get(role.scriptId);
    if (id !== undefined && !roles.has(role.scriptId)) addRole(account, role, id);
  }
  for (const definition of definitions) defineCustomRecord(account, definition);
  if (project.toolsets.length > 0) account.toolsets = [...(account.toolsets ?? []), ...project.toolsets];
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

/** [DOC] D/section_1523379149 */
function refuseMissingFeatures({ manifest }: SdfProject, account: Account): void {
  const off = manifest.features.find(({ id, required }) => required && !account.featureInEffect(id));
  if (off === undefined) return;
  throw new DeployError('feature-off', 'manifest.xml', `requires feature ${off.id}, which is off in ${account.id}`);
}

/** [DOC] D/section_1523378695, D/section_1517248350: the objects must be in the target account. */
function refuseMissingDependencies({ manifest }: SdfProject, known: ReadonlySet<string>): void {
  const missing = [...manifest.objects].find((object) => !known.has(object));
  if (missing === undefined) return;
  throw new DeployError('dependency-missing', 'manifest.xml', `depends on ${missing}, which the account has not`);
}

/** What a restriction of a permission on a custom object lets through is not emulated, so it is not passed over. */
function refuseRestrictions({ source }: SdfProject): void {
  const restricted = permissionLines(source).find(({ restriction }) => restriction !== '');
  if (restricted === undefined) return;
  const { file, key, restriction } = restricted;
  throw new DeployError(
    'restriction-not-emulated',
    file,
    `the emulator has no restriction ${restriction} of ${key} yet`,
  );
}

function toDeployment(
  script: SdfScript,
  deployment: SdfDeployment,
  roleIds: ReadonlyMap<string, number>,
): Omit<Deployment, 'internalScriptId' | 'internalDeploymentId'> {
  const runAsRole = deployment.runAsRole === undefined ? undefined : roleIds.get(deployment.runAsRole);
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
    parameters: deployment.parameters,
    allRoles: deployment.allRoles,
    audience: new Set(deployment.roles.flatMap((role) => roleIds.get(role) ?? [])),
    ...(runAsRole === undefined ? {} : { runAsRole }),
    ...(deployment.mapReduce === undefined ? {} : { mapReduce: deployment.mapReduce }),
  };
}

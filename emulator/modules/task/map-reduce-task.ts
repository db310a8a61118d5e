import { ADMINISTRATOR_ROLE, type Deployment, type Execution, type Tasks } from '../../model';
import { holds, permissionViolation } from '../../permissions';
import { required, textOf } from '../arguments';
import { strictObject } from '../strict';
import { taskParameters } from './parameters';

const TYPE = 'task.MapReduceScriptTask';
const SUBMIT = `${TYPE}.submit`;

interface Settings {
  scriptId: unknown;
  deploymentId: unknown;
  params: unknown;
}

/** A task.MapReduceScriptTask, whose ids and params a script may set until it submits it. */
export function mapReduceTask(options: Readonly<Record<string, unknown>>, execution: Execution): object {
  const { fail } = execution;
  const { scriptId, deploymentId, params } = options;
  const settings: Settings = { scriptId, deploymentId, params };
  let id: string | undefined;
  return strictObject(
    TYPE,
    {
      get id() {
        return id;
      },
      get scriptId() {
        return settings.scriptId;
      },
      set scriptId(value: unknown) {
        settings.scriptId = value;
      },
      get deploymentId() {
        return settings.deploymentId;
      },
      set deploymentId(value: unknown) {
        settings.deploymentId = value;
      },
      get params() {
        return settings.params;
      },
      set params(value: unknown) {
        settings.params = value;
      },
      submit(): string | null {
        execution.governance.charge(SUBMIT);
        id = submit(settings, execution);
        return id ?? null;
      },
      toString: () => TYPE,
      toJSON: () => ({ id, ...settings }),
    },
    fail,
  );
}

/** @returns the task's id; undefined for a script that submits itself, which is queued behind its own end [DOC] */
function submit(settings: Settings, execution: Execution): string | undefined {
  const { account, caller, deployment: own, fail } = execution;
  const { tasks } = account;
  if (tasks === undefined) throw fail('EMULATOR_MEMBER_MISSING', `${SUBMIT}: nothing here can run a task.`);
  required({ ...settings }, 'scriptId', SUBMIT, fail);
  const ofScript = deploymentsOf(settings.scriptId, execution);
  refuseWithoutPermission(execution);
  const deployment = deploymentFor(settings.deploymentId, ofScript, tasks, execution);
  if (deployment.status !== 'NOTSCHEDULED' || !deployment.isDeployed || deployment.isInactive) {
    const reason = 'the deployment must be deployed and its status Not Scheduled';
    throw fail('FAILED_TO_SUBMIT_JOB_REQUEST_1', `Failed to submit job request: ${reason}`);
  }
  const isOwn = own.deploymentId === deployment.deploymentId;
  if (!isOwn && tasks.isUnfinished(deployment.deploymentId)) throw alreadyRunning(deployment, execution);
  const parameters = taskParameters(settings.params, deployment, SUBMIT, execution);
  const taskId = tasks.submit({ deployment, caller, parameters });
  return isOwn ? undefined : taskId;
}

/** By script id or internal id. */
function deploymentsOf(scriptId: unknown, { account, fail }: Execution): Deployment[] {
  const found = [...account.deployments.values()].filter(
    (deployment) =>
      deployment.scriptType === 'MapReduceScript' &&
      [deployment.scriptId, String(deployment.internalScriptId)].includes(textOf(scriptId)),
  );
  // [SEEN] the code, in notes on the types of N/task.
  if (found.length === 0) throw fail('INVALID_ID', `Invalid script id or internal id: ${textOf(scriptId)}`);
  return found;
}

/**
 * [DOC] section_453639770507: Administrator, or the permissions SuiteScript and SuiteScript Scheduling. [SEEN] the code. That View of
 * SuiteScript suffices is from Oracle's page of the processors, section_1506357231; Scheduling has no levels [SEEN].
 */
function refuseWithoutPermission({ account, caller, fail }: Execution): void {
  if (caller.role === ADMINISTRATOR_ROLE) return;
  const missing = ['ADMI_CUSTOMSCRIPT', 'ADMI_SS_SCHEDULING'].find(
    (permission) => !holds(account, caller, permission, 'VIEW'),
  );
  if (missing !== undefined) throw fail('INSUFFICIENT_PERMISSION', permissionViolation(missing));
}

/** The one that is named; else the first of the script that is free, if it has one [SEEN]. */
function deploymentFor(named: unknown, ofScript: readonly Deployment[], tasks: Tasks, { fail }: Execution): Deployment {
  if (named === undefined || named === null || named === '') {
    const free = ofScript.find(
      (deployment) =>
        deployment.status === 'NOTSCHEDULED' && deployment.isDeployed && !tasks.isUnfinished(deployment.deploymentId),
    );
    if (free !== undefined) return free;
    throw fail(
      'NO_DEPLOYMENTS_AVAILABLE',
      'Failed to submit job request: no free deployment of the script is available.',
    );
  }
  const found = ofScript.find(({ deploymentId, internalDeploymentId }) =>
    [deploymentId, String(internalDeploymentId)].includes(textOf(named)),
  );
  if (found !== undefined) return found;
  throw fail('INVALID_ID', `Invalid script deployment id: ${textOf(named)}`);
}

/** [SEEN] the code and the beginning of the message. */
function alreadyRunning({ internalScriptId, internalDeploymentId }: Deployment, { fail }: Execution): Error {
  const which = `Map/Reduce Script ${internalScriptId} with Deployment ${internalDeploymentId}`;
  return fail('MAP_REDUCE_ALREADY_RUNNING', `${which} is already running.`);
}

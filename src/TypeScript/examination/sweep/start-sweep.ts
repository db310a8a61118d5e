/**
 * Starting a sweep, and how far it is.
 */
import * as task from 'N/task';

const SCRIPT = 'customscript_td_sweep_mr';
const ON_DEMAND = 'customdeploy_td_sweep_now';

/**
 * Starts a sweep with the rights of whoever asks. 20 units.
 * @throws NetSuite's refusal: one runs already, or the role may not start one
 */
export function startSweep(): { readonly taskId: string } {
  const sweep = task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId: SCRIPT, deploymentId: ON_DEMAND });
  return { taskId: sweep.submit() };
}

/**
 * How far a task is. 10 units.
 * @returns `state` as N/task names it: PENDING, PROCESSING, COMPLETE or FAILED; `percent` null where NetSuite does not say it
 * @throws NetSuite's refusal
 */
export function sweepProgress(taskId: string): { readonly state: string; readonly percent: number | null } {
  const status = task.checkStatus({ taskId }) as task.MapReduceScriptTaskStatus;
  const state = String(status.status);
  const percent: unknown = state === 'PROCESSING' ? status.getPercentageCompleted() : null;
  return { state, percent: typeof percent === 'number' && Number.isFinite(percent) ? percent : null };
}

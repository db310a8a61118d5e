/**
 * Says as whom it runs, for the probes; where a schedule runs it without a role of its own, also what NetSuite says to a second submit.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import * as runtime from 'N/runtime';
import * as task from 'N/task';
import { codeThrownBy } from '../../src/TypeScript/account/expectations/probe';
import { MAP_REDUCE, say, SCHEDULED_ROLE, SUBMITTED_TWICE } from './schedule';

/** [SEEN] NetSuite's own user and the Administrator role; no page of Oracle's states either. */
const SYSTEM_USER = -4;
const ADMINISTRATOR_ROLE = 3;

export const getInputData: EntryPoints.MapReduce.getInputData = () => {
  const { id, role, roleId } = runtime.getCurrentUser();
  const { deploymentId } = runtime.getCurrentScript();
  const isNamed = roleId.toLowerCase() === SCHEDULED_ROLE;
  const who = { systemUser: id === SYSTEM_USER, administrator: role === ADMINISTRATOR_ROLE, namedRole: isNamed };
  say(deploymentId, who);
  if (deploymentId === MAP_REDUCE.plain) say(SUBMITTED_TWICE, submitTwice());
  return [1];
};

export const map: EntryPoints.MapReduce.map = (context) => {
  context.write(context.key, context.value);
};

function submitTwice(): Readonly<Record<string, string | number>> {
  const script = runtime.getCurrentScript();
  const first = codeThrownBy(submit);
  const before = script.getRemainingUsage();
  const second = codeThrownBy(submit);
  return { first, second, units: before - script.getRemainingUsage() };
}

function submit(): string {
  const { script: scriptId, submitted: deploymentId } = MAP_REDUCE;
  return task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId, deploymentId }).submit();
}

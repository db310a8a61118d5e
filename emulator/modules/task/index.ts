import type { Execution } from '../../model';
import { optionsOf, optionsOrValue, refuseUnknown, requiredString } from '../arguments';
import { strictModule, strictObject } from '../strict';
import { mapReduceTask } from './map-reduce-task';
import { mapReduceStatus } from './map-reduce-status';

/** Oracle's stub task/task.js. */
const TASK_TYPE = {
  SCHEDULED_SCRIPT: 'SCHEDULED_SCRIPT',
  MAP_REDUCE: 'MAP_REDUCE',
  CSV_IMPORT: 'CSV_IMPORT',
  ENTITY_DEDUPLICATION: 'ENTITY_DEDUPLICATION',
  WORKFLOW_TRIGGER: 'WORKFLOW_TRIGGER',
  SEARCH: 'SEARCH',
  QUERY: 'QUERY',
  SUITE_QL: 'SUITEQL',
  RECORD_ACTION: 'RECORD_ACTION',
  PIVOT: 'PIVOT',
};
const TASK_STATUS = { PENDING: 'PENDING', PROCESSING: 'PROCESSING', COMPLETE: 'COMPLETE', FAILED: 'FAILED' };
const STAGE = { GET_INPUT: 'GET_INPUT', MAP: 'MAP', SHUFFLE: 'SHUFFLE', REDUCE: 'REDUCE', SUMMARIZE: 'SUMMARIZE' };

/** N/task, as far as map/reduce scripts go. [DOC] section_4345798404, section_4345798546, and Oracle's stubs task/*.js */
export function taskModule(execution: Execution): object {
  const { fail, account } = execution;
  return strictModule(
    'N/task',
    {
      TaskType: strictObject('task.TaskType', { ...TASK_TYPE }, fail),
      TaskStatus: strictObject('task.TaskStatus', { ...TASK_STATUS }, fail),
      MapReduceStage: strictObject('task.MapReduceStage', { ...STAGE }, fail),
      create(given: unknown): object {
        const member = 'task.create';
        const options = optionsOf(given, member, fail);
        const type = requiredString(options, 'taskType', member, fail);
        if (type !== TASK_TYPE.MAP_REDUCE) {
          const why = Object.values(TASK_TYPE).includes(type)
            ? `the emulator does not have the task type \`${type}\``
            : `the emulator does not know what NetSuite says of the task type \`${type}\``;
          throw fail('EMULATOR_OPTION_MISSING', `${member}: ${why}.`);
        }
        refuseUnknown(options, ['taskType', 'scriptId', 'deploymentId', 'params'], member, fail);
        return mapReduceTask(options, execution);
      },
      checkStatus(given: unknown): object {
        const member = 'task.checkStatus';
        const options = optionsOrValue(given, 'taskId', member, fail);
        refuseUnknown(options, ['taskId'], member, fail);
        const id = requiredString(options, 'taskId', member, fail);
        const progress = account.tasks?.find(id);
        if (progress !== undefined) return mapReduceStatus(progress, execution);
        throw fail(
          'EMULATOR_OPTION_MISSING',
          `${member}: the emulator does not know what NetSuite says of a task id that no task has.`,
        );
      },
    },
    fail,
  );
}

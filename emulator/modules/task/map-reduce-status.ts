import type { Execution, TaskProgress } from '../../model';
import { strictObject } from '../strict';

const TYPE = 'task.MapReduceScriptTaskStatus';

/**
 * A task.MapReduceScriptTaskStatus. It tells the state at the moment of `checkStatus` (ASSUMED). Ids are numbers, and the stage is
 * null before the start and after the end [SEEN].
 */
export function mapReduceStatus(progress: TaskProgress, { fail, governance }: Execution): object {
  const { id: taskId, deployment, status, stage, percent, map, reduce, output, bytes } = progress;
  const told = {
    taskId,
    scriptId: deployment.internalScriptId,
    deploymentId: deployment.internalDeploymentId,
    status,
    stage,
  };
  const asked = (name: string, value: number) => (): number => {
    governance.charge(`${TYPE}.${name}`);
    return value;
  };
  return strictObject(
    TYPE,
    {
      ...told,
      getPercentageCompleted: asked('getPercentageCompleted', percent),
      getPendingMapCount: asked('getPendingMapCount', map.pending),
      getTotalMapCount: asked('getTotalMapCount', map.total),
      getPendingMapSize: asked('getPendingMapSize', map.pendingBytes),
      getPendingReduceCount: asked('getPendingReduceCount', reduce.pending),
      getTotalReduceCount: asked('getTotalReduceCount', reduce.total),
      getPendingReduceSize: asked('getPendingReduceSize', reduce.pendingBytes),
      getPendingOutputCount: asked('getPendingOutputCount', output.pending),
      getTotalOutputCount: asked('getTotalOutputCount', output.total),
      getPendingOutputSize: asked('getPendingOutputSize', output.pendingBytes),
      getCurrentTotalSize: asked('getCurrentTotalSize', bytes),
      toString: () => TYPE,
      toJSON: () => told,
    },
    fail,
  );
}

/** Starting a sweep, and how far it is: what NetSuite is asked, and what of its answer is told. */
import * as task from 'N/task';
import { startSweep, sweepProgress } from '../../../../src/TypeScript/examination/sweep/start-sweep';

jest.mock('N/task');

it('starts the deployment of the sweep that is there to be started on demand', () => {
  const submit = jest.fn(() => 'MAPREDUCETASK_1');
  jest.mocked(task.create).mockReturnValue({ submit } as never);

  expect(startSweep()).toEqual({ taskId: 'MAPREDUCETASK_1' });
  expect(jest.mocked(task.create).mock.calls).toEqual([
    [
      {
        taskType: task.TaskType.MAP_REDUCE,
        scriptId: 'customscript_td_sweep_mr',
        deploymentId: 'customdeploy_td_sweep_now',
      },
    ],
  ]);
  expect(submit).toHaveBeenCalledTimes(1);
});

describe('how far it is', () => {
  const progress = (status: object) => {
    jest.mocked(task.checkStatus).mockReturnValue(status as never);
    return sweepProgress('MAPREDUCETASK_1');
  };

  it('is asked of the task', () => {
    progress({ status: 'PENDING' });
    expect(jest.mocked(task.checkStatus).mock.calls).toEqual([[{ taskId: 'MAPREDUCETASK_1' }]]);
  });

  it('is a percentage while it runs, which the status itself counts', () => {
    const status = {
      status: 'PROCESSING',
      done: 42,
      getPercentageCompleted() {
        return this.done;
      },
    };
    expect(progress(status)).toEqual({ state: 'PROCESSING', percent: 42 });
  });

  it.each([
    ['it does not run', { status: 'COMPLETE', getPercentageCompleted: () => 100 }],
    ['NetSuite has no percentage', { status: 'PROCESSING' }],
    ['the percentage is no number', { status: 'PROCESSING', getPercentageCompleted: () => '42' }],
    ['the percentage is no number that counts', { status: 'PROCESSING', getPercentageCompleted: () => NaN }],
  ])('is the state alone where %s', (_, status) => {
    expect(progress(status)).toEqual({ state: status.status, percent: null });
  });
});

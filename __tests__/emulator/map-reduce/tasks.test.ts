/** N/task: who may submit a map/reduce script, what comes of it, and how far it is. */
import { type Caller, login } from '../../../emulator';
import { account, closeAll, DAILY_DEPLOYMENT, NOW_DEPLOYMENT, RESTLET, WORDS } from '../support/map-reduce';

afterEach(closeAll);

const SCHEDULER: Caller = { entity: 42, role: 1002 };
const CLERK: Caller = { entity: 41, role: 1001 };

const SUBMITS = `
  get: ({ deployment, most, unknown }) => {
    const words = task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId: 'customscript_words' });
    if (deployment) words.deploymentId = deployment;
    if (most) words.params = { custscript_words_most: most, custscript_nobody: 1 };
    try { return { id: words.submit(), same: words.id, used: 5000 - runtime.getCurrentScript().getRemainingUsage() }; }
    catch (error) { return { code: error.name, message: error.message }; }
  },
  post: ({ id, asks = [] }) => {
    const status = task.checkStatus({ taskId: id });
    const { scriptId, deploymentId, stage } = status;
    return { scriptId, deploymentId, status: status.status, stage, asked: asks.map((name) => status[name]()),
      used: 5000 - runtime.getCurrentScript().getRemainingUsage() };
  }`;

const ALL = [
  'getPercentageCompleted',
  'getPendingMapCount',
  'getTotalMapCount',
  'getPendingMapSize',
  'getPendingReduceCount',
  'getTotalReduceCount',
  'getPendingReduceSize',
  'getPendingOutputCount',
  'getTotalOutputCount',
  'getPendingOutputSize',
  'getCurrentTotalSize',
];

const WHO = `
  getInputData: () => [runtime.getCurrentUser().id, runtime.getCurrentUser().role, runtime.executionContext],
  map: (context) => context.write(context.key, context.value + ' ' + runtime.getCurrentScript().getParameter('custscript_words_most')),`;

describe('a task', () => {
  it('is submitted for 20 units, and runs as whoever submitted it, with the parameters of the task', async () => {
    const opened = await account(WHO, { restlet: SUBMITS });
    const call = { deployment: RESTLET, caller: SCHEDULER, parameters: { deployment: NOW_DEPLOYMENT, most: 9 } };
    const { body } = await opened.callRestlet(call);
    const { id } = body as { id: string };
    expect(id).toMatch(/^MAPREDUCETASK_\w+$/);
    expect(body).toEqual({ id, same: id, used: 20 });
    const [run] = await opened.runTasks();
    expect(run?.caller).toEqual(SCHEDULER);
    expect(run?.output.map(({ value }) => value)).toEqual(['42 9', '1002 9', 'MAP_REDUCE 9']);
    expect(await opened.runTasks()).toEqual([]);
  });

  it('tells its state, each question for its units', async () => {
    const opened = await account(WORDS, { restlet: SUBMITS });
    const { body } = await opened.callRestlet({ deployment: RESTLET });
    const { id } = body as { id: string };
    const ask = async () => (await opened.callRestlet({ deployment: RESTLET, body: { id, asks: ALL } })).body;
    expect(await ask()).toEqual({
      ...{ scriptId: opened.deployments.get(NOW_DEPLOYMENT)?.internalScriptId, deploymentId: 1 },
      ...{ status: 'PENDING', stage: null, asked: ALL.map(() => 0), used: 7 * 10 + 4 * 25 },
    });
    await opened.runTasks();
    expect(await ask()).toMatchObject({ status: 'COMPLETE', stage: null, asked: [100, 0, 2, 0, 0, 2, 0, 0, 2, 0, 0] });
  });
});

describe('a task is refused', () => {
  const submit = async (
    caller: Caller,
    parameters: Record<string, string>,
    opened: Awaited<ReturnType<typeof account>>,
  ): Promise<unknown> => (await opened.callRestlet({ deployment: RESTLET, caller, parameters })).body;

  it('to a role without SuiteScript and SuiteScript Scheduling', async () => {
    const opened = await account(WORDS, { restlet: SUBMITS });
    expect(await submit(CLERK, { deployment: NOW_DEPLOYMENT }, opened)).toMatchObject({
      code: 'INSUFFICIENT_PERMISSION',
    });
  });

  it('for a scheduled deployment', async () => {
    const opened = await account(WORDS, { restlet: SUBMITS });
    expect(await submit(SCHEDULER, { deployment: DAILY_DEPLOYMENT }, opened)).toMatchObject({
      code: 'FAILED_TO_SUBMIT_JOB_REQUEST_1',
    });
  });

  it('while an instance of the deployment is unfinished, and without a free deployment', async () => {
    const opened = await account(WORDS, { restlet: SUBMITS });
    await submit(SCHEDULER, { deployment: NOW_DEPLOYMENT }, opened);
    expect(await submit(SCHEDULER, { deployment: NOW_DEPLOYMENT }, opened)).toMatchObject({
      code: 'MAP_REDUCE_ALREADY_RUNNING',
    });
    expect(await submit(SCHEDULER, {}, opened)).toMatchObject({ code: 'NO_DEPLOYMENTS_AVAILABLE' });
    await expect(opened.runMapReduce(NOW_DEPLOYMENT)).rejects.toThrow('MAP_REDUCE_ALREADY_RUNNING');
    await opened.runTasks();
    expect(await submit(SCHEDULER, { deployment: NOW_DEPLOYMENT }, opened)).toHaveProperty('id');
  });
});

it('a served account runs tasks by itself', async () => {
  const opened = await account(WORDS, { restlet: SUBMITS });
  const server = await opened.serve();
  const entered = await login(server.url, SCHEDULER);
  if (!('cookie' in entered)) throw new Error('not let in');
  const address = `${server.url}/app/site/hosting/restlet.nl?script=customscript_demo_rl&deploy=${RESTLET}`;
  const headers = { cookie: entered.cookie, 'content-type': 'application/json' };
  const { id } = (await (await fetch(address, { headers })).json()) as { id: string };
  const ask = async () => {
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ id }) });
    return (await response.json()) as { status: string };
  };
  let told = await ask();
  for (let turn = 0; turn < 100 && told.status !== 'COMPLETE'; turn += 1) told = await ask();
  expect(told.status).toBe('COMPLETE');
  await server.close();
});

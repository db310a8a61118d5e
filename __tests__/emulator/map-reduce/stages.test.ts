/** The stages of a map/reduce run: what each is given, what it passes on, what the summary says. */
import { account, closeAll, NOW_DEPLOYMENT, WORDS } from '../support/map-reduce';

afterEach(closeAll);

it('runs getInputData, map, shuffle, reduce and summarize', async () => {
  const opened = await account(WORDS);
  const run = await opened.runMapReduce(NOW_DEPLOYMENT);
  expect(run.status).toBe('COMPLETE');
  expect(run.output).toEqual([
    { key: 'a', value: '1' },
    { key: 'b', value: '2' },
  ]);
  expect(run.logs).toEqual([{ level: 'AUDIT', title: 'done', details: 'done' }]);
  expect(Object.values(run.stages).map(({ invocations }) => invocations)).toEqual([1, 2, 2, 1]);
});

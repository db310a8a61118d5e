/** Two sweeps, the second begun in the middle of a call of the first; after that their calls alternate by chance. */
import type { CallMade, MapReduceCall } from '../../../emulator';
import type { World } from './world';
import { DAILY, ON_DEMAND } from './world';

export async function twoAtOnce(world: World, at: CallMade, jump: number, random: () => number): Promise<void> {
  const { account } = world;
  const begin = (id: string, how: MapReduceCall) => {
    const deployment = account.deployments.get(id);
    if (!deployment) throw new Error(`There is no ${id}.`);
    const { caller: _caller, params: _params, ...options } = how;
    const request = { deployment, parameters: deployment.parameters, caller: account.administrator };
    const task = account.tasks.find(account.tasks.submit(request, options));
    if (!task) throw new Error(`${id} was not taken.`);
    task.isHeld = true;
    return task;
  };
  const tasks = [];
  const started: Promise<unknown>[] = [];
  const first = begin(DAILY, {
    onCall: ({ stage, call }) => {
      if (stage !== at.stage || call !== at.call || tasks.length > 1) return;
      world.jump(jump);
      const second = begin(ON_DEMAND, {});
      tasks.push(second);
      // A call of a script runs to its end before its promise is there.
      started.push(second.step());
    },
  });
  tasks.push(first);
  for (;;) {
    const left = tasks.filter(({ isOver }) => !isOver);
    const next = left[Math.floor(random() * left.length)];
    if (!next) break;
    await next.step();
    await Promise.all(started);
  }
}

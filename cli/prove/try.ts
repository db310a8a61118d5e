import { packagedBundle } from '../bundle';
import { World } from './sweep/world';
import { changeUnderneath } from './sweep/account';
import { storedSweeps, verdictsOf, changesOf } from './sweep/stored';
import { plansOf } from './sweep/plans';
import { twoAtOnce } from './sweep/two-at-once';
import { chanceOf } from './sweep/chance';
import type { CallMade } from '../../emulator';
void (async () => {
  const w = await World.open(await packagedBundle());
  await w.sweep();
  w.save();
  const calls: CallMade[] = [];
  changeUnderneath(w.account);
  await w.sweep({ onCall: (c) => calls.push(c) });
  const r = chanceOf(1);
  for (const label of process.argv.slice(2)) {
    const plan = plansOf(calls).find((p) => p.label === label)!;
    w.restore();
    changeUnderneath(w.account);
    console.log('=====', label);
    if (plan.secondAt) {
      w.pass(24 * 3600e3);
      await twoAtOnce(w, plan.secondAt, plan.jump ?? 0, r.next);
    } else {
      const run = await w.sweep(plan.how(w));
      console.log(
        run.status,
        Object.values(run.stages).map((s) => s.errors.length),
        run.logs,
      );
    }
    for (let i = 0; i < 3; i++) {
      for (const s of storedSweeps(w.account))
        console.log(s.id, s.deployment, s.state, s.mail, JSON.stringify([...s.integrations]), s.errors, s.parts.length);
      const last = storedSweeps(w.account)
        .filter((s) => s.parts.length)
        .at(-1)!;
      console.log(
        JSON.stringify([...verdictsOf(w.account, last)]),
        changesOf(w.account, last).map((c) => JSON.stringify(c)),
      );
      console.log(w.account.outbox.map((m) => m.subject + '\n' + m.body));
      w.account.outbox.length = 0;
      if (i < 2) await w.sweep();
    }
  }
})();

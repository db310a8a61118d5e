/**
 * A sweep that is interrupted: a sample of what `npm run prove -- sweep` tries, and what it leaves behind in the long run.
 */
import type { ProofMail } from '../../cli/prove/sweep/account';
import { changeUnderneath } from '../../cli/prove/sweep/account';
import type { Plan } from '../../cli/prove/sweep/plans';
import { proveSweep } from '../../cli/prove/sweep/prove-sweep';
import { changesOf, partIds, storedSweeps } from '../../cli/prove/sweep/stored';
import { twoAtOnce } from '../../cli/prove/sweep/two-at-once';
import { World } from '../../cli/prove/sweep/world';
import { packagedBundle } from '../../cli/bundle';
import type { CallMade } from '../../emulator';

const NOTHING_WRONG = {
  ...{ ready: 0, lost: 0, doubled: 0, 'mailed-twice': 0, 'not-mailed': 0 },
  ...{ untold: 0, 'false-alarm': 0, orphan: 0, broken: 0 },
};

async function proven(most: number, keeps?: (plan: Plan) => boolean): Promise<void> {
  const { wrong, faults, tried } = await proveSweep(await packagedBundle(), {
    seed: 20261128,
    most,
    ...{ keepsScripts: true, ...(keeps ? { keeps } : {}) },
  });

  expect(faults).toEqual([]);
  expect(wrong).toEqual(NOTHING_WRONG);
  expect(tried).toBe(most);
}

it('finds, tells and mails every turn once, whatever happens at one of its calls', async () => {
  await proven(10);
});

/** What went wrong before it was repaired: one call of each. */
const REPAIRED: readonly RegExp[] = [
  /^limit at map 74$/,
  /^limit at reduce 18$/,
  /^two-at-once-clock at getInputData 5$/,
  /^SSS_REQUEST_LIMIT_EXCEEDED at getInputData 33$/,
  /^INSUFFICIENT_PERMISSION at summarize 80$/,
];

it('tells every turn once where it did not before', async () => {
  await proven(REPAIRED.length, ({ label }) => REPAIRED.some((one) => one.test(label)));
});

it('ends as interrupted where another sweep took its place, whenever that begins in its last stage', async () => {
  await inWorld(async (world) => {
    await world.sweep();
    changeUnderneath(world.account);
    world.save();
    const calls: CallMade[] = [];
    await world.sweep({ onCall: (call) => calls.push(call) });
    const last = calls.filter(({ stage }) => stage === 'summarize');
    const ends = new Map<string, number>();
    for (let place = 0; place < last.length; place += 11) {
      const at = last[place];
      if (at === undefined) continue;
      world.restore();
      world.pass(24 * 60 * 60 * 1000);
      await twoAtOnce(world, at, SEVEN_HOURS, () => 0.5);
      const [, first, second] = storedSweeps(world.account);
      const turned = [first, second].flatMap((sweep) => (sweep ? changesOf(world.account, sweep) : []));
      const end = `${first?.state}, ${second?.state}`;
      ends.set(end, (ends.get(end) ?? 0) + 1);
      // Each turn is told by one of them.
      const told = turned.filter(({ to }) => to === 'blocked').flatMap(({ credentials }) => [...credentials]);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toContain(501);
    }
    // A clock that jumps while the first one deletes what is old takes the second one for dead: the next sweep does its work.
    expect([...ends.keys()].toSorted()).toEqual([
      'finished, finished',
      'finished, interrupted',
      'interrupted, finished',
    ]);
  }, KEPT);
});

const SEVEN_HOURS = 7 * 60 * 60 * 1000;

interface Setting {
  readonly mail?: ProofMail;
  readonly keep?: Readonly<Record<string, number>>;
  readonly keepsScripts?: boolean;
}

/** The script stays loaded from one call to the next: many sweeps take half the time. */
const KEPT = { keepsScripts: true };

async function inWorld(
  use: (world: World) => Promise<void>,
  { mail, keep, keepsScripts = false }: Setting = {},
): Promise<void> {
  const world = await World.open(await packagedBundle(), mail, keep, keepsScripts);
  try {
    await use(world);
  } finally {
    world.close();
  }
}

it('keeps no more sweeps than it may, however many there are', async () => {
  const keep = { custscript_td_sweep_keep_rows: 4, custscript_td_sweep_keep_days: 3 };
  await inWorld(
    async (world) => {
      const kept: number[] = [];
      const parts: number[] = [];
      for (let day = 0; day < 8; day++) {
        if (day === 4) changeUnderneath(world.account);
        // One in three does not come to its end.
        const restarts = [0, 1, 2].map((more) => ({
          stage: 'map' as const,
          invocation: 1 + more,
          at: 'before' as const,
        }));
        await world.sweep(day % 3 === 2 ? { restartAt: restarts } : {});
        kept.push(storedSweeps(world.account).length);
        parts.push(partIds(world.account).length);
      }
      expect(Math.max(...kept)).toBeLessThanOrEqual(4);
      expect(Math.max(...parts.slice(4))).toBeLessThanOrEqual(Math.max(...parts.slice(0, 4)) + 4);
    },
    { keep, ...KEPT },
  );
});

describe('the e-mail', () => {
  it('goes to employees and addresses, once, and names nobody', async () => {
    await inWorld(async (world) => {
      await world.sweep();
      expect(world.account.outbox).toEqual([]);
      changeUnderneath(world.account);
      await world.sweep();
      await world.sweep();
      expect(world.account.outbox.map(({ author, recipients }) => [author.id, recipients])).toEqual([
        [1, ['ada@example.com', 'ops@example.com']],
      ]);
      expect(world.account.outbox[0]?.body).not.toMatch(/Ana|Cy Celigo|Bob Builder/);
    });
  });

  it.each([
    ['its author is no employee', { to: 'ops@example.com', from: 999 }, 'refused', 0],
    ['nobody is to get it', { to: '', from: 1 }, 'none', 0],
    ['no author is set', { to: 'ops@example.com', from: null }, 'sent', 1],
  ] as const)('is %#: %s', async (_what, mail, state, sent) => {
    await inWorld(
      async (world) => {
        await world.sweep();
        changeUnderneath(world.account);
        await world.sweep();
        expect(storedSweeps(world.account).map((sweep) => sweep.mail)).toEqual(['none', state]);
        expect(world.account.outbox).toHaveLength(sent);
      },
      { mail },
    );
  });

  it('says nothing of what works again since the e-mail that was refused', async () => {
    await inWorld(
      async (world) => {
        const setAccess = (value: string) => {
          world.account.database.run(`UPDATE employee SET giveaccess = '${value}' WHERE id = 42`);
        };
        await world.sweep();
        setAccess('F');
        await world.sweep();
        setAccess('T');
        await world.sweep();
        expect(storedSweeps(world.account).map((sweep) => sweep.mail)).toEqual(['none', 'refused', 'none']);
      },
      { mail: { to: 'ops@example.com', from: 999 } },
    );
  });

  it('names a user who lost access only if a parameter allows it', async () => {
    for (const names of [false, true]) {
      await inWorld(
        async (world) => {
          await world.sweep();
          world.account.database.run(`UPDATE employee SET giveaccess = 'F' WHERE id = 42`);
          await world.sweep();
          expect(world.account.outbox[0]?.body.includes('Ana Integration')).toBe(names);
        },
        { mail: { to: 'ops@example.com', from: 1, names } },
      );
    }
  });
});

it('hands on values below 100 KB and keys below 3,000 characters', async () => {
  await inWorld(async (world) => {
    world.account.database.run(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
INSERT INTO oauthtoken SELECT 100000 + 37 * i, tba_token_name, tba_app_name, entity_name, role_name, dcreated, createdby, binactive,
brevoked, drevoked FROM oauthtoken, n WHERE id = 501`);
    const { output, status } = await world.sweep();
    expect(status).toBe('COMPLETE');
    expect(Math.max(...output.map(({ value }) => value.length))).toBeLessThan(100_000);
    expect(Math.max(...output.map(({ key }) => key.length))).toBeLessThan(3000);
    expect(storedSweeps(world.account).map(({ state }) => state)).toEqual(['finished']);
  });
});

/**
 * Snapshots in the account, over HTTP: who writes them, who may read them, how many are kept, and what one is good for.
 */
import { defineCustomRecord } from '../../emulator';
import type { AccountDocument } from '../reference/answer';
import { PAGE, sessionOf } from '../page/support/session';
import {
  ADMINISTRATOR,
  ANA,
  ana,
  healthyAccount,
  INTEGRATION,
  publishedRole,
  role,
  ROLE,
  TOKEN,
  token,
} from './support/accounts';
import { serving } from './support/account';
import { EVERY_RIGHT, READER, withReader } from './support/reader';
import { ask, bySession, byToken, reportIn } from './support/restlet';
import { age, snapshotsIn } from './support/snapshots';

type Running = Parameters<typeof snapshotsIn>[0];

const askAs = async (running: Running, caller: { entity: number; role: number }) =>
  reportIn(await ask(running, await bySession(running, caller)));
const askItself = async (running: Running) => reportIn(await ask(running, byToken(running, TOKEN)));

/** Ana's role reads snapshots, and of the chain nothing. */
function readsOnlySnapshots(change: (account: AccountDocument) => void = () => undefined): AccountDocument {
  return healthyAccount((account) => {
    const { permissions } = role(account);
    for (const key of ['ADMI_MANAGE_OAUTH_TOKENS', 'LIST_EMPLOYEE_RECORD']) Reflect.deleteProperty(permissions, key);
    permissions.ADMI_LOGIN_OAUTH = 'FULL';
    change(account);
  });
}

/** Two tokens of the integration, of two people. */
const twoTokens = healthyAccount((account) => {
  account.employees.push({ id: 43, name: 'Bo Second', roles: [ROLE] });
  account.tokens.push({ ...token(account), id: 502, entity: 43 });
});

describe('a snapshot', () => {
  it('is written of each live token when an Administrator asks, and names nobody', async () => {
    await serving(twoTokens, async (running) => {
      expect(snapshotsIn(running)).toEqual([]);
      await askAs(running, ADMINISTRATOR);
      const kept = snapshotsIn(running);

      expect(kept.map((one) => one.token)).toEqual([TOKEN, 502]);
      for (const { text } of kept) expect(text).not.toMatch(/Ana|Bo Second|@|Expensify - /);
    });
  });

  it('is written once where nothing changes, whoever asks', async () => {
    await serving(twoTokens, async (running) => {
      await askAs(running, ADMINISTRATOR);
      const first = snapshotsIn(running);
      await askAs(running, ADMINISTRATOR);
      await askItself(running);

      expect(snapshotsIn(running)).toEqual(first);
    });
  });

  it.each([
    ['may not write entries', 'VIEW', 0],
    ['may make one and never change it', 'CREATE', 0],
    ['may write them', 'EDIT', 1],
  ] as const)('is left by a caller who reads everything and %s: %s makes %i', async (_who, level, count) => {
    const reader = withReader(healthyAccount(), { ...EVERY_RIGHT, LIST_CUSTRECORDENTRY: level });
    await serving(reader, async (running) => {
      expect(await askAs(running, READER)).toMatchObject({ verdict: 'ready', sources: { chain: 'complete' } });
      expect(snapshotsIn(running)).toHaveLength(count);
    });
  });

  it('follows what is so, at the same price each time, for a reader who may write and not delete', async () => {
    const rights = { ...EVERY_RIGHT, LIST_CUSTRECORDENTRY: 'EDIT' } as const;
    await serving(withReader(twoTokens, rights), async (running) => {
      const reader = await bySession(running, READER);
      await ask(running, reader);
      running.account.database.run('DELETE FROM oauthtoken WHERE id = 502');
      running.account.database.run("DELETE FROM rolepermissions WHERE role = ? AND permkey = 'LIST_ACCOUNT'", [ROLE]);
      const [, second, third] = [await ask(running, reader), await ask(running, reader), await ask(running, reader)];

      expect(snapshotsIn(running).find((one) => one.token === TOKEN)?.text).toContain('"verdict":"blocked"');
      expect(second.units).toBe(third.units);
      expect(third.units).toBe(reportIn(third).cost.units + 1);
    });
  });

  it('keeps a blocked integration record that somebody saw, for a reader who does not see it', async () => {
    const blocked = healthyAccount((account) => {
      account.integrations = account.integrations.map((one) =>
        one.id === INTEGRATION ? { ...one, state: 'BLOCKED' } : one,
      );
    });
    const rights = Object.fromEntries(Object.entries(EVERY_RIGHT).filter(([key]) => key !== 'ADMI_INTEGRAPP'));
    await serving(withReader(blocked, { ...rights, LIST_CUSTRECORDENTRY: 'FULL' }), async (running) => {
      await askAs(running, ADMINISTRATOR);
      age(running, 2);
      // The reader holds none of the tokens; the record keeps out everybody's.
      expect(await askAs(running, READER)).toMatchObject({
        verdict: 'unknown',
        summary: expect.stringContaining('an integration record let no token in') as string,
        sources: { chain: 'partial', decidedBy: 'disagreement', disagreements: [{ between: ['chain', 'snapshot'] }] },
      });
      const [kept] = snapshotsIn(running);

      expect(kept?.text).toContain('"fails":["integration-enabled"]');
      expect(Date.now() - Date.parse(kept?.at ?? '')).toBeLessThan(60_000);
    });
  });

  it.each([
    ['of the same user and role', { entity: ANA, role: ROLE }],
    ['of another user', { entity: 43, role: ROLE }],
  ])(
    'keeps it for a token %s that replaces the one it was seen with, until somebody sees the record',
    async (_whose, holder) => {
      const blocked = healthyAccount((account) => {
        account.integrations = account.integrations.map((one) =>
          one.id === INTEGRATION ? { ...one, state: 'BLOCKED' } : one,
        );
        account.employees.push({ id: 43, name: 'Bo Second', roles: [ROLE] });
      });
      const rights = Object.fromEntries(Object.entries(EVERY_RIGHT).filter(([key]) => key !== 'ADMI_INTEGRAPP'));
      await serving(withReader(blocked, { ...rights, LIST_CUSTRECORDENTRY: 'FULL' }), async (running) => {
        await askAs(running, ADMINISTRATOR);
        running.account.database.run('UPDATE oauthtoken SET id = 601, entity_name = ?, role_name = ? WHERE id = ?', [
          holder.entity,
          holder.role,
          TOKEN,
        ]);
        await askAs(running, READER);
        const fails = () => snapshotsIn(running).map((one) => [one.token, one.text.includes('"integration-enabled"')]);
        expect(fails()).toEqual([[601, true]]);

        running.account.database.run("UPDATE integrationapp SET state = 'ENABLED' WHERE id = ?", [INTEGRATION]);
        await askAs(running, READER);
        expect(fails()).toEqual([[601, true]]);
        await askAs(running, ADMINISTRATOR);
        expect(fails()).toEqual([[601, false]]);
      });
    },
  );

  it('is written where an earlier version left a mandatory field behind, which no deployment takes away', async () => {
    await serving(healthyAccount(), async (running) => {
      const type = running.account.customRecords?.get('customrecord_td_snapshot');
      if (!type) throw new Error('no type');
      const left = {
        scriptId: 'custrecord_td_snap_report',
        label: 'Report',
        type: 'CLOBTEXT',
        mandatory: true,
      } as const;
      defineCustomRecord(running.account, { ...type, fields: [...type.fields, { ...left, selects: null }] });
      await askAs(running, ADMINISTRATOR);
      running.account.database.run("DELETE FROM rolepermissions WHERE role = ? AND permkey = 'LIST_ACCOUNT'", [ROLE]);
      await askAs(running, ADMINISTRATOR);

      expect(snapshotsIn(running)).toMatchObject([{ text: expect.stringContaining('"verdict":"blocked"') as string }]);
    });
  });

  it.each([
    ['of one token alone', ADMINISTRATOR, `&token=${TOKEN}`],
    ["with Expensify's own role", { entity: ANA, role: ROLE }, ''],
  ])('is not written of a question %s', async (_what, caller, query) => {
    await serving(healthyAccount(), async (running) => {
      reportIn(await ask(running, await bySession(running, caller), { query: `form=full${query}` }));
      expect(snapshotsIn(running)).toEqual([]);
    });
  });
});

describe('the page', () => {
  const open = async (running: Running, cookie: string, view = '') =>
    (await fetch(`${running.serving.url}${PAGE}${view}`, { headers: { cookie } })).text();

  it('makes none at the first view, which has no units left for it, and one at the next', async () => {
    await serving(healthyAccount(), async (running) => {
      const cookie = await sessionOf(running, ADMINISTRATOR);
      await open(running, cookie);
      expect(snapshotsIn(running)).toEqual([]);
      await open(running, cookie);
      expect(snapshotsIn(running)).toHaveLength(1);
    });
  });

  it.each(['&view=text', '&view=json'])('makes one with a report that is taken away: %s', async (view) => {
    await serving(healthyAccount(), async (running) => {
      await open(running, await sessionOf(running, ADMINISTRATOR), view);
      expect(snapshotsIn(running)).toHaveLength(1);
    });
  });

  it('brings one up to date at the first view already', async () => {
    await serving(healthyAccount(), async (running) => {
      await askAs(running, ADMINISTRATOR);
      const [before] = snapshotsIn(running);
      // The same login has not seen the page yet; the facts have changed since.
      running.account.database.run("UPDATE employee SET giveaccess = 'F' WHERE id = ?", [ANA]);
      await open(running, await sessionOf(running, ADMINISTRATOR));

      expect(snapshotsIn(running)).toMatchObject([
        { id: before?.id, text: expect.stringContaining('blocked') as string },
      ]);
    });
  });
});

describe('how many are kept', () => {
  it('is what an administrator sets on the deployment, though there are more tokens', async () => {
    const account = { ...twoTokens, parameters: { customdeploy_td_report_rl: { custscript_td_snapshots_kept: 1 } } };
    await serving(account, async (running) => {
      for (const hours of [0, 2, 2]) {
        age(running, hours);
        await askAs(running, ADMINISTRATOR);
        expect(snapshotsIn(running)).toHaveLength(1);
      }
    });
  });
});

describe('a reader who may write and not delete', () => {
  it('makes no entry beyond the number that is kept', async () => {
    const parameters = { customdeploy_td_report_rl: { custscript_td_snapshots_kept: 1 } };
    const account = withReader({ ...twoTokens, parameters } as AccountDocument, {
      ...EVERY_RIGHT,
      LIST_CUSTRECORDENTRY: 'EDIT',
    });
    await serving(account, async (running) => {
      await askAs(running, READER);
      running.account.database.run('UPDATE oauthtoken SET id = 601 WHERE id = ?', [TOKEN]);
      age(running, 2);
      await askAs(running, READER);

      expect(snapshotsIn(running)).toHaveLength(1);
    });
  });
});

describe('the entry of a token that is no longer there', () => {
  it('goes, so that it does not stand against a new token of the same user and role', async () => {
    await serving(healthyAccount(), async (running) => {
      await askAs(running, ADMINISTRATOR);
      running.account.database.run('UPDATE oauthtoken SET id = 601 WHERE id = ?', [TOKEN]);
      await askAs(running, ADMINISTRATOR);

      expect(snapshotsIn(running).map((one) => one.token)).toEqual([601]);
    });
  });
});

describe('a caller who reads nothing but snapshots', () => {
  it('does not know before somebody looked, and is ready after, with the age said', async () => {
    await serving(readsOnlySnapshots(), async (running) => {
      expect(await askItself(running)).toMatchObject({
        verdict: 'unknown',
        sources: { chain: 'none', snapshot: null },
      });
      await askAs(running, ADMINISTRATOR);
      age(running, 3);

      expect(await askItself(running)).toMatchObject({
        verdict: 'ready',
        sources: {
          decidedBy: 'snapshot',
          snapshot: { verdict: 'ready', ageSeconds: expect.closeTo(3 * 3600, -2) as number },
        },
      });
    });
  });

  it.each([
    ['a day went by', 25, undefined],
    ['it may vouch for an hour, and two went by', 2, 1],
    ['it may never vouch', 0, 0],
  ])('does not know any more when %s', async (_when, hours, allowed) => {
    const parameters = { customdeploy_td_report_rl: { custscript_td_snapshot_hours: allowed } };
    await serving(
      readsOnlySnapshots((account) => allowed !== undefined && Object.assign(account, { parameters })),
      async (running) => {
        await askAs(running, ADMINISTRATOR);
        if (hours > 0) age(running, hours + 0.01);

        expect(await askItself(running)).toMatchObject({
          verdict: 'unknown',
          sources: { snapshot: { verdict: 'ready' } },
        });
      },
    );
  });

  it('is blocked by what NetSuite refuses it now, whatever the snapshot says, and told so', async () => {
    await serving(readsOnlySnapshots(), async (running) => {
      await askAs(running, ADMINISTRATOR);
      running.account.database.run("DELETE FROM rolepermissions WHERE role = ? AND permkey = 'LIST_ACCOUNT'", [ROLE]);

      expect(await askItself(running)).toMatchObject({
        verdict: 'blocked',
        rootCause: null,
        sources: {
          decidedBy: 'refusal',
          disagreements: [{ between: ['selfCheck', 'snapshot'], requirement: 'accounts' }],
        },
      });
    });
  });

  it('hears of a fault that somebody saw and it cannot see, and no plan without a step promises ready', async () => {
    const account = healthyAccount((changed) => {
      const { ADMI_INTEGRAPP: _records, ...rights } = EVERY_RIGHT;
      role(changed).permissions = { ...role(changed).permissions, ...rights, LIST_CUSTRECORDENTRY: 'VIEW' };
      changed.integrations = changed.integrations.map((one) => ({ ...one, state: 'BLOCKED' }));
    });
    await serving(account, async (running) => {
      await askAs(running, ADMINISTRATOR);

      expect(await askAs(running, { entity: ANA, role: ROLE })).toMatchObject({
        verdict: 'unknown',
        sources: { decidedBy: 'disagreement' },
        plan: { steps: [], verdictAfter: 'unknown' },
      });
    });
  });

  it('hears why it is blocked from the snapshot, as of then', async () => {
    const account = readsOnlySnapshots((changed) => {
      ana(changed).globalPermissions = { LIST_ACCOUNT: 'NONE' };
    });
    await serving(account, async (running) => {
      await askAs(running, ADMINISTRATOR);

      expect(await askItself(running)).toMatchObject({
        verdict: 'blocked',
        rootCause: { check: 'global-permission', token: TOKEN },
        summary: expect.stringMatching(/as it was when the whole chain was last read, at 20/) as string,
      });
    });
  });

  it('pays at most 25 units and 2 queries', async () => {
    await serving(readsOnlySnapshots(), async (running) => {
      await askAs(running, ADMINISTRATOR);
      const answer = await ask(running, byToken(running, TOKEN));

      expect(reportIn(answer)).toMatchObject({ verdict: 'ready', sources: { decidedBy: 'snapshot' } });
      expect(answer.units).toBeLessThanOrEqual(25);
      expect(answer.queries).toBeLessThanOrEqual(2);
      expect(reportIn(answer).cost).toEqual({ units: answer.units, queries: answer.queries });
    });
  });
});

describe('another token of the integration, of another role', () => {
  const OTHER = 1002;
  const broken = healthyAccount((account) => {
    account.roles.push({
      ...publishedRole(OTHER),
      permissions: { ...publishedRole(OTHER).permissions, LIST_ACCOUNT: 'NONE' },
    });
    account.employees.push({ id: 43, name: 'Bo Second', roles: [OTHER] });
    account.tokens.push({ ...token(account), id: 502, entity: 43, role: OTHER });
  });
  const repair = ({ account }: Running) => {
    account.database.run("UPDATE rolepermissions SET permlevel = 4 WHERE role = ? AND permkey = 'LIST_ACCOUNT'", [
      OTHER,
    ]);
  };

  it('blocks while nothing newer says that it is repaired', async () => {
    await serving(broken, async (running) => {
      await askAs(running, ADMINISTRATOR);
      expect(await askItself(running)).toMatchObject({
        verdict: 'blocked',
        rootCause: { check: 'role-permission', token: 502 },
        sources: { decidedBy: 'another-token' },
      });
      repair(running);
      // Nobody has read it since.
      expect((await askItself(running)).sources.decidedBy).toBe('another-token');
    });
  });

  it.each([
    ['the whole integration', ''],
    ['that token alone', '&token=502'],
  ])('blocks nobody once it is repaired, and somebody read %s again', async (_what, query) => {
    await serving(broken, async (running) => {
      await askAs(running, ADMINISTRATOR);
      repair(running);
      reportIn(await ask(running, await bySession(running, ADMINISTRATOR), { query: `form=full${query}` }));
      const { verdict, sources } = await askItself(running);

      expect(sources.decidedBy).not.toBe('another-token');
      // What its role grants the caller cannot read, and what it lacked is known no more.
      expect(verdict).toBe('unknown');
    });
  });

  it('blocks nobody once it is revoked', async () => {
    await serving(broken, async (running) => {
      await askAs(running, ADMINISTRATOR);
      running.account.database.run("UPDATE oauthtoken SET brevoked = 'T' WHERE id = 502");

      expect(await askItself(running)).toMatchObject({ verdict: 'ready' });
    });
  });
});

describe("a caller with Expensify's published role", () => {
  it('pays for self-check and snapshot ten units and one query more than for what it reads of the chain', async () => {
    const cost = async (level: 'VIEW' | 'NONE') => {
      const account = healthyAccount((changed) => (role(changed).permissions.LIST_CUSTRECORDENTRY = level));
      return serving(account, async (running) => {
        const { units, queries } = await ask(running, byToken(running, TOKEN));
        return { units: Number(units), queries: Number(queries) };
      });
    };
    const [chain, all] = [await cost('NONE'), await cost('VIEW')];

    expect(all).toEqual({ units: chain.units + 10, queries: chain.queries + 1 });
  });

  it('gets no integration’s snapshots but of the one that it asks about', async () => {
    await serving(twoTokens, async (running) => {
      await askAs(running, ADMINISTRATOR);
      running.account.database.run("UPDATE customrecord_td_snapshot SET custrecord_td_snap_integration = 'concur'");

      expect((await askItself(running)).sources.snapshot).toBeNull();
    });
  });
});

describe('an error text', () => {
  const symptom = "You need  the 'Lists -> Bins' permission to access this page.";
  const askOf = (query: string) => async (running: Running) =>
    reportIn(await ask(running, byToken(running, TOKEN), { query }));
  const withText = askOf(`symptom=${encodeURIComponent(symptom)}`);

  it('is not answered out of a snapshot that knows nothing of its permission, and leaves none', async () => {
    const account = readsOnlySnapshots((change) => {
      role(change).permissions.LIST_BIN = 'VIEW';
    });
    await serving(account, async (running) => {
      await askAs(running, ADMINISTRATOR);
      const before = snapshotsIn(running);
      const answers = [await askItself(running), await withText(running)];

      expect(answers.map(({ verdict }) => verdict)).toEqual(['ready', 'unknown']);
      expect(snapshotsIn(running)).toEqual(before);
    });
  });
});

/**
 * What version 0.1 wrote into an account, as this version finds it there: read for what it is worth, or left out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../../cli/embedded';
import { expectText, onPage, useChromium } from '../page/support/browser';
import { heldAccess, logOf } from '../page/support/records';
import { anAdministrator } from '../page/support/session';
import { undoChange } from '../page/support/steps';
import type { AccountDocument } from '../reference/answer';
import { serving } from '../product/support/account';
import { ANA, example, role, ROLE } from '../product/support/accounts';
import { ask, bySession, byToken, reportIn } from '../product/support/restlet';
import { age, snapshotsIn } from '../product/support/snapshots';

useChromium();

type Value = string | number | null;
type Tables = Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;

const WRITTEN = JSON.parse(readFileSync(join(__dirname, 'written-by-0.1.json'), 'utf8')) as {
  readonly accounts: Readonly<Record<string, Tables>>;
};

/** Puts the rows into the tables of the new version's record types. */
function carryOver({ account }: Running, name: string): void {
  for (const [table, rows] of Object.entries(WRITTEN.accounts[name] ?? {})) {
    for (const row of rows) {
      const columns = Object.keys(row);
      const marks = columns.map(() => '?').join(', ');
      account.database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(row));
    }
  }
}

/** The token's own role reads snapshots, and nothing of the chain. */
function readsOnlySnapshots(account: AccountDocument): AccountDocument {
  const { permissions } = role(account);
  for (const key of ['ADMI_MANAGE_OAUTH_TOKENS', 'LIST_EMPLOYEE_RECORD']) Reflect.deleteProperty(permissions, key);
  Object.assign(permissions, { ADMI_LOGIN_OAUTH: 'FULL', LIST_CUSTRECORDENTRY: 'VIEW' });
  return account;
}

const askItself = async (running: Running) => reportIn(await ask(running, byToken(running, 501)));
const askAsAdministrator = async (running: Running) =>
  reportIn(await ask(running, await bySession(running, anAdministrator(running))));

describe('a snapshot of version 0.1', () => {
  it('that found a fault still says so', async () => {
    const name = 'two-live-tokens-one-blocked';
    await serving(example(name), async (running) => {
      carryOver(running, name);
      age(running, 1);
      const blockedBy = { check: 'token-role', token: 503 };
      expect(await askItself(running)).toMatchObject({ verdict: 'blocked', rootCause: blockedBy });
    });
  });

  it('that found everything in order is no promise: it did not look at what narrows a role', async () => {
    await serving(readsOnlySnapshots(example('healthy')), async (running) => {
      carryOver(running, 'healthy');
      age(running, 1);
      expect((await askItself(running)).verdict).toBe('unknown');
    });
  });

  it('is written anew when an Administrator asks, and not beside it', async () => {
    await serving(readsOnlySnapshots(example('healthy')), async (running) => {
      carryOver(running, 'healthy');
      age(running, 1);
      const [before] = snapshotsIn(running);
      expect((await askAsAdministrator(running)).verdict).toBe('ready');
      const after = snapshotsIn(running);
      expect(after.map(({ id }) => id)).toEqual([before?.id]);
      expect(after[0]?.text).toContain('\n1.5\n');
      expect((await askItself(running)).verdict).toBe('ready');
    });
  });

  it.each([
    ['schema', '2.0'],
    ['schema', '0.9'],
    ['finding', '{"verdict":"blocked"}'],
    ['finding', ''],
    ['at', 'yesterday'],
  ])('is left out where its %s is %j', async (field, value) => {
    const name = 'two-live-tokens-one-blocked';
    await serving(example(name), async (running) => {
      carryOver(running, name);
      age(running, 1);
      running.account.database.run(`UPDATE customrecord_td_snapshot SET custrecord_td_snap_${field} = ?`, [value]);
      expect((await askItself(running)).verdict).toBe('unknown');
    });
  });
});

describe('a change that version 0.1 made', () => {
  it('stands on the page, and is undone to exactly what was there before', async () => {
    const name = 'role-removed-from-employee';
    await serving(example(name), async (running) => {
      const before = heldAccess(running, ANA);
      running.account.database.run('INSERT INTO employeeroles (employee, role) VALUES (?, ?)', [ANA, ROLE]);
      carryOver(running, name);
      await onPage(running, async (page) => {
        const changes = page.getByRole('region', { name: 'Changes made from this page' });
        await expectText(changes, /Change 1.*Done/s);
        await changes.getByRole('link').first().click();
        await undoChange(page);
      });
      expect(heldAccess(running, ANA)).toEqual(before);
      expect(logOf(running)).toMatchObject([
        { id: 1, state: 'undone' },
        { id: 2, state: 'done' },
      ]);
    });
  });
});

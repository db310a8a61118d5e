/**
 * The preview of a repair says what it does to the other integrations that log in as the same employee.
 */
import { addProfiles } from '../../cli/own-profiles';
import type { Level } from '../../emulator';
import { parseProfile } from '../../src/TypeScript/profiles/parse';
import { ACME_PAY } from '../own-profiles/support/acme-pay';
import { putProfile, shortenProfile } from '../own-profiles/support/entries';
import { sent } from '../page/support/session';
import type { AccountDocument } from '../reference/answer';
import { expensify } from '../support/expensify';
import { serving } from './support/account';
import { ADMINISTRATOR, ANA, healthyAccount } from './support/accounts';

/** Acme edits vendors, Bob's app reads them. Ana's global permission is too low for the one, and all that the other has. */
const PROFILES = [profile('acme', 'acme', 'EDIT'), profile('bobs-app', "bob's", 'VIEW')];

function profile(id: string, name: string, level: Level) {
  const text = JSON.stringify({
    format: 'profile/1',
    id,
    name: id,
    recognise: { integrationNames: [name] },
    credentials: [{ kind: 'access-token' }],
    requirements: [{ id: 'vendors', anyOf: ['LIST_VENDOR'], level }],
  });
  return { path: `${id}.json`, text, profile: parseProfile(text).parsed?.profile ?? expensify };
}

const LOG_IN = { ADMI_LOGIN_OAUTH: 'FULL' } as const;

function shared(bobsLines: Readonly<Record<string, Level>>): AccountDocument {
  const issued = { entity: ANA, created: '2026-01-09T10:00:00Z' };
  return {
    ...healthyAccount(),
    roles: [
      { id: 1, scriptid: 'customrole1', name: 'Acme', permissions: { ...LOG_IN, LIST_VENDOR: 'FULL' } },
      { id: 2, scriptid: 'customrole2', name: 'Bob', permissions: { ...LOG_IN, ...bobsLines } },
    ],
    employees: [
      { id: ADMINISTRATOR.entity, name: 'Ada Admin', roles: [ADMINISTRATOR.role] },
      { id: ANA, name: 'Ana Integration', roles: [1, 2], globalPermissions: { LIST_VENDOR: 'VIEW' } },
    ],
    integrations: [
      { id: 7, name: 'Acme', state: 'ENABLED' },
      { id: 8, name: "Bob's app", state: 'ENABLED' },
    ],
    tokens: [
      { ...issued, id: 501, integration: 7, role: 1 },
      { ...issued, id: 502, integration: 8, role: 2 },
    ],
  };
}

const REMOVE = '&integration=acme&view=preview&repair=remove-global-line:42';
const RAISE = '&integration=acme&view=preview&repair=set-global-line:42';

it('says which other integration it breaks, and that another way breaks none', async () => {
  await serving(shared({}), async (running) => {
    addProfiles(running.account, PROFILES);
    const { text, units } = await sent(running, REMOVE);

    expect(text).toContain('After this change: Ready');
    expect(text).toContain(
      'This change breaks Bob&#39;s app: ready now, blocked after it. The role lacks a permission.',
    );
    expect(units).toBeLessThanOrEqual(200);
    expect((await sent(running, RAISE)).text).toContain('Its verdict does not change.');
  });
});

it('says which one it breaks, though another profile of the account may ask for more', async () => {
  await serving(shared({}), async (running) => {
    addProfiles(running.account, PROFILES);
    shortenProfile(running, putProfile(running, { ...ACME_PAY, id: 'cut' }));

    expect((await sent(running, REMOVE)).text).toContain('breaks Bob&#39;s app');
  });
});

it('says that none breaks where the other role has the permission itself', async () => {
  await serving(shared({ LIST_VENDOR: 'VIEW' }), async (running) => {
    addProfiles(running.account, PROFILES);
    expect((await sent(running, REMOVE)).text).toContain('Its verdict does not change.');
  });
});

it('says that it fixes another one too', async () => {
  const account = shared({ LIST_VENDOR: 'VIEW' });
  const ana = account.employees.find(({ id }) => id === ANA);
  if (ana) ana.globalPermissions = { LIST_VENDOR: 'NONE' };
  await serving(account, async (running) => {
    addProfiles(running.account, PROFILES);
    expect((await sent(running, REMOVE)).text).toContain(
      'This change fixes Bob&#39;s app too: blocked now, ready after it.',
    );
    // One of the account's own profiles that cannot be used may ask for more.
    shortenProfile(running, putProfile(running, { ...ACME_PAY, id: 'cut' }));
    const { text } = await sent(running, REMOVE);
    expect(text).toContain('We cannot tell what this change does to Bob&#39;s app');
    expect(text).not.toContain('ready after it');
  });
});

describe('an integration that another of its tokens blocks already', () => {
  const twoTokens = (lines: Readonly<Record<string, Level>>, level: Level) => {
    const account = shared(lines);
    const ana = account.employees.find(({ id }) => id === ANA);
    if (ana) ana.globalPermissions = { LIST_VENDOR: level };
    account.employees.push({ id: 43, name: 'Carl Clerk', roles: [] });
    account.tokens.push({ id: 600, integration: 8, entity: 43, role: 2, created: '2026-01-09T10:00:00Z' });
    return account;
  };

  it('is named where the change breaks the token that works', async () => {
    await serving(twoTokens({}, 'VIEW'), async (running) => {
      addProfiles(running.account, PROFILES);
      const { text } = await sent(running, REMOVE);
      expect(text).toContain(
        'This change breaks a credential of Bob&#39;s app: Bob&#39;s app - Ana Integration, Bob is ready now, blocked after it. The role lacks a permission. Bob&#39;s app is already blocked for another reason.',
      );
      expect(text).not.toContain('verdict does not change');
    });
  });

  it('is named where the change fixes one of its tokens', async () => {
    await serving(twoTokens({ LIST_VENDOR: 'VIEW' }, 'NONE'), async (running) => {
      addProfiles(running.account, PROFILES);
      expect((await sent(running, REMOVE)).text).toContain(
        'This change fixes a credential of Bob&#39;s app: Bob&#39;s app - Ana Integration, Bob. Bob&#39;s app stays blocked for another reason.',
      );
    });
  });
});

/**
 * The worked example: an integration that gates its sync on the verdict and tells its user the cause.
 */
import { join } from 'node:path';
import type { Answered, PreflightOptions, Report } from '../../client/src/index.ts';
import type { Running } from '../../cli/embedded';
import { decide } from '../../examples/gated-sync/gate.ts';
import { gatedSync } from '../../examples/gated-sync/sync.ts';
import { EXAMPLES, inAccount } from '../support/embedded';
import { askAnswered, optionsFor } from './support/asking';
import { BLOCKED, READY } from './support/reports';

interface Night {
  readonly ran: boolean;
  readonly synced: number;
  readonly user: string[];
  readonly administrator: string;
  readonly queued: number;
}

async function night(options: PreflightOptions): Promise<Night> {
  const heard = { synced: 0, user: [] as string[], administrator: '', queued: 0 };
  const ran = await gatedSync(options, {
    sync: () => {
      heard.synced += 1;
      return Promise.resolve();
    },
    tellUser: (sentence) => heard.user.push(sentence),
    tellAdministrator: (lines) => (heard.administrator = lines.join('\n')),
    tryLater: () => (heard.queued += 1),
  });
  return { ran, ...heard };
}

const inExample = (
  example: string,
  tokenId: number,
  change: (running: Running) => Partial<PreflightOptions> = () => ({}),
): Promise<Night> =>
  inAccount(join(EXAMPLES, `${example}.json`), (running) =>
    night({ ...optionsFor(running, tokenId), ...change(running) }),
  );

it('syncs where the verdict is ready, and bothers nobody', async () => {
  expect(await inExample('healthy', 502)).toEqual({ ran: true, synced: 1, user: [], administrator: '', queued: 0 });
});

it('holds where it is blocked: the user reads the cause, the administrator the way out', async () => {
  const { ran, user, administrator, queued } = await inExample('global-permission-overrides-web-services', 502);

  expect([ran, queued]).toEqual([false, 0]);
  expect(user.join()).toMatch(/global permission of the token's employee/);
  expect(administrator).toMatch(/Root cause: global-permission\.\n1\. /);
});

it('tries where it is not known, and says so', async () => {
  const { synced, user, administrator } = await inExample('token-on-wrong-role', 501, () => ({ onBehalf: true }));

  expect(synced).toBe(1);
  expect(user.join()).toMatch(/cannot tell whether/);
  expect(administrator).not.toBe('');
});

it('holds where the login is refused, and names to the administrator what it may be', async () => {
  const { ran, user, administrator, queued } = await inExample('role-removed-from-employee', 501);

  expect([ran, queued]).toEqual([false, 0]);
  expect(user.join()).toMatch(/refused the login.*An administrator of NetSuite can see/);
  expect(administrator).toMatch(/The role was taken from the employee\..*Detail: permission_denied/);
});

it('comes back where the account is busy', async () => {
  const { ran, queued, user } = await inExample('healthy', 502, ({ account }) => {
    while (account.concurrency.enter() !== undefined);
    return { retries: 1 };
  });

  expect([ran, queued]).toEqual([false, 1]);
  expect(user).toEqual(['The account is busy. The sync will be tried again.']);
});

it('comes back where NetSuite cannot be reached', async () => {
  const { ran, queued } = await inExample('healthy', 502, () => ({ baseUrl: 'http://127.0.0.1:9' }));

  expect([ran, queued]).toEqual([false, 1]);
});

it('holds where the answer contradicts itself, and does not come back', async () => {
  const wrong = { ...READY, tokens: BLOCKED.tokens };
  const result = await askAnswered(() => Response.json(wrong));

  expect(decide(result)).toMatchObject({ sync: false, tryLater: false });
  expect(decide(result).tellUser).toMatch(/^An answer came, and it is no answer to the question\./);
});

describe('with what the report has since 1.1', () => {
  it('tells the user how old a snapshot is on which the answer stands', () => {
    const snapshot = { ageSeconds: 3 * 3600, verdict: 'blocked' } as const;
    const sources = { chain: 'none', snapshot };

    expect(decide(answered({ sources }))).toMatchObject({
      tellUser: 'It cannot sync. The last complete look at NetSuite is 3 hours old.',
    });
    expect(decide({ ...answered({ sources }), unchanged: true }).tellUser).toBe('It cannot sync.');
  });

  it('sends the administrator to the page, if it asked for the short form', async () => {
    const { administrator } = await inExample('role-lacks-accounts', 502, () => ({ form: 'minimal' }));

    expect(administrator).toMatch(
      /^Root cause: role-permission\.\nSee it, and repair it, in NetSuite: http\S+integration=expensify$/,
    );
  });
});

function answered(report: Partial<Report>): Answered {
  return {
    account: '1',
    integration: 'expensify',
    attempts: 1,
    notes: [],
    outcome: 'blocked',
    form: 'full',
    unchanged: false,
    page: null,
    shownByLogin: [],
    report: {
      schemaVersion: '1.1',
      integration: 'expensify',
      verdict: 'blocked',
      rootCause: null,
      summary: 'It cannot sync.',
      ...report,
    },
  };
}

/**
 * Callers who may read part of the chain: what they could not read is named, never passed over, and what is named is
 * what to grant.
 */
import fc from 'fast-check';
import { askForReport } from '../../cli/embedded';
import type { Report } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { reportOf, withAccountFile } from '../support/embedded';
import { ana, ANA, example, healthyAccount, heldByVendor, role, ROLE } from './support/accounts';
import { serving } from './support/account';
import { contradictions } from './support/honesty';
import type { Rights } from './support/reader';
import {
  granted,
  grantingWhatIsNamed,
  readWith,
  TO_READ_EMPLOYEES,
  TO_READ_OTHERS,
  withReader,
  EVERY_RIGHT,
} from './support/reader';
import { timeless } from './support/restlet';

const without = (rights: Rights, permission: string): Rights =>
  Object.fromEntries(Object.entries(rights).filter(([key]) => key !== permission));

const administratorsReport = (account: AccountDocument) => withAccountFile(withReader(account, {}), reportOf);

function advanced(account: AccountDocument): AccountDocument {
  account.account.features = { ...account.account.features, ADVANCEDEMPLOYEEPERMISSIONS: true };
  return account;
}

/** An account with the feature has some: where none is seen, only an Administrator can tell what User Subsidiary leaves out. */
function withSubsidiaries(account: AccountDocument): AccountDocument {
  if (account.account.features?.SUBSIDIARIES === false) return account;
  const subsidiaries = [1, 2].map((id) => ({ id, name: `Subsidiary ${id}` }));
  return { subsidiaries, ...account };
}

const ACCOUNTS: readonly (readonly [string, AccountDocument, Rights])[] = [
  ...[
    'healthy',
    'role-lacks-accounts',
    'global-permission-overrides-accounts',
    'employee-inactive',
    'role-removed-from-employee',
    'token-on-wrong-role',
    'token-revoked',
    'no-token',
    'integration-blocked',
    'global-permissions-feature-off',
  ].map((name) => [name, example(name), TO_READ_EMPLOYEES] as const),
  ['vendor-holds-the-token', example('vendor-holds-the-token'), { ...TO_READ_EMPLOYEES, ...TO_READ_OTHERS }],
  [
    'Advanced Employee Permissions, and a global permission in the way',
    advanced(example('global-permission-overrides-accounts')),
    { ...TO_READ_EMPLOYEES, LIST_EMPLOYEE_ACCESS: 'VIEW' },
  ],
];

describe.each(ACCOUNTS)('asked about %s', (_name, account, rights) => {
  let full: Report;
  beforeAll(async () => {
    full = timeless(await administratorsReport(account));
  });

  it('with every right that the README names, a caller gets what an Administrator gets', async () => {
    expect(timeless(await readWith(account, rights))).toEqual(full);
  });

  it.each(Object.keys(rights))('without %s, the gap is named and nothing untrue is said', async (permission) => {
    const led = await grantingWhatIsNamed(account, without(rights, permission));

    expect(timeless(led.full)).toEqual(full);
    expect(contradictions(led.first, account)).toEqual([]);
    // What the chain of this account does not need is not missed: then the first report was the full one.
    if (led.reports.length > 1) {
      expect(granted(led.first.unread)).toMatchObject({ [permission]: rights[permission] });
    }
  });

  it('with no right at all, a caller is led to the full answer, and hears nothing untrue on the way', async () => {
    const led = await grantingWhatIsNamed(account, {});

    expect(timeless(led.full)).toEqual(full);
    expect(led.first.verdict).not.toBe('ready');
    expect(led.reports.flatMap((report) => contradictions(report, account))).toEqual([]);
  });
});

describe('one missing right, where all is in order', () => {
  const employee = healthyAccount();
  const vendor = healthyAccount(heldByVendor);

  it.each<[string, string, AccountDocument, string, string]>([
    ['ADMI_MANAGE_OAUTH_TOKENS', "an employee's token", employee, 'access-tokens', 'unknown'],
    ['ADMI_MANAGEROLES', "an employee's token", employee, 'roles', 'unknown'],
    ['LIST_EMPLOYEE', "an employee's token", employee, 'global-permissions', 'unknown'],
    [
      'LIST_EMPLOYEE_ACCESS',
      'Advanced Employee Permissions',
      advanced(healthyAccount()),
      'global-permissions',
      'unknown',
    ],
    ['LIST_FIND', "a vendor's token", vendor, 'entity-types', 'unknown'],
    ['LIST_VENDOR', "a vendor's token", vendor, 'entity-record', 'unknown'],
    // Not needed for `ready`: not every account is known to let a script read it.
    ['ADMI_INTEGRAPP', "an employee's token", employee, 'integration-records', 'ready'],
  ])('%s, of %s: the verdict is not guessed', async (permission, _what, account, unread, verdict) => {
    const report = await readWith(account, without(EVERY_RIGHT, permission));

    expect([report.verdict, report.unread.map(({ what }) => what)]).toEqual([verdict, [unread]]);
    expect(granted(report.unread)).toHaveProperty(permission, EVERY_RIGHT[permission]);
    for (const { name } of report.unread[0]?.grant ?? []) expect(report.unread[0]?.advice).toContain(name);
  });

  it('a ready verdict without the integration record says what to check', async () => {
    const report = await readWith(employee, without(EVERY_RIGHT, 'ADMI_INTEGRAPP'));

    expect(report.summary).toContain('The integration record could not be read: check that it is Enabled.');
    expect(report.account.find(({ check }) => check === 'integration-enabled')?.status).toBe('unknown');
  });

  it.each(['NONE', 'VIEW', 'EDIT'] as const)('a right at %s that is needed at Full is a missing one', async (level) => {
    for (const permission of ['ADMI_MANAGE_OAUTH_TOKENS', 'ADMI_MANAGEROLES', 'ADMI_INTEGRAPP']) {
      const report = await readWith(employee, { ...EVERY_RIGHT, [permission]: level });
      expect(granted(report.unread)).toEqual({ [permission]: 'FULL' });
    }
  });
});

describe('a caller who may not read everything', () => {
  it('still hears what is certain: no role lets an inactive employee in', async () => {
    const account = example('employee-inactive');
    const report = await readWith(account, without(EVERY_RIGHT, 'ADMI_MANAGEROLES'));

    expect(report).toMatchObject({ verdict: 'blocked', rootCause: { check: 'employee-access' } });
    expect(report.unread.map(({ what }) => what)).toEqual(['roles']);
  });

  it('is not told of one account what is so of another', async () => {
    // The judge of the tests below and above: it must see what is wrong.
    const report = await administratorsReport(example('role-lacks-accounts'));

    expect(contradictions(report, example('role-lacks-accounts'))).toEqual([]);
    expect(contradictions(report, example('healthy'))).toEqual([
      'the verdict blocked of an account that is ready',
      'role-permission: fail, where it is pass',
      'accounts: NONE, where it is FULL',
    ]);
  });

  it('hears nothing untrue of any account, whatever rights are missing, and is led to the full answer', async () => {
    const some = fc.tuple(randomAccount(), fc.subarray(Object.keys(EVERY_RIGHT), { maxLength: 6 }));
    for (const [drawn, held] of fc.sample(some, { seed: 20260301, numRuns: 25 })) {
      const account = withSubsidiaries(drawn);
      const led = await grantingWhatIsNamed(
        account,
        Object.fromEntries(Object.entries(EVERY_RIGHT).filter(([key]) => held.includes(key))),
      );

      expect(led.reports.flatMap((report) => contradictions(report, account))).toEqual([]);
      expect(timeless(led.full)).toEqual(timeless(await administratorsReport(account)));
    }
  }, 30_000);
});

describe('a caller whom the account does not let in', () => {
  it.each<[string, RegExp, (account: AccountDocument) => void]>([
    ['the role is not theirs', /not assigned/, (account) => (ana(account).roles = [])],
    ['they are inactive', /is inactive/, (account) => (ana(account).inactive = true)],
    [
      'the role is for web services only',
      /restricted to web services/,
      (account) => (role(account).webServicesOnly = true),
    ],
    [
      'the role is not in the audience',
      /do not have privileges/,
      (account) => (account.audiences = { customdeploy_td_report_rl: [] }),
    ],
  ])(
    'gets a report all the same: %s',
    async (_what, message, change) => {
      await serving(healthyAccount(change), async (running) => {
        const report = await askForReport(running, { entity: ANA, role: ROLE }, 'expensify');

        expect(report).toMatchObject({ verdict: 'unknown', rootCause: null, tokens: [] });
        expect(report.unread).toMatchObject([
          { what: 'everything', why: { message: expect.stringMatching(message) as string } },
        ]);
        expect(report.unread[0]?.advice).toMatch(/Administrator\.$/);
      });
    },
    120_000,
  );
});

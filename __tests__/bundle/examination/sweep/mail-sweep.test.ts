/** The e-mail about a sweep: when it is sent, what it names, and what is noted of it. */
import * as email from 'N/email';
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as url from 'N/url';
import type { Change } from '../../../../src/TypeScript/diagnosis/sweep/change';
import { mailSweep } from '../../../../src/TypeScript/examination/sweep/mail-sweep';
import type { MailPolicy } from '../../../../src/TypeScript/snapshots/sweeps/policy';
import { setMail } from '../../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import type { EndedSweep } from '../../support/ended-sweeps';
import { sweptOn } from '../../support/ended-sweeps';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

const POLICY: MailPolicy = { to: ['admin@example.com', 8], notUnderstood: [], from: 7, withNames: false };
const BROKE: Change = {
  group: 'any/7',
  from: 'ready',
  to: 'blocked',
  check: 'role-permission',
  record: { type: 'role', id: 1001 },
  count: 1,
  credentials: [501],
};
const WORKS: Change = { ...BROKE, from: 'blocked', to: 'ready' };
const TOTALS = { verdict: 'blocked', rootCause: null, ready: 0, blocked: 1, unknown: 0, soon: {} } as const;
const ACME = { ...TOTALS, group: { key: 'any/7', integration: 'any', application: 7 }, name: 'Acme Sync' };

let sweeps: SweepAccount;
let user = 9;

beforeEach(async () => {
  jest.resetAllMocks();
  sweeps = await openSweeps();
  user = 9;
  jest.requireMock<{ accountId: string }>('N/runtime').accountId = '1234567_SB1';
  jest
    .mocked(runtime.getCurrentUser)
    .mockImplementation(() => Object.assign(jest.createMockFromModule<runtime.User>('N/runtime/user'), { id: user }));
  jest
    .mocked(url.resolveScript)
    .mockImplementation(
      ({ scriptId, deploymentId, params }) =>
        `/app?${new URLSearchParams({ ...(params as Record<string, string>), script: String(scriptId), deploy: String(deploymentId) }).toString()}`,
    );
  jest.mocked(url.resolveDomain).mockImplementation(({ hostType }) => `${String(hostType).toLowerCase()}.example`);
});

/** The first sweep, e-mailed by the policy. */
function mailed(sweep: EndedSweep, policy: Partial<MailPolicy> = {}): void {
  mailSweep(sweptOn(sweeps, 1, sweep), { ...POLICY, ...policy });
}

const sent = () => jest.mocked(email.send).mock.calls.map(([options]) => options);
const bodies = () => sent().map(({ body }) => body);
const errors = () => jest.mocked(log.error).mock.calls.map(([options]) => options);
const noted = () =>
  sweeps.rows('SELECT custrecord_td_sweep_mail AS mail FROM customrecord_td_sweep ORDER BY id').map(({ mail }) => mail);

it('goes from the employee of the deployment to its recipients, and is noted', () => {
  mailed({ changes: [BROKE], integrations: [ACME] });
  expect(sent()).toMatchObject([
    {
      author: 7,
      recipients: ['admin@example.com', 8],
      subject: 'Token Doctor for 1234567_SB1: 1 credential is now blocked',
    },
  ]);
  expect(bodies()[0]).toContain('Acme Sync: 1 credential was ready and is now blocked');
  expect(noted()).toEqual(['sent']);
  expect(errors()).toEqual([]);
});

it('is noted as on its way while it is sent', () => {
  const during: unknown[] = [];
  jest.mocked(email.send).mockImplementation(() => {
    during.push(...noted());
  });
  mailed({ changes: [BROKE] });
  expect(during).toEqual(['sending']);
});

it.each(['none', 'sending', 'sent', 'refused'] as const)(
  'is not sent again for a sweep that is noted as %s',
  (mail) => {
    const sweep = sweptOn(sweeps, 1, { changes: [BROKE] });
    setMail(sweep.id, mail);
    mailSweep({ ...sweep, mail }, POLICY);
    expect(sent()).toEqual([]);
    expect(noted()).toEqual([mail]);
  },
);

describe('there is none, and that is noted,', () => {
  it.each<[string, EndedSweep, Partial<MailPolicy>]>([
    ['if nothing turned', {}, {}],
    ['if what turned works now', { changes: [WORKS] }, {}],
    ['if nobody is to get it', { changes: [BROKE] }, { to: [] }],
  ])('%s', (_, sweep, policy) => {
    mailed(sweep, policy);
    expect(sent()).toEqual([]);
    expect(errors()).toEqual([]);
    expect(noted()).toEqual(['none']);
  });

  it('if another sweep went on in the place of this one', () => {
    const sweep = sweptOn(sweeps, 1, { changes: [BROKE] });
    mailSweep({ ...sweep, state: 'withdrawn' }, POLICY);
    expect(sent()).toEqual([]);
    expect(noted()).toEqual(['none']);
  });
});

it('says that a sweep is incomplete, though nothing turned', () => {
  mailed({ state: 'incomplete' });
  expect(sent()).toMatchObject([
    { subject: 'Token Doctor for 1234567_SB1: the check of all credentials is incomplete' },
  ]);
});

it('says why a sweep failed, and how long it ran', () => {
  mailed({ state: 'failed', errors: [{ stage: 'reduce', key: 'any/7', message: 'Out of units' }] });
  expect(bodies()[0]).toContain('putting together the result of an integration: Out of units');
  expect(bodies()[0]).toContain('Checked from 2026-06-01 02:00 UTC to 2026-06-01 03:00 UTC.');
  expect(noted()).toEqual(['sent']);
});

it('says the totals of the sweep', () => {
  mailed({ changes: [BROKE], ready: 5, blocked: 2, unknown: 3 });
  expect(bodies()[0]).toContain('5 ready, 2 blocked, 3 unknown');
});

it('has the time of the begin in the place of an end that was not noted', () => {
  const sweep = sweptOn(sweeps, 1, { changes: [BROKE] });
  mailSweep({ ...sweep, ended: null }, POLICY);
  expect(bodies()[0]).toContain('Checked from 2026-06-01 02:00 UTC to 2026-06-01 02:00 UTC.');
});

describe('of several sweeps that no e-mail told of', () => {
  it('one e-mail tells what is so in the end, and all are noted', () => {
    sweptOn(sweeps, 1, { changes: [BROKE, { ...BROKE, group: 'any/8', credentials: [601] }] });
    mailSweep(sweptOn(sweeps, 2, { changes: [WORKS] }), POLICY);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('any/8: 1 credential was ready');
    expect(bodies()[0]).not.toContain('any/7');
    expect(noted()).toEqual(['sent', 'sent']);
  });

  const UNREAD_NOW: Change = { ...BROKE, to: 'unknown', check: null, record: null };
  const BROKEN_NOW: Change = { ...BROKE, from: 'unknown' };
  const BOTH = 'any/7: 1 credential was ready and is now blocked';

  it('the one that ended last has the last word, though it began first', () => {
    sweptOn(sweeps, 1, { changes: [BROKEN_NOW], ended: '2026-06-02T05:00:00.000Z' });
    mailSweep(sweptOn(sweeps, 2, { changes: [UNREAD_NOW] }), POLICY);
    expect(bodies()[0]).toContain(BOTH);
  });

  it('of two that ended at once the one with the higher id has the last word', () => {
    const ended = '2026-06-02T05:00:00.000Z';
    sweptOn(sweeps, 1, { changes: [UNREAD_NOW], ended });
    mailSweep(sweptOn(sweeps, 2, { changes: [BROKEN_NOW], ended }), POLICY);
    expect(bodies()[0]).toContain(BOTH);
  });
});

describe('a recipient that is none', () => {
  const saying = (...wrong: readonly string[]) => ({
    title: 'Token Doctor: no e-mail about a sweep goes to some recipients',
    details: `The parameter "E-mail to" takes addresses and internal ids of employees, with commas between them, at most ten. Correct on the script deployment: ${wrong.join(', ')}`,
  });

  it('is logged, and the others get the e-mail', () => {
    mailed({ changes: [BROKE] }, { notUnderstood: ['ops at example.com', 'Ana'] });

    expect(errors()).toEqual([saying('ops at example.com', 'Ana')]);
    expect(sent()).toMatchObject([{ recipients: ['admin@example.com', 8] }]);
  });

  it('is logged before there is anything to tell, and where nobody else is left', () => {
    mailed({}, { to: [], notUnderstood: ['ops@'] });

    expect(errors()).toEqual([saying('ops@')]);
    expect(noted()).toEqual(['none']);
  });

  it('is logged once for each sweep, and of very many the first twenty', () => {
    const sweep = sweptOn(sweeps, 1);
    const many = Array.from({ length: 30 }, (_, place) => `x${place}`);
    for (const mail of ['', 'none'] as const) mailSweep({ ...sweep, mail }, { ...POLICY, notUnderstood: many });

    expect(errors()).toEqual([saying(...many.slice(0, 20))]);
  });
});

describe('the author', () => {
  it('is the employee who runs the sweep where the deployment names none', () => {
    mailed({ changes: [BROKE] }, { from: null });
    expect(sent()).toMatchObject([{ author: 9 }]);
  });

  it.each([0, -4])('is missing where the user %d runs it: that is logged, and the next e-mail says it too', (id) => {
    user = id;
    mailed({ changes: [BROKE] }, { from: null });
    expect(sent()).toEqual([]);
    expect(noted()).toEqual(['refused']);
    expect(errors()).toEqual([
      {
        title: 'Token Doctor: the e-mail about a sweep was not sent',
        details:
          'Sweep 0000000000000001: The parameter "E-mail from" has no internal id, and the sweep is not run by an employee. Fill it in on the script deployment.',
      },
    ]);
  });
});

it('is noted as refused for each sweep that it tells of where NetSuite refuses it, and the reason is logged', () => {
  jest.mocked(email.send).mockImplementation(() => {
    throw new Error('SSS_AUTHOR_MUST_BE_EMPLOYEE');
  });
  sweptOn(sweeps, 1, { changes: [BROKE] });
  mailSweep(sweptOn(sweeps, 2), POLICY);
  expect(noted()).toEqual(['refused', 'refused']);
  expect(errors()).toEqual([
    {
      title: 'Token Doctor: the e-mail about a sweep was not sent',
      details: 'Sweep 0000000000000002: SSS_AUTHOR_MUST_BE_EMPLOYEE',
    },
  ]);
});

describe('the link', () => {
  it('leads to the changes of the page in the account', () => {
    mailed({ changes: [BROKE] });
    const [, href = ''] = /href="([^"]*)"/.exec(bodies()[0] ?? '') ?? [];
    const { origin, pathname, searchParams } = new URL(href.replaceAll('&amp;', '&'));
    expect([origin, pathname]).toEqual(['https://application.example', '/app']);
    expect(Object.fromEntries(searchParams)).toEqual({
      view: 'sweep-changes',
      script: 'customscript_td_doctor_sl',
      deploy: 'customdeploy_td_doctor_sl',
    });
  });

  it('is as NetSuite gives it where that is a whole address', () => {
    jest.mocked(url.resolveScript).mockReturnValue('https://1234567.app.example/page');
    mailed({ changes: [BROKE] });
    expect(bodies()[0]).toContain('href="https://1234567.app.example/page"');
  });
});

describe('names', () => {
  const OF_PERSON: Change = { ...BROKE, check: 'role-assigned', record: { type: 'employee', id: 8 } };
  const OF_RECORD: Change = { ...BROKE, check: 'integration-enabled', record: { type: 'integration', id: 8 } };
  const OF_NOTHING: Change = { ...BROKE, check: 'feature-enabled', record: { type: 'account', id: null } };

  it('has the name of a role', () => {
    mailed({ changes: [BROKE] });
    expect(bodies()[0]).toContain('role &quot;Auditor&quot;, internal id 1001');
  });

  it('has the name of a person only where the deployment says so', () => {
    mailed({ changes: [OF_PERSON] });
    expect(bodies()[0]).toContain('(employee 8)');
    setMail(1, '');
    mailed({ changes: [OF_PERSON], began: '2026-06-01T02:00:00.000Z' }, { withNames: true });
    expect(bodies()[1]).toContain('employee &quot;Ana&quot;, internal id 8');
  });

  it('does not call an integration record by the name of a person with its id', () => {
    mailed({ changes: [OF_RECORD, OF_PERSON] }, { withNames: true });
    expect(bodies()[0]).toContain('(integration record 8)');
  });

  it('asks for none where no record is named', () => {
    const sweep = sweptOn(sweeps, 1, {
      changes: [OF_NOTHING, { ...BROKE, group: 'any/8', check: null, record: null }],
    });
    const { queries } = sweeps.cost();
    mailSweep(sweep, { ...POLICY, withNames: true });
    // The sweeps that no e-mail told of, and their changes.
    expect(sweeps.cost().queries - queries).toBe(2);
    expect(sent()).toHaveLength(1);
  });

  it('asks for each once, in two queries, and for at most two hundred', () => {
    const roles = Array.from({ length: 300 }, (_, place): Change => ({
      ...BROKE,
      record: { type: 'role', id: 1001 + place },
    }));
    const sweep = sweptOn(sweeps, 1, { changes: [BROKE, BROKE, ...roles, OF_PERSON] });
    const asked: number[] = [];
    const run = sweeps.account.runSuiteQL.bind(sweeps.account);
    jest.spyOn(sweeps.account, 'runSuiteQL').mockImplementation((sql, options) => {
      asked.push(/FROM (role|entity) /.test(sql) ? (options?.parameters?.length ?? 0) : 0);
      return run(sql, options);
    });
    mailSweep(sweep, { ...POLICY, withNames: true });
    expect(asked.filter((count) => count > 0)).toEqual([200, 1]);
  });
});

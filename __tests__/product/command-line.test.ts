/**
 * `npm run diagnose`, from outside: what it prints where, and how it leaves.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../reference/answer';
import { EXAMPLES } from '../support/embedded';
import { healthyAccount } from './support/accounts';
import { diagnose, npmDiagnose, reportsIn } from './support/command';
import { projection } from './support/projection';
import { granted } from './support/reader';

const PATIENCE = 30_000;

// The document beside the accounts: the projection of each one's report.
const answers = JSON.parse(readFileSync(join(EXAMPLES, 'answers.json'), 'utf8')) as Record<string, Answer>;
const path = (name: string) => join(EXAMPLES, name);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'token-doctor-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A file of that name in a folder that the tests leave clean. */
function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('npm run --silent diagnose', () => {
  it(
    'tells people of a file that they name as they see it from where they are',
    async () => {
      const { status, stdout } = await npmDiagnose(EXAMPLES, '--account', 'healthy.json');

      expect(status).toBe(0);
      expect(stdout).toMatch(/^READY {2}1234567_SB1 \(healthy\.json\)\nExpensify can sync/);
    },
    PATIENCE,
  );

  it(
    'prints one report on each line, in the order of the files, and nothing else',
    async () => {
      const names = ['token-revoked.json', 'healthy.json', 'no-token.json', 'healthy.json'];
      const run = await diagnose('--json', '--account', ...names.map(path));

      expect([run.status, run.stderr]).toEqual([1, '']);
      expect(reportsIn(run).map(({ source }) => source.file)).toEqual(names.map(path));
      expect(reportsIn(run).map(projection)).toEqual(names.map((name) => answers[name]));
    },
    PATIENCE,
  );

  it(
    'reports every good file among bad ones, names the place of every fault, and leaves with 3',
    async () => {
      const misspelt = { ...healthyAccount(), roles: [{ ...healthyAccount().roles[0], permisions: {} }] };
      const bad = {
        missing: join(folder, 'missing.json'),
        syntax: written('syntax.json', '{\n  "format": "account/1",\n  "roles": [,]\n}'),
        misspelt: written('misspelt.json', JSON.stringify(misspelt)),
        stranger: written(
          'stranger.json',
          JSON.stringify(healthyAccount(({ employees }) => employees.push({ id: 77, name: 'Bo', roles: [5] }))),
        ),
        audience: written(
          'audience.json',
          JSON.stringify({ ...healthyAccount(), audiences: { customdeploy_x: [1001] } }),
        ),
        feature: written(
          'feature.json',
          JSON.stringify(healthyAccount(({ account }) => (account.features = { CUSTOMRECORDS: false }))),
        ),
      };
      const run = await diagnose(
        '--json',
        '--account',
        bad.missing,
        path('healthy.json'),
        bad.syntax,
        bad.misspelt,
        path('token-revoked.json'),
        bad.stranger,
        bad.audience,
        bad.feature,
      );

      expect(run.status).toBe(3);
      expect(reportsIn(run).map(({ verdict }) => verdict)).toEqual(['ready', 'blocked']);
      expect(run.stderr.trimEnd().split('\n')).toEqual([
        expect.stringContaining(`${bad.missing}: cannot be read`),
        expect.stringContaining(`${bad.syntax}: line 3, column 13: `),
        expect.stringMatching(/misspelt\.json: roles\[0\].*permisions/),
        expect.stringContaining(`${bad.stranger}: employees[2].roles[0]: role 5 does not exist`),
        expect.stringContaining(`${bad.audience}: audiences["customdeploy_x"]: `),
        expect.stringMatching(/feature\.json: account\.features: .*requires feature CUSTOMRECORDS, which is off/),
      ]);
    },
    PATIENCE,
  );

  it(
    'asks with the rights of somebody else, and leaves with 1 for a blocked account among unknown ones',
    async () => {
      const names = ['healthy.json', 'global-permission-overrides-accounts.json'];
      const run = await diagnose('--json', '--as', '42:1001', '--account', ...names.map(path));

      expect([run.status, reportsIn(run).map(({ verdict }) => verdict)]).toEqual([1, ['unknown', 'blocked']]);
      for (const { unread } of reportsIn(run))
        expect(granted(unread)).toEqual({ ADMI_INTEGRAPP: 'FULL', ADMI_MANAGEROLES: 'FULL' });
    },
    PATIENCE,
  );

  it(
    'reports the refusal of somebody whom the account does not let in, and leaves with 2',
    async () => {
      const run = await diagnose('--json', '--as', '7:1001', '--account', path('healthy.json'));

      expect([run.status, run.stderr]).toEqual([2, '']);
      expect(reportsIn(run)).toMatchObject([
        { verdict: 'unknown', unread: [{ what: 'everything', why: { code: 'role_not_assigned' } }] },
      ]);
    },
    PATIENCE,
  );

  it(
    'is bad usage for a file that has no such employee, and no more for one that has',
    async () => {
      const other = written('other.json', JSON.stringify(healthyAccount()));
      const run = await diagnose('--json', '--as', '7:3', '--account', other, path('healthy.json'));

      expect(run.status).toBe(3);
      expect(run.stderr).toBe(`--as 7:3: ${other} has no employee 7.\n`);
      expect(reportsIn(run).map(({ verdict }) => verdict)).toEqual(['ready']);
    },
    PATIENCE,
  );

  it(
    'shows the control characters of a file in letters, for a terminal would obey them',
    async () => {
      const healthy = healthyAccount();
      const account = { ...healthy, account: { ...healthy.account, id: 'x\u001b[31m\u009b1m' } };
      const { status, stdout } = await diagnose('--account', written('control.json', JSON.stringify(account)));

      expect([status, stdout]).toEqual([0, expect.stringContaining('READY  x\\u001b[31m\\u009b1m ')]);
    },
    PATIENCE,
  );

  it(
    'explains itself',
    async () => {
      const { status, stdout, stderr } = await diagnose('--help');

      expect([status, stderr]).toEqual([0, '']);
      for (const option of ['--account', '--integration', '--as', '--json']) expect(stdout).toContain(option);
    },
    PATIENCE,
  );
});

describe('bad usage', () => {
  const HEALTHY = ['--account', path('healthy.json')];

  it.concurrent.each<[string, string[], RegExp]>([
    ['no account', [], /--account <file\.\.\.>/],
    ['an option that there is not', [...HEALTHY, '--frob'], /--frob/],
    ['an integration that there is not', [...HEALTHY, '--integration', 'concur'], /"concur".*expensify/],
    ['half a caller', [...HEALTHY, '--as', '42'], /--as 42: .*such as 42:1001/],
    ['a role that the file does not have', [...HEALTHY, '--as', '42:77'], /--as 42:77: .*has no role 77/],
  ])(
    '%s leaves with 3, one message, and nothing on standard output',
    async (_what, args, message) => {
      const { status, stdout, stderr } = await diagnose(...args);

      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
    PATIENCE,
  );
});

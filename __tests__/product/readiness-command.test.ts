/** `npm run diagnose -- --readiness`: what each integration lacks before access tokens end, from an account file. */
import { join } from 'node:path';
import type { ReadinessReport } from '../../src/TypeScript/report/contract';
import { EXAMPLES, withAccountFile } from '../support/embedded';
import { published } from '../support/published';
import { diagnose } from './support/command';
import { healthyAccount, INTEGRATION, one, role } from './support/accounts';
import { withReader } from './support/reader';
import { BOB, severalVendors } from './support/several-vendors';

const PATIENCE = 30_000;
const EXAMPLE = join(EXAMPLES, 'three-faults-at-once.json');

it(
  'prints what is to do and what to check by hand, and leaves with 1 where something is to do',
  async () => {
    const { status, stdout, stderr } = await diagnose('--readiness', '--account', EXAMPLE);

    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^ACCESS TOKENS {2}1234567_SB1/);
    expect(stdout).toContain('2028.1 or 2028.2, tentatively: ');
    expect(stdout).toContain('  TO DO  The role A/P Clerk (custom) has Setup > REST Web Services at Full [role 1002]');
    expect(stdout).toContain('Connect Expensify with OAuth 2.0: that connection does not use SOAP');
  },
  PATIENCE,
);

it(
  'prints one answer on each line as JSON, with the file, by whoever asks',
  async () => {
    await withAccountFile(severalVendors(), async (path) => {
      const { stdout } = await diagnose('--readiness', '--json', '--account', path);
      const report = JSON.parse(stdout) as ReadinessReport;

      published('readiness.schema.json').parse(report);
      expect(report.source.file).toBe(path);
      expect(one(report.applications, BOB).tokens).toBe(1);
      const asBob = await diagnose('--readiness', '--json', '--as', '45:1003', '--account', path);
      expect((JSON.parse(asBob.stdout) as ReadinessReport).unread).not.toEqual([]);
      expect(asBob.status).toBe(2);
    });
  },
  PATIENCE,
);

it(
  'leaves with 2 where the roles and the users could not be read, and with 0 where the same account was read whole',
  async () => {
    const account = healthyAccount((changed) => {
      changed.integrations = [{ id: INTEGRATION, name: 'Our own script', state: 'ENABLED' }];
      Object.assign(role(changed).permissions, { ADMI_LOGIN_OAUTH2: 'FULL' });
    });
    const rights = { ADMI_MANAGE_OAUTH_TOKENS: 'FULL', ADMI_INTEGRAPP: 'FULL' } as const;
    await withAccountFile(withReader(account, rights), async (path) => {
      const whole = await diagnose('--readiness', '--account', path);
      expect([whole.status, whole.stderr]).toEqual([0, '']);
      expect((await diagnose('--readiness', '--as', '9001:9001', '--account', path)).status).toBe(2);
    });
  },
  PATIENCE,
);

it(
  'refuses what is of one integration, and a file that it cannot read',
  async () => {
    for (const other of [
      ['--integration', 'ramp'],
      ['--symptom', 'x'],
      ['--page', '1'],
    ]) {
      const { status, stderr } = await diagnose('--readiness', ...other, '--account', EXAMPLE);
      expect([status, stderr]).toEqual([3, expect.stringContaining('--readiness is about the whole account')]);
    }
    expect((await diagnose('--readiness', '--account', 'no-such-file.json')).status).toBe(3);
  },
  PATIENCE,
);

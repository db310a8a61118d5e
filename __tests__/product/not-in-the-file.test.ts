/** An account file that says what it lacks: no command takes what is missing for something that works. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asPreferences,
  ownProfileNotInFile,
  REGISTERED_NOT_IN_FILE,
} from '../../src/TypeScript/report/account-file/not-in-file';
import { ACME, ACME_TEXT } from '../own-profiles/support/acme-pay';
import { healthyAccount } from './support/accounts';
import { begin, beginFile, diagnose, ended } from './support/command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'token-doctor-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A file of a healthy account that says that it lacks this. */
function lacking(...sentences: readonly string[]): string {
  const path = join(folder, 'account.json');
  writeFileSync(path, JSON.stringify({ ...healthyAccount(), preferences: asPreferences(sentences) }));
  return path;
}

const preflight = (...args: readonly string[]) => ended(begin('preflight', ...args));
const sweep = (...args: readonly string[]) => ended(beginFile('cli/sweep.ts', ...args));

it.each([
  ['diagnose', diagnose],
  ['diagnose --smallest-repair', (...args: readonly string[]) => diagnose('--smallest-repair', ...args)],
  ['preflight --on-behalf', (...args: readonly string[]) => preflight('--on-behalf', ...args)],
  ['sweep', sweep],
])(
  '%s leaves with 2 where registered credentials are missing, and says so',
  async (_, run) => {
    const path = lacking(REGISTERED_NOT_IN_FILE);
    const { status, stderr } = await run('--account', path);
    expect([status, stderr]).toEqual([
      2,
      `${path}: not in the account file, so not checked: ${REGISTERED_NOT_IN_FILE}\n`,
    ]);
  },
  30_000,
);

it('does not count other credentials as missing where the question names one', async () => {
  const path = lacking(REGISTERED_NOT_IN_FILE);
  const named = await diagnose('--account', path, '--employee', '42', '--role', '1001', '--kind', 'access-token');
  expect([named.status, named.stderr]).toEqual([0, '']);
  const asked = await preflight('--account', path);
  expect([asked.status, asked.stderr]).toEqual([0, '']);
}, 30_000);

it('leaves with 2 where an own profile is missing, and not where it is given beside the file', async () => {
  const path = lacking(ownProfileNotInFile(ACME));
  expect((await diagnose('--account', path)).status).toBe(2);
  const profile = join(folder, 'acme.json');
  writeFileSync(profile, ACME_TEXT);
  const beside = await diagnose('--account', path, '--profile', profile);
  expect([beside.status, beside.stderr]).toEqual([0, '']);
}, 30_000);

it('takes other sentences of a file for what they are: the replay cannot read what they speak of', async () => {
  const { status, stderr } = await diagnose('--account', lacking('Token 501: when it was created was not read.'));
  expect([status, stderr]).toEqual([0, '']);
}, 30_000);

it('says that a credential is blocked all the same', async () => {
  const account = healthyAccount();
  const path = join(folder, 'blocked.json');
  const tokens = account.tokens.map((token) => ({ ...token, inactive: true }));
  writeFileSync(path, JSON.stringify({ ...account, tokens, preferences: asPreferences([REGISTERED_NOT_IN_FILE]) }));
  expect((await diagnose('--account', path)).status).toBe(1);
}, 30_000);

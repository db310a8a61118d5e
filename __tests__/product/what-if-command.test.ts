/** `npm run diagnose -- --what-if FILE`: which credentials of an account file changes would break or heal. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WhatIfReport } from '../../src/TypeScript/report/contract';
import { EXAMPLES, withAccountFile } from '../support/embedded';
import { published } from '../support/published';
import { diagnose } from './support/command';
import { ROLE } from './support/accounts';
import { severalVendors } from './support/several-vendors';

const PATIENCE = 30_000;
const folder = mkdtempSync(join(tmpdir(), 'what-if-'));

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

it(
  'prints what breaks and what works again, and leaves with 1 where something breaks',
  async () => {
    const changes = fileOf('breaks.json', [
      { kind: 'set-role-active', id: 1003, value: false },
      { kind: 'assign-role', employee: 42, role: ROLE },
    ]);
    await withAccountFile(severalVendors(), async (path) => {
      const text = await diagnose('--what-if', changes, '--account', path);
      expect([text.status, text.stderr]).toEqual([1, '']);
      expect(text.stdout).toContain(
        "Breaks\n  Bob's app, Bob's app - Bob Builder, Bob (504): ready → blocked: The role is inactive",
      );
      expect(text.stdout).toContain('Works afterwards\n  Expensify, ');

      const json = await diagnose('--what-if', changes, '--account', path, '--json');
      const report = JSON.parse(json.stdout) as WhatIfReport;
      published('what-if.schema.json').parse(report);
      expect(report.source.file).toBe(path);
      expect(report.credentials.map(({ token, after }) => [token, after])).toEqual([
        [501, 'ready'],
        [504, 'blocked'],
      ]);
    });
  },
  PATIENCE,
);

it(
  'leaves with 0 where nothing breaks, with 2 where not all of it could be judged',
  async () => {
    const heals = fileOf('heals.json', [{ kind: 'assign-role', employee: 42, role: ROLE }]);
    await withAccountFile(severalVendors(), async (path) => {
      expect((await diagnose('--what-if', heals, '--account', path)).status).toBe(0);
      const feature = fileOf('feature.json', [{ kind: 'set-feature', id: 'EMPPERMS', value: true }]);
      expect((await diagnose('--what-if', feature, '--account', path, '--as', '45:1003')).status).toBe(2);
    });
  },
  PATIENCE,
);

it(
  'names file and place of what cannot be tried, and leaves with 3',
  async () => {
    const account = join(EXAMPLES, 'healthy.json');
    const shape = fileOf('shape.json', [{ kind: 'set-role-active', id: 'x', value: false }]);
    const ofShape = await diagnose('--what-if', shape, '--account', account);
    expect([ofShape.status, ofShape.stderr.trim()]).toEqual([
      3,
      `${shape}: whatIf[0].id: Give an internal id as a number, such as 1001.`,
    ]);
    const broken = await diagnose('--what-if', fileOf('broken.json', '[\n{]'), '--account', account);
    expect([broken.status, broken.stderr]).toEqual([3, expect.stringMatching(/broken\.json:2: /)]);
    const absent = fileOf('absent.json', [{ kind: 'set-role-active', id: 9999, value: false }]);
    const ofAccount = await diagnose('--what-if', absent, '--account', account);
    expect([ofAccount.status, ofAccount.stderr]).toEqual([
      3,
      expect.stringContaining('whatIf[0].id: There is no role with the internal id 9999'),
    ]);
    const besides = await diagnose('--what-if', shape, '--account', account, '--timeline');
    expect([besides.status, besides.stderr]).toEqual([
      3,
      expect.stringContaining('--what-if is about the whole account'),
    ]);
  },
  PATIENCE,
);

it(
  'says beside a plan what it does to other integrations, with --effects',
  async () => {
    await withAccountFile(severalVendors(), async (path) => {
      const text = await diagnose('--account', path, '--effects');
      expect(text.stdout).toContain('What these steps do to other integrations:');
    });
  },
  PATIENCE,
);

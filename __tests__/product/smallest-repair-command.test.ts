/** `npm run diagnose -- --smallest-repair`: the fewest changes that repair the blocked credentials of an account file. */
import type { SmallestRepairReport } from '../../src/TypeScript/report/contract';
import { withAccountFile } from '../support/embedded';
import { published } from '../support/published';
import { diagnose } from './support/command';
import { severalVendors } from './support/several-vendors';

const PATIENCE = 60_000;

it(
  'says the changes as text and as JSON, and takes no option of one credential',
  async () => {
    await withAccountFile(severalVendors(), async (path) => {
      const asked = ['--account', path, '--smallest-repair'];
      const text = await diagnose(...asked);
      expect([text.status, text.stdout]).toEqual([
        0,
        expect.stringContaining('1. Give Ana Integration the role "Expensify Integration"'),
      ]);
      expect(text.stdout).toContain('Changes: 1. The plans of these credentials, one by one: 1.');
      const json = await diagnose(...asked, '--integration', 'all', '--json');
      const report = JSON.parse(json.stdout) as SmallestRepairReport;
      published('smallest-repair.schema.json').parse(report);
      expect([report.source.file, report.asked.blocked]).toEqual([path, 2]);
      const besides = await diagnose(...asked, '--timeline');
      expect([besides.status, besides.stderr]).toEqual([3, expect.stringContaining('--smallest-repair is about all')]);
    });
  },
  PATIENCE,
);

it(
  'does not leave with 0 where the integration has no credential to repair, for it may be blocked',
  async () => {
    const { status, stdout } = await diagnose('--account', 'accounts/no-token.json', '--smallest-repair');
    expect(status).toBe(2);
    expect(stdout).toContain(
      'there is nothing to repair. That does not say that the integration works: see its report.',
    );
  },
  PATIENCE,
);

/**
 * `npm run diagnose` about one application, about all integrations of an account, and about an error text.
 */
import { parseAccountFile } from '../../emulator';
import { integrationsOf } from '../../cli/integrations-of';
import { symptomOf } from '../../cli/symptom';
import { profiles } from '../../src/TypeScript/profiles/index';
import type { AccountDocument } from '../reference/answer';
import { withAccountFile } from '../support/embedded';
import { begin, diagnose, ended, reportsIn } from './support/command';
import { BOB, CELIGO, EXPENSIFY, severalVendors } from './support/several-vendors';

const PATIENCE = 30_000;

const asked = (document: AccountDocument) =>
  integrationsOf(
    parseAccountFile(JSON.stringify(document), 'account.json', () => ''),
    profiles.values(),
  );

describe('--integration all', () => {
  it('is each profile that matches an application with a live token, and each other application with one', () => {
    expect(asked(severalVendors())).toEqual(['expensify', 'celigo-tba', String(BOB)]);
  });

  it('is a profile once, at its lowest application; an application whose tokens are dead is none', () => {
    const document = severalVendors(({ integrations, tokens }) => {
      integrations.push(
        { id: 2, name: 'Bob again', state: 'ENABLED' },
        { id: 20, name: 'Expensify 2', state: 'ENABLED' },
      );
      tokens.push(
        { id: 601, integration: 2, entity: 45, role: 1003, created: '2026-01-10T10:00:00Z' },
        { id: 602, integration: 20, entity: 45, role: 1003, created: '2026-01-10T10:00:00Z' },
      );
      for (const token of tokens) if (token.integration === CELIGO) token.revoked = true;
    });

    expect(asked(document)).toEqual(['2', 'expensify', String(BOB)]);
  });

  it('is every profile that matches one application', () => {
    const document = severalVendors(({ integrations }) => {
      for (const one of integrations) if (one.id === BOB) one.name = 'Celigo for Concur';
    });

    expect(asked(document)).toEqual(['expensify', 'celigo-tba', 'sap-concur']);
  });

  it(
    'prints one report on each line in that order for each file, and leaves by all of them',
    async () => {
      await withAccountFile(severalVendors(), async (path) => {
        const run = await diagnose('--account', path, '--integration', 'all', '--json', '--symptom', 'NS0565');

        expect([run.status, run.stderr]).toEqual([1, '']);
        const reports = reportsIn(run);
        expect(reports.map(({ integration, applications, verdict }) => [integration, applications, verdict])).toEqual([
          ['expensify', [EXPENSIFY], 'blocked'],
          ['celigo-tba', [CELIGO], 'blocked'],
          ['any', [BOB], 'ready'],
        ]);
        expect(reports.map(({ symptom }) => symptom?.explainedBy.map(({ check }) => check))).toEqual([
          ['role-assigned'],
          [],
          [],
        ]);
      });
    },
    PATIENCE,
  );
});

it(
  '--symptom - is the text of standard input; the reports for people are told apart by a line each',
  async () => {
    await withAccountFile(severalVendors(), async (path) => {
      const child = begin('diagnose', '--account', path, '--integration', 'all', '--symptom', '-');
      child.stdin.end('Expensify says: NS0565');
      const { status, stdout } = await ended(child);

      expect([status, stdout]).toEqual([1, expect.stringMatching(/“NS0565”.*explained by role-assigned/s)]);
      expect(stdout.match(/^=====.*$/gm)).toEqual([
        '===== 1 of 3: Expensify (expensify) =====',
        '===== 2 of 3: Celigo (celigo-tba) =====',
        "===== 3 of 3: Bob's app (any) =====",
      ]);
    });
  },
  PATIENCE,
);

it('an empty error text is bad usage', async () => {
  await expect(symptomOf(' ')).rejects.toThrow('--symptom: the text is empty');
});

it(
  'an application that the account does not have is bad usage',
  async () => {
    await withAccountFile(severalVendors(), async (path) => {
      const { status, stdout, stderr } = await diagnose('--account', path, '--integration', '99');

      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toContain(`${path}: This account has no application with the internal id 99`);
    });
  },
  PATIENCE,
);

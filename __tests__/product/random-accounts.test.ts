/**
 * Random accounts, through everything that a real one goes through: the packed bundle, deployed, asked over HTTP.
 */
import fc from 'fast-check';
import { referenceAnswer, referenceStatuses } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { reportOf, withAccountFile } from '../support/embedded';
import { projection } from './support/projection';

const RUNS = { seed: 20260214, numRuns: 150 };

const accounts = fc.sample(randomAccount(), RUNS);

describe('the deployed bundle, asked by an Administrator', () => {
  it.each(accounts.map((document, place) => [place, document] as const))(
    'answers random account %i as the contract does, and reads all of it',
    async (_place, document) => {
      const report = await withAccountFile(document, reportOf);
      const statuses = (findings: readonly { readonly check: string; readonly status: string }[]) =>
        findings.map(({ check, status }) => ({ check, status }));

      expect(projection(report)).toEqual(referenceAnswer(document));
      expect({
        account: statuses(report.account),
        tokens: report.tokens.map(({ id, findings }) => ({ id, checks: statuses(findings) })),
      }).toEqual(referenceStatuses(document));
      expect(report.unread).toEqual([]);
    },
  );

  it('met healthy accounts, and every check as a root cause', () => {
    const causes = new Set(accounts.map((document) => referenceAnswer(document).rootCause?.check ?? 'none'));

    expect([...causes].toSorted()).toEqual(
      [
        'none',
        'feature-enabled',
        'integration-enabled',
        'token-exists',
        'token-live',
        'employee-access',
        'role-active',
        'role-assigned',
        'token-role',
        'role-permission',
        'global-permission',
        // No account makes role-kind the cause: Expensify calls no RESTlet.
        'role-restrictions',
      ].toSorted(),
    );
  });
});

import fc from 'fast-check';
import type { Entity, Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import type { Level } from '../../src/TypeScript/netsuite/levels';
import { expensify } from '../support/expensify';
import type { ReportChain } from '../../src/TypeScript/report/contract';
import { anEmployee, factsWith } from '../diagnosis/support/accounts';
import { dice } from '../diagnosis/support/dice';
import { hide } from '../diagnosis/support/hide';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { reportOf } from './report-of';

function chainOf(facts: Facts): ReportChain {
  const [token] = reportOf(facts).tokens;
  if (!token) throw new Error('This report has no token.');
  return token.chain;
}

function holder(different: Partial<Entity>): Facts {
  const facts = factsWith();
  return { ...facts, entities: facts.entities.map((entity) => ({ ...entity, ...different })) };
}

describe('a report', () => {
  it('says the same as JSON: nothing in it gets lost on the way', () => {
    fc.assert(
      fc.property(randomAccount(), dice(), (document, dice) => {
        const report = reportOf(hide(factsOfAccount(document, expensify), dice));
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      { numRuns: 200, seed: 20260109 },
    );
  });

  it('passes on what could not be read as the reader wrote it', () => {
    const unread: Facts['unread'] = [
      { what: 'roles', record: null, why: { code: 'X', message: 'no' }, grant: [], advice: 'Ask.' },
    ];
    expect(reportOf({ ...factsWith(), unread }).unread).toEqual(unread);
  });
});

describe('the chain of a token', () => {
  it('names the records to look at, each with the path of its page', () => {
    const { token, integration, role, entity, entityRoles } = chainOf(factsWith());
    expect([token, integration, role, entity].map(({ type, id, name }) => [type, id, name])).toEqual([
      ['access-token', 501, 'Expensify - Ana'],
      ['integration', 7, 'Expensify'],
      ['role', 1001, 'Expensify Integration'],
      ['employee', 42, 'Ana Integration'],
    ]);
    for (const { link } of [token, integration, role, entity]) expect(link).toMatch(/^\/app\/.*\bid=\d+$/);
    expect(entityRoles?.map(({ id }) => id)).toEqual([1001]);
  });

  it('shows the global lines that matter here, and no others', () => {
    const lines: Record<string, Level> = { LIST_ACCOUNT: 'VIEW', TRAN_VENDBILL: 'FULL' };
    const { globalPermissions } = chainOf(factsWith({ employees: [anEmployee({ globalPermissions: lines })] }));
    expect(globalPermissions).toEqual([{ key: 'LIST_ACCOUNT', name: 'Lists > Accounts', level: 'VIEW' }]);
  });

  it('tells an empty list from one that was not read', () => {
    expect(chainOf(holder({ roles: known([]) })).entityRoles).toEqual([]);
    expect(chainOf(holder({ roles: UNREAD })).entityRoles).toBeNull();
    expect(chainOf(holder({})).globalPermissions).toEqual([]);
    expect(chainOf(holder({ globalPermissions: UNREAD })).globalPermissions).toBeNull();
  });

  it('says whether global permissions count, or that this is not known', () => {
    expect(chainOf(factsWith()).globalPermissionsApply).toBe(true);
    expect(chainOf(holder({ type: known('VENDOR') })).globalPermissionsApply).toBe(false);
    expect(chainOf(holder({ type: UNREAD })).globalPermissionsApply).toBeNull();
  });

  it('names a record that was not read by what the token says of it', () => {
    const { role, entity, webServicesOnlyRole } = chainOf({ ...factsWith(), roles: [], entities: [] });
    expect([role.name, entity.name, entity.type, webServicesOnlyRole]).toEqual([
      'role 1001',
      'entity 42',
      'entity',
      null,
    ]);
  });
});

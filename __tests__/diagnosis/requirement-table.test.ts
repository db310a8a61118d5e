import fc from 'fast-check';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Entity, Facts, Role } from '../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { reaches } from '../../src/TypeScript/netsuite/levels';
import type { RequirementRow } from '../../src/TypeScript/diagnosis/requirement-table';
import { publishedMissing, requirementTable } from '../../src/TypeScript/diagnosis/requirement-table';
import { chainOf } from '../../src/TypeScript/diagnosis/chain';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import type { Differences } from './checks/support/a-chain';
import { factsWith as factsBut, published, TOKEN } from './checks/support/a-chain';
import { requirementsOf } from '../../src/TypeScript/diagnosis/profile';
import { expensify } from '../support/expensify';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { anEmployee, aRole, factsWith, PUBLISHED, without } from './support/accounts';
import { dice } from './support/dice';
import { hide } from './support/hide';

function tablesOf(facts: Facts): RequirementRow[] {
  return diagnose(facts, expensify).tokens.flatMap(({ chain }) => requirementTable(chain));
}

function rowOf(facts: Facts, id: string): RequirementRow {
  const row = tablesOf(facts).find((one) => one.id === id);
  if (!row) throw new Error(`There is no row ${id}.`);
  return row;
}

/** The healthy account with something unread of every role and entity. */
function unread(role: Partial<Role>, entity: Partial<Entity> = {}): Facts {
  const facts = factsWith();
  return {
    ...facts,
    roles: facts.roles.map((one) => ({ ...one, ...role })),
    entities: facts.entities.map((one) => ({ ...one, ...entity })),
  };
}

describe('the table of requirements', () => {
  it('lists every requirement of the profile, in its order', () => {
    expect(tablesOf(factsWith()).map(({ id }) => id)).toEqual(requirementsOf(expensify).map(({ id }) => id));
  });

  it.each(
    requirementsOf(expensify).flatMap(({ id, onlyWith }) =>
      onlyWith.feature === undefined ? [] : [[id, onlyWith.feature]],
    ),
  )('leaves %s out where the feature %s is off, and keeps it where that was not read', (id, feature) => {
    expect(tablesOf(factsWith({ features: { [feature]: false } })).map((row) => row.id)).not.toContain(id);
    const facts = factsWith();
    const features = { ...facts.features, [feature]: UNREAD };
    expect(tablesOf({ ...facts, features }).map((row) => row.id)).toContain(id);
  });

  it('has a row for each permission that would do, each with its own lines', () => {
    const facts = factsWith({
      roles: [aRole({ permissions: { ...without('ADMI_LOGIN_OAUTH'), ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL' } })],
      employees: [anEmployee({ globalPermissions: { ADMI_LOGIN_OAUTH: 'VIEW' } })],
    });
    const { effective, ok, permissions } = rowOf(facts, 'log-in-by-token');
    expect({ effective, ok }).toEqual({ effective: 'FULL', ok: true });
    expect(permissions.map(({ key, role, global, effective }) => ({ key, role, global, effective }))).toEqual([
      { key: 'ADMI_LOGIN_OAUTH', role: null, global: 'VIEW', effective: 'VIEW' },
      { key: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', role: 'FULL', global: null, effective: 'FULL' },
    ]);
  });

  it('shows no line as null and a line at None as None', () => {
    const facts = factsWith({ roles: [aRole({ permissions: { ...without('LIST_VENDOR'), LIST_CATEGORY: 'NONE' } })] });
    expect(rowOf(facts, 'vendors').permissions[0]?.role).toBeNull();
    expect(rowOf(facts, 'expense-categories').permissions[0]?.role).toBe('NONE');
  });

  it('shows a global line that has no effect, and judges without it', () => {
    const facts = factsWith({
      features: { EMPPERMS: false },
      employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })],
    });
    const { permissions, ok } = rowOf(facts, 'accounts');
    expect(permissions[0]).toMatchObject({ role: PUBLISHED.LIST_ACCOUNT, global: 'NONE', effective: 'FULL' });
    expect(ok).toBe(true);
  });

  it('shows an unread line as UNKNOWN, never as a level or as no line', () => {
    const { permissions } = rowOf(unread({ permissions: UNREAD }, { globalPermissions: UNREAD }), 'soap');
    expect(permissions[0]).toMatchObject({ role: 'UNKNOWN', global: 'UNKNOWN', effective: 'UNKNOWN' });
  });

  it('is met, not met or open as the effective level says: open only where that is UNKNOWN', () => {
    fc.assert(
      fc.property(randomAccount(), dice(), (document, dice) => {
        for (const { effective, ok, required } of tablesOf(hide(factsOfAccount(document, expensify), dice))) {
          expect(ok).toBe(effective === 'UNKNOWN' ? null : reaches(effective, required));
        }
      }),
      { numRuns: 400, seed: 20260109 },
    );
  });

  it('names each permission as it stands on the page of the role', () => {
    expect(rowOf(factsWith(), 'accounts').permissions[0]?.name).toBe('Lists > Accounts');
    expect(rowOf(factsWith(), 'soap').permissions[0]?.name).toBe('Setup > SOAP Web Services');
  });
});

describe('what is only published', () => {
  const profile: Profile = {
    ...expensify,
    requirements: expensify.requirements.map((one) =>
      ['accounts', 'vendors'].includes(one.id) ? { ...one, strength: 'published' } : one,
    ),
  };
  const chainBut = (differences: Differences) => chainOf(factsBut(differences), profile, TOKEN);
  const missing = (differences: Differences) => publishedMissing(chainBut(differences));

  it('is marked so, and nothing else is', () => {
    const marked = requirementTable(chainBut({})).filter((row) => 'strength' in row);
    expect(marked.map(({ id, strength }) => [id, strength])).toEqual([
      ['accounts', 'published'],
      ['vendors', 'published'],
    ]);
  });

  it('is missing where it is certainly not met', () => {
    expect(missing({})).toBe(0);
    expect(missing({ role: { permissions: published({ LIST_ACCOUNT: null, LIST_EMPLOYEE: null }) } })).toBe(1);
    expect(missing({ role: { permissions: published({ LIST_ACCOUNT: 'NONE', LIST_VENDOR: null }) } })).toBe(2);
    expect(missing({ role: { permissions: UNREAD } })).toBe(0);
  });
});

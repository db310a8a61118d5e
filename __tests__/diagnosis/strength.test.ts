/**
 * What a vendor's list asks for and what an integration certainly fails without are two things: the first warns, the second blocks.
 */
import fc from 'fast-check';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Profile, Requirement } from '../../src/TypeScript/diagnosis/profile';
import { requirementsOf, withOptions } from '../../src/TypeScript/diagnosis/profile';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { expensify } from '../support/expensify';
import { anEmployee, aRole, factsWith, without } from './support/accounts';

const ITEMS: Requirement = {
  id: 'items',
  label: 'Read items',
  anyOf: ['LIST_ITEM'],
  level: 'FULL',
  strength: 'published',
  onlyWith: {},
  explains: ['NS0318'],
};

const profileWith = (requirement: Requirement): Profile => ({
  ...expensify,
  advised: [],
  requirements: [...expensify.requirements, requirement],
});
const found = (requirement: Requirement, facts = factsWith()) => {
  const diagnosis = diagnose(facts, profileWith(requirement));
  const findings = diagnosis.tokens[0]?.findings ?? [];
  return { verdict: diagnosis.verdict, of: (check: string) => findings.find((one) => one.check === check) };
};

it('warns at the role and lists itself where it is published, and explains no error', () => {
  const { verdict, of } = found(ITEMS);
  expect(verdict).toBe('ready');
  expect(of('role-permission')).toMatchObject({
    status: 'warn',
    explains: [],
    evidence: [{ requirement: 'items', found: 'View', needed: 'Full (published)', weight: 'warn' }],
  });
});

it('says at the role how many are missing, and that nobody knows what fails without them', () => {
  const { of } = found(ITEMS);
  expect(of('role-permission')).toMatchObject({
    title: 'The role lacks permissions that Expensify publishes',
    message:
      'The role "Expensify Integration" allows what Expensify is known to need to sync. It lacks 1 of the permissions that Expensify publishes: see below. We do not know what fails without them.',
  });
});

it('does not say of another role that it allows everything, where a published permission is missing', () => {
  const facts = factsWith({ roles: [aRole({ name: 'A/P Clerk' })] });
  expect(found(ITEMS, facts).of('token-role')).toMatchObject({
    ...{ status: 'warn', title: 'The token is on another role than expected' },
    message: expect.stringContaining('It lacks 1 of the permissions that Expensify publishes') as unknown,
  });
});

it('blocks at the role where it is required, and explains its errors', () => {
  const { verdict, of } = found({ ...ITEMS, strength: 'required' });
  expect(verdict).toBe('blocked');
  expect(of('role-permission')).toMatchObject({ status: 'fail', explains: ['NS0318'] });
});

it('warns where a global permission takes a published one away', () => {
  const facts = factsWith({
    roles: [aRole({ permissions: { ...without(), LIST_ITEM: 'FULL' } })],
    employees: [anEmployee({ globalPermissions: { LIST_ITEM: 'NONE' } })],
  });
  const { verdict, of } = found(ITEMS, facts);
  expect(verdict).toBe('ready');
  expect(of('global-permission')).toMatchObject({ status: 'warn', explains: [] });
});

it('never turns a verdict to blocked by what is only published, whatever the account', () => {
  fc.assert(
    fc.property(randomAccount(), (account) => {
      const facts = factsOfAccount(account, profileWith(ITEMS));
      const [bare, published] = [diagnose(facts, expensify), diagnose(facts, profileWith(ITEMS))];
      expect([published.verdict, published.rootCause]).toEqual([bare.verdict, bare.rootCause]);
    }),
    { numRuns: 150 },
  );
});

it('is not asked for where it belongs to an option that nobody named, and is where somebody does', () => {
  const profile = profileWith({ ...ITEMS, onlyWith: { option: 'item-import' } });
  const ids = (of: Profile) => requirementsOf(of).map(({ id }) => id);
  expect(ids(profile)).not.toContain('items');
  expect(ids(withOptions(profile, new Set(['item-import'])))).toContain('items');
});

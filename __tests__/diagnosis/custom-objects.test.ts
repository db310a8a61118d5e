/**
 * A requirement that names a custom record type by its script id: a permission list of the account has the line under a number, so
 * that nobody knows from here whether it is there.
 */
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Profile, Requirement } from '../../src/TypeScript/diagnosis/profile';
import { columnsOf, reachOfRoles } from '../../src/TypeScript/diagnosis/sweep/role-reach';
import { known, valueOr } from '../../src/TypeScript/diagnosis/facts';
import { expensify } from '../support/expensify';
import type { Level } from '../reference/levels';
import { aRole, aToken, factsWith, PUBLISHED } from './support/accounts';

const KEY = 'customrecord_acme';

function needing(different: Partial<Requirement> = {}): Profile {
  const [first] = expensify.requirements;
  if (!first) throw new Error('Expensify needs nothing.');
  const entries = { ...first, id: 'entries', anyOf: [KEY], level: 'VIEW', strength: 'required', ...different } as const;
  return { ...expensify, requirements: [...expensify.requirements, entries] };
}

const facts = (lines: Readonly<Record<string, Level>> = {}, isHeld = true) => {
  const read = factsWith({
    roles: [aRole({ permissions: { ...PUBLISHED, ...lines } })],
    tokens: isHeld ? [aToken()] : [],
  });
  // What was read of the role in a test is what the profile asks for: the lines on custom objects are put in here.
  return {
    ...read,
    roles: read.roles.map((one) => ({ ...one, permissions: known({ ...valueOr(one.permissions, {}), ...lines }) })),
  };
};

it('is not known where the role has no line under that name, and says which line', () => {
  for (const profile of [needing(), needing({ anyOf: ['cseg_acme'] }), needing({ anyOf: ['CUSTOMRECORD_ACME'] })]) {
    const { verdict, tokens } = diagnose(facts(), profile);
    const [key = ''] = profile.requirements.at(-1)?.anyOf ?? [];
    expect(verdict).toBe('unknown');
    expect(tokens[0]?.findings.find(({ check }) => check === 'role-permission')).toMatchObject({
      status: 'unknown',
      title: `The line on ${key}, which NetSuite lists by a number, could not be read`,
    });
  }
});

it('is met by a line under that name, and by another permission that will do', () => {
  expect(diagnose(facts({ [KEY]: 'VIEW' }), needing()).verdict).toBe('ready');
  expect(diagnose(facts(), needing({ anyOf: [KEY, 'LIST_ACCOUNT'] })).verdict).toBe('ready');
});

it('is not met by a line under that name that is too low', () => {
  expect(diagnose(facts({ [KEY]: 'NONE' }), needing()).verdict).not.toBe('ready');
  expect(diagnose(facts({ [KEY]: 'VIEW' }), needing({ level: 'FULL' })).verdict).not.toBe('ready');
});

it('is not known where a global permission of the user stands under a number: it may be the one', () => {
  const read = facts({ [KEY]: 'VIEW' });
  const withGlobal = (lines: Readonly<Record<string, Level>>) => ({
    ...read,
    entities: read.entities.map((one) => ({ ...one, globalPermissions: known(lines) })),
  });
  expect(diagnose(withGlobal({ '1718': 'NONE' }), needing()).verdict).toBe('unknown');
  expect(diagnose(withGlobal({ LIST_BIN: 'NONE' }), needing()).verdict).toBe('ready');
  expect(diagnose(withGlobal({ customrecord_2: 'NONE' }), needing()).verdict).toBe('ready');
});

it('keeps nobody from being ready where it is only published or advised', () => {
  expect(diagnose(facts(), needing({ strength: 'published' })).verdict).toBe('ready');
  const advised = [...expensify.advised, { permission: KEY, level: 'VIEW', onlyWith: {} } as const];
  expect(diagnose(facts(), { ...expensify, advised }).verdict).toBe('ready');
});

it('is a question mark on the map of roles', () => {
  const read = facts();
  const place = columnsOf(needing()).findIndex(({ id }) => id === 'entries');
  const patterns = reachOfRoles(read, needing(), valueOr(read.credentials, [])).map(({ pattern }) => pattern[place]);
  expect(patterns).toEqual(['?']);
});

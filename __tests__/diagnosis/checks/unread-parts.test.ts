/** What was not read of all that decides what a credential may do. */
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { unreadParts } from '../../../src/TypeScript/diagnosis/checks/unread-parts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import { ACME, aRequirement } from '../symptom/support/an-item';
import type { Differences } from './support/a-chain';
import { factsWith, lines, ON_ADMINISTRATOR, TOKEN, UNREAD_ENTITY, UNREAD_ROLE } from './support/a-chain';

const unread = (differences: Differences = {}, profile: Profile = expensify) =>
  unreadParts(chainOf(factsWith(differences), profile, { ...TOKEN, ...differences.token }));

it.each<[string, Differences]>([
  ['', {}],
  ['The name of the role "role 1001"', { role: { name: UNREAD } }],
  ['The permissions of the role "Expensify Integration"', { role: { permissions: UNREAD } }],
  ['The global permissions of Ana Integration', { entity: { globalPermissions: UNREAD } }],
  ['The kind of record that Ana Integration is', { entity: { type: UNREAD } }],
  ['The feature EMPPERMS', { features: { EMPPERMS: UNREAD } }],
  ['The feature CLASSES', { features: { CLASSES: UNREAD } }],
  [
    'The name of the role "role 1001", the permissions of the role "role 1001", the global permissions of entity 42, the kind of record that entity 42 is, the feature CLASSES and the feature EMPPERMS',
    { role: UNREAD_ROLE, entity: UNREAD_ENTITY, features: { CLASSES: UNREAD, EMPPERMS: UNREAD } },
  ],
])('is %j', (text, differences) => {
  expect(unread(differences)).toBe(text);
});

it('is nothing that does not decide', () => {
  const { token, role } = ON_ADMINISTRATOR;
  expect(unread({ token, role: { ...role, ...UNREAD_ROLE }, entity: UNREAD_ENTITY })).toBe('');
  const off = { EMPPERMS: known(false) };
  expect(unread({ features: off, entity: UNREAD_ENTITY })).toBe('');
  expect(unread({ entity: { type: known('VENDOR'), globalPermissions: UNREAD }, features: { EMPPERMS: UNREAD } })).toBe(
    '',
  );
});

it('names a feature once, whatever needs it', () => {
  const onlyWith = { feature: 'EMPPERMS' };
  const requirements = [aRequirement({ id: 'a', onlyWith }), aRequirement({ id: 'b', onlyWith })];
  expect(unread({ features: { EMPPERMS: UNREAD } }, { ...ACME, requirements })).toBe('The feature EMPPERMS');
});

describe('where all that has a name of its own was read', () => {
  const requirements = [
    aRequirement({ id: 'a', anyOf: ['customrecord_a', 'LIST_BIN'], strength: 'required' }),
    aRequirement({ id: 'b', anyOf: ['customrecord_b'], strength: 'required' }),
    aRequirement({ id: 'c', anyOf: ['customrecord_a'], level: 'EDIT', strength: 'required' }),
    aRequirement({ id: 'd', anyOf: ['customrecord_d'] }),
    aRequirement({ id: 'e', anyOf: ['customrecord_e'], strength: 'required' }),
  ];
  const profile = { ...ACME, requirements };
  const role = { permissions: lines({ customrecord_e: 'VIEW' }) };

  it('is the lines on custom records that are required, each once: they may stand there under a number', () => {
    expect(unread({ role }, profile)).toBe(
      'The line on customrecord_a, which NetSuite lists by a number, and the line on customrecord_b, which NetSuite lists by a number,',
    );
  });

  it('is none of them beside something else', () => {
    expect(unread({ role: { ...role, permissions: UNREAD } }, profile)).toBe(
      'The permissions of the role "Expensify Integration"',
    );
  });
});

it('is what the integration needs with a kind of credential that nobody published', () => {
  const credentials = [{ kind: 'oauth2-certificate', features: [] }] as const;
  expect(unread({}, { ...ACME, credentials })).toBe('What Acme needs with a token');
});

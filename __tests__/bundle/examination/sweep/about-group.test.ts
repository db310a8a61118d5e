/** What the stage reduce is told of an integration: its name, its own integration records, and whether its profile is relied on. */
import type { OwnProfileEntry } from '../../../../src/TypeScript/account/own-profiles';
import type { Shared } from '../../../../src/TypeScript/account/sweep/shared';
import { known } from '../../../../src/TypeScript/diagnosis/facts';
import { aboutGroup } from '../../../../src/TypeScript/examination/sweep/about-group';
import { groupOfKey } from '../../../../src/TypeScript/examination/sweep/pairs';
import { profilesOfAccount } from '../../../../src/TypeScript/examination/profiles-of-account';

const record = (id: number, name: string) => ({
  ...{ id, name, state: known('ENABLED'), tokenBasedAuthentication: known(true) },
});
const RECORDS = [
  record(11, 'Expensify production'),
  record(12, 'Travel'),
  record(13, 'Acme Sync'),
  record(14, 'Expensify of old'),
];
/** The tokens of one call it by another name than its integration record; one has no application. */
const APPLICATIONS = [
  { id: 11, names: ['Expensify production'] },
  { id: 12, names: ['Expensify'] },
  { id: 13, names: ['Acme Sync'] },
  { id: 15, names: ['Called so by its tokens'] },
];
const FACTS = {
  ...{ accountId: 'TEST', readAt: '2026-06-01T00:00:00.000Z', integrationsComplete: true, features: {} },
  ...{ roles: [{ id: 1001 }], entities: [{ id: 42 }], unread: [{ what: 'roles' }], integrations: RECORDS },
};

function about(key: string, application: number, hasOwnUnread = false, own: readonly OwnProfileEntry[] = []) {
  // Nothing else of what all pages share is looked at.
  const facts = { ...FACTS, subsidiaries: known([]) } as unknown as Shared['facts'];
  const shared = { facts, applications: APPLICATIONS, hasOwnUnread } as unknown as Shared;
  const group = groupOfKey(key, 'any');
  const profiles = profilesOfAccount(APPLICATIONS, own);
  return aboutGroup(shared, profiles, { group, application });
}

it('is all of the account but roles and people, with the records that the profile or its tokens recognise', () => {
  expect(about('expensify', 11)).toEqual({
    group: { key: 'expensify', integration: 'expensify', application: null },
    ...{ name: 'Expensify', isRelied: true },
    shared: { ...FACTS, roles: [], entities: [], unread: [], integrations: [RECORDS[0], RECORDS[1], RECORDS[3]] },
  });
});

it.each([
  ['its own record', 13, 'Acme Sync', [RECORDS[2]]],
  ['no record, and the name that its tokens say', 15, 'Called so by its tokens', []],
  ['no record, and no name', 16, 'integration record 16', []],
])('of an application that no profile knows, is %s', (_, application, name, integrations) => {
  expect(about(`any/${application}`, application)).toMatchObject({ name, shared: { integrations } });
});

describe('the profile', () => {
  it('is not relied on where one of the account could not be read, or could not be used', () => {
    const damaged = [{ id: 'own', text: 'else' }] as unknown as OwnProfileEntry[];
    expect(about('expensify', 11).isRelied).toBe(true);
    expect(about('expensify', 11, true).isRelied).toBe(false);
    expect(about('expensify', 11, false, damaged).isRelied).toBe(false);
  });

  it('is not relied on for an application that came while the sweep ran', () => {
    expect(about('any/16', 16).isRelied).toBe(false);
  });
});

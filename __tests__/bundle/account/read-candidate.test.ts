import type { OwnProfileEntry } from '../../../src/TypeScript/account/own-profiles';
import type { Candidate } from '../../../src/TypeScript/account/read-candidate';
import { readCandidate } from '../../../src/TypeScript/account/read-candidate';
import { featuresOf } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { FakeAccount, Row } from '../support/account';
import { install, refusal } from '../support/account';
import { applicationRow, healthy, integrationRow } from '../support/rows';

const CANDIDATE: Candidate = {
  kind: 'oauth2-authorization',
  id: null,
  name: 'new',
  integration: 11,
  entity: 42,
  role: 1001,
  revoked: { known: true, value: false },
};
const OWN: Row = { id: 1, profile: 'acme', name: 'Acme', length: 2, file: '{}' };

function read(tables: FakeAccount['tables'] = {}, typedName = '', integration = 11) {
  const { statements } = install(healthy(tables));
  const chosenBy: (readonly [readonly string[], readonly OwnProfileEntry[]])[] = [];
  const found = readCandidate({ ...CANDIDATE, integration }, typedName, (names, own) => {
    chosenBy.push([names, own]);
    return expensify;
  });
  const asksOwn = statements.filter(({ query }) => query.startsWith('SELECT p.id, p.custrecord_td_profile_key'));
  return { ...found, chosenBy, statements, asksOwn: asksOwn.map(({ params }) => params) };
}

const counted = (own: number) => [{ ...applicationRow(11, 'Expensify'), own }];

it('a credential that is to be registered has its application, its role and its holder', () => {
  const { facts, profile, names, isEveryApplication, isOwnUnread, chosenBy, statements } = read();

  expect(facts).toMatchObject({
    integrations: [{ id: 11 }],
    integrationsComplete: true,
    credentials: { known: true, value: [CANDIDATE] },
    credentialsComplete: true,
    roles: [{ id: 1001 }],
    entities: [{ id: 42 }],
    unread: [],
  });
  expect(Object.keys(facts.features)).toEqual(featuresOf(expensify));
  expect([profile, names, isEveryApplication, isOwnUnread]).toEqual([expensify, ['Expensify'], true, false]);
  expect(chosenBy).toEqual([[['Expensify'], []]]);
  expect(statements[0]?.query).toContain('AS own');
  expect(statements[0]?.query).not.toMatch(/AS mappings|= \?/);
  expect(statements[0]?.params).toEqual([]);
});

it('no other application is read with it', () => {
  expect(read({}, '', 12).facts.integrations.map(({ id }) => id)).toEqual([12]);
});

it('what it points to has no name of its own where NetSuite shows none', () => {
  const { roles, entities } = read({ role: refusal(), employee: refusal(), entity: refusal() }).facts;

  expect([roles[0]?.name, entities[0]?.name]).toEqual([{ known: false }, { known: false }]);
});

describe('the name of its application', () => {
  it('is the typed one where NetSuite shows none', () => {
    const { chosenBy, names, facts } = read({}, 'Acme', 77);

    expect([chosenBy[0]?.[0], names]).toEqual([['Acme'], []]);
    expect(facts.integrations).toMatchObject([{ id: 77, name: 'Acme' }]);
  });

  it('is that of NetSuite where it shows one', () => {
    expect(read({}, 'Acme').chosenBy[0]?.[0]).toEqual(['Expensify']);
  });

  it('is none where nobody says one', () => {
    const { chosenBy, names } = read({}, '', 77);

    expect([chosenBy[0]?.[0], names]).toEqual([[], []]);
  });
});

describe('the profiles of the account', () => {
  it('are those that there are', () => {
    const { chosenBy, asksOwn, isOwnUnread } = read({ applications: counted(1), customrecord_td_profile: [OWN] });

    expect(chosenBy[0]?.[1]).toEqual([{ entry: 1, id: 'acme', name: 'Acme', text: '{}' }]);
    expect([asksOwn, isOwnUnread]).toEqual([[[]], false]);
  });

  it('are not asked for where none is counted', () => {
    const { asksOwn, isOwnUnread } = read({ applications: counted(0), customrecord_td_profile: refusal() });

    expect([asksOwn, isOwnUnread]).toEqual([[], false]);
  });

  it('are unread where they are counted and refused', () => {
    const { chosenBy, isOwnUnread } = read({ applications: counted(1), customrecord_td_profile: refusal() });

    expect([chosenBy[0]?.[1], isOwnUnread]).toEqual([[], true]);
  });

  it('are in doubt where nothing counted them and they are refused', () => {
    const { asksOwn, isOwnUnread } = read({ applications: [], customrecord_td_profile: refusal() });

    expect([asksOwn.length, isOwnUnread]).toEqual([1, true]);
  });
});

it.each<[string, FakeAccount['tables'], boolean]>([
  ['both lists were read', {}, true],
  ['the applications are refused', { applications: refusal() }, false],
  ['the records are refused', { integrationapp: refusal() }, false],
  ['a record has no id', { integrationapp: [integrationRow(), integrationRow({ id: null })] }, false],
])('whether every application was read, where %s', (_, tables, isEvery) => {
  expect(read(tables).isEveryApplication).toBe(isEvery);
});

/**
 * Registered OAuth 2.0 credentials behind Oracle's stubs: what is asked, and what a refusal or an odd answer makes of it.
 */
import fc from 'fast-check';
import { mergeParts, wholeFacts } from '../../../src/TypeScript/account/merge';
import { readAccountPart, readFacts, readPagePart } from '../../../src/TypeScript/account/read-facts';
import { decide } from '../../../src/TypeScript/diagnosis/decide';
import { valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import type { Answer, FakeAccount, Row, Value } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { applicationRow, healthy, integrationRow } from '../support/rows';

const UNTIL = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString();
const FIRST = 900_000_000_000_000;

const mappingRow = (changes: Row = {}): Row => ({
  ...{ id: 5, mapping: 'k', application: 11, name: 'Expensify', kind: 'oauth2-certificate', entity: 42, role: 1001 },
  ...{ valid_from: null, valid_until: UNTIL, ended: 'F', label: null },
  ...changes,
});

const account = (mappings: Answer, counted: Value = 1, tables: FakeAccount['tables'] = {}): FakeAccount =>
  healthy({
    applications: [{ ...applicationRow(11, 'Expensify'), mappings: counted }],
    customrecord_td_mapping: mappings,
    ...tables,
  });

function read(fake: FakeAccount, rights?: Readonly<Record<string, number>>) {
  const asked = install(fake);
  installCaller(rights ? { id: 42, role: 1001 } : { id: 1, role: 3 }, rights ?? {});
  return { ...readFacts(expensify), ...asked };
}

const idsIn = ({ facts }: ReturnType<typeof read>) => valueOr(facts.credentials, []).map(({ id }) => id);

it('none counted, none asked for', () => {
  const found = read(account(refusal(), 0));
  expect(found.calls.filter((call) => call.includes('mapping'))).toEqual([]);
  expect([found.facts.unread, idsIn(found), found.cost.queries]).toEqual([[], [501], 5]);
});

it('some counted: one query more, whatever their number', () => {
  const rows = Array.from({ length: 300 }, (_, index) =>
    mappingRow({ id: 1000 + index, application: 99, name: 'Other' }),
  );
  const found = read(
    account([mappingRow(), ...rows], 301, {
      integrationapp: [integrationRow(), integrationRow({ id: 99, name: 'Other' })],
    }),
  );
  expect([idsIn(found), found.cost.queries]).toEqual([[501, FIRST + 5], 6]);
});

it.each([
  ['more than listed', 2, [mappingRow()]],
  ['some, and none listed', 1, []],
])('counted %s: one may be missing, so not ready', (_, counted, rows) => {
  const { facts } = read(account(rows, counted));
  expect(facts.credentialsComplete).toBe(false);
  expect(facts.unread).toMatchObject([{ what: 'registered-mappings', record: null, why: { code: 'NOT_UNDERSTOOD' } }]);
});

it('in an account without a token they are counted where they are read', () => {
  const rows = [mappingRow({ counted: 2 })];
  expect(read(account(rows, 0, { applications: [] })).facts.credentialsComplete).toBe(false);
  expect(read(account([mappingRow({ counted: 1 })], 0, { applications: [] })).facts.credentialsComplete).toBe(true);
});

it('without the column of the start an entry says nothing: an empty one says that there is none', () => {
  expect(read(account([mappingRow({ valid_from: undefined as never })])).facts.credentialsComplete).toBe(false);
});

it.each([null, '', 'x', -1])('a number that came as %p is none: they are asked for', (counted) => {
  expect(idsIn(read(account([mappingRow()], counted)))).toEqual([501, FIRST + 5]);
});

it('some counted and refused: unread, with what to grant, and not ready', () => {
  const { facts } = read(account(refusal()));
  expect(facts.credentialsComplete).toBe(false);
  expect(facts.unread).toMatchObject([
    { what: 'registered-mappings', record: null, grant: [{ permission: 'LIST_CUSTRECORDENTRY', level: 'VIEW' }] },
  ]);
  expect(decide(facts, expensify).verdict).toBe('unknown');
});

it('where the query may not hold another one, they are asked for by themselves', () => {
  const applications: Answer = ({ query }) => {
    if (query.includes('COUNT(*)')) throw refusal('INVALID_QUERY', 'No subquery.');
    return [applicationRow(11, 'Expensify')];
  };
  expect(idsIn(read(account([mappingRow()], null, { applications })))).toEqual([501, FIRST + 5]);
});

it('who may not see entries does not ask whether there are any', () => {
  const found = read(account([mappingRow()]), { ADMI_MANAGE_OAUTH_TOKENS: 4, LIST_CUSTRECORDENTRY: 0 });
  expect(found.statements.filter(({ query }) => query.includes('mapping'))).toEqual([]);
  expect(found.facts.unread.filter(({ what }) => what === 'registered-mappings')).toEqual([]);
});

it('an application that only an entry names is found by the name that it had, where the records may not be read', () => {
  const found = read(
    account(
      [mappingRow({ application: 77, name: 'Expensify new' }), mappingRow({ id: 6, application: 78, name: 'Other' })],
      2,
      {
        integrationapp: refusal(),
      },
    ),
  );
  expect(idsIn(found)).toEqual([501, FIRST + 5]);
  expect(found.facts.integrations.map(({ id }) => id)).toEqual([11, 77]);
});

it('an entry of an application that nothing names may be of any: not ready', () => {
  const { facts } = read(account([mappingRow({ application: 77, name: null })], 1, { integrationapp: refusal() }));
  expect(facts.credentialsComplete).toBe(false);
  expect(facts.unread.map(({ why }) => why.message).join()).toContain('has no name for its application');
});

it('whatever stands in an entry, nothing is thrown, and it is a credential or named as unread', () => {
  const value = fc.oneof(
    fc.constantFrom<Value>(null, '', 'x', 'F', 'T', 0, -1, 11, 42, 1001, true, 'oauth2-certificate', UNTIL),
    fc.string(),
  );
  const odd = fc.record({
    kind: value,
    entity: value,
    role: value,
    valid_from: value,
    valid_until: value,
    ended: value,
    label: value,
  });
  fc.assert(
    fc.property(odd, (changes) => {
      const { facts } = read(account([mappingRow(changes)]));
      const isJudged = valueOr(facts.credentials, []).some(({ kind }) => kind !== 'access-token');
      const isNamed = facts.unread.some(({ what }) => what === 'registered-mappings');
      expect(isJudged || isNamed).toBe(true);
      if (!isJudged) expect(decide(facts, expensify).verdict).not.toBe('ready');
    }),
    { numRuns: 60 },
  );
});

it('read in parts, they stand in the part that all share, and are complete only with every page of the tokens', () => {
  install(account([mappingRow()]));
  installCaller({ id: 1, role: 3 });
  const { part, applications } = readAccountPart(expensify);
  expect(wholeFacts(part)).toMatchObject({ credentialsComplete: false });
  const page = readPagePart(expensify, applications ?? [], { after: 0, size: 100 });
  const facts = wholeFacts(mergeParts([part, page.part]));
  expect(facts.credentialsComplete).toBe(true);
  expect(valueOr(facts.credentials, []).map(({ id }) => id)).toEqual([501, FIRST + 5]);
});

it.each([null, '', 'F', false])('a box that was never ticked may come as %p: not revoked', (ended) => {
  const found = read(account([mappingRow({ ended })]));
  const registered = valueOr(found.facts.credentials, []).find(({ id }) => id === FIRST + 5);
  expect([registered, found.facts.unread]).toMatchObject([{ revoked: { known: true, value: false } }, []]);
});

it('a box whose column did not come is unread, and not taken for not revoked', () => {
  const { ended: _hidden, ...row } = mappingRow();
  const found = read(account([row]));
  const registered = valueOr(found.facts.credentials, []).find(({ id }) => id === FIRST + 5);
  expect(registered).toMatchObject({ revoked: { known: false } });
  expect(found.facts.unread.map(({ why }) => why.message)).toEqual([
    'The registered credential 5 does not say whether it is revoked.',
  ]);
});

/** Entries of sweeps, understood strictly: anybody who may edit them can have written anything. */
import type { Row } from '../../../src/TypeScript/account/reading';
import { entryOf, partsOf, summaryOf } from '../../../src/TypeScript/snapshots/sweeps/parse-sweep';

const KEY = '00000000000000ff';
const HASH = '0123456789abcdef';
const PART = { id: 9, kind: 'state', groups: ['expensify'], hash: HASH };
const TOTALS = {
  group: { key: 'expensify', integration: 'expensify', application: null },
  name: 'Expensify',
  verdict: 'blocked',
  rootCause: { check: 'role-permission', token: 501 },
  ready: 1,
  blocked: 2,
  unknown: 3,
  soon: { 'only-one': 1 },
};
const ERROR = { stage: 'map', key: 'page/1', message: 'No.' };
const COST = { units: 120, queries: 12 };

function row(changes: Row = {}): Row {
  return {
    id: '7',
    sweep_key: KEY,
    deployment: 'customdeploy_x',
    state: 'finished',
    began: '2026-06-01T02:00:00.000Z',
    ended: '2026-06-01T03:00:00.000Z',
    pages: '20',
    ready: '1',
    blocked: 2,
    not_known: '3',
    mail: 'sent',
    totals: JSON.stringify({ integrations: [TOTALS], count: 1 }),
    parts: JSON.stringify([PART]),
    errors: JSON.stringify([ERROR]),
    cost: JSON.stringify(COST),
    ...changes,
  };
}
const totals = (changes: object) => ({
  totals: JSON.stringify({ integrations: [{ ...TOTALS, ...changes }], count: 1 }),
});

const SUMMARY = {
  id: 7,
  key: KEY,
  deployment: 'customdeploy_x',
  state: 'finished',
  began: '2026-06-01T02:00:00.000Z',
  ended: '2026-06-01T03:00:00.000Z',
  pages: 20,
  ready: 1,
  blocked: 2,
  unknown: 3,
  mail: 'sent',
};

describe('an entry', () => {
  it('is what was written', () => {
    expect(summaryOf(row())).toEqual(SUMMARY);
    expect(entryOf(row())).toEqual({
      ...SUMMARY,
      integrations: [TOTALS],
      integrationCount: 1,
      parts: [PART],
      errors: [ERROR],
      cost: COST,
    });
  });

  it('that has just begun has nothing yet', () => {
    const empty = { ended: null, pages: null, ready: null, blocked: null, not_known: null, mail: null };
    const begun = row({ ...empty, state: 'running', totals: null, parts: null, errors: null, cost: null });

    expect(entryOf(begun)).toEqual({
      ...SUMMARY,
      ...{ state: 'running', ended: null, pages: null, ready: 0, blocked: 0, unknown: 0, mail: '' },
      ...{ integrations: [], integrationCount: 0, parts: [], errors: [], cost: null },
    });
  });

  it('that runs is read as strictly where it says a number', () => {
    const running = { ...{ state: 'running', ended: null, mail: null }, blocked: null, not_known: '0' };

    expect(summaryOf(row({ ...running, ready: '5' }))).toMatchObject({ ready: 5, blocked: 0, unknown: 0 });
    expect(() => summaryOf(row({ ...running, ready: 'many' }))).toThrow();
  });

  it('may be about an application, and have no root cause and no token', () => {
    const group = { key: 'a11', integration: 'acme', application: '11' };

    expect(entryOf(row(totals({ group, rootCause: null }))).integrations).toMatchObject([
      { group: { ...group, application: 11 }, rootCause: null },
    ]);
    const rootCause = { check: 'token-exists', token: null };
    expect(entryOf(row(totals({ rootCause }))).integrations).toMatchObject([{ rootCause }]);
  });

  it('keeps the first of very many integrations and errors, and their number', () => {
    const many = Array.from({ length: 501 }, () => TOTALS);
    const found = entryOf(
      row({
        totals: JSON.stringify({ integrations: many, count: 7 }),
        errors: JSON.stringify(Array.from({ length: 201 }, () => ERROR)),
      }),
    );

    expect([found.integrations.length, found.integrationCount, found.errors.length]).toEqual([500, 500, 200]);
    expect(entryOf(row({ totals: JSON.stringify({ integrations: [TOTALS], count: 9 }) })).integrationCount).toBe(9);
  });
});

describe('an entry is refused', () => {
  it.each<[string, Row, RegExp]>([
    ['a key that is none', { sweep_key: 'ff' }, /The key of a sweep is not what the sweep wrote/],
    ['a longer key', { sweep_key: `${KEY}0` }, /The key of a sweep/],
    ['no state', { state: 'over' }, /one of running, withdrawn/],
    ['an end that did not come, of one that has ended', { ended: null }, /A sweep that has ended has no end time/],
    ['an end that did not come, of an incomplete one', { state: 'incomplete', ended: '' }, /has no end time/],
    ['a begin that is no time', { began: 'x'.repeat(50) }, /^"x{40}" is not a time in UTC\.$/],
    ['an end that is no time', { ended: '2026-06-31T02:00:00Z' }, /is not a time in UTC/],
    ['pages that are no number', { pages: '-1' }, /"-1" is not a number/],
    ['a number with more behind it', { ready: '1x' }, /"1x" is not a number/],
    ['a number with more before it', { ready: 'x1' }, /"x1" is not a number/],
    ['a number of 16 digits', { ready: '1234567890123456' }, /is not a number/],
    ['no number, of one that has ended', { ready: null }, /"" is not a number/],
    ['no number of blocked ones', { blocked: '' }, /is not a number/],
    ['no number of unknown ones', { not_known: '' }, /is not a number/],
    ['another mail', { mail: 'lost' }, /one of , none, sending/],
    ['no id', { id: null }, /an internal id/],
  ])('for %s', (_, changes, message) => {
    expect(() => summaryOf(row(changes))).toThrow(message);
  });

  it.each<[string, Row, RegExp]>([
    ['totals that are a list', { totals: '[]' }, /\[\] is not an object/],
    ['totals without a list', { totals: '{"count":1}' }, /nothing is not a list/],
    ['totals without a number', { totals: '{"integrations":[]}' }, /nothing is not a number/],
    ['an integration that is none', { totals: '{"integrations":[7],"count":1}' }, /7 is not an object/],
    ['a name that is none', totals({ name: 7 }), /7 is not a text/],
    ['a verdict that is none', totals({ verdict: 'fine' }), /"fine" is not one of ready, blocked, unknown/],
    ['a number that is none', totals({ unknown: -1 }), /-1 is not a number/],
    ['no group', totals({ group: null }), /null is not an object/],
    ['a group without a key', totals({ group: { integration: 'a', application: null } }), /nothing is not a text/],
    ['a group of no integration', totals({ group: { key: 'a', application: null } }), /nothing is not a text/],
    [
      'an application that is none',
      totals({ group: { key: 'a', integration: 'a', application: 'x' } }),
      /an internal id/,
    ],
    ['a check that is none', totals({ rootCause: { check: 'x', token: null } }), /"x" is not one of/],
    ['a token that is none', totals({ rootCause: { check: 'role-permission', token: 0 } }), /an internal id/],
    ['a kind of what comes soon that is none', totals({ soon: { x: 1 } }), /"x" is not one of/],
    ['parts that are no list', { parts: '{}' }, /\{\} is not a list/],
    ['errors that are no list', { errors: '{}' }, /\{\} is not a list/],
    ['an error of no stage', { errors: JSON.stringify([{ ...ERROR, stage: 'x' }]) }, /"x" is not one of input/],
    ['an error without a key', { errors: JSON.stringify([{ ...ERROR, key: 1 }]) }, /1 is not a text/],
    ['an error without words', { errors: JSON.stringify([{ ...ERROR, message: 1 }]) }, /1 is not a text/],
    ['a cost that is none', { cost: JSON.stringify({ units: 1 }) }, /nothing is not a number/],
    ['a cost without units', { cost: JSON.stringify({ queries: 1 }) }, /nothing is not a number/],
    ['a text that is no JSON', { totals: '{' }, /JSON/],
  ])('for %s', (_, changes, message) => {
    expect(() => entryOf(row(changes))).toThrow(message);
  });

  it.each<[string, object, RegExp]>([
    ['no id', { id: 'x' }, /an internal id/],
    ['another kind', { kind: 'x' }, /"x" is not one of state, change/],
    ['groups that are no list', { groups: 'x' }, /"x" is not a list/],
    ['a group that is none', { groups: [7] }, /7 is not a text/],
    ['a hash that is none', { hash: 'x' }, /The hash of a part is not what the sweep wrote/],
    ['no hash', { hash: 7 }, /7 is not a text/],
  ])('for a part with %s', (_, changes, message) => {
    expect(() => partsOf(row({ parts: JSON.stringify([{ ...PART, ...changes }]) }))).toThrow(message);
  });
});

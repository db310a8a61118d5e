/** What a snapshot found, out of its text: nothing is taken for what it is not. */
import { readFinding } from '../../../src/TypeScript/diagnosis/pre-sync/finding-text';

const AT = '2026-06-01T00:00:00.000Z';
const WHOLE = {
  ...{ verdict: 'blocked', rootCause: { check: 'role-active', token: 501 }, fails: ['role-active'], unmet: ['soap'] },
  ...{ globalLines: { LIST_VENDOR: 'VIEW' }, integrationRead: true, allReady: false },
  integrationState: { record: 7, seen: 'in-order', seenAt: '2026-05-01T00:00:00.000Z' },
};

const read = (different: Readonly<Record<string, unknown>> = {}) =>
  readFinding(JSON.stringify({ ...WHOLE, ...different }), AT);

it('is what was written', () => {
  expect(read()).toEqual(WHOLE);
});

it.each(['ready', 'blocked', 'unknown'])('has the verdict %s', (verdict) => {
  expect(read({ verdict })?.verdict).toBe(verdict);
});

it.each([
  ['not JSON', 'text'],
  ['null', 'null'],
  ['a number', '7'],
  ['without a verdict', JSON.stringify({ ...WHOLE, verdict: undefined })],
  ['of an unknown verdict', JSON.stringify({ ...WHOLE, verdict: 'perhaps' })],
  ['without what fails', JSON.stringify({ ...WHOLE, fails: undefined })],
  ['without what is not met', JSON.stringify({ ...WHOLE, unmet: 'soap' })],
])('is nothing where the text is %s', (_, text) => {
  expect(readFinding(text, AT)).toBeNull();
});

it('leaves out what no version writes', () => {
  expect(
    read({
      fails: ['role-active', 'no-check', 'token-live'],
      unmet: ['soap', 7],
      globalLines: { A: 'VIEW', B: 'MUCH' },
    }),
  ).toMatchObject({ fails: ['token-live', 'role-active'], unmet: ['soap'], globalLines: { A: 'VIEW' } });
  for (const globalLines of ['VIEW', null, undefined]) expect(read({ globalLines })?.globalLines).toEqual({});
});

it.each([
  null,
  'role-active',
  { check: 'role-active' },
  { token: 1 },
  { check: 'x', token: 1 },
  { check: 'role-active', token: '1' },
])('has no root cause where that is %j', (rootCause) => {
  expect(read({ rootCause })?.rootCause).toBeNull();
});

it('has a root cause of the account, which is that of no token', () => {
  const rootCause = { check: 'feature-enabled', token: null };
  expect(read({ rootCause })?.rootCause).toEqual(rootCause);
});

it('takes only true for true', () => {
  expect(read({ allReady: 'true', integrationRead: 1 })).toMatchObject({ allReady: false, integrationRead: false });
  expect(read({ allReady: true })).toMatchObject({ allReady: true });
});

describe('what was seen of the integration record', () => {
  const stateOf = (different: Readonly<Record<string, unknown>>) => read(different)?.integrationState;
  const seen = { record: 7, seen: 'fault' };

  it('is never later than the entry, nor of a time that is none', () => {
    expect(stateOf({ integrationState: { ...seen, seenAt: AT } })).toEqual({ ...seen, seenAt: AT });
    expect(stateOf({ integrationState: { ...seen, seenAt: '2027-01-01T00:00:00.000Z' } })).toEqual({
      ...seen,
      seenAt: AT,
    });
    for (const seenAt of [7, null, ['2026-01-01']])
      expect(stateOf({ integrationState: { ...seen, seenAt } })).toEqual({ ...seen, seenAt: AT });
  });

  it.each(['in-order', 'fault', 'unread'])('is %s', (word) => {
    const state = { record: 7, seen: word, seenAt: '2026-05-01T00:00:00.000Z' };
    expect(stateOf({ integrationState: state })).toEqual(state);
  });

  it('has no record where none is named by a number', () => {
    expect(stateOf({ integrationState: { ...seen, record: '7', seenAt: AT } })).toEqual({
      ...seen,
      record: null,
      seenAt: AT,
    });
  });

  it.each([
    ['a fault, where its check failed', { fails: ['integration-enabled'], integrationRead: true }, 'fault', AT],
    ['in order, where it was read', { fails: [], integrationRead: true }, 'in-order', AT],
    ['unread otherwise', { fails: [], integrationRead: false }, 'unread', ''],
  ])('is of an entry of an earlier version %s', (_, different, word, seenAt) => {
    expect(stateOf({ ...different, integrationState: undefined })).toEqual({ record: null, seen: word, seenAt });
    expect(stateOf({ ...different, integrationState: { seen: 'else' } })).toMatchObject({ seen: word, seenAt });
  });
});

it('says by which rules it was found, where that is a fingerprint', () => {
  expect(read({ rules: '0123456789abcdef' })?.rules).toBe('0123456789abcdef');
  for (const rules of ['x', 7, null, 1234567890123456]) expect(read({ rules })).not.toHaveProperty('rules');
});

/** The entries as they are in the account, and which of them are too many. */
import * as query from 'N/query';
import type { IntegrationState } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import { lookUpEntries } from '../../../src/TypeScript/snapshots/look-up';
import { answerQueries } from '../support/answering';
import type { Row } from '../support/account';

const NOON = '2026-06-01T12:00:00.000Z';
const ELEVEN = '2026-06-01T11:00:00.000Z';

const finding = (integrationState: IntegrationState) =>
  JSON.stringify({ verdict: 'ready', fails: [], unmet: [], integrationState });
const IN_ORDER: IntegrationState = { record: 7, seen: 'in-order', seenAt: ELEVEN };

const row = (changes: Row = {}): Row => ({
  ...{ id: 1, integration: 'expensify', token: 501, hash: 'h+', at: NOON, finding: finding(IN_ORDER) },
  ...changes,
});
const ENTRY = { id: 1, hash: 'h+', at: NOON, integrationState: IN_ORDER };

/** @param rows the newest first, as NetSuite orders them */
function found(...rows: Row[]): ReturnType<typeof lookUpEntries> {
  answerQueries(() => rows);
  return lookUpEntries();
}

beforeEach(() => jest.useFakeTimers({ now: Date.parse(NOON) }));
afterEach(() => jest.useRealTimers());

it('takes one query, and has each entry by its integration and token', () => {
  expect(found(row(), row({ id: 2, token: '502' }), row({ id: 3, integration: 'acme' }))).toEqual({
    entries: { 'expensify/501': ENTRY, 'expensify/502': { ...ENTRY, id: 2 }, 'acme/501': { ...ENTRY, id: 3 } },
    surplus: [],
    lookedAt: NOON,
  });
  expect(query.runSuiteQL).toHaveBeenCalledTimes(1);
});

it.each(['', '0', '-1', '1.5', 'x', null])(
  'takes an entry of the token %j for one too many: no token has that id',
  (token) => {
    expect(found(row({ token }))).toEqual({ entries: {}, surplus: [1], lookedAt: NOON });
  },
);

it.each(['', 'no JSON', '{"verdict":"fine"}'])('knows nothing of the integration record by the text %j', (text) => {
  expect(found(row({ finding: text })).entries).toEqual({
    'expensify/501': { ...ENTRY, integrationState: { record: null, seen: 'unread', seenAt: '' } },
  });
});

describe('of two entries of one credential', () => {
  const UNREAD: IntegrationState = { record: 7, seen: 'unread', seenAt: '' };
  const newer = (state: IntegrationState) => row({ id: 2, hash: 'new+', finding: finding(state) });
  const older = (state: IntegrationState) => row({ at: ELEVEN, finding: finding(state) });
  const NEWER = { id: 2, hash: 'new+', at: NOON };

  it('the newer one counts, and the older one is too many', () => {
    const at = { ...IN_ORDER, seenAt: NOON };

    expect(found(newer(at), older(IN_ORDER))).toEqual({
      entries: { 'expensify/501': { ...NEWER, integrationState: at } },
      surplus: [1],
      lookedAt: NOON,
    });
  });

  it('the newer one is as it was written where both saw the record at one time, or neither did', () => {
    for (const state of [IN_ORDER, UNREAD]) {
      expect(found(newer(state), older(state)).entries).toEqual({
        'expensify/501': { ...NEWER, integrationState: state },
      });
    }
  });

  it('the newer one gets what the older one alone saw of the record, and no hash: it is to be written again', () => {
    const fault: IntegrationState = { record: 7, seen: 'fault', seenAt: ELEVEN };

    expect(found(newer(UNREAD), older(fault)).entries).toEqual({
      'expensify/501': { ...NEWER, hash: '', integrationState: fault },
    });
  });
});

import type { Reading, Row } from '../../../../src/TypeScript/account/reading';
import {
  personOf,
  readLogins,
  readTokenDates,
  timeOf,
} from '../../../../src/TypeScript/account/timeline/token-history';

/** A reading whose only statement answers these rows. */
function answering(rows: readonly Row[]) {
  const firstRows = jest.fn((..._asked: Parameters<Reading['firstRows']>) => [...rows]);
  return { firstRows, asked: firstRows.mock.calls };
}

describe('the dates of a token', () => {
  const TOKEN = { id: 501, name: 'Expensify - Ana' };
  const ROW = { id: '501', createdby: '7', author: 'Ada', revoked: '2026-05-06T07:08:09' };

  it('are who created it, when it was revoked, and whether another has its name', () => {
    const reading = answering([ROW]);

    expect(readTokenDates(reading, TOKEN)).toEqual({
      createdBy: { id: 7, name: 'Ada' },
      revokedAt: '2026-05-06T07:08:09',
      isOnlyName: true,
    });
    expect(reading.asked).toEqual([
      [
        `SELECT t.id, t.createdby, BUILTIN.DF(t.createdby) AS author,
  TO_CHAR(t.drevoked, 'YYYY-MM-DD"T"HH24:MI:SS') AS revoked
FROM oauthtoken t WHERE t.id = ? OR t.tba_token_name = ? ORDER BY t.id`,
        [501, 'Expensify - Ana'],
        1000,
      ],
    ]);
  });

  it('are those of the one token, where another has its name', () => {
    expect(
      readTokenDates(
        answering([
          { ...ROW, id: 500, createdby: '8' },
          { ...ROW, revoked: null },
        ]),
        TOKEN,
      ),
    ).toEqual({
      createdBy: { id: 7, name: 'Ada' },
      revokedAt: null,
      isOnlyName: false,
    });
  });

  it('are not read where the token did not come', () => {
    expect(() => readTokenDates(answering([{ ...ROW, id: 500 }]), TOKEN)).toThrow(
      'NetSuite answered nothing where the access token was to be expected.',
    );
  });
});

it.each<[Row[string] | undefined, Row[string] | undefined, unknown]>([
  [7, ' Ada ', { id: 7, name: 'Ada' }],
  [' -5 ', '', { id: -5, name: 'user -5' }],
  ['7', '7', { id: 7, name: 'user 7' }],
  ['42', null, { id: 42, name: 'user 42' }],
  [null, 'Ada', null],
  ['x7', 'Ada', null],
  ['7x', 'Ada', null],
])('who did something is told by id and name: %p, %p', (id, name, person) => {
  expect(personOf(id, name)).toEqual(person);
});

describe('the logins with a token', () => {
  it('are asked for by its name, the newest first', () => {
    const reading = answering([
      { at: '2026-05-06T07:08:09', status: ' Success ', detail: null },
      { at: '2026-05-06T07:08:08', status: 'Failure', detail: ' InvalidSignature ' },
    ]);

    expect(readLogins(reading, 'Expensify - Ana')).toEqual([
      { at: '2026-05-06T07:08:09', worked: true, detail: '' },
      { at: '2026-05-06T07:08:08', worked: false, detail: 'InvalidSignature' },
    ]);
    expect(reading.asked).toEqual([
      [
        `SELECT TO_CHAR(l.date, 'YYYY-MM-DD"T"HH24:MI:SS') AS at, l.status, l.detail
FROM loginaudit l WHERE l.oauthaccesstokenname = ? ORDER BY l.date DESC`,
        ['Expensify - Ana'],
        1000,
      ],
    ]);
  });

  it('are not read where one neither worked nor failed', () => {
    expect(() => readLogins(answering([{ at: '2026-05-06T07:08:09', status: 'Erfolg', detail: '' }]), 'x')).toThrow(
      'NetSuite answered "Erfolg" where Success or Failure was to be expected.',
    );
  });
});

describe('a time', () => {
  it('is told to the second', () => {
    expect(timeOf('2026-05-06T07:08:09')).toBe('2026-05-06T07:08:09');
  });

  it.each([
    'x2026-05-06T07:08:09',
    '2026-05-06T07:08:09Z',
    '2026-05-06 07:08:09',
    '2026-05-06T07:08',
    '26-05-06T07:08:09',
    'yyyy-05-06T07:08:09',
    '2026-mm-06T07:08:09',
    '2026-05-ddT07:08:09',
    '2026-05-06Thh:08:09',
    '2026-05-06T07:mm:09',
    '2026-05-06T07:08:ss',
    null,
  ])('is nothing else: %p', (value) => {
    expect(() => timeOf(value)).toThrow(/ where a time was to be expected\.$/);
  });
});

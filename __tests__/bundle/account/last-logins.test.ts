import { noLogins, readLastLogins } from '../../../src/TypeScript/account/last-logins';
import type { Reading, Row } from '../../../src/TypeScript/account/reading';
import { refusal } from '../support/account';
import { installCaller } from '../support/caller';

const APPLICATIONS = [
  { id: 11, names: ['Expensify', 'Expensify old'] },
  { id: 12, names: ['Celigo'] },
];
const AT = '2026-05-30T08:15:00';
const EARLIER = '2026-05-29T08:15:00';
const LATER = '2026-05-31T08:15:00';

function read(rows: readonly Row[] | Error, isByKind?: boolean, applications = APPLICATIONS) {
  const firstRows = jest.fn((..._asked: Parameters<Reading['firstRows']>): Row[] => {
    if (rows instanceof Error) throw rows;
    return [...rows];
  });
  const { byApplication, byKind, unread } = readLastLogins({ firstRows }, applications, isByKind);
  return { times: [...byApplication], kinds: [...byKind], unread, asked: firstRows.mock.calls };
}

describe('the last logins', () => {
  it('are asked for by the name of the application', () => {
    expect(read([{ application: ' Celigo ', at: AT }])).toEqual({
      times: [[12, AT]],
      kinds: [],
      unread: [],
      asked: [
        [
          `SELECT l.oauthappname AS application, TO_CHAR(MAX(l.date), 'YYYY-MM-DD"T"HH24:MI:SS') AS at
FROM loginaudit l WHERE l.status = 'Success' AND l.oauthappname IS NOT NULL GROUP BY l.oauthappname ORDER BY l.oauthappname`,
          [],
        ],
      ],
    });
  });

  it('are the latest of all names and of all rows', () => {
    const rows = [
      { application: 'Expensify', at: AT },
      { application: 'Expensify', at: EARLIER },
      { application: 'Expensify old', at: LATER },
    ];

    expect(read(rows).times).toEqual([[11, LATER]]);
    expect(read(rows, false, [{ id: 11, names: ['Expensify old', 'Expensify'] }]).times).toEqual([[11, LATER]]);
    expect(read(rows.slice(0, 2)).times).toEqual([[11, AT]]);
  });

  it('are not told of a name that two applications have', () => {
    const twins = [
      { id: 11, names: ['Celigo', 'Expensify'] },
      { id: 12, names: ['Celigo'] },
    ];
    const rows = [
      { application: 'Celigo', at: LATER },
      { application: 'Expensify', at: AT },
    ];

    expect(read(rows, false, twins).times).toEqual([[11, AT]]);
  });

  it.each(['5/30/2026', `x${AT}`, `${AT}Z`, null])('are no time in another form: %p', (at) => {
    expect(read([{ application: 'Celigo', at }]).times).toEqual([]);
  });

  it('may be told apart by kind', () => {
    const { times, kinds, asked } = read(
      [
        { application: 'Expensify', kind: 'token', at: AT },
        { application: 'Expensify', kind: 'oauth2', at: LATER },
        { application: 'Celigo', kind: 'oauth2', at: EARLIER },
        { application: 'Celigo', kind: 'other', at: LATER },
      ],
      true,
    );

    expect(times).toEqual([
      [11, LATER],
      [12, LATER],
    ]);
    expect(kinds).toEqual([
      [11, { accessToken: AT, oauth2: LATER }],
      [12, { accessToken: null, oauth2: EARLIER }],
    ]);
    expect(asked).toEqual([[expect.stringContaining(" THEN 'oauth2' ELSE 'token' END AS kind,"), []]]);
  });

  it('of tokens alone have no time of the other kind', () => {
    expect(read([{ application: 'Celigo', kind: 'token', at: AT }], true).kinds).toEqual([
      [12, { accessToken: AT, oauth2: null }],
    ]);
  });
});

describe('logins that are not told', () => {
  const GRANT = { permission: 'ADMI_AUDITLOGIN', name: 'Setup > View Login Audit Trail', level: 'FULL' };
  const unread = (code: string, message: string) => ({
    what: 'login-audit',
    record: null,
    why: { code, message },
    grant: [GRANT],
    advice:
      'No verdict needs it. To see when an application was last let in, grant the role that asks: Setup > View Login Audit Trail (Full).',
  });

  it('are refused, with what to grant', () => {
    expect(read(refusal('INSUFFICIENT_PERMISSION', 'No.'))).toMatchObject({
      times: [],
      kinds: [],
      unread: [unread('INSUFFICIENT_PERMISSION', 'No.')],
    });
  });

  it('are not asked for by a caller who may not see them', () => {
    installCaller({ id: 1, role: 5 }, { ADMI_AUDITLOGIN: 3 });

    expect(read([])).toEqual({
      times: [],
      kinds: [],
      unread: [unread('NOT_ASKED', 'NetSuite says that the caller holds no permission for it.')],
      asked: [],
    });
  });

  it('need no grant where the units have ended', () => {
    expect(noLogins({ code: 'SSS_USAGE_LIMIT_EXCEEDED', message: 'x' }).unread).toMatchObject([
      { grant: [], advice: 'No verdict needs it. Look at the Login Audit Trail under Setup > Users/Roles.' },
    ]);
  });

  it('that nobody asked for are not missed', () => {
    expect(noLogins(null)).toEqual({ byApplication: new Map(), byKind: new Map(), unread: [] });
  });
});

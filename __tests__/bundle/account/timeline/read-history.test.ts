import * as runtime from 'N/runtime';
import * as search from 'N/search';
import type { Row } from '../../support/account';
import { install, refusal } from '../../support/account';
import { historyAdvice } from '../../../../src/TypeScript/account/timeline/grants';
import { readHistory } from '../../../../src/TypeScript/account/timeline/read-history';
import { chainOf } from '../../../../src/TypeScript/diagnosis/chain';
import type { Credential } from '../../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../../src/TypeScript/diagnosis/facts';
import type { HistorySource } from '../../../../src/TypeScript/diagnosis/timeline/events';
import { HISTORY_SOURCES } from '../../../../src/TypeScript/diagnosis/timeline/events';
import type { Differences } from '../../../diagnosis/checks/support/a-chain';
import { factsWith, TOKEN } from '../../../diagnosis/checks/support/a-chain';
import { expensify } from '../../../support/expensify';
import type { Values } from './support';
import { answering, change } from './support';

const BY = { id: 7, name: 'Ada' };
const TOKEN_ROW: Row = { id: 501, createdby: '7', author: 'Ada', revoked: '2026-05-06T07:08:09' };
const LOGIN: Row = { at: '2026-05-07T07:08:09', status: 'Failure', detail: 'InvalidSignature' };
const NOTE: Row = {
  at: '2026-05-05T07:08:09',
  recordtypeid: -9,
  field: 'ENTITY.BGIVEACCESS',
  newvalue: 'F',
  name: '7',
  author: 'Ada',
};

interface Account {
  readonly tokens?: readonly Row[] | Error;
  readonly logins?: readonly Row[] | Error;
  readonly notes?: readonly Row[] | Error;
  readonly searched?: readonly Values[];
  readonly differences?: Differences;
  readonly credential?: Credential;
  /** What `getPermission` answers. */
  readonly held?: Readonly<Record<string, number>>;
  readonly units?: number;
}

function read(sources: readonly HistorySource[], account: Account = {}) {
  const { tokens = [TOKEN_ROW], logins = [LOGIN], notes = [NOTE], searched = [], units = 1000, held = {} } = account;
  answering(searched);
  const tables = { oauthtoken: tokens, loginaudit: logins, systemnote: notes };
  install({ tables, records: {}, units });
  const user = { id: 1, role: 5, getPreference: () => 'M/D/YYYY' };
  const getPermission = ({ name }: { name: string }) => held[name] ?? 4;
  jest
    .mocked(runtime.getCurrentUser)
    .mockReturnValue(
      Object.assign(jest.createMockFromModule<runtime.User>('N/runtime/user'), { ...user, getPermission } as object),
    );
  const facts = factsWith(account.differences);
  return readHistory(chainOf(facts, expensify, account.credential ?? TOKEN), sources);
}

const NOTHING = { changes: [], logins: [], createdBy: null, open: new Set(), partial: new Set(), unread: [] };
const SEARCHED = {
  ...change('Accounts', 'Full'),
  rolechange: 'Expensify Integration',
  rolechangeaction: 'Added',
  rolechangedate: '5/6/2026 7:08 am',
};
const AT = '2026-05-06T07:08';
const AUTHORIZATION: Credential = {
  kind: 'oauth2-authorization',
  id: null,
  name: 'Sync',
  integration: TOKEN.integration,
  entity: TOKEN.entity,
  role: TOKEN.role,
};

/** What was not read, and why. */
const unreadIn = ({ history }: ReturnType<typeof read>) => history.unread.map(({ what, why }) => [what, why.message]);

describe('a history', () => {
  it('is what each source says, at a query or a search each', () => {
    expect(read(HISTORY_SOURCES, { searched: [SEARCHED] })).toEqual({
      history: {
        ...NOTHING,
        changes: [
          { kind: 'token-revoked', at: '2026-05-06T07:08:09', by: null, token: 501, to: true },
          { kind: 'give-access', at: '2026-05-05T07:08:09', by: BY, entity: 42, to: false },
          { kind: 'role-assignment', at: AT, by: null, entity: 42, role: 1001, to: true },
          { kind: 'role-permission', at: AT, by: null, role: 1001, permission: 'LIST_ACCOUNT', to: 'FULL' },
          { kind: 'global-permission', at: AT, by: null, entity: 42, permission: 'LIST_ACCOUNT', to: 'FULL' },
        ],
        logins: [{ at: '2026-05-07T07:08:09', worked: false, detail: 'InvalidSignature' }],
        createdBy: BY,
      },
      queries: 6,
    });
  });

  it('is nothing where nothing was asked for', () => {
    expect(read([])).toEqual({ history: NOTHING, queries: 0 });
  });

  it('has no change of a token that was not revoked', () => {
    expect(read(['token-dates'], { tokens: [{ ...TOKEN_ROW, revoked: null }] }).history).toEqual({
      ...NOTHING,
      createdBy: BY,
    });
  });

  it('asks how dates are written once', () => {
    read(['role-permission-changes'], { searched: [SEARCHED, SEARCHED] });

    expect(jest.mocked(runtime.getCurrentUser).mock.calls).toHaveLength(2);
  });
});

describe('a source that has nothing to say', () => {
  it('is any of tokens, for a credential that is none', () => {
    expect(unreadIn(read(['token-dates', 'logins'], { credential: AUTHORIZATION }))).toEqual([
      ['token-dates', 'NetSuite answered "" where dates of a credential that is no access token was to be expected.'],
      ['logins', 'NetSuite answered "" where the name of an access token was to be expected.'],
    ]);
  });

  it('is the Login Audit Trail, for a token without a name, or one whose name another has', () => {
    expect(unreadIn(read(['logins'], { credential: { ...TOKEN, name: '' } }))).toEqual([
      ['logins', 'NetSuite answered "" where the name of an access token was to be expected.'],
    ]);
    expect(unreadIn(read(['token-dates', 'logins'], { tokens: [TOKEN_ROW, { ...TOKEN_ROW, id: 7 }] }))).toEqual([
      ['logins', 'Another access token has the same name, and the Login Audit Trail knows a token by its name alone.'],
    ]);
  });

  it('needs no grant where two tokens have one name', () => {
    const { history } = read(['token-dates', 'logins'], { tokens: [TOKEN_ROW, { ...TOKEN_ROW, id: 7 }] });

    expect(history.unread).toMatchObject([{ why: { code: 'NOT_UNDERSTOOD' }, grant: [] }]);
  });

  it('is the search of employees, for a vendor', () => {
    expect(unreadIn(read(['role-assignments'], { differences: { entity: { type: known('VENDOR') } } }))).toEqual([
      ['role-assignments', 'NetSuite answered "" where role changes of a vendor was to be expected.'],
    ]);
    expect(unreadIn(read(['role-assignments'], { differences: { entity: { type: UNREAD } } }))).toEqual([]);
  });

  it('is the search of employees, for a role without a name', () => {
    expect(unreadIn(read(['role-assignments'], { differences: { role: { name: UNREAD } } }))).toEqual([
      ['role-assignments', 'NetSuite answered "" where the name of the role was to be expected.'],
    ]);
  });
});

describe('a source that is closed', () => {
  it.each<[HistorySource, string, string, string]>([
    ['token-dates', 'ADMI_MANAGE_OAUTH_TOKENS', 'Setup > Access Token Management', 'Full'],
    ['logins', 'ADMI_AUDITLOGIN', 'Setup > View Login Audit Trail', 'Full'],
    ['access-changes', 'LIST_SYSTEMNOTES', 'Lists > System Notes for Analytics and REST', 'View'],
    ['role-assignments', 'LIST_EMPLOYEE', 'Lists > Employees', 'View'],
    ['role-permission-changes', 'ADMI_MANAGEROLES', 'Setup > Bulk Manage Roles', 'Full'],
    ['global-permission-changes', 'LIST_EMPLOYEE', 'Lists > Employees', 'View'],
  ])('is not asked, and names what to grant: %s', (source, permission, name, level) => {
    const { history, queries } = read([source], { held: { [permission]: 0 } });

    expect(queries).toBe(0);
    expect(history).toEqual({
      ...NOTHING,
      open: new Set([source]),
      unread: [
        {
          what: source,
          record: null,
          why: { code: 'NOT_ASKED', message: 'NetSuite says that the caller holds no permission for it.' },
          grant: [{ permission, name, level: level.toUpperCase() }],
          advice: expect.stringMatching(
            new RegExp(`^No verdict needs it\\. To see .{10,}, grant the role that asks: ${name} \\(${level}\\)\\.$`),
          ) as string,
        },
      ],
    });
  });

  it.each<[HistorySource, string]>([
    ['token-dates', 'when the token was created and revoked'],
    ['logins', 'the logins of the token'],
    ['access-changes', 'when the access of the user and the role were changed'],
    ['role-assignments', 'when the roles of the employee were changed'],
    ['role-permission-changes', 'when the permissions of the role were changed'],
    ['global-permission-changes', 'when the global permissions of the employee were changed'],
  ])('can be looked up where no permission helps: %s', (source, label) => {
    expect(historyAdvice(source, [])).toBe(`No verdict needs ${label}. Look it up in NetSuite.`);
  });

  it('is refused with what to grant, and the others are read', () => {
    const { history } = read(['access-changes', 'token-dates'], { notes: refusal() });

    expect(history.open).toEqual(new Set(['access-changes']));
    expect(history.unread).toMatchObject([
      { why: { code: 'INSUFFICIENT_PERMISSION' }, grant: [{ permission: 'LIST_SYSTEMNOTES' }] },
    ]);
    expect(history.createdBy).toEqual(BY);
  });

  it.each(['SSS_USAGE_LIMIT_EXCEEDED', 'NOT_UNDERSTOOD'])('needs no grant where the reason is %s', (code) => {
    expect(read(['access-changes'], { notes: refusal(code) }).history.unread).toMatchObject([
      { why: { code }, grant: [], advice: expect.stringContaining('Look it up in NetSuite.') as string },
    ]);
  });
});

it('permissions are searched for on the role, and global permissions on the employee', () => {
  read(['role-permission-changes', 'global-permission-changes']);

  expect(jest.mocked(search.create).mock.calls.map(([{ type, filters }]) => [type, filters])).toEqual([
    [search.Type.ROLE, [['internalid', 'anyof', ['1001']]]],
    [search.Type.EMPLOYEE, [['internalid', 'anyof', ['42']]]],
  ]);
});

describe('a source that may lack a change', () => {
  const searched = Array.from({ length: 1000 }, () => SEARCHED);

  it.each<HistorySource>(['role-assignments', 'role-permission-changes', 'global-permission-changes'])(
    'is named: %s',
    (source) => {
      expect(read([source], { searched }).history.partial).toEqual(new Set([source]));
    },
  );
});

describe('a time in the future', () => {
  const DAY_ON = '2026-06-02T00:00:00';
  const LATER = '2026-06-02T00:00:01';

  it('may be a day on: the time zone is not told', () => {
    const { history } = read(['access-changes', 'logins'], {
      notes: [{ ...NOTE, at: DAY_ON }],
      logins: [{ ...LOGIN, at: DAY_ON }],
    });

    expect([history.changes.length, history.logins.length, history.unread]).toEqual([1, 1, []]);
  });

  it('of a change leaves every source open, and the change out', () => {
    const { history } = read(['token-dates', 'access-changes'], { notes: [{ ...NOTE, at: LATER }] });

    expect(history).toEqual({
      ...NOTHING,
      changes: [expect.objectContaining({ kind: 'token-revoked' })],
      createdBy: BY,
      open: new Set(['token-dates', 'access-changes']),
      unread: [
        {
          what: 'history',
          record: null,
          why: { code: 'NOT_UNDERSTOOD', message: 'NetSuite answered a time in the future, 2026-06-02 00:00:01.' },
          grant: [],
          advice: 'Compare the clock of the account with the record in NetSuite.',
        },
      ],
    });
  });

  it('of a login leaves the logins open', () => {
    const { history } = read(['access-changes', 'logins'], { logins: [LOGIN, { ...LOGIN, at: LATER }] });

    expect([history.changes.length, history.logins, history.open]).toEqual([1, [], new Set(['logins'])]);
    expect(history.unread).toHaveLength(1);
  });
});

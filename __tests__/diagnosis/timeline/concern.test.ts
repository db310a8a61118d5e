/** Which changes concern a check, and what they are read from. */
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Status, TokenCheckId } from '../../../src/TypeScript/diagnosis/finding';
import { TOKEN_CHECKS } from '../../../src/TypeScript/diagnosis/finding';
import {
  concernOf,
  concerns,
  heldWhenCreated,
  sourcesFor,
  stopsLogin,
} from '../../../src/TypeScript/diagnosis/timeline/concern';
import type { ChangeEvent } from '../../../src/TypeScript/diagnosis/timeline/events';
import type { Differences } from '../checks/support/a-chain';
import { CERTIFICATE, factsWith, lines, ON_ADMINISTRATOR, TOKEN } from '../checks/support/a-chain';
import { ACME, aRequirement } from '../symptom/support/an-item';

const PROFILE = {
  ...ACME,
  requirements: [
    aRequirement({ id: 'bins', anyOf: ['LIST_BIN', 'LIST_ITEM'], strength: 'required' }),
    aRequirement({ id: 'classes', anyOf: ['LIST_CLASS'], strength: 'required' }),
  ],
  advised: [{ permission: 'LIST_VENDOR', level: 'FULL', onlyWith: {} }],
} as const;

const chain = (differences: Differences = {}, credential: Credential = TOKEN) =>
  chainOf(factsWith(differences), PROFILE, differences.token ? { ...TOKEN, ...differences.token } : credential);

describe('a history is read from', () => {
  const DATES = ['token-dates', 'logins'];

  it.each<[TokenCheckId, readonly string[]]>([
    ['token-live', DATES],
    ['employee-access', [...DATES, 'access-changes']],
    ['role-active', [...DATES, 'access-changes']],
    ['role-assigned', [...DATES, 'role-assignments']],
    ['token-role', [...DATES, 'role-permission-changes', 'global-permission-changes']],
    ['role-permission', [...DATES, 'role-permission-changes', 'global-permission-changes']],
    ['global-permission', [...DATES, 'role-permission-changes', 'global-permission-changes']],
    ['role-restrictions', DATES],
    ['role-kind', DATES],
  ])('for %s: %j', (check, sources) => {
    expect(sourcesFor(check, chain())).toEqual(sources);
  });

  it('nothing that nobody can change of Administrator or of what is no employee', () => {
    expect(sourcesFor('role-permission', chain(ON_ADMINISTRATOR))).toEqual([...DATES, 'global-permission-changes']);
    const vendor = chain({ entity: { type: known('VENDOR') } });
    expect(sourcesFor('role-permission', vendor)).toEqual([...DATES, 'role-permission-changes']);
    expect(sourcesFor('role-permission', chain({ entity: { type: UNREAD } }))).toHaveLength(4);
    expect(sourcesFor('employee-access', vendor)).toContain('access-changes');
  });

  it('nothing that NetSuite keeps of access tokens alone, for another credential', () => {
    expect(sourcesFor('token-live', chain({}, CERTIFICATE))).toEqual([]);
    expect(sourcesFor('employee-access', chain({}, CERTIFICATE))).toEqual(['access-changes']);
  });

  it('nothing of a check that stands on nothing of which NetSuite shows when it was changed', () => {
    expect(concernOf('role-kind')).toEqual({ kinds: [], sources: [] });
  });
});

describe('a change', () => {
  const common = { at: '2026-02-01T10:00', by: null } as const;
  const EVENTS: readonly ChangeEvent[] = [
    { ...common, kind: 'token-revoked', token: 501, to: true },
    { ...common, kind: 'give-access', entity: 42, to: false },
    { ...common, kind: 'entity-inactive', entity: 42, to: true },
    { ...common, kind: 'role-inactive', role: 1001, to: true },
    { ...common, kind: 'role-assignment', entity: 42, role: 1001, to: false },
    { ...common, kind: 'role-permission', role: 1001, permission: 'LIST_BIN', to: 'NONE' },
    { ...common, kind: 'global-permission', entity: 42, permission: 'LIST_BIN', to: 'NONE' },
  ];
  const LACKING = { role: { permissions: lines({ ADMI_LOGIN_OAUTH: 'FULL', LIST_CLASS: 'FULL' }) } };
  const kindsOf = (check: TokenCheckId, events = EVENTS, status: Status = 'fail') =>
    events.filter((event) => concerns({ check, status }, chain(LACKING), event)).map(({ kind }) => kind);

  it.each<[TokenCheckId, readonly string[]]>([
    ['token-live', ['token-revoked']],
    ['employee-access', ['give-access', 'entity-inactive']],
    ['role-active', ['role-inactive']],
    ['role-assigned', ['role-assignment']],
    ['token-role', ['role-permission', 'global-permission']],
    ['role-permission', ['role-permission', 'global-permission']],
    ['global-permission', ['role-permission', 'global-permission']],
    ['role-kind', []],
  ])('concerns %s: %j', (check, kinds) => {
    expect(kindsOf(check)).toEqual(kinds);
  });

  it('of another token, user or role concerns none', () => {
    const ofOthers = EVENTS.map((event) => ({
      ...event,
      ...('token' in event ? { token: 502 } : 'entity' in event ? { entity: 43 } : { role: 1002 }),
    })) as readonly ChangeEvent[];
    expect(TOKEN_CHECKS.flatMap((check) => kindsOf(check, ofOthers))).toEqual([]);
    const assigned = EVENTS.filter(({ kind }) => kind === 'role-assignment');
    expect(kindsOf('role-assigned', assigned.map((event) => ({ ...event, role: 1002 })) as ChangeEvent[])).toEqual([]);
  });

  it('of a permission concerns a failure where that is of something not met, and a warning where it is asked for', () => {
    const of = (permission: string, status: Status) =>
      kindsOf('role-permission', [{ ...common, kind: 'role-permission', role: 1001, permission, to: 'NONE' }], status)
        .length;
    const [MET, ADVISED, UNKNOWN] = ['LIST_CLASS', 'LIST_VENDOR', 'LIST_CURRENCY'];
    expect(['LIST_ITEM', MET, ADVISED, UNKNOWN].map((one) => of(one, 'fail'))).toEqual([1, 0, 0, 0]);
    expect(['LIST_ITEM', MET, ADVISED, UNKNOWN].map((one) => of(one, 'warn'))).toEqual([1, 1, 1, 0]);
  });

  it('of a permission concerns a failure where it may be that the permission is not met', () => {
    const open = chain({ ...LACKING, entity: { globalPermissions: UNREAD } });
    const event: ChangeEvent = { ...common, kind: 'role-permission', role: 1001, permission: 'LIST_BIN', to: 'NONE' };
    expect(concerns({ check: 'role-permission', status: 'fail' }, open, event)).toBe(true);
  });
});

describe('the login itself', () => {
  const AT_LOGIN = ['token-live', 'employee-access', 'role-active', 'role-assigned'];

  it('is refused by these checks, and by those of levels where the permission to log in is certainly missing', () => {
    const stopping = (differences: Differences, credential: Credential = TOKEN) =>
      TOKEN_CHECKS.filter((check) => stopsLogin(check, chain(differences, credential)));
    expect(stopping({ role: { permissions: lines({ ADMI_LOGIN_OAUTH: 'FULL' }) } })).toEqual(AT_LOGIN);
    expect(stopping({ role: { permissions: lines({}) } })).toEqual(TOKEN_CHECKS);
    expect(stopping({ role: { permissions: UNREAD } })).toEqual(AT_LOGIN);
    expect(stopping({ role: { permissions: lines({ ADMI_LOGIN_OAUTH2: 'FULL' }) } }, CERTIFICATE)).toEqual(AT_LOGIN);
  });

  it('had to work when the credential was made', () => {
    expect(TOKEN_CHECKS.filter(heldWhenCreated)).toEqual(AT_LOGIN);
  });
});

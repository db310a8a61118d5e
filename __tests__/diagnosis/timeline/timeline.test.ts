/** What a timeline says of when something broke, and what it marks. */
import type { Chain } from '../../../src/TypeScript/diagnosis/chain';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { TokenCheckId } from '../../../src/TypeScript/diagnosis/finding';
import type { ChangeEvent, History, LoginEvent } from '../../../src/TypeScript/diagnosis/timeline/events';
import { inView, timelineOf } from '../../../src/TypeScript/diagnosis/timeline/timeline';
import type { Line } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import type { Differences } from '../checks/support/a-chain';
import { CERTIFICATE, factsWith, NAMED_TOKEN, published, TOKEN } from '../checks/support/a-chain';

const chain = (differences: Differences = {}, credential: Credential = { ...TOKEN, ...differences.token }): Chain =>
  chainOf(factsWith(differences), expensify, credential);

function told(one: Chain, check: TokenCheckId, history: Partial<History> = {}) {
  return timelineOf(
    one,
    { check, status: 'fail' },
    {
      ...{ changes: [], logins: [], createdBy: null, unread: [] },
      ...{ open: new Set<never>(), partial: new Set<never>() },
      ...history,
    },
  );
}
const marked = ({ entries }: ReturnType<typeof told>) =>
  entries.filter(({ likely }) => likely).map(({ event }) => event);

const at = (day: number) => `2026-02-${String(day).padStart(2, '0')}T10:00`;
const access = (day: number, to: boolean): ChangeEvent => ({
  at: at(day),
  by: { id: 9, name: 'Bo' },
  kind: 'give-access',
  entity: 42,
  to,
});
const line = (day: number, to: Line, permission = 'LIST_ACCOUNT'): ChangeEvent => ({
  ...{ at: at(day), by: null, kind: 'role-permission', role: 1001, permission, to },
});
const login = (day: number, worked: boolean): LoginEvent => ({
  at: `${at(day)}:30`,
  worked,
  detail: worked ? '' : 'permission_denied',
});

const CLOSED = chain({ entity: { giveAccess: known(false) } });
const LACKING = chain({ role: { permissions: published({ LIST_ACCOUNT: null }) } });
const BY_WHOM =
  'Searches do not say who changed roles and permissions. In NetSuite, open the employee (Access > History) or the role (System Notes).';

describe('the change that broke it', () => {
  it('is marked', () => {
    expect(told(CLOSED, 'employee-access', { changes: [access(5, false)] })).toMatchObject({
      ...{ token: 501, check: 'employee-access', unread: [] },
      message: 'Most likely it broke on 2026-02-05 10:00, with the change that is marked.',
      entries: [
        { event: 'token-created', likely: false },
        { event: 'give-access', likely: true },
      ],
    });
    expect(told(CLOSED, 'employee-access', { changes: [access(5, false)] })).not.toHaveProperty('entriesCut');
  });

  it('is told among those of the same user alone, with the moment of the credential as NetSuite writes times', () => {
    const ofOther: ChangeEvent = { ...access(6, false), entity: 43 } as ChangeEvent;
    const { entries } = told(CLOSED, 'employee-access', { changes: [access(5, false), ofOther] });
    expect(entries.map((entry) => [entry.event, entry.at])).toEqual([
      ['token-created', '2026-01-09T10:00:00'],
      ['give-access', at(5)],
    ]);
  });

  it('is told with the logins before and after it', () => {
    const changes = [access(5, false)];
    expect(told(CLOSED, 'employee-access', { changes, logins: [login(4, true)] }).message).toMatch(
      / A login with this token last worked on 2026-02-04 10:00\.$/,
    );
    const both = told(CLOSED, 'employee-access', { changes, logins: [login(4, true), login(6, false)] });
    expect(both.message).toMatch(
      / A login with this token last worked on 2026-02-04 10:00 and failed on 2026-02-06 10:00: it broke between the two\.$/,
    );
    expect(marked(both)).toEqual(['give-access']);
    const ofLevel = told(LACKING, 'role-permission', {
      changes: [line(4, 'FULL'), line(5, null)],
      logins: [login(4, true), login(6, true)],
    });
    expect(ofLevel.message).toBe(
      `Most likely it broke on 2026-02-05 10:00, with the change that is marked. ${BY_WHOM}`,
    );
  });

  it('is told with what is not known of it', () => {
    const { message } = told(LACKING, 'role-permission', { changes: [line(5, null)] });
    expect(message).toBe(
      `Most likely it broke on 2026-02-05 10:00, with the change that is marked. NetSuite does not show the value before this change. ${BY_WHOM}`,
    );
    const by = { id: 9, name: 'Bo' };
    const ofBo = told(LACKING, 'role-permission', {
      changes: [
        { ...line(5, null), by },
        { ...line(4, 'FULL'), by },
      ],
    });
    expect(ofBo.message).toBe('Most likely it broke on 2026-02-05 10:00, with the change that is marked.');
  });

  it('is none where a login worked after it, or had failed before it', () => {
    const changes = [access(5, false)];
    const worked = told(CLOSED, 'employee-access', { changes, logins: [login(6, true)] });
    expect([worked.message, marked(worked)]).toEqual([
      'No change is marked: a login with this token still worked on 2026-02-06 10:00, after the change on 2026-02-05 10:00.',
      [],
    ]);
    const failed = told(CLOSED, 'employee-access', { changes, logins: [login(4, false)] });
    expect([failed.message, marked(failed)]).toEqual([
      'No change is marked: a login with this token had already failed on 2026-02-04 10:00, before the change on 2026-02-05 10:00.',
      [],
    ]);
  });

  it('is none from before the credential, and that one is no line', () => {
    const early = { ...access(5, false), at: '2026-01-08T10:00' };
    const { entries, message } = told(CLOSED, 'employee-access', { changes: [early] });
    expect(entries.map(({ event }) => event)).toEqual(['token-created']);
    expect(message).toBe('No change is marked: NetSuite shows none that explains this.');
  });
});

describe('no change is marked', () => {
  const message = (one: Chain, check: TokenCheckId, history: Partial<History> = {}) => {
    const timeline = told(one, check, history);
    expect(marked(timeline)).toEqual([]);
    return timeline.message;
  };

  it('where a script cannot read when it was changed', () => {
    const NOTHING = 'A script cannot read when this was changed.';
    expect(message(chain(), 'role-kind')).toBe(NOTHING);
    expect(message(chain({}, CERTIFICATE), 'token-live')).toBe(NOTHING);
    expect(message(chain({}, NAMED_TOKEN), 'token-live')).toBe(NOTHING);
  });

  it('where a part of the history could not be read, and tells which', () => {
    const unread = [
      { what: 'access-changes', record: null, why: { code: 'X', message: 'No.' }, grant: [], advice: 'Look.' },
    ];
    const open = new Set(['access-changes'] as const);
    const timeline = told(CLOSED, 'employee-access', { changes: [access(5, false)], open, unread });
    expect(timeline.message).toBe('No change is marked, because a part of the history could not be read.');
    expect(timeline.unread).toBe(unread);
    expect(message(CLOSED, 'employee-access', { open: new Set(['role-assignments'] as const) })).toContain(
      'NetSuite shows none',
    );
    const dates = new Set(['token-dates'] as const);
    expect(message(chain({ token: { revoked: true } }), 'token-live', { open: dates })).toMatch(
      /^No change is marked, because a part/,
    );
    const changes = [line(4, 'FULL'), line(5, null)];
    expect(
      message(LACKING, 'role-permission', { changes, open: new Set(['global-permission-changes'] as const) }),
    ).toMatch(/^No change is marked, because a part/);
    const vendor = chain({
      entity: { type: known('VENDOR') },
      role: { permissions: published({ LIST_ACCOUNT: null }) },
    });
    const global = new Set(['global-permission-changes'] as const);
    expect(
      told(vendor, 'role-permission', { changes: [line(4, 'FULL'), line(5, null)], open: global }).message,
    ).toMatch(/^Most likely it broke/);
  });

  it('where the changes do not lead to what is so now', () => {
    expect(message(CLOSED, 'employee-access', { changes: [access(5, true)] })).toBe(
      'No change is marked: the changes that NetSuite shows do not lead to the current value, so at least one change is missing.',
    );
  });

  it('where several were made in the same minute', () => {
    const inactive: ChangeEvent = { at: at(5), by: null, kind: 'entity-inactive', entity: 42, to: true };
    const both = chain({ entity: { giveAccess: known(false), inactive: known(true) } });
    expect(message(both, 'employee-access', { changes: [access(5, false), inactive] })).toBe(
      'No change is marked: on 2026-02-05 10:00 several were made in the same minute, and NetSuite does not show which of them it was.',
    );
  });

  it('where none explains it, whatever the logins say', () => {
    const NONE = 'No change is marked: NetSuite shows none that explains this.';
    expect(message(CLOSED, 'employee-access')).toBe(NONE);
    expect(message(CLOSED, 'employee-access', { logins: [login(4, true)] })).toBe(
      `${NONE} A login with this token last worked on 2026-02-04 10:00.`,
    );
    expect(message(LACKING, 'role-permission', { partial: new Set(['role-permission-changes'] as const) })).toBe(NONE);
    const unable = chain({ role: { permissions: known({}) } });
    expect(message(unable, 'role-permission', { logins: [login(4, true)] })).toMatch(
      /^No change is marked: NetSuite shows none/,
    );
    expect(
      message(chain({ role: { permissions: published({ LIST_ACCOUNT: null }) } }, CERTIFICATE), 'role-permission'),
    ).toBe(NONE);
  });

  it('where NetSuite keeps no date of it', () => {
    expect(message(chain({ token: { inactive: true } }), 'token-live')).toBe(
      'No change is marked: NetSuite keeps no date at which a token was made inactive.',
    );
    expect(message(chain({ token: { revoked: true } }), 'token-live')).toBe(
      'No change is marked: NetSuite did not say when the token was revoked.',
    );
  });
});

it('marks the start where a level was missing all along', () => {
  const timeline = told(LACKING, 'role-permission');
  expect(timeline.message).toBe(
    'Most likely it has been like this since the token was created: no change after that explains it.',
  );
  expect(marked(timeline)).toEqual(['token-created']);
  expect(marked(told(LACKING, 'role-permission', { logins: [login(4, true)] }))).toEqual(['token-created']);
});

it('marks when a token was revoked', () => {
  const revoked: ChangeEvent = { at: `${at(5)}:10`, by: null, kind: 'token-revoked', token: 501, to: true };
  const timeline = told(chain({ token: { revoked: true } }), 'token-live', { changes: [revoked] });
  expect(marked(timeline)).toEqual(['token-revoked']);
  expect(timeline.message).not.toContain(BY_WHOM);
});

it('says where to look up who made the changes of which searches do not tell it', () => {
  const global: ChangeEvent = {
    at: at(4),
    by: null,
    kind: 'global-permission',
    entity: 42,
    permission: 'LIST_ACCOUNT',
    to: 'FULL',
  };
  const assigned: ChangeEvent = { at: at(5), by: null, kind: 'role-assignment', entity: 42, role: 1001, to: false };
  const without = chain({ entity: { roles: known([]) } });
  expect(told(LACKING, 'role-permission', { changes: [global] }).message).toContain(BY_WHOM);
  expect(told(without, 'role-assigned', { changes: [assigned] }).message).toContain(BY_WHOM);
  expect(told(CLOSED, 'employee-access', { changes: [access(5, false)] }).message).not.toContain(BY_WHOM);
});

it('says how many changes are left out', () => {
  const changes = Array.from({ length: 25 }, (_, place) => line(place + 1, place % 2 === 0 ? null : 'FULL'));
  expect(told(LACKING, 'role-permission', { changes })).toMatchObject({ entriesCut: 5 });
});

describe('the finding in view', () => {
  const token = (id: number, ...statuses: readonly ('fail' | 'warn' | 'pass')[]) => ({
    chain: chain({}, { ...TOKEN, id }),
    rootCause: null,
    decisions: statuses.map(
      (status, place) => ({ check: place === 0 ? 'token-live' : 'role-active', status }) as const,
    ),
  });

  it('is of the credential with the root cause, or of the only one', () => {
    const [one, other] = [token(501, 'fail'), token(502, 'fail')];
    expect(inView([one, other], { token: 502 })?.token).toBe(other);
    expect(inView([one, other], { token: null })).toBeNull();
    expect(inView([one, other], null)).toBeNull();
    expect(inView([one], null)?.token).toBe(one);
    expect(inView([], null)).toBeNull();
  });

  it('is its first that fails, else its first warning', () => {
    expect(inView([token(501, 'warn', 'fail')], null)?.fault).toEqual({ check: 'role-active', status: 'fail' });
    expect(inView([token(501, 'pass', 'warn')], null)?.fault).toEqual({ check: 'role-active', status: 'warn' });
    expect(inView([token(501, 'pass', 'pass')], null)).toBeNull();
  });
});

/** What a sweep has to read, as pairs: the pages of tokens, what is registered, the last sweep, and the account as a whole. */
import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';
import type { Shared } from '../../../../src/TypeScript/account/sweep/shared';
import { sweepInput } from '../../../../src/TypeScript/examination/sweep/input';
import * as sharedOfSweep from '../../../../src/TypeScript/examination/sweep/shared-of-sweep';
import { beginSweep } from '../../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { keyOf, sweptOn } from '../../support/ended-sweeps';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

const SWEEP = '6f1e8b1a0c2d4e3f';
const WHOLE = {
  ...{ everyApplication: true, everyHolder: true, hasRegisteredUnread: false, globalPermissions: 'none' },
  ...{ registered: [{ application: 7, complete: true, credentials: [] }], facts: { unread: [] } },
};

let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
  jest.mocked(random.generateUUID).mockReturnValue('6f1e8b1a-0c2d-4e3f-8a9b-000000000001');
  jest.mocked(runtime.getCurrentScript).mockReturnValue(
    Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), {
      deploymentId: 'customdeploy_td_sweep_now',
      getRemainingUsage: () => 10_000,
    }),
  );
  // Two of one holder, and one that is dead.
  for (const [id, holder, revoked] of [
    [501, 8, 'F'],
    [502, 8, 'F'],
    [503, 9, 'T'],
  ]) {
    sweeps.tamper(
      `INSERT INTO oauthtoken (id, tba_app_name, entity_name, role_name, binactive, brevoked) VALUES (${id}, 7, ${holder}, 3, 'F', '${revoked}')`,
    );
  }
});

/** The pairs, where all pages share this. */
function pairs(shared: Readonly<Record<string, unknown>> = {}, isRestarted = false) {
  jest.spyOn(sharedOfSweep, 'readForSweep').mockReturnValue({
    // Nothing else of it is looked at.
    shared: { ...WHOLE, ...shared } as unknown as Shared,
    cost: { units: 50, queries: 5 },
    profiles: {
      chosenFor: jest.fn(),
      used: [],
      own: { read: new Map(), notes: [], isOneUnused: false },
      isDoubtful: jest.fn(),
    },
  });
  return sweepInput(isRestarted);
}

const noted = () =>
  sweeps.rows(
    `SELECT s.custrecord_td_sweep_pages AS pages FROM customrecord_td_sweep s WHERE s.custrecord_td_sweep_key = '${SWEEP}'`,
  );
const pageOf = (found: ReturnType<typeof pairs>) => {
  const pair = Object.values(found).find(({ kind }) => kind === 'account');
  return pair?.kind === 'account' ? pair.page : null;
};

const TOKENS = { from: 8, to: 9, tokens: 3, live: 2, last: 503 };
const ACCOUNT = { key: '', complete: true, everyPage: true, unread: [], queries: 8 };

it('is the pages of tokens and the account, of which each says which sweep it is', () => {
  expect(pairs()).toEqual({
    'tokens/1': { kind: 'tokens', sweep: SWEEP, hasLast: false, page: TOKENS, joins: true },
    'account/2': { kind: 'account', sweep: SWEEP, page: ACCOUNT },
  });
  expect(noted()).toEqual([{ pages: 2 }]);
});

it('is what is registered, 250 at a time, and the parts of the last sweep, five at a time', () => {
  const registered = Array.from({ length: 251 }, (_, place) => ({ id: place + 1 }));
  const last = sweptOn(sweeps, 1, {
    changes: [
      {
        ...{ group: 'any/7', from: 'ready', to: 'blocked', check: 'role-active', record: { type: 'role', id: 1001 } },
        ...{ count: 1, credentials: [501] },
      },
    ],
    found: Array.from({ length: 6 }, (_, place) => [`any/${place + 1}`, [aSwept({ id: 501 + place })]] as const),
  });
  const state = last.parts.filter(({ kind }) => kind === 'state');
  const lists = [
    { application: 7, complete: true, credentials: registered.slice(0, 200) },
    { application: 8, complete: true, credentials: registered.slice(200) },
  ];

  expect(pairs({ registered: lists })).toEqual({
    'tokens/1': { kind: 'tokens', sweep: SWEEP, hasLast: true, page: TOKENS, joins: true },
    'registered/2': { kind: 'registered', sweep: SWEEP, hasLast: true, credentials: registered.slice(0, 250) },
    'registered/3': { kind: 'registered', sweep: SWEEP, hasLast: true, credentials: registered.slice(250) },
    'before/4': { kind: 'before', sweep: SWEEP, parts: state.slice(0, 5) },
    'before/5': { kind: 'before', sweep: SWEEP, parts: state.slice(5) },
    'account/6': { kind: 'account', sweep: SWEEP, page: ACCOUNT },
  });
  expect(noted()).toEqual([{ pages: 6 }]);
});

it('is nothing where another sweep runs already', () => {
  beginSweep({ key: keyOf(5), deployment: 'customdeploy_td_sweep_daily', began: new Date().toISOString() });
  expect(pairs()).toEqual({});
});

it('goes on with the sweep that has begun where the stage is called again', () => {
  beginSweep({ key: keyOf(5), deployment: 'customdeploy_td_sweep_now', began: new Date().toISOString() });
  expect(Object.values(pairs({}, true)).map(({ sweep }) => sweep)).toEqual([keyOf(5), keyOf(5)]);
});

describe('the account', () => {
  it.each([
    ['not every application is known', { everyApplication: false }],
    ['not every holder is known', { everyHolder: false }],
    ['something registered is of no application', { hasRegisteredUnread: true }],
    [
      'an application lacks a registered credential',
      { registered: [...WHOLE.registered, { application: 8, complete: false, credentials: [] }] },
    ],
  ])('has credentials on no page where %s', (_, shared) => {
    expect(pageOf(pairs(shared))).toEqual({ ...ACCOUNT, complete: false });
  });

  it('has credentials on no page where not every holder came, and says why', () => {
    sweeps.tamper('UPDATE oauthtoken SET id = 0 WHERE id = 503');
    const page = pageOf(pairs({ facts: { unread: [{ what: 'roles', why: { message: 'No.' } }] } }));
    expect(page).toEqual({
      ...ACCOUNT,
      ...{ complete: false, everyPage: false },
      unread: [
        'roles: No.',
        'access-tokens: Access tokens could not be told apart by their holder. NetSuite answered 0 where an internal id was to be expected.',
      ],
    });
  });

  it('says that the last sweep is not what was written, and has none then', () => {
    sweptOn(sweeps, 1);
    sweeps.tamper(`UPDATE customrecord_td_sweep SET custrecord_td_sweep_totals = 'else' WHERE id = 1`);
    const found = pairs();
    expect(found).toMatchObject({ 'tokens/1': { hasLast: false } });
    expect(pageOf(found)).toEqual({
      ...ACCOUNT,
      unread: [
        'The saved result of the last sweep is not what that sweep wrote. What changed since then is not known.',
      ],
    });
  });
});

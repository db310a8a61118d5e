/**
 * What is kept of a full answer, and what a caller who may not read the chain makes of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as record from 'N/record';
import { budgetOf } from '../../../src/TypeScript/snapshots/budget';
import { CompleteCredentials } from '../../../src/TypeScript/snapshots/complete-credentials';
import { pruneSnapshots } from '../../../src/TypeScript/snapshots/prune-snapshots';
import { SCHEMA_VERSION } from '../../../src/TypeScript/report/contract';
import { saveSnapshots } from '../../../src/TypeScript/snapshots/save-snapshots';
import { SNAPSHOT_FIELD, SNAPSHOT_TYPE } from '../../../src/TypeScript/snapshots/fields';
import { forgetEntries, recallEntries, rememberEntries } from '../../../src/TypeScript/snapshots/memory';
import { DEFAULT_POLICY, MOST_KEPT, REWRITE_SECONDS } from '../../../src/TypeScript/snapshots/settings';
import { readSnapshots } from '../../../src/TypeScript/snapshots/read-snapshots';
import { reportFor } from '../../../src/TypeScript/examination/report-for';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import { featuresOf } from '../../../src/TypeScript/diagnosis/profile';
import * as diagnosing from '../../../src/TypeScript/diagnosis/diagnose';
import { expensify } from '../../support/expensify';
import { aToken, factsWith } from '../../diagnosis/support/accounts';
import type { NewSnapshot } from '../../../src/TypeScript/snapshots/new-snapshot';
import type { Report } from '../../../src/TypeScript/report/contract';
import type { Asked, FakeAccount } from '../support/account';
import { ACCOUNT_ID, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import type { Entry, Kept } from '../support/snapshot-entries';
import { installWithSnapshots } from '../support/snapshot-entries';
import {
  ALL_FULL,
  applicationRow,
  employeeRecord,
  employeeRow,
  healthy,
  integrationRow,
  roleRows,
  tokenRow,
} from '../support/rows';

jest.mock('N/cache');

const ADMINISTRATOR = { id: 7, role: 3 };
const HOLDER = { id: 42, role: 1001 };
const READ_AT = Date.UTC(2026, 5, 1, 12);
/** As the account says of itself where a test says nothing else: every feature is on. */
const NOW = {
  accountId: ACCOUNT_ID,
  features: Object.fromEntries(featuresOf(expensify).map((id) => [id, known(true)])),
};

interface Given extends Asked {
  readonly kept: Kept;
}

/** The account with the entries of an earlier call, and whoever asks. */
function given(account: FakeAccount, who: typeof HOLDER, earlier: Kept | null = null): Given {
  const asked = installWithSnapshots(account, earlier ?? {});
  installCaller(who, who.role === 3 ? {} : { LIST_CUSTRECORDENTRY: 1 });
  return asked;
}

const ask = (token: number | null = null): Report =>
  reportFor({ integration: 'expensify', token, symptom: null }, ACCOUNT_ID, false);
const writes = ({ calls }: Asked) => calls.filter((call) => /^(create|save|submit|delete) /.test(call));

/** What the holder of the token may read of an account: its token and the employee, not the roles. */
const withoutRoles = (account: FakeAccount): FakeAccount => ({
  ...account,
  tables: { ...account.tables, role: refusal() },
});
/** The same without the employee. */
const withoutRights = (account: FakeAccount): FakeAccount => {
  const { tables } = withoutRoles(account);
  return { ...account, tables: { ...tables, employee: refusal() } };
};
const nothing: FakeAccount = { tables: {}, records: {} };

/** The entries that an Administrator leaves behind. */
function keptOf(account: FakeAccount): Kept {
  const { kept } = given(account, ADMINISTRATOR);
  ask();
  return kept;
}

const later = (seconds: number) => {
  jest.setSystemTime(READ_AT + seconds * 1000);
};

beforeEach(() => jest.useFakeTimers({ now: READ_AT }));
afterEach(() => jest.useRealTimers());

describe('a full answer', () => {
  it('leaves one entry for each live credential', () => {
    const tokens = [tokenRow(), tokenRow({ id: 502 }), tokenRow({ id: 503, brevoked: 'T' })];
    const { entries } = keptOf(healthy({ oauthtoken: tokens }));

    expect([...entries.values()].map((entry) => entry[SNAPSHOT_FIELD.token])).toEqual([501, 502]);
  });

  it('writes the fields that the type has, all of them', () => {
    const xml = readFileSync(join(__dirname, '..', '..', '..', 'src', 'Objects', `${SNAPSHOT_TYPE}.xml`), 'utf8');
    const fields = [...xml.matchAll(/<customrecordcustomfield scriptid="(\w+)"/g)].map(([, id]) => id);

    expect(Object.values(SNAPSHOT_FIELD).toSorted()).toEqual(fields.toSorted());
    expect(Object.keys(keptOf(healthy()).entries.get(1) ?? {}).toSorted()).toEqual(fields.toSorted());
  });

  it('names nobody in it', () => {
    const account = healthy({
      role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0 }),
      employee: [employeeRow({ entityid: 'Xaver Quill' })],
    });
    const entry = JSON.stringify([...keptOf(account).entries.values()]);

    expect(entry).toContain('\\"unmet\\":[\\"accounts\\"]');
    expect(entry).not.toMatch(/Xaver|Quill|Ana|Torres/);
  });

  it('is of the credential alone: another token is not in it', () => {
    const tokens = [tokenRow(), tokenRow({ id: 502, entity_name: 43, role_name: 1002 })];
    const entry = keptOf(
      healthy(
        {
          oauthtoken: tokens,
          employee: [employeeRow(), employeeRow({ id: 43 })],
          role: [...roleRows(ALL_FULL), ...roleRows(ALL_FULL, { id: 1002, name: 'Clerk' })],
        },
        { 'employee/43': employeeRecord() },
      ),
    ).entries.get(1);

    expect(JSON.stringify(entry)).not.toMatch(/\b(502|43|1002)\b/);
  });

  it.each([
    ['nothing changed within the hour', REWRITE_SECONDS - 1, healthy(), []],
    ['an hour went by', REWRITE_SECONDS, healthy(), [`submit ${SNAPSHOT_TYPE}/1`]],
    [
      'the facts changed',
      1,
      healthy({ role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0 }) }),
      [`submit ${SNAPSHOT_TYPE}/1`],
    ],
  ])('is written again only when it has to be: %s', (_when, seconds, account, expected) => {
    const earlier = keptOf(healthy());
    later(seconds);
    for (const remembered of [earlier.remembered, new Map<string, string>()]) {
      const again = given(account, ADMINISTRATOR, { entries: new Map(earlier.entries), remembered });
      ask();

      expect(writes(again)).toEqual(expected);
    }
  });

  it('costs a unit more when nothing is to be written', () => {
    const earlier = keptOf(healthy());
    const again = given(healthy(), ADMINISTRATOR, earlier);

    expect(again.units() + ask().cost.units + 1).toBe(again.units());
  });

  it('is given all the same to one who may not write it', () => {
    const account = given(healthy(), HOLDER);
    expect(ask()).toMatchObject({ verdict: 'ready', sources: { chain: 'complete' } });
    expect(writes(account)).toEqual([]);

    const refusing = given(healthy(), ADMINISTRATOR);
    jest.mocked(record.create).mockImplementation(() => {
      throw refusal();
    });
    expect(ask()).toMatchObject({ verdict: 'ready', unread: [] });
    expect(refusing.kept.entries.size).toBe(0);
  });

  it.each([
    ['one token', healthy(), 501],
    ['an account that was read in part', healthy({ employee: refusal() }), null],
    ['an account without a live token', healthy({ oauthtoken: [tokenRow({ brevoked: 'T' })] }), null],
  ])('is not kept of %s', (_what, account, token) => {
    const asked = given(account, ADMINISTRATOR);
    ask(token);

    expect(writes(asked)).toEqual([]);
  });

  it('is kept without the integration records, which not every account shows', () => {
    expect(keptOf(healthy({ integrationapp: refusal() })).entries.size).toBe(1);
  });
});

describe('keeping snapshots', () => {
  it('stays within what it may cost: four units bring an entry up to date, and look for none', () => {
    const earlier = keptOf(healthy());
    const known = given(healthy(), ADMINISTRATOR, earlier);
    keepOne(4);
    expect(writes(known)).toEqual([`submit ${SNAPSHOT_TYPE}/1`]);
    expect(known.units()).toBe(4);

    const unknown = given(healthy(), ADMINISTRATOR);
    keepOne(4);
    expect(writes(unknown)).toEqual([]);
    expect(unknown.units()).toBeLessThanOrEqual(4);
  });

  it('makes of many credentials no more snapshots than it can write, and gets to all of them by and by', () => {
    const tokens = Array.from({ length: 40 }, (_, place) => tokenRow({ id: 501 + place }));
    const account = healthy({ oauthtoken: tokens });
    const diagnose = jest.spyOn(diagnosing, 'diagnose');
    const first = given(account, ADMINISTRATOR);
    ask();
    const written = first.kept.entries.size;
    // One diagnosis for the answer, and one of each entry.
    const made = diagnose.mock.calls.filter(([{ credentials }]) => credentials.known && credentials.value.length === 1);
    expect([written > 5, written < 20, made.length]).toEqual([true, true, written]);

    let { kept } = first;
    for (let call = 0; call < 6; call++) {
      kept = given(account, ADMINISTRATOR, kept).kept;
      ask();
    }
    expect(new Set([...kept.entries.values()].map((entry) => entry[SNAPSHOT_FIELD.token])).size).toBe(40);
    diagnose.mockRestore();
  });

  it('deletes the oldest beyond the number that is kept, and doubles', () => {
    const old = (token: number, at: string): Entry => ({
      [SNAPSHOT_FIELD.integration]: 'another',
      [SNAPSHOT_FIELD.token]: token,
      [SNAPSHOT_FIELD.at]: at,
      [SNAPSHOT_FIELD.hash]: 'x',
    });
    const many = Array.from({ length: DEFAULT_POLICY.kept }, (_, index) =>
      old(1000 + index, '2026-05-02T00:00:00.000Z'),
    );
    const entries = [old(900, '2026-05-01T00:00:00.000Z'), old(1000, '2026-04-01T00:00:00.000Z'), ...many];
    const asked = given(healthy(), ADMINISTRATOR, {
      entries: new Map(entries.map((entry, index) => [index + 1, entry])),
      remembered: new Map(),
    });
    keepOne(100);

    expect(writes(asked).filter((call) => call.startsWith('delete'))).toEqual([
      `delete ${SNAPSHOT_TYPE}/2`,
      `delete ${SNAPSHOT_TYPE}/1`,
      `delete ${SNAPSHOT_TYPE}/502`,
    ]);
    expect(asked.kept.entries.size).toBe(DEFAULT_POLICY.kept);
  });

  it('deletes the entry of a token that is no longer live, for its user may have another', () => {
    const earlier = keptOf(healthy());
    const again = given(healthy({ oauthtoken: [tokenRow({ id: 510 })] }), ADMINISTRATOR, earlier);
    ask();

    expect([...again.kept.entries.values()].map((entry) => entry[SNAPSHOT_FIELD.token])).toEqual([510]);
  });

  it.each([
    ['remembered', true],
    ['remembered no more', false],
  ])('deletes it also where no token is live, and its entry is %s', (_what, isRemembered) => {
    const { entries, remembered } = keptOf(healthy());
    const earlier = { entries, remembered: isRemembered ? remembered : new Map<string, string>() };
    const again = given(healthy({ oauthtoken: [tokenRow({ brevoked: 'T' })] }), ADMINISTRATOR, earlier);
    ask();

    expect([...again.kept.entries]).toEqual([]);
  });

  it('looks again after a day, and then deletes what two calls at once have left', () => {
    const earlier = keptOf(healthy());
    const double = { ...earlier.entries.get(1), [SNAPSHOT_FIELD.at]: '2026-06-01T11:59:59.000Z' } as Entry;
    for (const [hours, left] of [
      [2, 2],
      [25, 1],
    ] as const) {
      later(hours * 3600);
      const entries = new Map([...earlier.entries, [2, double]]);
      const again = given(healthy(), ADMINISTRATOR, { entries, remembered: earlier.remembered });
      ask();

      expect(again.kept.entries.size).toBe(left);
    }
  });

  it('passes over an entry that is none of ours, and takes it away', () => {
    const entries = new Map([[9, { [SNAPSHOT_FIELD.integration]: 'expensify', [SNAPSHOT_FIELD.token]: 0 }]]);
    const asked = given(healthy(), ADMINISTRATOR, { entries, remembered: new Map() });
    ask();

    expect([...asked.kept.entries.values()].map((entry) => entry[SNAPSHOT_FIELD.token])).toEqual([501]);
  });

  it('leaves enough units for the answer, whatever it may cost', () => {
    const asked = given({ ...healthy(), units: 30 }, ADMINISTRATOR);
    keepOne(100);

    expect(writes(asked)).toEqual([]);
    expect(30 - asked.units()).toBeGreaterThanOrEqual(20);
  });

  it('does not fail the answer where a snapshot cannot be made', () => {
    given(healthy(), ADMINISTRATOR);
    const snapshots = () => {
      throw new Error('a fault of ours');
    };
    const toSave = () => ({ snapshots: snapshots(), records: new Map<number, number>() });
    expect(saveSnapshots(toSave, { most: 5, prunes: true, affords: budgetOf(100), schema: SCHEMA_VERSION })).toBeNull();
  });

  it('looks again after somebody deleted an entry that it remembered', () => {
    const earlier = keptOf(healthy());
    const gone = given(healthy(), ADMINISTRATOR, { entries: new Map(), remembered: earlier.remembered });
    keepOne(100);
    expect(gone.kept.remembered.size).toBe(0);

    keepOne(100);
    expect(gone.kept.entries.size).toBe(1);
  });

  it('deletes none of others where one token was asked about, and makes none', () => {
    const tokens = [tokenRow(), tokenRow({ id: 502 })];
    const earlier = keptOf(healthy({ oauthtoken: tokens }));
    const again = given(healthy({ oauthtoken: [tokenRow()] }), ADMINISTRATOR, earlier);
    later(REWRITE_SECONDS);
    ask(501);
    expect(writes(again)).toEqual([]);

    const unknown = given(healthy(), ADMINISTRATOR);
    ask(501);
    expect(writes(unknown)).toEqual([]);
  });

  it.each([
    ['remembered', true],
    ['not remembered', false],
  ])('corrects the entry of one token that was asked about: %s', (_what, isRemembered) => {
    const rows = [tokenRow(), tokenRow({ id: 502 })];
    const tokens: FakeAccount['tables']['oauthtoken'] = ({ query, params }) =>
      query.includes('t.id = ?') ? rows.filter(({ id }) => id === params.at(-1)) : rows;
    const blocked = { oauthtoken: tokens, role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0 }) };
    const earlier = keptOf(healthy(blocked));
    later(60);
    const again = given(
      healthy({ oauthtoken: tokens }),
      ADMINISTRATOR,
      isRemembered ? earlier : { ...earlier, remembered: new Map() },
    );
    ask(502);

    // Where its entry is not remembered, looking for it would cost more than a question about one token may.
    expect(writes(again)).toEqual(isRemembered ? [`submit ${SNAPSHOT_TYPE}/2`] : []);
    // Nobody asked whether the others are ready too.
    expect(readSnapshots(expensify, NOW).snapshots.map(({ verdict, allReady }) => [verdict, allReady])).toEqual([
      ['blocked', false],
      [isRemembered ? 'ready' : 'blocked', false],
    ]);
    ask();
    expect(readSnapshots(expensify, NOW).snapshots.map(({ verdict, allReady }) => [verdict, allReady])).toEqual([
      ['ready', true],
      ['ready', true],
    ]);
  });

  it('keeps what was saved though pruning fails, and looks again the next time', () => {
    const earlier = keptOf(healthy());
    const replaced = healthy({ oauthtoken: [tokenRow({ id: 510 })] });
    const again = given(replaced, ADMINISTRATOR, earlier);
    jest.mocked(record.delete).mockImplementation(() => {
      throw refusal();
    });
    expect(ask()).toMatchObject({ verdict: 'ready' });
    expect([...again.kept.entries.values()].map((entry) => entry[SNAPSHOT_FIELD.token])).toEqual([501, 510]);
    expect(again.kept.remembered.size).toBe(0);

    const next = given(replaced, ADMINISTRATOR, again.kept);
    ask();
    expect([...next.kept.entries.values()].map((entry) => entry[SNAPSHOT_FIELD.token])).toEqual([510]);
  });

  it('deletes nothing where saving fails', () => {
    const earlier = keptOf(healthy());
    const again = given(healthy({ oauthtoken: [tokenRow({ id: 510 })] }), ADMINISTRATOR, earlier);
    jest.mocked(record.create).mockImplementation(() => {
      throw refusal();
    });
    ask();

    expect(writes(again)).toEqual([]);
    expect(again.kept.remembered.size).toBe(0);
  });

  it('remembers as many entries as are kept within what N/cache holds: 500 KB', () => {
    const asked = given(healthy(), ADMINISTRATOR);
    const entry = (id: number) => ({
      ...{ id, hash: '0123456789abcdef+', at: '2026-06-01T12:00:00.000Z' },
      integrationState: { record: 123_456, seen: 'in-order', seenAt: '2026-06-01T12:00:00.000Z' } as const,
    });
    const entries = Object.fromEntries(
      Array.from({ length: MOST_KEPT }, (_, place) => [`expensify/${1_000_000 + place}`, entry(2_000_000 + place)]),
    );
    const memory = { entries, surplus: [7], lookedAt: '2026-06-01T12:00:00.000Z' };
    rememberEntries(memory);

    expect(recallEntries()).toEqual(memory);
    expect([...asked.kept.remembered.values()].join().length).toBeLessThan(400_000);
  });

  it('remembers nothing where NetSuite does not, and survives that', () => {
    given(healthy(), ADMINISTRATOR);
    expect(recallEntries()).toEqual({ entries: {}, surplus: [], lookedAt: '' });
    jest.resetAllMocks();
    expect(() => {
      forgetEntries();
    }).not.toThrow();
  });
});

const IN_ORDER = { record: 7, seen: 'in-order', seenAt: '2026-06-01T12:00:00.000Z' } as const;

const SNAPSHOT: NewSnapshot = {
  ...{ integration: 'expensify', token: 501, entity: 42, role: 1001, at: '2026-06-01T12:00:00.000Z' },
  ...{ factsHash: 'h', hash: 'h+', allReady: true },
  integrationState: IN_ORDER,
  finding: {
    ...{ verdict: 'ready', rootCause: null, fails: [], unmet: [], globalLines: {} },
    ...{ integrationRead: true, integrationState: IN_ORDER, allReady: true },
  },
};

const ONE_LIVE = factsWith({ tokens: [aToken()] });

/** Saves the snapshot of the one live token of an integration, and prunes. */
function keepOne(units: number): void {
  const affords = budgetOf(units);
  const most = DEFAULT_POLICY.kept;
  const toSave = () => ({ snapshots: [SNAPSHOT], records: new Map([[501, 7]]) });
  const memory = saveSnapshots(toSave, { most, prunes: true, affords, schema: SCHEMA_VERSION });
  const live = CompleteCredentials.of(ONE_LIVE, expensify);
  if (live && memory) pruneSnapshots(live, memory, { most, affords });
}

describe('a fault of the integration record', () => {
  const applications = [applicationRow(11, 'Expensify'), applicationRow(13, 'Expensify, second')];
  const BLIND = { integrationapp: refusal(), applications };
  const blocked = healthy({
    integrationapp: [integrationRow({ state: 'BLOCKED' }), integrationRow({ id: 13, name: 'Expensify, second' })],
  });
  const replacement = [tokenRow({ id: 510, entity_name: 43 })];
  const byAnother = (tables: Parameters<typeof healthy>[0]) =>
    healthy({ employee: [employeeRow(), employeeRow({ id: 43 })], ...tables }, { 'employee/43': employeeRecord() });
  const faults = () =>
    readSnapshots(expensify, NOW).snapshots.map(({ credential, fails }) => [credential.token, fails]);

  /** Asks as whoever sees no integration record, once for each list of tokens. */
  function blindly(earlier: Kept, ...tokens: (readonly ReturnType<typeof tokenRow>[])[]): Kept {
    return tokens.reduce((kept, oauthtoken) => {
      later(REWRITE_SECONDS);
      const next = given(byAnother({ ...BLIND, oauthtoken: [...oauthtoken] }), ADMINISTRATOR, kept).kept;
      ask();
      return next;
    }, earlier);
  }

  it.each([
    ['when the old one was still there', [[tokenRow(), ...replacement], replacement]],
    ['at once', [replacement]],
    ['after a time without a live token', [[tokenRow({ brevoked: 'T' })], replacement]],
  ])('counts for the token that replaced another, by whichever user: %s', (_when, steps) => {
    blindly(keptOf(blocked), ...steps);

    expect(faults()).toEqual([[510, ['integration-enabled']]]);
    expect(readSnapshots(expensify, NOW).snapshots).toMatchObject([
      { verdict: 'blocked', allReady: false, integrationState: { record: 11, seenAt: '2026-06-01T12:00:00.000Z' } },
    ]);
  });

  it('is over once somebody sees the record in order, also for who sees it no more', () => {
    const kept = blindly(keptOf(blocked), replacement);
    later(2 * REWRITE_SECONDS);
    const seeing = given(byAnother({ oauthtoken: replacement }), ADMINISTRATOR, kept).kept;
    ask();
    expect(faults()).toEqual([[510, []]]);

    blindly(seeing, replacement);
    expect(faults()).toEqual([[510, []]]);
  });

  it('is none of a token of another integration record', () => {
    const tokens = [tokenRow({ id: 510, entity_name: 43, tba_app_name: 13 })];
    blindly(keptOf(blocked), tokens);

    expect(faults()).toEqual(expect.arrayContaining([[510, []]]));
  });

  it('keeps every token from being vouched for, also those of a record that is in order', () => {
    const other = tokenRow({ id: 511, entity_name: 43, tba_app_name: 13 });
    blindly(keptOf(blocked), [tokenRow(), other]);

    expect(readSnapshots(expensify, NOW).snapshots.map(({ allReady }) => allReady)).toEqual([false, false]);
  });

  it('of an entry of an earlier version, which does not say of which record, counts for the record of its token', () => {
    const earlier = keptOf(blocked);
    const [entry] = [...earlier.entries.values()];
    const { integrationState: _new, ...finding } = JSON.parse(String(entry?.[SNAPSHOT_FIELD.finding])) as Record<
      string,
      unknown
    >;
    const old = { ...entry, [SNAPSHOT_FIELD.finding]: JSON.stringify(finding) };
    blindly({ entries: new Map([[1, old]]), remembered: new Map() }, [tokenRow({ brevoked: 'T' }), ...replacement]);

    expect(faults()).toEqual(expect.arrayContaining([[510, ['integration-enabled']]]));
  });

  it('is carried from the older of two entries of one credential before that is deleted', () => {
    const earlier = keptOf(blocked);
    const blind = { ...blindly({ entries: new Map(), remembered: new Map() }, [tokenRow()]).entries.get(1) };
    blindly({ entries: new Map([...earlier.entries, [2, blind]]), remembered: new Map() }, [tokenRow()]);

    expect(faults()).toEqual([[501, ['integration-enabled']]]);
  });
});

describe('what an entry says', () => {
  /** The entry of an Administrator, changed, as somebody reads it. */
  const read = (changed: Entry, finding: object = {}) => {
    const earlier = keptOf(healthy());
    const [entry] = earlier.entries.values();
    const text = { ...(JSON.parse(String(entry?.[SNAPSHOT_FIELD.finding])) as object), ...finding };
    const rewritten = { ...entry, [SNAPSHOT_FIELD.finding]: JSON.stringify(text), ...changed };
    given(nothing, HOLDER, { ...earlier, entries: new Map([[1, rewritten]]) });
    return readSnapshots(expensify, NOW).snapshots;
  };
  const schema = (version: string) => ({ [SNAPSHOT_FIELD.schema]: version });

  it.each(['1.5', '1.10', SCHEMA_VERSION])('counts in full where version %s wrote it', (version) => {
    expect(read(schema(version))).toMatchObject([{ verdict: 'ready', allReady: true }]);
  });

  it.each(['', '1', '1.', '11.5', '2.1.5', '1.5.1', '1.5x'])('is not believed where version %j wrote it', (version) => {
    expect(read(schema(version))).toEqual([]);
  });

  it.each<[string, Entry, object]>([
    ['a version that did not look at restrictions', schema('1.4'), {}],
    ['other rules, or another account', {}, { rules: '0123456789abcdef' }],
    ['an entry that does not say which rules', {}, { rules: undefined }],
  ])(
    'is as much as was looked at by %s: what was found stays, that all was well is not known',
    (_by, changed, rules) => {
      const [whole] = read({});
      const ready = { verdict: 'ready', allReady: true };
      const found = { verdict: 'blocked', fails: ['role-permission'], unmet: ['accounts'], allReady: false };
      const { rules: asked, ...others } = { ...whole, ...rules };
      const expected = { ...others, ...(asked === undefined ? {} : { rules: asked }) };

      expect(read(changed, { ...ready, ...rules })).toEqual([{ ...expected, verdict: 'unknown', allReady: false }]);
      expect(read(changed, { ...found, ...rules })).toEqual([{ ...expected, ...found }]);
    },
  );
});

describe('one query for the snapshots', () => {
  const statements = (own: Parameters<typeof readSnapshots>[2]) => {
    const { statements: asked } = given(nothing, HOLDER, keptOf(healthy()));
    readSnapshots(expensify, NOW, own);
    return asked.map(({ query, params }) => [/\bown\b/i.test(query), params]);
  };

  it('counts the own profiles of the account on the way, for who asks', () => {
    expect(statements({ id: 'expensify' })).toEqual([[true, ['expensify', 'expensify']]]);
    expect(statements(null)).toEqual([[false, ['expensify']]]);
  });

  it('asks for each field by the name under which it is read', () => {
    const { statements: asked } = given(nothing, HOLDER, keptOf(healthy()));
    readSnapshots(expensify, NOW);
    const columns = [...(asked[0]?.query ?? '').matchAll(/s\.custrecord_td_snap_(\w+) AS (\w+)/g)];

    expect(Object.fromEntries(columns.map(([, field, name]) => [field, name]))).toEqual({
      ...{ token: 'token', entity: 'entity', role: 'role', at: 'at', schema: 'schema_version', finding: 'finding' },
    });
  });

  it('says nothing where it is refused', () => {
    given({ ...nothing, tables: { [SNAPSHOT_TYPE]: refusal() } as FakeAccount['tables'] }, HOLDER);

    expect(readSnapshots(expensify, NOW, { id: null })).toEqual({ snapshots: [], ownProfiles: null });
  });
});

describe('a caller who may not read everything', () => {
  it('is ready by a fresh snapshot of its own credential, with the age said', () => {
    const earlier = keptOf(healthy());
    later(90);
    for (const account of [withoutRights(healthy()), nothing]) {
      given(account, HOLDER, earlier);
      expect(ask()).toMatchObject({
        verdict: 'ready',
        summary: expect.stringContaining('2026-06-01T12:00:00.000Z') as string,
        sources: { selfCheck: { user: 42, role: 1001 }, snapshot: { ageSeconds: 90, verdict: 'ready' } },
      });
    }
  });

  it('is ready without any snapshot where it reads its own global permissions: NetSuite grants the rest now', () => {
    given({ ...withoutRoles(healthy()), features: { SUBSIDIARIES: false } }, HOLDER);
    expect(ask()).toMatchObject({
      verdict: 'ready',
      sources: { decidedBy: 'proof', snapshot: null },
      tokens: [{ verdict: 'unknown' }],
      summary: expect.stringContaining('no global permission stands against it') as string,
    });
  });

  it('is unknown by a fresh snapshot of a version that did not look at restrictions', () => {
    const earlier = keptOf(healthy());
    for (const entry of earlier.entries.values()) entry[SNAPSHOT_FIELD.schema] = '1.4';
    given(withoutRights(healthy()), HOLDER, earlier);
    expect(ask()).toMatchObject({ verdict: 'unknown', sources: { decidedBy: 'chain' } });
  });

  it('is unknown by a fresh snapshot of another account: a sandbox refresh copies it from production', () => {
    const earlier = keptOf(healthy());
    given(withoutRights(healthy()), HOLDER, earlier);
    const runtime = jest.requireMock<{ accountId: string }>('N/runtime');
    runtime.accountId = `${ACCOUNT_ID}_SB2`;
    expect(ask()).toMatchObject({ verdict: 'unknown', sources: { decidedBy: 'chain' } });
    runtime.accountId = ACCOUNT_ID;
    expect(ask()).toMatchObject({ verdict: 'ready', sources: { decidedBy: 'snapshot' } });
  });

  it.each(['SUBSIDIARIES', 'EMPPERMS', 'MULTICURRENCY'])(
    'is unknown by a fresh snapshot where the feature %s was switched on since: more counts now than was looked at',
    (id) => {
      const without = { ...healthy(), features: { [id]: false } };
      const earlier = keptOf(without);
      given({ ...withoutRights(healthy()), features: { [id]: false } }, HOLDER, earlier);
      expect(ask()).toMatchObject({ verdict: 'ready', sources: { decidedBy: 'snapshot' } });
      given(withoutRights(healthy()), HOLDER, earlier);
      expect(ask()).toMatchObject({ verdict: 'unknown', sources: { decidedBy: 'chain' } });
    },
  );

  it('is unknown by a fresh snapshot where an error text names a restriction that it did not look at', () => {
    const earlier = keptOf(healthy());
    given(withoutRights(healthy()), HOLDER, earlier);
    const symptom = 'The department restrictions on your role prevent you from seeing this record.';
    expect(reportFor({ integration: 'expensify', token: null, symptom }, ACCOUNT_ID, false).verdict).toBe('unknown');
  });

  it('is unknown where it needs every subsidiary: no permission proves what its role reaches', () => {
    given(withoutRoles(healthy()), HOLDER);
    expect(ask()).toMatchObject({ verdict: 'unknown', sources: { decidedBy: 'chain', snapshot: null } });
  });

  it('pays for it at most 25 units and 2 queries where it can read nothing else', () => {
    const asked = given(nothing, HOLDER, keptOf(healthy()));
    const denied = { ADMI_MANAGE_OAUTH_TOKENS: 0, ADMI_MANAGEROLES: 0, ADMI_INTEGRAPP: 0, LIST_EMPLOYEE_RECORD: 0 };
    installCaller(HOLDER, denied);
    const { cost, verdict } = ask();

    expect(verdict).toBe('ready');
    expect(cost.units).toBeLessThanOrEqual(25);
    expect(cost.queries).toBeLessThanOrEqual(2);
    expect(asked.units()).toBe(cost.units);
  });

  it('gets no snapshot of somebody else', () => {
    const earlier = keptOf(healthy());
    for (const who of [
      { id: 43, role: 1001 },
      { id: 42, role: 1002 },
    ]) {
      given(nothing, who, earlier);
      expect(ask()).toMatchObject({ verdict: 'unknown', sources: { snapshot: null } });
    }
  });

  it.each<[string, Entry]>([
    ['a verdict that there is not', { [SNAPSHOT_FIELD.finding]: '{"verdict":"fine","unmet":[]}' }],
    ['no JSON', { [SNAPSHOT_FIELD.finding]: 'ready' }],
    ['nothing', { [SNAPSHOT_FIELD.finding]: null }],
    ['no time', { [SNAPSHOT_FIELD.at]: 'today' }],
    ['a later major version', { [SNAPSHOT_FIELD.schema]: '2.0' }],
  ])('does not believe an entry that holds %s', (_what, changed) => {
    const earlier = keptOf(healthy());
    Object.assign(earlier.entries.get(1) ?? {}, changed);
    given(nothing, HOLDER, earlier);

    expect(readSnapshots(expensify, NOW).snapshots).toEqual([]);
    expect(ask()).toMatchObject({ verdict: 'unknown', sources: { snapshot: null } });
  });

  it('hears the others where one entry is not what was written', () => {
    const earlier = keptOf(healthy());
    const broken = { ...earlier.entries.get(1), [SNAPSHOT_FIELD.token]: -1, [SNAPSHOT_FIELD.entity]: 0 } as Entry;
    given(nothing, HOLDER, { ...earlier, entries: new Map([[7, broken], ...earlier.entries]) });

    expect(ask()).toMatchObject({ verdict: 'ready', sources: { snapshot: { verdict: 'ready' } } });
  });

  it('is unknown, and not at fault, where the snapshots may not be read', () => {
    given(nothing, HOLDER);
    const { verdict, unread } = ask();

    expect(verdict).toBe('unknown');
    expect(unread.map(({ what }) => what)).not.toContain('snapshots');
  });

  it('says what it is refused, as the reason', () => {
    given(withoutRoles(healthy({}, {})), HOLDER);
    installCaller(HOLDER, { LIST_ACCOUNT: 0 });

    expect(ask()).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'role-permission', token: 501 },
      summary: expect.stringContaining('Lists > Accounts') as string,
    });
  });
});

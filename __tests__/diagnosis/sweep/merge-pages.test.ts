import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../cli/bundle';
import { isLive } from '../../../src/TypeScript/diagnosis/credentials';
import { decide, verdictOf } from '../../../src/TypeScript/diagnosis/decide';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { decidePage } from '../../../src/TypeScript/diagnosis/sweep/decide-page';
import {
  isOnlyDead,
  PagesOfIntegration,
  standingOfNone,
  totalsOfUnseen,
  withoutOnlyOne,
  withPageMissing,
} from '../../../src/TypeScript/diagnosis/sweep/merge-pages';
import type { MergedIntegration } from '../../../src/TypeScript/diagnosis/sweep/merge-pages';
import { decodeOutcome, encodeOutcome, unpackOutcome } from '../../../src/TypeScript/diagnosis/sweep/page-outcome';
import { columnsOf } from '../../../src/TypeScript/diagnosis/sweep/role-reach';
import type { AccountDocument } from '../../reference/answer';
import { randomAccount } from '../../reference/random-account';
import { expensify } from '../../support/expensify';
import { factsOfAccount } from '../../support/facts-of-account';
import { anEmployee, anIntegration, PUBLISHED, aRole, aToken, factsWith, without } from '../support/accounts';
import { aSwept } from './support/swept';
import { dice } from '../support/dice';
import { hide } from '../support/hide';

const RUNS = { numRuns: 250, seed: 20260601 };
const GROUP = { key: 'expensify', integration: 'expensify', application: null };
const ANY_ROLE: Profile = { ...expensify, recognise: { ...expensify.recognise, roleNames: [] } };

/** The facts of one page: some of the credentials, with their holders alone. */
function pageOf(facts: Facts, credentials: readonly Credential[]): Facts {
  const holders = new Set(credentials.map(({ entity }) => entity));
  return {
    ...facts,
    credentials: facts.credentials.known ? known(credentials) : UNREAD,
    entities: facts.entities.filter(({ id }) => holders.has(id)),
  };
}

function mergedFrom(pages: readonly Facts[], facts: Facts, profile = expensify, isRelied = true): MergedIntegration {
  const merging = new PagesOfIntegration();
  for (const page of pages)
    for (const text of encodeOutcome(decidePage(page, profile), 5000)) merging.add(unpackOutcome(text));
  const { credentials: _list, credentialsComplete: _all, ...shared } = facts;
  return merging.merged({ group: GROUP, name: 'Expensify', shared, profile, isRelied });
}

/** What `decide` says of the same facts whole, with the findings of the account counted for each credential. */
function whole(facts: Facts, profile: Profile) {
  const { verdict, rootCause, account, credentials } = decide(facts, profile);
  const failing = account.find(({ status }) => status === 'fail')?.check ?? null;
  const ofAccount = verdictOf(account);
  return {
    verdict,
    rootCause,
    account,
    credentials: credentials.map(({ credential, verdict: own, rootCause: cause }) => {
      const verdicts = [own, ofAccount];
      return {
        id: credential.id,
        verdict: verdicts.includes('blocked') ? 'blocked' : verdicts.includes('unknown') ? 'unknown' : 'ready',
        check: failing ?? cause?.check ?? null,
      };
    }),
  };
}

function inPages({ totals, account, credentials }: MergedIntegration) {
  return {
    verdict: totals?.verdict,
    rootCause: totals?.rootCause,
    account,
    credentials: [...credentials()].map(({ id, verdict, check }) => ({ id, verdict, check })),
  };
}

/** Every credential on one of a few pages. */
function split(facts: Facts, places: readonly number[]): Facts[] {
  const all = facts.credentials.known ? facts.credentials.value : [];
  const pages = [0, 1, 2].map((page) => all.filter((_, place) => (places[place % places.length] ?? 0) === page));
  return pages.map((credentials) => pageOf(facts, credentials));
}

const read = randomAccount().map((document) => factsOfAccount(document, expensify));
const partlyRead = fc.tuple(read, dice()).map(([facts, roll]) => hide(facts, roll));
const places = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 6 });

it.each([
  ['the role that is expected', expensify],
  ['any role', ANY_ROLE],
])('comes to what the whole account comes to, read whole or in part, for %s', (_, profile) => {
  fc.assert(
    fc.property(fc.oneof(read, partlyRead), places, (facts, where) => {
      const merged = mergedFrom(split(facts, where), facts, profile);
      if (merged.totals === null) {
        expect(facts.credentials).toEqual(known([]));
        return;
      }
      expect(inPages(merged)).toEqual(whole(facts, profile));
    }),
    RUNS,
  );
});

it('comes to what the report says of each example', () => {
  const files = readdirSync(join(PROJECT, 'accounts')).filter(
    (name) => name.endsWith('.json') && name !== 'answers.json',
  );
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) {
    const document = JSON.parse(readFileSync(join(PROJECT, 'accounts', name), 'utf8')) as AccountDocument;
    const facts = factsOfAccount(document, expensify);
    const { verdict, rootCause } = diagnose(facts, expensify);
    const { totals } = mergedFrom(split(facts, [0, 1, 2]), facts);
    if (totals) expect([name, totals.verdict, totals.rootCause]).toEqual([name, verdict, rootCause]);
  }
});

it('comes to the same in whichever order the pages come', () => {
  fc.assert(
    fc.property(fc.oneof(read, partlyRead), places, (facts, where) => {
      const pages = split(facts, where);
      const [one, other] = [mergedFrom(pages, facts), mergedFrom(pages.toReversed(), facts)];
      expect([other.totals, other.roles, [...other.credentials()]]).toEqual([
        one.totals,
        one.roles,
        [...one.credentials()],
      ]);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

it('counts every credential that is judged once, and each live one by its role', () => {
  fc.assert(
    fc.property(read, places, (facts, where) => {
      const { totals, credentials, roles } = mergedFrom(split(facts, where), facts);
      const all = [...credentials()];
      const live = facts.credentials.known ? facts.credentials.value.filter((one) => isLive(one, facts.readAt)) : [];
      expect((totals?.ready ?? 0) + (totals?.blocked ?? 0) + (totals?.unknown ?? 0)).toBe(all.length);
      expect(roles.reduce((sum, row) => sum + row.credentials, 0)).toBe(live.length);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

describe('one integration', () => {
  const facts = factsWith();

  it('has nothing ready where its profile is not relied on', () => {
    const { totals, credentials } = mergedFrom([facts], facts, expensify, false);
    expect(totals).toMatchObject({ verdict: 'unknown', ready: 0, unknown: 1 });
    expect([...credentials()]).toMatchObject([{ verdict: 'unknown', check: null }]);
  });

  it('is not ready where one page could not be read', () => {
    const unread = { ...facts, credentials: UNREAD, credentialsComplete: false };
    expect(mergedFrom([facts, unread], facts).totals).toMatchObject({ verdict: 'unknown', ready: 1, unknown: 0 });
    expect(mergedFrom([unread], facts).totals).toMatchObject({ verdict: 'unknown', ready: 0 });
  });

  it('is not known where the only credential that came is dead, and a live one may be missing', () => {
    const dead = factsWith({ tokens: [aToken({ revoked: true })] });
    const unread = { ...dead, credentials: UNREAD, credentialsComplete: false };
    expect(mergedFrom([dead], dead).totals).toMatchObject({ verdict: 'blocked', blocked: 1 });
    for (const pages of [[dead, unread], [{ ...dead, credentialsComplete: false }]]) {
      const { totals, credentials } = mergedFrom(pages, dead);
      expect(totals).toMatchObject({ verdict: 'unknown', rootCause: null, blocked: 0 });
      expect([...credentials()]).toEqual([]);
    }
  });

  it('has no totals where no page has a credential of it, and none where no page came', () => {
    expect(mergedFrom([pageOf(facts, [])], facts).totals).toBeNull();
    expect(mergedFrom([], facts).totals).toBeNull();
  });

  it('has unknown credentials where a page is missing', () => {
    const { totals } = mergedFrom([facts], facts);
    if (!totals) throw new Error('No totals.');
    expect(withPageMissing(totals, 2)).toMatchObject({ verdict: 'unknown', ready: 1, unknown: 2 });
    expect(totalsOfUnseen(totals, 2)).toEqual({
      ...{ group: GROUP, name: 'Expensify', verdict: 'unknown', rootCause: null },
      ...{ ready: 0, blocked: 0, unknown: 2, soon: {} },
    });
  });

  it('takes a credential that moved between two pages once, and as what is worse', () => {
    const worse = { ...facts, roles: facts.roles.map((role) => ({ ...role, inactive: known(true) })) };
    for (const pages of [
      [facts, worse],
      [worse, facts],
    ]) {
      expect([...mergedFrom(pages, facts).credentials()]).toMatchObject([
        { id: 501, verdict: 'blocked', check: 'role-active' },
      ]);
    }
  });
});

describe('what will break', () => {
  const two = [aToken({}), aToken({ id: 502 })];
  const soonOf = (facts: Facts) => [...mergedFrom([facts], facts).credentials()].map(({ soon }) => soon);
  const ending = (ends: string | null): Facts => {
    const facts = factsWith({ tokens: two });
    return { ...facts, entities: facts.entities.map((entity) => ({ ...entity, ends: known(ends) })) };
  };

  it('is nothing of two credentials in order', () => {
    expect(soonOf(factsWith({ tokens: two }))).toEqual([[], []]);
  });

  it('is an integration that has a single credential', () => {
    expect(mergedFrom([factsWith()], factsWith()).totals?.soon).toEqual({ 'only-one': 1 });
    const open = { ...factsWith(), credentialsComplete: false };
    expect(soonOf(open)).toEqual([[]]);
  });

  it.each([
    ['2026-05-31', ['holder-left']],
    ['2026-06-01', ['holder-ends']],
    ['2026-12-31', ['holder-ends']],
    ['soon', []],
    [null, []],
  ])('is a holder whose last working day is %s', (ends, soon) => {
    expect(soonOf(ending(ends))).toEqual([soon, soon]);
  });

  it('is a global line that counts', () => {
    const facts = factsWith({
      tokens: two,
      employees: [{ ...anEmployee(), globalPermissions: { LIST_ACCOUNT: 'FULL' } }],
      roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
      features: { EMPPERMS: true },
    });
    expect(soonOf(facts)).toEqual([['global-line'], ['global-line']]);
  });

  it('is a certificate that ends within 30 days', () => {
    const role = aRole({ permissions: { ...PUBLISHED, ADMI_LOGIN_OAUTH2: 'FULL' } });
    const read = factsWith({ roles: [role] });
    const facts = { ...read, features: { ...read.features, OAUTH2: known(true) } };
    const certificate = (id: number, until: string): Credential => ({
      ...{ kind: 'oauth2-certificate', id, name: '', integration: 7, entity: 42, role: 1001 },
      validUntil: known(until),
      revoked: known(false),
    });
    const credentials = known([certificate(1, '2026-06-20T00:00:00Z'), certificate(2, '2026-12-20T00:00:00Z')]);
    const judged = [...mergedFrom([{ ...facts, credentials }], facts).credentials()];
    expect(judged.filter(({ soon }) => soon.includes('certificate-ends')).map(({ id }) => id)).toEqual([1]);
  });

  it('is nothing of what is broken already', () => {
    const facts = ending('2026-12-31');
    const broken = { ...facts, roles: facts.roles.map((role) => ({ ...role, inactive: known(true) })) };
    expect(soonOf(broken)).toEqual([[], []]);
  });
});

describe('what a role reaches', () => {
  const reach = (facts: Facts) => {
    const [row] = mergedFrom([facts], facts).roles;
    const place = (id: string) => columnsOf(expensify).findIndex((column) => column.anyOf.includes(id));
    return (permission: string) => row?.pattern[place(permission)];
  };

  it('is every requirement of a role in order', () => {
    const { roles } = mergedFrom([factsWith()], factsWith());
    expect(roles).toHaveLength(1);
    expect(roles[0]?.pattern).toMatch(/^[+.]+$/);
    expect(roles[0]?.pattern).toHaveLength(columnsOf(expensify).length);
  });

  it('is less where a line is missing, whatever global permissions say', () => {
    const lacking = factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] });
    expect(reach(lacking)('LIST_ACCOUNT')).toBe('-');
    expect(reach(lacking)('ADMI_LOGIN_OAUTH')).toBe('+');
    expect(reach(lacking)('ADMI_LOGIN_OAUTH2')).toBe('.');
  });

  it('is not known where the lines were not read', () => {
    const facts = factsWith();
    expect(
      reach({ ...facts, roles: facts.roles.map((role) => ({ ...role, permissions: UNREAD })) })('LIST_ACCOUNT'),
    ).toBe('?');
  });
});

describe('of dead credentials alone', () => {
  const dead = (id: number, created: string) => aToken({ id, created, revoked: true });
  const idsOf = (...tokens: ReturnType<typeof aToken>[]) => {
    const pages = tokens.map((token) => factsWith({ tokens: [token] }));
    const orders = [pages, pages.toReversed()];
    return orders.map((order) => [...mergedFrom(order, factsWith()).credentials()].map(({ id }) => id));
  };

  it('the one made last is judged, on whichever page; of two made at once the one with the higher id', () => {
    expect(idsOf(dead(5, '2026-01-09T10:00:00Z'), dead(9, '2026-01-08T10:00:00Z'))).toEqual([[5], [5]]);
    expect(idsOf(dead(5, '2026-01-09T10:00:00Z'), dead(9, '2026-01-09T10:00:00Z'))).toEqual([[9], [9]]);
  });

  it('the kind decides what its record has to admit, and only where none is live', () => {
    const { integrations, ...facts } = factsWith();
    const shared = {
      ...facts,
      integrations: integrations.map((one) => ({ ...one, tokenBasedAuthentication: known(false) })),
    };
    const of = (revoked: boolean, integration: number | null): Credential => ({
      ...{ kind: 'oauth2-certificate', id: 900, name: '', integration, entity: 42, role: 1001 },
      ...{ validUntil: known('2027-06-01T00:00:00Z'), revoked: known(revoked) },
    });
    const ofToken = factsWith({ tokens: [dead(5, '2026-01-09T10:00:00Z')] }).credentials;
    for (const credentials of [
      [of(true, 7)],
      [of(false, 7), { ...of(false, null), id: null }, ...(ofToken.known ? ofToken.value : [])],
    ]) {
      const pages = credentials.map((one) => pageOf({ ...shared, credentials: known(credentials) }, [one]));
      const whole = { ...shared, credentials: known(credentials) };
      expect(mergedFrom(pages, shared).account).toEqual(decide(whole, expensify).account);
    }
  });
});

describe('what a credential comes to', () => {
  const facts = factsWith();
  const one = (read: Facts) => [...mergedFrom([read], read).credentials()];

  it('is what the account comes to, where that is at fault, and then nothing else will break', () => {
    const closed = factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] });
    expect(one(closed)).toEqual([aSwept({ verdict: 'blocked', check: 'integration-enabled', ofAccount: true })]);
    const { totals } = mergedFrom([closed], closed);
    expect(totals).toEqual({
      ...{ group: GROUP, name: 'Expensify', verdict: 'blocked', ready: 0, blocked: 1, unknown: 0, soon: {} },
      rootCause: { check: 'integration-enabled', token: null },
    });
  });

  it('is its own fault, and it does not matter that it is the only one', () => {
    const roles = facts.roles.map((role) => ({ ...role, inactive: known(true) }));
    expect(one({ ...facts, roles })).toEqual([aSwept({ verdict: 'blocked', check: 'role-active' })]);
  });
});

describe('where a page is missing', () => {
  const totals = {
    ...{ group: GROUP, name: 'Expensify', ready: 1, blocked: 1, unknown: 0 },
    soon: { 'holder-ends': 1, 'only-one': 1 },
  } as const;
  const soon = { 'holder-ends': 1 };
  const blockedBy = (check: 'role-active' | 'token-live') => ({ check, token: 501 });

  it('what is blocked stays so, unless nothing is known but a dead credential', () => {
    const blocked = { ...totals, verdict: 'blocked', rootCause: blockedBy('role-active') } as const;
    expect(withPageMissing(blocked, 2)).toEqual({ ...blocked, soon, unknown: 2 });
    const dead = { ...blocked, rootCause: blockedBy('token-live') };
    expect(withPageMissing(dead, 0)).toEqual({ ...dead, soon, verdict: 'unknown', rootCause: null });
    const ready = { ...totals, verdict: 'ready', rootCause: null } as const;
    expect(withPageMissing(ready, 0)).toEqual({ ...ready, soon, verdict: 'unknown' });
    expect([undefined, ready, blocked, dead].map(isOnlyDead)).toEqual([false, false, false, true]);
  });

  it('nobody knows whether a credential is the only one', () => {
    expect(withoutOnlyOne([aSwept({ soon: ['holder-left', 'only-one'] }), aSwept()])).toEqual([
      aSwept({ soon: ['holder-left'] }),
      aSwept(),
    ]);
  });

  it('an integration that nobody saw comes to what is said of all of it', () => {
    expect(totalsOfUnseen({ ...totals }, 3, { verdict: 'blocked', check: 'feature-enabled' })).toEqual({
      ...{ group: GROUP, name: 'Expensify', ready: 0, blocked: 3, unknown: 0, soon: {} },
      ...{ verdict: 'blocked', rootCause: { check: 'feature-enabled', token: null } },
    });
  });
});

it.each<[string, Parameters<typeof anIntegration>[0], ReturnType<typeof standingOfNone>]>([
  ['has none any more', {}, { verdict: 'blocked', check: 'token-exists' }],
  ['is blocked', { state: 'BLOCKED' }, { verdict: 'blocked', check: 'integration-enabled' }],
  ['lets no tokens in', { tokenBasedAuthentication: false }, { verdict: 'blocked', check: 'integration-enabled' }],
])('an integration without a credential, whose record %s, is blocked by that', (_, different, standing) => {
  const {
    credentials: _list,
    credentialsComplete: _all,
    ...shared
  } = factsWith({ integrations: [anIntegration(different)] });
  expect(standingOfNone({ group: GROUP, name: 'Expensify', shared, profile: expensify, isRelied: true })).toEqual(
    standing,
  );
});

it('hands a large page on in pieces that come to the same', () => {
  const page = decidePage(factsWith(), expensify);
  const live = Array.from({ length: 20_000 }, (_, place) => aSwept({ id: place + 1, role: (place % 2000) + 1 }));
  const roles = live.slice(0, 2000).map(({ role }) => ({ role, credentials: 10, pattern: '+-?.'.repeat(15) }));
  const texts = encodeOutcome({ ...page, live, roles });
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.every(({ length }) => length <= 90_000)).toBe(true);
  const pieces = texts.map(decodeOutcome);
  expect(pieces.flatMap((piece) => piece.live)).toEqual(live);
  expect(pieces.flatMap((piece) => piece.roles)).toEqual(roles);
});

it('refuses the outcome of a page that is not what was written', () => {
  const [text = ''] = encodeOutcome(decidePage(factsWith(), expensify));
  expect(decodeOutcome(text).live).toHaveLength(1);
  for (const [from, to] of [
    ['"complete":true', '"complete":1'],
    ['"hasAny":true', '"hasAny":"yes"'],
    ['access-token', 'password'],
  ]) {
    expect(() => decodeOutcome(text.replace(from ?? '', to ?? ''))).toThrow('sweep wrote');
  }
});

/**
 * A sample of what `npm run prove -- accounts`, `emulator` and `readings` try, what they found before, and that a difference is
 * noticed and made small.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedBundle } from '../../cli/bundle';
import { listed } from '../../cli/prove/accounts/counts';
import { proveInBatches } from '../../cli/prove/accounts/batches';
import { proveAccounts } from '../../cli/prove/accounts/prove-accounts';
import { SHIPPED_RULES } from '../../cli/prove/accounts/shipped-rules';
import { accountsText } from '../../cli/prove/accounts/text';
import { comparedIn, reportIn } from '../../cli/prove/emulator/in-emulator';
import { aimAt } from '../../cli/prove/readings/aim';
import type { Answered } from '../../cli/prove/readings/answers';
import { FEATURE, ROWS } from '../../cli/prove/readings/answers';
import { proveReadings } from '../../cli/prove/readings/prove-readings';
import { READERS, toldBy } from '../../cli/prove/readings/readers';
import { recordChanges } from '../../cli/prove/readings/record-changes';
import { rowChanges } from '../../cli/prove/readings/row-changes';
import { readingsText } from '../../cli/prove/readings/text';
import { UNDETECTABLE } from '../../cli/prove/readings/undetectable';
import { valueChanges } from '../../cli/prove/readings/value-changes';
import { parseAccountFile } from '../../emulator';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import { plan } from '../../src/TypeScript/diagnosis/plan/plan';
import { profileFrom } from '../../src/TypeScript/profiles/from-file';
import { checkProfile } from '../../src/TypeScript/profiles/parse';
import { wholeAnswer } from './whole/answer-whole';
import { factsOfWhole } from './whole/facts-of-whole';
import { randomWhole } from './whole/random-whole';
import type { ProfileRules, WholeAccount } from './whole/whole-account';

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const AT = '2026-06-01T00:00:00.000Z';
const CHECKS = [
  ...['feature-enabled', 'integration-enabled', 'token-exists', 'token-live', 'employee-access', 'role-active'],
  ...['role-assigned', 'token-role', 'role-permission', 'global-permission', 'role-restrictions', 'role-kind'],
];

describe('random accounts of every integration', () => {
  it('are account files and profiles that the product takes, the same for the same seed and number', () => {
    for (let number = 0; number < 30; number += 1) {
      const whole = randomWhole(9, number, SHIPPED_RULES, AT);
      expect(() => parseAccountFile(JSON.stringify(whole.document), 'drawn', () => '')).not.toThrow();
      expect(checkProfile(whole.profile).faults).toBeUndefined();
      expect(randomWhole(9, number, SHIPPED_RULES, AT)).toEqual(whole);
    }
  });

  it('get the answers of the reference model, and fail at every check', async () => {
    const proof = await proveAccounts({ seed: 20261129, count: 700 });

    expect(proof.differences).toEqual([]);
    const shown = Object.keys(proof.counts['check and status'] ?? {});
    expect(CHECKS.filter((check) => !shown.includes(`${check} fail`))).toEqual([]);
    expect(shown).toEqual(expect.arrayContaining(['token-live warn', 'role-kind warn', 'role-permission unknown']));
    expect(Object.keys(proof.counts.profile ?? {})).toHaveLength(SHIPPED_RULES.length + 1);
    expect(listed(proof.counts).join('\n')).toMatch(/oauth2-certificate/);
  });

  it('are counted alike in batches, several at once', async () => {
    const { seconds, ...whole } = await proveAccounts({ seed: 6, first: 3, count: 25 });
    const told: number[] = [];
    const { seconds: other, ...inBatches } = await proveInBatches({
      ...{ seed: 6, first: 3, count: 25, jobs: 3, size: 10 },
      run: (batch) => proveAccounts({ seed: 6, ...batch }),
      onProgress: (tried) => told.push(tried),
    });

    const sorted = (counts: object) => JSON.stringify(counts, (_, value: unknown) => sortedKeys(value));
    expect(sorted(inBatches)).toBe(sorted(whole));
    expect([told.at(-1), seconds > 0, other > 0]).toEqual([25, true, true]);
  });

  it('get them through readers and emulator too', async () => {
    const proof = await proveAccounts({ seed: 5, count: 4, compared: comparedIn(await packagedBundle()) });

    expect(proof.differences).toEqual([]);
    expect(proof.tried).toBe(4);
  });

  it('show a difference with an account that is small, and with what makes it again', async () => {
    const isCounted = (whole: WholeAccount) => whole.document.tokens.some(({ revoked }) => revoked === true);
    const proof = await proveAccounts({
      ...{ seed: 3, first: 2, count: 30 },
      compared: (whole) => ({
        expected: wholeAnswer(whole),
        differences: isCounted(whole) ? ['a token is revoked'] : [],
      }),
    });

    const [difference] = proof.differences;
    expect(difference?.smallest.document.tokens).toHaveLength(1);
    expect(difference?.smallest.document.roles.length).toBeLessThan(3);
    expect(accountsText('accounts', proof)).toContain(
      `npm run prove -- accounts --seed 3 --first ${difference?.number} --count 1`,
    );
  });
});

describe('what random accounts found', () => {
  const sound = (profile: Partial<ProfileRules>, change: (whole: WholeAccount) => void = () => undefined) => {
    const whole: WholeAccount = {
      document: {
        ...{ format: 'account/1', account: { id: '1', name: 'Acme', features: {} } },
        roles: [{ id: 30, scriptid: 'customrole30', name: 'Acme', permissions: { ADMI_LOGIN_OAUTH: 'FULL' } }],
        employees: [{ id: 63, name: 'Ana', roles: [30] }],
        integrations: [{ id: 36, name: 'Acme Pay', state: 'ENABLED' }],
        tokens: [{ id: 73, integration: 36, entity: 63, role: 30, created: '2026-01-09T09:59:59Z' }],
      },
      profile: {
        ...{ format: 'profile/1', id: 'own-one', name: 'Acme Pay', requirements: [] },
        recognise: { integrationNames: ['Acme Pay'] },
        credentials: [{ kind: 'access-token' }, { kind: 'oauth2-certificate' }],
        ...profile,
      },
      ...{ registered: [], own: true, application: null, at: AT },
    };
    change(whole);
    return whole;
  };
  const statusOf = (whole: WholeAccount, check: string) => {
    const profile = profileFrom(whole.profile);
    const [token] = diagnose(factsOfWhole(whole, profile), profile).tokens;
    const expected = wholeAnswer(whole).tokens[0]?.checks.find((one) => one.check === check)?.status;
    return [token?.findings.find((one) => one.check === check)?.status, expected];
  };

  it.each([
    ['of an option that nobody named', { option: 'extra' }],
    ['of another kind of credential', { credential: 'oauth2-certificate' as const }],
  ])('an advised level %s is not missed', (_, onlyWith) => {
    const advised = [{ permission: 'REPO_ANALYTICS', level: 'FULL' as const, onlyWith }];
    const whole = sound({ advised, options: [{ id: 'extra', label: 'Does more' }] });
    expect(statusOf(whole, 'role-permission')).toEqual(['pass', 'pass']);
    expect(statusOf(sound({ advised: [{ permission: 'REPO_ANALYTICS', level: 'FULL' }] }), 'role-permission')).toEqual([
      'warn',
      'warn',
    ]);
  });

  describe('plans', () => {
    const closed = (registered: WholeAccount['registered'], tokens: WholeAccount['document']['tokens']) =>
      sound({ credentials: [{ kind: 'access-token' }, { kind: 'oauth2-authorization' }] }, (whole) => {
        for (const one of whole.document.employees) Object.assign(one, { inactive: true, roles: [30, 3] });
        Object.assign(whole, { registered });
        whole.document.tokens = tokens;
      });
    const authorization = (role: number, ended: boolean): WholeAccount['registered'][number] => ({
      ...{ application: 36, kind: 'oauth2-authorization', entity: 63, role, ended },
      ...{ from: '', until: '', label: '' },
    });
    const planned = (whole: WholeAccount) => {
      const profile = profileFrom(whole.profile);
      const facts = factsOfWhole(whole, profile);
      return plan(facts, profile, diagnose(facts, profile));
    };

    it('give a credential again in the place of the one in force, not of one that is over', () => {
      expect(planned(closed([authorization(30, true), authorization(30, false)], [])).verdictAfter).toBe('ready');
    });

    it('make one new role for credentials of two kinds, with what both need', () => {
      const token = { id: 73, integration: 36, entity: 63, role: 3, created: '2026-01-09T09:59:59Z' };
      const { steps, verdictAfter } = planned(closed([authorization(3, false)], [token]));
      expect(verdictAfter).toBe('ready');
      expect(steps.filter(({ kind }) => kind === 'create-role')).toHaveLength(1);
    });
  });

  it('a restriction by a segment whose feature is off narrows nothing', () => {
    const restricted = (on: boolean) =>
      sound({ restrictions: { segments: ['CLASS'] } }, ({ document }) => {
        document.account.features = { LOCATIONS: on };
        for (const role of document.roles) role.restrictions = [{ segment: 'LOCATION' }];
      });
    expect(statusOf(restricted(false), 'role-restrictions')).toEqual(['pass', 'pass']);
    expect(statusOf(restricted(true), 'role-restrictions')).toEqual(['warn', 'warn']);
  });
});

describe('answers of NetSuite that are changed', () => {
  const rows = [
    { id: 11, isinactive: 'T' },
    { id: 12, isinactive: 'F' },
  ];
  const query: Answered = { key: 'q', source: 'role', call: ROWS, options: {}, value: rows };

  it('never make an account ready that is not, where the fault shows or elsewhere', async () => {
    const proof = await proveReadings(await packagedBundle(), { seed: 1, count: 1, most: 24 });

    expect(proof).toMatchObject({ accounts: 1, all: { wrong: 0 }, faults: [] });
    expect(proof.all.aimed).toBeGreaterThan(0);
    expect(proof.all.readings).toBeGreaterThan(proof.all.aimed);
    expect(readingsText(proof)).toContain('Ready where the whole reading says otherwise: 0');
  });

  it.each([
    ['overview', READERS.overview],
    ['sweep', READERS.sweep],
  ])('nor in the %s', async (_, reader) => {
    const proof = await proveReadings(await packagedBundle(), { seed: 3, count: 1, most: 12, reader });

    expect(proof).toMatchObject({ accounts: 1, all: { wrong: 0 }, faults: [] });
    expect(proof.all.aimed).toBeGreaterThan(0);
  });

  it('show a reader that takes what it could not read for fine', async () => {
    const proof = await proveReadings(await packagedBundle(), {
      ...{ seed: 1, count: 1, most: 24 },
      reader: async (account, whole) => {
        const report = await reportIn(account, whole);
        return toldBy(report.verdict === 'unknown' ? { ...report, verdict: 'ready' } : report, whole);
      },
    });

    expect(proof.all.wrong).toBeGreaterThan(0);
    expect(proof.faults.join()).toContain('is ready after');
  });

  it('are changed first where two accounts, of which one is ready, are answered otherwise', () => {
    const feature: Answered = { key: 'f', source: FEATURE, call: FEATURE, options: { feature: 'TBA' }, value: true };
    const sound = [{ ...query, value: [{ id: 11, isinactive: 'F' }, rows[1]] }, feature];
    const aim = aimAt([query, feature], sound);

    expect([[...aim.keys], [...(aim.rows.get('q') ?? [])]]).toEqual([['q'], [0]]);
    const aimed = [...rowChanges([query], aim), ...valueChanges([feature], aim)].filter(({ isAimed }) => isAimed);
    expect([...new Set(aimed.map(({ place }) => place))]).toEqual([null, 0]);
  });

  it('are lost, doubled, cut and changed in form, one at a time', () => {
    const changes = rowChanges([query], { keys: new Set(), rows: new Map(), lines: new Map() });
    const made = (happening: string, column: string | null = null) =>
      changes
        .filter((one) => one.happening === happening && one.column === column)
        .map(({ hear }) => hear(query, () => rows));

    expect(made('row lost')).toEqual([[rows[1]], [rows[0]]]);
    expect(made('row doubled')[0]).toEqual([rows[0], ...rows]);
    expect(made('list cut short')).toEqual([[rows[0]]]);
    expect(made('column lost', 'id')).toEqual([[{ isinactive: 'T' }, { isinactive: 'F' }]]);
    expect(made('value cut', 'id')[0]).toEqual([{ ...rows[0], id: 1 }, rows[1]]);
    expect(made('id of another', 'id')[0]).toEqual([{ ...rows[0], id: 12 }, rows[1]]);
    expect(made('value of another type', 'isinactive')[0]).toEqual([{ id: 11, isinactive: true }, rows[1]]);
    expect(changes.every(({ hear }) => JSON.stringify(hear(query, () => rows)) !== JSON.stringify(rows))).toBe(true);
  });

  it('of a record lose and double lines, and what follows moves', () => {
    const options = { sublistId: 'empperms' };
    const key = (call: string, more: object) => JSON.stringify(['employee 42', call, { ...options, ...more }]);
    const keys = ['LIST_ACCOUNT', 'LIST_CLASS'];
    const count: Answered = {
      ...{ key: key('record.Record.getLineCount', {}), source: 'record employee, empperms', options, value: 2 },
      call: 'record.Record.getLineCount',
    };
    const lines = keys.map((value, line): Answered => {
      const of = { ...options, fieldId: 'permkey1', line };
      const call = 'record.Record.getSublistValue';
      return { key: key(call, of), source: count.source, call, options: of, value };
    });
    const changes = recordChanges([count, ...lines], { keys: new Set(), rows: new Map(), lines: new Map() });
    const read = (happening: string) => {
      const [change] = changes.filter((one) => one.happening === happening && one.place === 0);
      const said = (asked: Answered) =>
        change?.hear(asked, (other = asked.options) => (asked === count ? 2 : keys[Number(other.line)]));
      const most = Number(said(count));
      return Array.from({ length: most }, (_, line) => {
        const of = { ...options, fieldId: 'permkey1', line };
        return said({ ...count, key: key('record.Record.getSublistValue', of), options: of });
      });
    };

    expect(read('line lost')).toEqual(['LIST_CLASS']);
    expect(read('line doubled')).toEqual(['LIST_ACCOUNT', 'LIST_ACCOUNT', 'LIST_CLASS']);
  });

  it('are told to administrators where nobody can tell them from true ones', () => {
    const page = readFileSync(join(__dirname, '../../docs/reading.md'), 'utf8').replaceAll(/\s+/g, ' ');
    expect(UNDETECTABLE.map(({ reason }) => reason).filter((reason) => !page.includes(reason))).toEqual([]);
  });
});

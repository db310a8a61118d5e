/**
 * A sample of what `npm run prove -- accounts`, `emulator` and `readings` try, what they found before, and that a difference is
 * noticed and made small.
 */
import { packagedBundle } from '../../cli/bundle';
import { listed } from '../../cli/prove/accounts/counts';
import { proveAccounts } from '../../cli/prove/accounts/prove-accounts';
import { SHIPPED_RULES } from '../../cli/prove/accounts/shipped-rules';
import { accountsText } from '../../cli/prove/accounts/text';
import { comparedIn } from '../../cli/prove/emulator/in-emulator';
import { changesOf } from '../../cli/prove/readings/changes';
import { proveReadings } from '../../cli/prove/readings/prove-readings';
import { readingsText } from '../../cli/prove/readings/text';
import { parseAccountFile } from '../../emulator';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import { profileFrom } from '../../src/TypeScript/profiles/from-file';
import { checkProfile } from '../../src/TypeScript/profiles/parse';
import { wholeAnswer } from './whole/answer-whole';
import { factsOfWhole } from './whole/facts-of-whole';
import { randomWhole } from './whole/random-whole';
import type { ProfileRules, WholeAccount } from './whole/whole-account';

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
  it('never make an account ready that is blocked', async () => {
    const proof = await proveReadings(await packagedBundle(), { seed: 4, count: 1, most: 12 });

    expect(proof).toMatchObject({ accounts: 1, readings: 12, faults: [] });
    expect(readingsText(proof)).toContain('12 readings of 1 accounts');
  });

  it('are lost, doubled, cut and changed in form, one at a time', () => {
    const rows = [
      { id: 11, isinactive: 'T' },
      { id: 12, isinactive: 'F' },
    ];
    const changes = changesOf({ table: 'role', turn: 0, rows });
    const made = (happening: string, column: string | null = null) =>
      changes.find((one) => one.happening === happening && one.column === column)?.make(rows);

    expect(made('row lost')).toEqual([rows[1]]);
    expect(made('row doubled')).toEqual([rows[0], ...rows]);
    expect(made('column lost', 'id')).toEqual([{ isinactive: 'T' }, { isinactive: 'F' }]);
    expect(made('value cut', 'id')).toEqual([{ id: 1, isinactive: 'T' }, rows[1]]);
    expect(made('value of another type', 'isinactive')).toEqual([{ id: 11, isinactive: 'true' }, rows[1]]);
    expect(changes.every(({ make }) => JSON.stringify(make(rows)) !== JSON.stringify(rows))).toBe(true);
  });
});

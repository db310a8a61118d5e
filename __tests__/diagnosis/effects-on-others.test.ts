/**
 * What a change of one employee does to the other integrations: what the diagnosis says of each of them before and after.
 */
import fc from 'fast-check';
import { isLive } from '../../src/TypeScript/diagnosis/credentials';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import type { Access } from '../../src/TypeScript/diagnosis/effects-on-others';
import { effectsOnOthers } from '../../src/TypeScript/diagnosis/effects-on-others';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { LEVELS } from '../../src/TypeScript/netsuite/levels';
import { randomAccount } from '../reference/random-account';
import { expensify } from '../support/expensify';
import { factsOfAccount } from '../support/facts-of-account';
import { accountOf, ofOne } from './support/account-facts';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  TOKEN,
} from './support/accounts';
import { dice } from './support/dice';
import { hide } from './support/hide';

const every: Profile = { ...expensify, recognise: { ...expensify.recognise, integrationNames: [''] } };
const KEYS = ['ADMI_WEBSERVICES', 'LIST_ACCOUNT', 'LIST_VENDOR', 'ADMI_LOGIN_OAUTH'];

function verdictOf(facts: Facts, application: number) {
  return decide(ofOne(facts, application), expensify).verdict;
}

describe('what a change of one user does to the other integrations', () => {
  const LINES = { LIST_ACCOUNT: 'NONE' } as const;
  const [BEFORE, WITHOUT_ROLE] = [
    { roles: [EXPECTED_ROLE], globalPermissions: {} },
    { roles: [], globalPermissions: {} },
  ];
  const [MEANT, OTHER] = [8, 7];
  const account = (different: Parameters<typeof factsWith>[0] = {}): Facts =>
    factsWith({
      integrations: [OTHER, MEANT].map((id) => anIntegration({ id, name: `Expensify ${id}` })),
      employees: [anEmployee({ roles: [] }), anEmployee({ id: 43, name: 'Bo' })],
      tokens: [aToken({ name: 'A' }), aToken({ id: 502, integration: MEANT })],
      ...different,
    });
  const effects = (facts: Facts, before: Access = BEFORE, after: Access = WITHOUT_ROLE) =>
    effectsOnOthers(accountOf(facts), { entity: EMPLOYEE, before, after }, () => expensify, new Set([MEANT]));
  const BROKEN = { credential: null, before: 'ready', after: 'blocked' };

  it('is told of each whose verdict changes, with the cause, and not of those that it is meant for', () => {
    expect(effects(account())).toEqual({
      effects: [
        {
          ...{ application: OTHER, name: 'Expensify 7', ...BROKEN },
          rootCause: { check: 'role-assigned', token: TOKEN },
        },
      ],
      ...{ checked: 1, isWhole: true },
    });
    expect(effects(account(), WITHOUT_ROLE, BEFORE).effects).toMatchObject([
      { before: 'blocked', after: 'ready', rootCause: null },
    ]);
  });

  it('is nothing where the verdict stays, and where nobody logs in as the user', () => {
    expect(effects(account(), BEFORE, BEFORE)).toEqual({ effects: [], checked: 1, isWhole: true });
    const ofBo = account({ tokens: [aToken({ entity: 43 })] });
    expect(effects(ofBo)).toEqual({ effects: [], checked: 0, isWhole: true });
    const revoked = account({ tokens: [aToken({ revoked: true })] });
    expect(effects(revoked)).toEqual({ effects: [], checked: 0, isWhole: true });
  });

  it('counts roles and global lines that come and go', () => {
    const checkAfter = (before: Access, after: Access) =>
      effects(account(), before, after).effects.map((one) => [one.after, one.rootCause?.check]);
    const low = { roles: [EXPECTED_ROLE], globalPermissions: LINES };
    expect(checkAfter(BEFORE, low)).toEqual([['blocked', 'global-permission']]);
    expect(checkAfter(low, BEFORE)).toEqual([['ready', undefined]]);
    expect(checkAfter(low, { ...low, globalPermissions: { LIST_ACCOUNT: 'FULL' } })).toEqual([['ready', undefined]]);
    expect(checkAfter(BEFORE, { ...BEFORE, roles: [EXPECTED_ROLE, 1002] })).toEqual([]);
  });

  it('is told of what is not known too: it may change without anybody seeing it', () => {
    const facts = account();
    const roles = facts.roles.map((role) => ({ ...role, inactive: { known: false } as const }));
    expect(effects({ ...facts, roles }, BEFORE, BEFORE).effects).toMatchObject([
      { credential: null, before: 'unknown', after: 'unknown', rootCause: null },
    ]);
  });

  it('is told of a credential of the user where the verdict of the whole stays', () => {
    const tokens = [
      aToken({ name: 'A' }),
      aToken({ id: 502, name: 'B', role: 1002 }),
      aToken({ id: 503, name: 'C', entity: 43, role: 1002 }),
    ];
    const facts = account({ tokens, roles: [aRole(), aRole({ id: 1002, name: 'Other', inactive: true })] });
    expect(effects(facts).effects).toEqual([
      {
        ...{ application: OTHER, name: 'Expensify 7', credential: 'A', before: 'ready', after: 'blocked' },
        rootCause: { check: 'role-assigned', token: TOKEN },
      },
    ]);
  });

  it('names an integration record that was not read by its id', () => {
    const { shared, held } = accountOf(account());
    const unread = { shared: { ...shared, integrations: [] }, held };
    const change = { entity: EMPLOYEE, before: BEFORE, after: WITHOUT_ROLE };
    expect(effectsOnOthers(unread, change, () => expensify, new Set([MEANT])).effects[0]?.name).toBe(
      'integration record 7',
    );
  });

  it('is of the whole account only where all integrations and all their credentials were read', () => {
    const facts = account();
    expect(effects({ ...facts, integrationsComplete: false }).isWhole).toBe(false);
    expect(effects({ ...facts, credentialsComplete: false }).isWhole).toBe(false);
    expect(effects({ ...facts, credentials: { known: false } })).toEqual({ effects: [], checked: 0, isWhole: false });
  });
});

describe('for any account, what is told', () => {
  it('names each one whose verdict changes or is not known, and none that another employee holds, or that is meant', () => {
    const seen = new Set<string>();
    const property = fc.property(randomAccount(), dice(), (document, dice) => {
      const truth = factsOfAccount(document, every);
      const facts = dice.chance(50) ? truth : hide(truth, dice);
      const employees = facts.entities.filter(({ type }) => type.known && type.value === 'EMPLOYEE');
      const [first, ...others] = employees;
      if (!first) return;
      const { id } = dice.pick([first, ...others]);
      const access = () => ({
        roles: facts.roles.filter(() => dice.chance(70)).map((role) => role.id),
        globalPermissions: Object.fromEntries(
          KEYS.filter(() => dice.chance(25)).map((key) => [key, dice.pick(LEVELS)]),
        ),
      });
      const [before, after] = [access(), access()];
      const meant = new Set(facts.integrations.filter(() => dice.chance(20)).map((record) => record.id));
      const found = effectsOnOthers(accountOf(facts), { entity: id, before, after }, () => expensify, meant);

      const holding = ({ roles, globalPermissions }: typeof before): Facts => ({
        ...facts,
        entities: facts.entities.map((one) =>
          one.id === id ? { ...one, roles: known(roles), globalPermissions: known(globalPermissions) } : one,
        ),
      });
      const live = facts.credentials.known ? facts.credentials.value.filter((one) => isLive(one, facts.readAt)) : [];
      const concerned = facts.integrations.filter(
        (record) => !meant.has(record.id) && live.some((one) => one.integration === record.id && one.entity === id),
      );
      const all = concerned.map(({ id: application }) => ({
        application,
        before: verdictOf(holding(before), application),
        after: verdictOf(holding(after), application),
      }));
      const expected = all.filter((one) => one.before !== one.after || one.after === 'unknown');
      const onAll = found.effects.filter(({ credential }) => credential === null);
      expect(onAll.map(({ application, before, after }) => ({ application, before, after }))).toEqual(expected);
      // Of one that stays what it is, each credential that changes, or is not known.
      const staying = all.filter((one) => !expected.includes(one));
      const judgedOf = (facts: Facts, application: number) => decide(ofOne(facts, application), expensify).credentials;
      const onOne = staying.flatMap(({ application }) => {
        const earlier = judgedOf(holding(before), application);
        return judgedOf(holding(after), application).flatMap(({ credential, verdict }, place) => {
          const was = earlier[place]?.verdict;
          const isToldOf = credential.entity === id && (was !== verdict || verdict === 'unknown');
          return isToldOf ? [{ application, before: was, after: verdict }] : [];
        });
      });
      const told = found.effects.filter(({ credential }) => credential !== null);
      expect(told.map(({ application, before, after }) => ({ application, before, after }))).toEqual(onOne);
      for (const one of onOne) seen.add(`one ${one.before} ${one.after}`);
      expect(found.checked).toBe(concerned.length);
      if (!facts.integrationsComplete || !facts.credentials.known) expect(found.isWhole).toBe(false);
      for (const one of expected) seen.add(`${one.before} ${one.after}`);
    });
    fc.assert(property, { seed: 20261201, numRuns: 300 });
    expect([...seen]).toEqual(expect.arrayContaining(['ready blocked', 'blocked ready', 'unknown unknown']));
    expect([...seen]).toEqual(expect.arrayContaining(['one ready blocked', 'one blocked ready']));
  });
});

/**
 * What a change of one employee does to the other integrations: what the diagnosis says of each of them before and after.
 */
import fc from 'fast-check';
import { isLive } from '../../src/TypeScript/diagnosis/credentials';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import { effectsOnOthers } from '../../src/TypeScript/diagnosis/effects-on-others';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { LEVELS } from '../../src/TypeScript/netsuite/levels';
import { randomAccount } from '../reference/random-account';
import { expensify } from '../support/expensify';
import { factsOfAccount } from '../support/facts-of-account';
import { accountOf, ofOne } from './support/account-facts';
import { dice } from './support/dice';
import { hide } from './support/hide';

const every: Profile = { ...expensify, recognise: { ...expensify.recognise, integrationNames: [''] } };
const KEYS = ['ADMI_WEBSERVICES', 'LIST_ACCOUNT', 'LIST_VENDOR', 'ADMI_LOGIN_OAUTH'];

function verdictOf(facts: Facts, application: number) {
  return decide(ofOne(facts, application), expensify).verdict;
}

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
      globalPermissions: Object.fromEntries(KEYS.filter(() => dice.chance(25)).map((key) => [key, dice.pick(LEVELS)])),
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

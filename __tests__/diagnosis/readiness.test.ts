/**
 * What is left to do before access tokens end: what a change makes so is done, and what was not read is never done.
 */
import fc from 'fast-check';
import type { Facts, PermissionLines } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../src/TypeScript/diagnosis/plan/change';
import { applyAll } from '../../src/TypeScript/diagnosis/plan/change';
import type { Channel, Profile } from '../../src/TypeScript/diagnosis/profile';
import type { ReadinessItem } from '../../src/TypeScript/diagnosis/readiness/item';
import { merged } from '../../src/TypeScript/diagnosis/readiness/item';
import type { AccountReadiness } from '../../src/TypeScript/diagnosis/readiness/readiness';
import { readinessOf } from '../../src/TypeScript/diagnosis/readiness/readiness';
import { READINESS_DATES } from '../../src/TypeScript/diagnosis/readiness/sources';
import { READINESS_FEATURES } from '../../src/TypeScript/diagnosis/readiness/target';
import { ADMINISTRATOR_ROLE, LEVELS } from '../../src/TypeScript/netsuite/levels';
import { ANY_INTEGRATION, profiles } from '../../src/TypeScript/profiles/index';
import type { AccountDocument } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { expensify } from '../support/expensify';
import { factsOfAccount } from '../support/facts-of-account';
import { anEmployee, aRole, aToken, factsWith, INTEGRATION } from './support/accounts';
import { type Dice, dice } from './support/dice';
import { hide } from './support/hide';
import { accountOf } from './support/account-facts';

const every: Profile = { ...expensify, recognise: { ...expensify.recognise, integrationNames: [''] } };
const any = profiles.get(ANY_INTEGRATION) ?? expensify;
const KEYS = ['ADMI_LOGIN_OAUTH2', 'ADMI_RESTWEBSERVICES', 'REPO_ANALYTICS', 'ADMI_WEBSERVICES'];

/** What a reader has of the whole account, with lines that matter here and features that are on or off. */
function wholeFacts(document: AccountDocument, dice: Dice): Facts {
  const facts = factsOfAccount(document, every);
  const lines = (chance: number): PermissionLines =>
    Object.fromEntries(KEYS.filter(() => dice.chance(chance)).map((key) => [key, dice.pick(LEVELS)]));
  return {
    ...facts,
    features: {
      ...facts.features,
      ...Object.fromEntries(READINESS_FEATURES.map((id) => [id, known(dice.chance(70))])),
    },
    roles: facts.roles.map((role) => ({
      ...role,
      permissions: role.permissions.known ? known({ ...role.permissions.value, ...lines(60) }) : role.permissions,
    })),
    entities: facts.entities.map((entity) => {
      const isEmployee = entity.type.known && entity.type.value === 'EMPLOYEE';
      return isEmployee && dice.chance(40) ? { ...entity, globalPermissions: known(lines(50)) } : entity;
    }),
  };
}

const standing = (application: number) =>
  application % 3 === 0 ? { profile: any, isKnown: false } : { profile: expensify, isKnown: true };

const readiness = (facts: Facts) => readinessOf(accountOf(facts), standing);

/** Every item by where it stands, of all applications. */
function itemsOf({ account, applications }: AccountReadiness): Map<string, ReadinessItem> {
  const all = [
    ...account.map((item) => [0, item] as const),
    ...applications.flatMap(({ application, items }) => items.map((item) => [application, item] as const)),
  ];
  return new Map(
    all.map(([application, item]) => [
      `${application} ${item.id} ${item.record.id} ${item.line?.permission ?? ''} ${item.role}`,
      item,
    ]),
  );
}

/** The change that an item asks for; null for what is done outside NetSuite, or by hand. */
function changeFor({ id, record, line, role }: ReadinessItem): Change[] {
  const at = record.id ?? 0;
  switch (id) {
    case 'feature-oauth2':
      return [{ kind: 'enable-feature', feature: 'OAUTH2' }];
    case 'feature-rest':
      return [{ kind: 'enable-feature', feature: 'RESTWEBSERVICES' }];
    case 'feature-workbook':
      return [{ kind: 'enable-feature', feature: 'USR' }];
    case 'integration-enabled':
      return [{ kind: 'enable-integration', integration: at }];
    case 'role-active':
      return [{ kind: 'activate-role', role: at }];
    case 'employee-access':
      return [{ kind: 'restore-access', entity: at }];
    case 'role-assigned':
      return role === null ? [] : [{ kind: 'assign-role', entity: at, role }];
    case 'role-permission':
      return line ? [{ kind: 'grant-permission', role: at, ...line }] : [];
    case 'global-permission':
      return line ? [{ kind: 'remove-global-line', entity: at, permission: line.permission }] : [];
    default:
      return [];
  }
}

it('calls done what was to do once the change is made that the item asks for', () => {
  const seen = new Set<string>();
  const property = fc.property(randomAccount(), dice(), (document, dice) => {
    const facts = wholeFacts(document, dice);
    const before = itemsOf(readiness(facts));
    const toDo = [...before].filter(([, item]) => item.status === 'toDo' || item.isMissing);
    const changed = toDo.filter(([, item]) => changeFor(item).length > 0);
    const after = itemsOf(
      readiness(
        applyAll(
          facts,
          changed.flatMap(([, item]) => changeFor(item)),
        ),
      ),
    );
    // Whether OAuth 2.0 works with a role for single sign-on only is not certain.
    const isOpen = ({ id, record }: ReadinessItem) =>
      id === 'role-active' && facts.roles.some((role) => role.id === record.id && valueOr(role.singleSignOnOnly, true));
    for (const [place, item] of changed) {
      const { id } = item;
      expect([place, after.get(place)?.status]).toEqual([place, isOpen(item) ? 'unknown' : 'done']);
      seen.add(id);
    }
  });
  fc.assert(property, { seed: 20261128, numRuns: 80 });
  expect(seen).toEqual(
    new Set([
      ...['feature-oauth2', 'feature-rest', 'feature-workbook', 'integration-enabled', 'role-active'],
      ...['employee-access', 'role-assigned', 'role-permission', 'global-permission'],
    ]),
  );
});

it('says of what was read in part what is so, or unknown', () => {
  const unknown = new Set<string>();
  const property = fc.property(randomAccount(), dice(), (document, dice) => {
    const truth = wholeFacts(document, dice);
    const { credentials, credentialsComplete } = truth;
    const hidden = { ...hide(truth, dice), credentials, credentialsComplete, integrations: truth.integrations };
    const roles = hidden.roles.map((role) => (dice.chance(20) ? { ...role, webServicesOnly: UNREAD } : role));
    const [whole, part] = [itemsOf(readiness(truth)), itemsOf(readiness({ ...hidden, roles }))];
    expect([...part.keys()].sort()).toEqual([...whole.keys()].sort());
    for (const [place, { status, id }] of part) {
      if (status === 'unknown') unknown.add(id);
      else expect([place, status]).toEqual([place, whole.get(place)?.status]);
    }
  });
  fc.assert(property, { seed: 20261129, numRuns: 80 });
  expect([...unknown]).toEqual(expect.arrayContaining(['feature-oauth2', 'role-permission', 'global-permission']));
});

it('puts the application with the most left to do first, and counts what has no live token without listing it', () => {
  const property = fc.property(randomAccount(), dice(), (document, dice) => {
    const { applications, withoutTokens } = readiness(wholeFacts(document, dice));
    const left = applications.map((one) => one.left);
    expect(left).toEqual(left.toSorted((a, b) => b.toDo - a.toDo || b.unknown - a.unknown));
    const alive = new Set(
      document.tokens
        .filter(({ inactive, revoked }) => inactive !== true && revoked !== true)
        .map(({ integration }) => integration),
    );
    expect(new Set(applications.map(({ application }) => application))).toEqual(alive);
    expect(withoutTokens).toBe(document.integrations.length - alive.size);
  });
  fc.assert(property, { seed: 20261130, numRuns: 60 });
});

/** A profile that names no way into NetSuite. */
const bare: Profile = {
  ...expensify,
  credentials: [{ kind: 'access-token', features: [] }],
  features: [],
  requirements: [],
  calls: [],
};

function requirement(id: string, permission: string): Profile['requirements'][number] {
  return { id, label: id, anyOf: [permission], level: 'FULL', strength: 'required', onlyWith: {}, explains: [] };
}

it('a line that is missing for one holder is missing, whichever holder comes first', () => {
  const item: ReadinessItem = {
    ...{ id: 'role-permission', status: 'unknown', title: '', how: null, role: null, onlyIf: 'rest' },
    record: { type: 'role', id: 1001, name: 'Clerk', link: null },
    line: { permission: 'ADMI_RESTWEBSERVICES', level: 'FULL' },
    isMissing: false,
  };
  const missing = { ...item, isMissing: true };
  for (const items of [
    [item, missing],
    [missing, item],
  ]) {
    expect(merged(items)).toEqual([missing]);
  }
});

describe('of one application', () => {
  const only = (facts: Facts, { profile = expensify, isKnown = true } = {}) => {
    const [first] = readinessOf(accountOf(facts), () => ({ profile, isKnown })).applications;
    if (!first) throw new Error('There is no application.');
    return first;
  };
  const statusOf = ({ items }: ReturnType<typeof only>, id: string) =>
    items.filter((item) => item.id === id).map(({ status }) => status);

  it('whose tokens were not read nothing is known but that, and it is listed', () => {
    const first = only({ ...factsWith(), credentials: UNREAD, credentialsComplete: false });

    expect(first.tokens).toBeNull();
    expect(statusOf(first, 'tokens-read')).toEqual(['unknown']);
    expect(statusOf(first, 'switch-and-revoke')).toEqual(['unknown']);
  });

  it('the vendor is to be asked where its profile lists access tokens only, and nobody knows where there is no profile', () => {
    const tokensOnly: Profile = { ...expensify, credentials: [{ kind: 'access-token', features: [] }] };

    expect(statusOf(only(factsWith()), 'vendor-offers-oauth2')).toEqual(['done']);
    expect(statusOf(only(factsWith(), { profile: tokensOnly }), 'vendor-offers-oauth2')).toEqual(['toDo']);
    const unknown = only(factsWith(), { profile: any, isKnown: false });
    expect(statusOf(unknown, 'vendor-offers-oauth2')).toEqual(['unknown']);
  });

  it('SOAP has no successor; without a profile it is open, unless no role of the application can use it', () => {
    const role = (permissions: PermissionLines) => factsWith({ roles: [aRole({ permissions: { ...permissions } })] });
    const soapOf = (facts: Facts) => statusOf(only(facts, { profile: any, isKnown: false }), 'soap');

    expect(statusOf(only(factsWith()), 'soap')).toEqual(['toDo']);
    expect(soapOf(role({ ADMI_WEBSERVICES: 'FULL' }))).toEqual(['unknown']);
    expect(soapOf(role({}))).toEqual(['notApplicable']);
    expect(soapOf({ ...role({}), roles: [] })).toEqual(['unknown']);
  });

  it('what the profile says of how it calls NetSuite counts', () => {
    const calling = (calls: Profile['calls']): Profile => ({ ...bare, calls });
    const usesOf = (profile: Profile) => only(factsWith(), { profile }).uses;
    const always = (channel: Channel) => ({ channel, onlyWith: {} });

    expect(usesOf(calling([always('RESTLET')]))).toEqual({ soap: 'no', rest: 'unknown', restlets: 'yes' });
    expect(usesOf(calling([always('SOAP')]))).toEqual({ soap: 'yes', rest: 'yes', restlets: 'unknown' });
    expect(usesOf(calling([always('REST')]))).toEqual({ soap: 'no', rest: 'yes', restlets: 'unknown' });
    const supersync = profiles.get('supersync-email') ?? bare;
    expect(usesOf(supersync)).toMatchObject({ soap: 'no', restlets: 'yes' });
  });

  it('SOAP is ruled out only by a profile that says how its access tokens call NetSuite', () => {
    const soapOf = (calls: Profile['calls']) => only(factsWith(), { profile: { ...bare, calls } }).uses.soap;

    expect(soapOf([])).toBe('unknown');
    expect(soapOf([{ channel: 'RESTLET', onlyWith: { option: 'exports' } }])).toBe('unknown');
    expect(soapOf([{ channel: 'REST', onlyWith: { credential: 'oauth2-authorization' } }])).toBe('unknown');
    expect(soapOf([{ channel: 'REST', onlyWith: { credential: 'access-token' } }])).toBe('no');
    expect(
      soapOf([
        { channel: 'REST', onlyWith: {} },
        { channel: 'SOAP', onlyWith: { option: 'exports' } },
      ]),
    ).toBe('unknown');
    const optional = { ...requirement('soap', 'ADMI_WEBSERVICES'), onlyWith: { option: 'exports' } };
    const profile = { ...bare, requirements: [optional], calls: [{ channel: 'REST', onlyWith: {} } as const] };
    expect(only(factsWith(), { profile }).uses.soap).toBe('unknown');
  });

  it('OAuth 2.0 is the way out of SOAP only where it does not call by SOAP itself', () => {
    const howOf = (calls: Profile['calls']) =>
      only(factsWith(), {
        profile: { ...bare, credentials: [...bare.credentials, { kind: 'oauth2-authorization', features: [] }], calls },
      }).items.find(({ id }) => id === 'soap')?.how;

    expect(howOf([{ channel: 'SOAP', onlyWith: { credential: 'access-token' } }])).toContain('does not use SOAP');
    expect(howOf([{ channel: 'SOAP', onlyWith: {} }])).toContain('Records move to REST web services');
  });

  it('a line that is needed only by a way in that nobody knows is unknown, and marked as missing', () => {
    const first = only(factsWith(), { profile: any, isKnown: false });
    const rest = first.items.find(({ line }) => line?.permission === 'ADMI_RESTWEBSERVICES');

    expect(rest).toMatchObject({ status: 'unknown', isMissing: true, onlyIf: 'rest' });
    expect(rest?.how).toContain('only if the integration uses REST web services');
  });

  it('a role of one holder is to do where another holder’s global permission makes up for it', () => {
    const facts = factsWith({
      roles: [aRole({ permissions: {} })],
      employees: [
        anEmployee({ globalPermissions: { ADMI_LOGIN_OAUTH2: 'FULL' } }),
        anEmployee({ id: 43, name: 'Bo Lind' }),
      ],
      tokens: [aToken(), aToken({ id: 502, entity: 43 })],
    });
    const lines = only(facts).items.filter(
      ({ id, line }) => id === 'role-permission' && line?.permission === 'ADMI_LOGIN_OAUTH2',
    );

    expect(lines.map(({ status, record }) => [status, record.type])).toEqual([['toDo', 'role']]);
  });

  it('an Administrator’s token needs no line', () => {
    const facts = factsWith({
      employees: [anEmployee({ roles: [ADMINISTRATOR_ROLE], globalPermissions: { ADMI_LOGIN_OAUTH2: 'NONE' } })],
      tokens: [aToken({ role: ADMINISTRATOR_ROLE })],
    });

    expect(new Set(statusOf(only(facts), 'role-permission'))).toEqual(new Set(['done']));
    expect(new Set(statusOf(only(facts), 'global-permission'))).toEqual(new Set(['done']));
    expect(only(facts).application).toBe(INTEGRATION);
  });
});

it('names no year for the end of existing tokens without saying that it is tentative', () => {
  const end = READINESS_DATES.find(({ what }) => what.includes('existing integrations'));

  expect(end).toMatchObject({ tentative: true, release: '2028.1 or 2028.2' });
  expect(end?.what).toMatch(/^Tentatively/);
  for (const { release, what, tentative } of READINESS_DATES) {
    if (release.includes('2028.1') || what.includes('2028.1')) expect(tentative).toBe(true);
  }
});

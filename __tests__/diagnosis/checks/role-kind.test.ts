import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { isShutOut, roleKind } from '../../../src/TypeScript/diagnosis/checks/role-kind';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Call, Profile } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { Differences } from './support/a-chain';
import { factsWith, TOKEN } from './support/a-chain';

const calling = (...calls: Call[]): Profile => ({ ...expensify, calls });
const found = (profile: Profile, differences: Differences = {}) =>
  findingOf(roleKind, chainOf(factsWith(differences), profile, { ...TOKEN, ...differences.token }));

const RESTLET: Call = { channel: 'RESTLET', onlyWith: {} };
const SOAP: Call = { channel: 'SOAP', onlyWith: {} };
const ONLY = { role: { webServicesOnly: known(true) } };
const NOT_READ = { role: { webServicesOnly: UNREAD } };

it.each([
  ['calls a RESTlet', calling(RESTLET), 'fail'],
  ['calls a RESTlet among other things', calling(SOAP, RESTLET), 'fail'],
  ['calls SOAP alone', calling(SOAP), 'pass'],
  ['calls what nobody published', calling(), 'warn'],
  [
    'calls a RESTlet with another kind of credential',
    calling({ ...RESTLET, onlyWith: { credential: 'oauth2-certificate' } }),
    'warn',
  ],
  [
    'calls a RESTlet only with an option that nobody named',
    calling({ ...RESTLET, onlyWith: { option: 'more' } }),
    'warn',
  ],
  ['is Expensify, which calls SOAP with a token', expensify, 'pass'],
])('with a role for web services only, an integration that %s', (_, profile, status) => {
  expect(found(profile, ONLY).status).toBe(status);
});

it.each([
  ['a role of another kind', calling(RESTLET), {}, 'pass'],
  ['a role of another kind, for what nobody published', calling(), {}, 'pass'],
  ['a role whose kind was not read', calling(RESTLET), NOT_READ, 'unknown'],
  ['a role whose kind was not read, for SOAP', calling(SOAP), NOT_READ, 'pass'],
  ['a role whose kind was not read, for what nobody published', calling(), NOT_READ, 'warn'],
  ['Administrator', calling(RESTLET), { token: { role: 3 }, role: { webServicesOnly: known(true) } }, 'pass'],
])('with %s', (_, profile, differences: Differences, status) => {
  expect(found(profile, differences).status).toBe(status);
});

it('counts a RESTlet only while its feature is on', () => {
  const profile = calling({ ...RESTLET, onlyWith: { feature: 'MULTICURRENCY' } });
  const withFeature = (value: Differences['features']) => found(profile, { ...ONLY, features: value ?? {} }).status;
  expect(withFeature({ MULTICURRENCY: known(true) })).toBe('fail');
  expect(withFeature({ MULTICURRENCY: known(false) })).toBe('pass');
  expect(withFeature({ MULTICURRENCY: UNREAD })).toBe('unknown');
});

it('does not claim that the mark is there where it was not read', () => {
  const { message, evidence } = found(calling(), NOT_READ);
  expect(message).toContain('could not be read');
  expect(evidence).toEqual([expect.objectContaining({ found: 'could not be read', weight: 'unknown' })]);
});

it('is fixed by taking the mark off, with the same credentials', () => {
  const profile = calling(RESTLET);
  const facts = factsWith(ONLY);
  const diagnosis = diagnose(facts, profile);
  expect(diagnosis.rootCause).toEqual({ check: 'role-kind', token: TOKEN.id });
  const { steps, verdictAfter } = plan(facts, profile, diagnosis);
  expect(verdictAfter).toBe('ready');
  expect(steps.map(({ kind }) => kind)).toEqual(['allow-restlets', 'retry']);
  expect(steps[0]?.changes).toEqual([
    expect.objectContaining({ field: 'Web Services Only Role', from: 'ticked', to: 'not ticked' }),
  ]);
});

describe('says', () => {
  const mark = (found: string, weight: string) => ({
    record: { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' },
    ...{ field: 'Web Services Only Role', found, needed: 'not ticked', requirement: null, weight },
  });

  it('that the kind fits', () => {
    expect(found(calling(SOAP), ONLY)).toMatchObject({
      ...{ title: 'The kind of role fits', evidence: [] },
      message: 'Nothing about the kind of the role "Expensify Integration" keeps Expensify from calling NetSuite.',
    });
  });

  it('that the mark keeps it out', () => {
    expect(found(calling(RESTLET), ONLY)).toMatchObject({
      title: 'The role is for web services only',
      message:
        'Expensify calls a RESTlet, and the role "Expensify Integration" is marked Web Services Only: NetSuite does not let such a role call a RESTlet, whatever its permissions.',
      evidence: [mark('ticked', 'fail')],
    });
  });

  it('that the mark may keep it out', () => {
    expect(found(calling(), ONLY)).toMatchObject({
      title: 'The role is for web services only',
      message:
        'The role "Expensify Integration" is marked Web Services Only. That is normal for SOAP and REST web services. How Expensify calls NetSuite is not known here: if it calls a RESTlet, NetSuite refuses it.',
      evidence: [mark('ticked', 'warn')],
    });
  });

  it('that the mark was not read', () => {
    expect(found(calling(RESTLET), NOT_READ)).toMatchObject({
      title: 'The kind of role could not be read',
      message:
        'Whether the role "Expensify Integration" is marked Web Services Only could not be read. Expensify calls a RESTlet, and such a role cannot.',
      evidence: [mark('could not be read', 'unknown')],
    });
    expect(found(calling(), NOT_READ)).toMatchObject({
      title: 'The kind of role could not be read',
      message:
        'Whether the role "Expensify Integration" is marked Web Services Only could not be read. How Expensify calls NetSuite is not known here: if it calls a RESTlet, make sure that the box is not ticked.',
    });
  });

  it('that it is not known whether a RESTlet is called', () => {
    const profile = calling({ ...RESTLET, onlyWith: { feature: 'MULTICURRENCY' } });
    const open = { features: { MULTICURRENCY: UNREAD } };
    expect(found(profile, { ...ONLY, ...open })).toMatchObject({
      ...{ status: 'unknown', title: 'It is not known whether Expensify calls a RESTlet' },
      message:
        'The role "Expensify Integration" is marked Web Services Only: NetSuite does not let such a role call a RESTlet. Expensify calls one only while a certain feature is on, and whether it is on could not be read.',
      evidence: [mark('ticked', 'unknown')],
    });
    expect(found(profile, { role: { webServicesOnly: known(false) }, ...open }).status).toBe('pass');
    expect(found(calling({ ...RESTLET, onlyWith: { credential: 'access-token' } }), ONLY).status).toBe('fail');
  });
});

it('says whether the role certainly keeps the integration out', () => {
  const isOut = (profile: Profile, differences: Differences) =>
    isShutOut(chainOf(factsWith(differences), profile, { ...TOKEN }));
  expect([isOut(calling(RESTLET), ONLY), isOut(calling(), ONLY), isOut(calling(RESTLET), NOT_READ)]).toEqual([
    ...[true, false, false],
  ]);
});

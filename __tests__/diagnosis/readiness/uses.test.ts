/** By which ways an integration comes into NetSuite, as far as its profile tells. */
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { hasWayWithoutSoap, usesOf } from '../../../src/TypeScript/diagnosis/readiness/uses';
import { ACME, aRequirement } from '../symptom/support/an-item';

const [TOKENS, OAUTH2] = [
  { kind: 'access-token', features: [] },
  { kind: 'oauth2-authorization', features: [] },
] as const;
const uses = (different: Partial<Profile>) => usesOf({ ...ACME, ...different }, true);
const needing = (...anyOf: readonly string[]) => [
  aRequirement({ id: 'other', anyOf: ['LIST_BIN'] }),
  aRequirement({ id: 'needed', anyOf }),
];
const REST_CALLS = [{ channel: 'REST', onlyWith: {} }] as const;

describe('a way is used', () => {
  it('where a feature of the profile, or of one of its credentials, is that way', () => {
    expect(uses({ features: ['CLASSES', 'WEBSERVICESEXTERNAL'] })).toEqual({
      soap: 'yes',
      rest: 'yes',
      restlets: 'unknown',
    });
    expect(uses({ credentials: [TOKENS, { ...OAUTH2, features: ['RESTWEBSERVICES'] }] }).rest).toBe('yes');
    expect(uses({ features: ['SERVERSIDESCRIPTING'] }).restlets).toBe('yes');
    expect(uses({ features: ['CLASSES'] }).restlets).toBe('unknown');
  });

  it('where a requirement takes its permission', () => {
    expect(uses({ requirements: needing('LIST_ITEM', 'ADMI_WEBSERVICES') }).soap).toBe('yes');
    expect(uses({ requirements: needing('ADMI_RESTWEBSERVICES'), calls: REST_CALLS })).toMatchObject({
      soap: 'no',
      rest: 'yes',
    });
    expect(uses({ requirements: needing('ADMI_RESTWEBSERVICES') }).rest).toBe('yes');
    expect(uses({ requirements: needing('LIST_ITEM') })).toEqual({
      soap: 'unknown',
      rest: 'unknown',
      restlets: 'unknown',
    });
  });

  it('with a kind of credential that the integration has, and no other', () => {
    const call = { channel: 'SOAP', onlyWith: { credential: 'oauth2-authorization' } } as const;
    expect(uses({ calls: [call] }).soap).toBe('unknown');
    expect(uses({ calls: [call], credentials: [TOKENS, OAUTH2] }).soap).toBe('yes');
    const soap = aRequirement({
      id: 'a',
      anyOf: ['ADMI_WEBSERVICES'],
      onlyWith: { credential: 'oauth2-authorization' },
    });
    expect(uses({ requirements: [soap] }).soap).toBe('unknown');
    expect(uses({ requirements: [soap], credentials: [TOKENS, OAUTH2] }).soap).toBe('yes');
  });

  it('is open where only an option takes it', () => {
    const onlyWith = { option: 'more' };
    const rest = REST_CALLS[0];
    expect(uses({ calls: REST_CALLS }).soap).toBe('no');
    expect(uses({ calls: [rest, { channel: 'SOAP', onlyWith }] }).soap).toBe('unknown');
    expect(
      uses({ calls: REST_CALLS, requirements: [aRequirement({ id: 'a', anyOf: ['ADMI_WEBSERVICES'], onlyWith })] })
        .soap,
    ).toBe('unknown');
    expect(uses({ calls: [{ channel: 'REST', onlyWith }] }).soap).toBe('unknown');
  });

  it('is open where the vendor does not say how access tokens call', () => {
    expect(uses({ calls: [{ channel: 'REST', onlyWith: { credential: 'oauth2-authorization' } }] }).soap).toBe(
      'unknown',
    );
    expect(uses({ calls: [{ channel: 'REST', onlyWith: { credential: 'access-token' } }] }).soap).toBe('no');
  });

  it('is not known where no profile stands for the integration', () => {
    expect(usesOf({ ...ACME, features: ['WEBSERVICESEXTERNAL'] }, false).soap).toBe('unknown');
    expect(usesOf({ ...ACME, calls: REST_CALLS }, false).soap).toBe('unknown');
  });
});

describe('OAuth 2.0 is a way without SOAP', () => {
  const has = (different: Partial<Profile>) =>
    hasWayWithoutSoap({ ...ACME, credentials: [TOKENS, OAUTH2], ...different });
  const ofOAuth2 = { onlyWith: { credential: 'oauth2-authorization' } } as const;

  it('where the integration has it, and nothing that it needs is SOAP', () => {
    expect(has({})).toBe(true);
    expect(has({ credentials: [TOKENS] })).toBe(false);
    expect(
      has({ calls: [{ channel: 'REST', onlyWith: {} }], features: ['CLASSES'], requirements: needing('LIST_ITEM') }),
    ).toBe(true);
  });

  it('not where it calls by SOAP, or needs its feature or its permission', () => {
    expect(
      has({
        calls: [
          { channel: 'REST', onlyWith: {} },
          { channel: 'SOAP', ...ofOAuth2 },
        ],
      }),
    ).toBe(false);
    expect(has({ features: ['CLASSES', 'WEBSERVICESEXTERNAL'] })).toBe(false);
    expect(has({ requirements: needing('LIST_ITEM', 'ADMI_WEBSERVICES') })).toBe(false);
  });

  it('whatever its tokens need', () => {
    const onlyWith = { credential: 'access-token' } as const;
    expect(has({ calls: [{ channel: 'SOAP', onlyWith }] })).toBe(true);
    expect(has({ requirements: [aRequirement({ id: 'a', anyOf: ['ADMI_WEBSERVICES'], onlyWith })] })).toBe(true);
  });
});

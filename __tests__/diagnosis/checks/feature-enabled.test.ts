import fc from 'fast-check';
import { featureEnabled } from '../../../src/TypeScript/diagnosis/checks/feature-enabled';
import type { Fact } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Differences } from './support/a-chain';
import { CERTIFICATE, ofAccount, TOKEN } from './support/a-chain';

const NEEDED = [
  { id: 'TBA', field: 'Enable Features > SuiteCloud > Manage Authentication > Token-based Authentication' },
  { id: 'WEBSERVICESEXTERNAL', field: 'Enable Features > SuiteCloud > SuiteTalk (Web Services) > SOAP Web Services' },
];

const found = (differences: Differences = {}) => ofAccount(featureEnabled, differences);

it('passes where every needed feature is on', () => {
  const { status, message, evidence } = found();
  expect(status).toBe('pass');
  expect(message).toBe('Every feature that Expensify needs is on.');
  expect(evidence.map(({ field, found: state, weight }) => [field, state, weight])).toEqual(
    NEEDED.map(({ field }) => [field, 'on', 'pass']),
  );
});

it.each(NEEDED)('fails where $id is off, and points at the box to tick', ({ id, field }) => {
  const { status, evidence } = found({ features: { [id]: known(false) } });
  expect(status).toBe('fail');
  expect(evidence.filter(({ weight }) => weight === 'fail')).toEqual([
    {
      record: { type: 'account', id: null, name: '1234567_SB1', link: '/app/setup/features.nl' },
      field,
      found: 'off',
      needed: 'on',
      requirement: null,
      weight: 'fail',
    },
  ]);
});

it('says which feature is off', () => {
  const { title, message } = found({ features: { WEBSERVICESEXTERNAL: known(false) } });
  expect(title).toBe('A feature is off');
  expect(message).toBe('Expensify cannot log in while SOAP Web Services is off in this account.');
});

it('names every feature that is off', () => {
  const { message } = found({ features: { TBA: known(false), WEBSERVICESEXTERNAL: known(false) } });
  expect(message).toBe(
    'Expensify cannot log in while Token-based Authentication and SOAP Web Services are off in this account.',
  );
});

it.each(NEEDED)('is unknown where $id was not read and the rest is on', ({ id, field }) => {
  const { status, evidence } = found({ features: { [id]: UNREAD } });
  expect(status).toBe('unknown');
  expect(evidence.find((row) => row.field === field)).toMatchObject({ found: 'could not be read', weight: 'unknown' });
});

it('names what was not read', () => {
  const { message } = found({ features: { TBA: UNREAD } });
  expect(message).toBe('Whether Token-based Authentication is on could not be read.');
});

it('fails where one feature is off, whatever the unread one may be', () => {
  expect(found({ features: { TBA: known(false), WEBSERVICESEXTERNAL: UNREAD } }).status).toBe('fail');
});

it('asks for no feature that the integration can do without', () => {
  const optional = { EMPPERMS: known(false), CLASSES: UNREAD, SUBSIDIARIES: known(false), RESTWEBSERVICES: UNREAD };
  expect(found({ features: optional }).status).toBe('pass');
});

it('explains the refused login where it fails or may fail, and nothing where it passes', () => {
  expect(found({ features: { TBA: known(false) } }).explains).toEqual(['NS0109']);
  expect(found({ features: { TBA: UNREAD } }).explains).toEqual(['NS0109']);
  expect(found().explains).toEqual([]);
});

it('is as bad as the worst of the needed features', () => {
  const feature = fc.constantFrom<Fact<boolean>>(known(true), known(false), UNREAD);
  fc.assert(
    fc.property(fc.record({ TBA: feature, WEBSERVICESEXTERNAL: feature }), (features) => {
      const states = Object.values(features);
      const off = states.some((state) => state.known && !state.value);
      const unread = states.some((state) => !state.known);
      expect(found({ features }).status).toBe(off ? 'fail' : unread ? 'unknown' : 'pass');
    }),
  );
});

it('names all that were not read', () => {
  const { title, message } = found({ features: { TBA: UNREAD, WEBSERVICESEXTERNAL: UNREAD } });
  expect(title).toBe('Features could not be read');
  expect(message).toBe('Whether Token-based Authentication and SOAP Web Services are on could not be read.');
  expect(found({ features: { TBA: known(false), WEBSERVICESEXTERNAL: known(false) } }).title).toBe('Features are off');
});

describe('the kinds of credential that are there', () => {
  const fields = (differences: Differences) =>
    found(differences).evidence.map(({ field }) => field.split(' > ').at(-1));
  const [SOAP, TOKENS, OAUTH2] = ['SOAP Web Services', 'Token-based Authentication', 'OAuth 2.0'];

  it('decide which features are needed', () => {
    expect(fields({ credentials: known([CERTIFICATE]) })).toContain(OAUTH2);
    expect(fields({ credentials: known([CERTIFICATE]) })).not.toContain(TOKENS);
    expect(fields({ credentials: known([TOKEN, CERTIFICATE]) })).toEqual(expect.arrayContaining([TOKENS, OAUTH2]));
  });

  it('are the usual one where there is none, or none was read', () => {
    expect(fields({ credentials: known([]) })).toEqual([TOKENS, SOAP]);
    expect(fields({ credentials: UNREAD })).toEqual([TOKENS, SOAP]);
  });
});

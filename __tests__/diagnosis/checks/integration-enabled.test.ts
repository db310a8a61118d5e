import { accountSubject, findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { admits, integrationEnabled } from '../../../src/TypeScript/diagnosis/checks/integration-enabled';
import type { Credential, Facts, IntegrationRecord } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { Differences } from './support/a-chain';
import { CERTIFICATE, factsWith, INTEGRATION, NAMED_TOKEN, ofAccount, TOKEN } from './support/a-chain';

const BLOCKED = { state: known('BLOCKED') } as const satisfies Partial<IntegrationRecord>;
const OLD = { id: 8, name: 'Expensify (old)' } as const satisfies Partial<IntegrationRecord>;
/** The one token is dead, so no record is in use. */
const NONE_LIVE = { token: { revoked: true } } as const satisfies Differences;

const found = (differences: Differences = {}) => ofAccount(integrationEnabled, differences);
const statusOf = (differences: Differences) => found(differences).status;

describe('one record', () => {
  it('passes where it is Enabled and takes tokens', () => {
    const { status, message, explains } = found();
    expect(status).toBe('pass');
    expect(message).toBe('Enabled, and open to token-based authentication: Expensify.');
    expect(explains).toEqual([]);
  });

  it.each([
    ['BLOCKED', 'Blocked'],
    ['WAITING_FOR_APPROVAL', 'Waiting for Approval'],
  ] as const)('fails where its state is %s', (state, label) => {
    const { status, evidence } = found({ integrations: [{ state: known(state) }] });
    expect(status).toBe('fail');
    expect(evidence[0]).toEqual({
      record: { type: 'integration', id: 7, name: 'Expensify', link: '/app/common/integration/integrapp.nl?id=7' },
      field: 'State',
      found: label,
      needed: 'Enabled',
      requirement: null,
      weight: 'fail',
    });
  });

  it('fails where Token-Based Authentication is not ticked', () => {
    const { status, evidence } = found({ integrations: [{ tokenBasedAuthentication: known(false) }] });
    expect(status).toBe('fail');
    expect(evidence.filter(({ weight }) => weight === 'fail')).toMatchObject([
      { field: 'Authentication > Token-Based Authentication', found: 'not ticked', needed: 'ticked' },
    ]);
  });

  it('says what is needed of it, and explains the code of the integration that is not enabled', () => {
    const { title, message, explains } = found({ integrations: [BLOCKED] });
    expect(title).toBe('The integration record is blocked, or does not accept access tokens');
    expect(message).toBe(
      'NetSuite refuses every token of Expensify: the integration record must be Enabled, with Token-Based Authentication ticked.',
    );
    expect(explains).toEqual(['NS0123']);
  });

  it.each([
    ['its state', { state: UNREAD }, 'State'],
    ['its authentication', { tokenBasedAuthentication: UNREAD }, 'Authentication > Token-Based Authentication'],
  ])('is unknown where %s was not read', (_, unread, field) => {
    const { status, evidence, explains, message } = found({ integrations: [unread] });
    expect(status).toBe('unknown');
    expect(evidence.filter(({ weight }) => weight === 'unknown')).toMatchObject([
      { field, found: 'could not be read' },
    ]);
    expect(explains).toEqual(['NS0123']);
    expect(message).toMatch(/the verdict stands on everything else\.$/);
  });

  it.each([
    ['blocked, its authentication unread', { ...BLOCKED, tokenBasedAuthentication: UNREAD }],
    ['without token-based authentication, its state unread', { state: UNREAD, tokenBasedAuthentication: known(false) }],
  ])('fails where it is %s: the rest cannot repair it', (_, record) => {
    expect(statusOf({ integrations: [record] })).toBe('fail');
  });
});

it('a record is held to what access tokens need, unless somebody says that none is meant', () => {
  const record: IntegrationRecord = { ...INTEGRATION, tokenBasedAuthentication: known(false) };
  expect([admits(record), admits(record, true), admits(record, false)]).toEqual(['fail', 'fail', 'pass']);
});

describe('which records count', () => {
  it('does not apply where the account has no matching record, and says by which name it looked', () => {
    const { status, message, explains } = found({ integrations: [], credentials: known([]) });
    expect(status).toBe('notApplicable');
    expect(message).toBe('This account has no integration record whose name contains "expensify".');
    expect(explains).toEqual([]);
  });

  it('is unknown where no record is listed and the list may be short', () => {
    expect(statusOf({ integrations: [], integrationsComplete: false, credentials: known([]) })).toBe('unknown');
  });

  it('takes the record of a live token, whatever another one is like', () => {
    expect(statusOf({ integrations: [{}, { ...OLD, ...BLOCKED }] })).toBe('pass');
    expect(statusOf({ integrations: [BLOCKED, OLD] })).toBe('fail');
  });

  it('takes the records of all live tokens: any of them may be in use', () => {
    const both = known([TOKEN, { ...TOKEN, id: 502, integration: OLD.id }]);
    expect(statusOf({ integrations: [{}, { ...OLD, ...BLOCKED }], credentials: both })).toBe('fail');
    expect(statusOf({ integrations: [{ state: UNREAD }, { ...OLD, ...BLOCKED }], credentials: both })).toBe('fail');
    expect(statusOf({ integrations: [{ state: UNREAD }, OLD], credentials: both })).toBe('unknown');
  });

  it('is content with one good record where no token is live', () => {
    expect(statusOf({ ...NONE_LIVE, integrations: [BLOCKED, OLD] })).toBe('pass');
    expect(statusOf({ ...NONE_LIVE, integrations: [BLOCKED, { ...OLD, ...BLOCKED }] })).toBe('fail');
    expect(statusOf({ ...NONE_LIVE, integrations: [BLOCKED, { ...OLD, state: UNREAD }] })).toBe('unknown');
  });

  it('lists every matching record, so that a person can see the spare one', () => {
    const { evidence } = found({ integrations: [{}, { ...OLD, ...BLOCKED }] });
    expect(evidence.map(({ record, field }) => [record.name, field])).toEqual([
      ['Expensify', 'State'],
      ['Expensify', 'Authentication > Token-Based Authentication'],
      ['Expensify (old)', 'State'],
      ['Expensify (old)', 'Authentication > Token-Based Authentication'],
    ]);
  });
});

describe('what was not read around the records', () => {
  it('does not need the tokens where all records are alike', () => {
    expect(statusOf({ credentials: UNREAD, integrations: [{}, OLD] })).toBe('pass');
    expect(statusOf({ credentials: UNREAD, integrations: [BLOCKED, { ...OLD, ...BLOCKED }] })).toBe('fail');
  });

  it('is unknown without the tokens where the records differ: which one is in use decides', () => {
    expect(found({ credentials: UNREAD, integrations: [BLOCKED, OLD] })).toMatchObject({
      ...{ status: 'unknown', title: 'It is not known which integration record the credential belongs to' },
      message:
        'The credential may belong to any integration record of Expensify, and NetSuite does not let all of them in: see Expensify.',
    });
    expect(found({ credentials: UNREAD, integrations: [{ state: UNREAD }, OLD] }).title).toBe(
      'The integration record was not fully read',
    );
  });

  it('is unknown where no token is live and a good record may be among those not listed', () => {
    expect(statusOf({ ...NONE_LIVE, integrations: [BLOCKED], integrationsComplete: false })).toBe('unknown');
  });

  it('does not need the whole list where a live token points at its record', () => {
    expect(statusOf({ integrationsComplete: false })).toBe('pass');
    expect(statusOf({ integrations: [BLOCKED], integrationsComplete: false })).toBe('fail');
  });
});

it('is unknown for a live token of a record that was not read, however often another one is listed', () => {
  const credentials = known([TOKEN, { ...TOKEN, id: 502, integration: 9 }]);
  for (const integrations of [
    [{}, {}],
    [{}, { ...OLD, ...BLOCKED }],
  ])
    expect(found({ integrations, credentials })).toMatchObject({
      ...{ status: 'unknown', title: 'The integration record was not fully read' },
    });
});

/** Of any facts and profile. */
const judged = (facts: Facts, profile: Profile = expensify) =>
  findingOf(integrationEnabled, accountSubject(facts, profile));
const holding = (...credentials: readonly Credential[]): Differences => ({ credentials: known(credentials) });
const NO_BOX = { tokenBasedAuthentication: known(false) } as const satisfies Partial<IntegrationRecord>;
const BY_CERTIFICATE: Profile = { ...expensify, credentials: [{ kind: 'oauth2-certificate', features: [] }] };

it('shows what a record lets in', () => {
  const record = { type: 'integration', id: 7, name: 'Expensify', link: '/app/common/integration/integrapp.nl?id=7' };
  expect(found().evidence).toEqual([
    { record, field: 'State', found: 'Enabled', needed: 'Enabled', requirement: null, weight: 'pass' },
    {
      ...{ record, field: 'Authentication > Token-Based Authentication', found: 'ticked', needed: 'ticked' },
      ...{ requirement: null, weight: 'pass' },
    },
  ]);
  expect(found({ integrations: [{ state: UNREAD }] }).evidence[0]).toMatchObject({ found: 'could not be read' });
});

it('names the records that the answer stands on, and no others', () => {
  const both = holding(TOKEN, { ...TOKEN, id: 502, integration: OLD.id });
  expect(found({ ...both, integrations: [BLOCKED, OLD] }).message).toMatch(
    /^NetSuite refuses every token of Expensify:/,
  );
  expect(found({ ...both, integrations: [{}, OLD] }).message).toMatch(/: Expensify and Expensify \(old\)\.$/);
  expect(found({ ...both, integrations: [{ state: UNREAD }, { ...OLD, ...BLOCKED }] }).message).toMatch(
    /^NetSuite refuses every token of Expensify \(old\):/,
  );
  expect(found({ ...NONE_LIVE, integrations: [BLOCKED, OLD] }).message).toMatch(/: Expensify \(old\)\.$/);
});

describe('OAuth 2.0', () => {
  it('does not need the box for tokens, and has words of its own', () => {
    const passing = found({ ...holding(CERTIFICATE), integrations: [NO_BOX] });
    expect(passing).toMatchObject({
      ...{ status: 'pass', title: 'The integration record is enabled', message: 'Enabled: Expensify.' },
      evidence: [{ field: 'State' }],
    });
    expect(passing.evidence).toHaveLength(1);
    expect(found({ ...holding(CERTIFICATE), integrations: [BLOCKED] })).toMatchObject({
      ...{ status: 'fail', title: 'The integration record is not enabled' },
      message: 'NetSuite refuses every login of Expensify: the integration record must be Enabled.',
    });
    expect(found({ ...holding(CERTIFICATE), integrations: [{ state: UNREAD }] })).toMatchObject({
      ...{ status: 'unknown', title: 'The integration record was not fully read' },
      message:
        'Whether the integration record of Expensify is Enabled could not be read. Open it and look; the verdict stands on everything else.',
    });
  });

  it('needs it beside a token, of the record of the token alone', () => {
    const both = holding(TOKEN, { ...CERTIFICATE, integration: OLD.id });
    expect(found({ ...both, integrations: [{}, { ...OLD, ...NO_BOX }] })).toMatchObject({
      status: 'pass',
      message: 'Enabled, and open to token-based authentication: Expensify and Expensify (old).',
    });
    expect(statusOf({ ...both, integrations: [NO_BOX, OLD] })).toBe('fail');
  });

  it('is looked at where it is the usual kind and there is no credential, or none was read', () => {
    for (const credentials of [known([]), UNREAD]) {
      const facts = factsWith({ credentials, integrations: [NO_BOX] });
      expect(judged(facts, BY_CERTIFICATE)).toMatchObject({ status: 'pass', message: 'Enabled: Expensify.' });
      expect(judged(facts)).toMatchObject({ status: 'fail' });
    }
    expect(judged(factsWith({ integrations: [NO_BOX] }), BY_CERTIFICATE).status).toBe('fail');
  });

  it('has the words for tokens where the record takes tokens', () => {
    const { message } = judged(factsWith({ credentials: known([]) }));
    expect(message).toBe('Enabled, and open to token-based authentication: Expensify.');
  });
});

describe('a credential that was named', () => {
  const named = (differences: Differences, credential: Credential = NAMED_TOKEN) =>
    judged({ ...factsWith({ ...differences, credentials: known([credential]) }), isNamed: true });

  it('may be of any record: where they differ nobody knows, and the message says which', () => {
    expect(named({ integrations: [{}, { ...OLD, ...BLOCKED }] })).toMatchObject({
      ...{ status: 'unknown', title: 'It is not known which integration record the credential belongs to' },
      message:
        'The credential may belong to any integration record of Expensify, and NetSuite does not let all of them in: see Expensify (old).',
    });
    expect(named({ integrations: [BLOCKED, { ...OLD, ...BLOCKED }] }).status).toBe('fail');
    expect(named({ integrations: [{}, OLD] }).status).toBe('pass');
    expect(named({ integrations: [] }).status).toBe('notApplicable');
  });

  it('may be of any record: where none is let in, nobody has to know which it is', () => {
    expect(named({ integrations: [BLOCKED, { ...OLD, ...BLOCKED }] }).title).toBe(
      'The integration record is blocked, or does not accept access tokens',
    );
  });

  it('may be of one that was not read', () => {
    expect(named({ integrations: [], integrationsComplete: false }).status).toBe('unknown');
    expect(named({ integrations: [{ tokenBasedAuthentication: UNREAD }] }).title).toBe(
      'The integration record was not fully read',
    );
    expect(named({ integrationsComplete: false })).toMatchObject({
      status: 'unknown',
      title: 'The integration record was not fully read',
    });
    expect(named({ integrations: [{ state: UNREAD }, { ...OLD, ...BLOCKED }] })).toMatchObject({
      status: 'unknown',
      title: 'The integration record was not fully read',
    });
  });

  it('may be of one that somebody said', () => {
    const of7 = { ...NAMED_TOKEN, integration: 7 };
    expect(named({ integrations: [{}, { ...OLD, ...BLOCKED }] }, of7).status).toBe('pass');
  });

  it('is of one that is not known where no name says which, though it was listed', () => {
    const certificate = { ...CERTIFICATE, integration: null };
    expect(statusOf({ ...holding(certificate), integrations: [{}] })).toBe('unknown');
    expect(statusOf({ ...holding(certificate), integrations: [NO_BOX] })).toBe('unknown');
  });
});

describe('where not every credential was read', () => {
  const partly = (differences: Differences) => statusOf({ ...differences, credentialsComplete: false });

  it('another one may be of any record', () => {
    expect(partly({ integrations: [{}, { ...OLD, ...BLOCKED }] })).toBe('unknown');
    expect(partly({ integrations: [{}, OLD] })).toBe('pass');
    expect(partly({ integrations: [BLOCKED, OLD] })).toBe('fail');
    expect(found({ integrations: [BLOCKED, { ...OLD, ...BLOCKED }], credentialsComplete: false }).message).toMatch(
      /^NetSuite refuses every token of Expensify:/,
    );
    expect(partly({ integrationsComplete: false })).toBe('unknown');
    expect(found({ integrations: [{}, { ...OLD, ...BLOCKED }], credentialsComplete: false }).message).toBe(
      'The credential may belong to any integration record of Expensify, and NetSuite does not let all of them in: see Expensify (old).',
    );
  });
});

describe('where no credential was read', () => {
  it('one more record may be the one', () => {
    expect(statusOf({ credentials: UNREAD, integrationsComplete: false })).toBe('unknown');
    expect(statusOf({ ...NONE_LIVE, integrationsComplete: false })).toBe('pass');
    expect(statusOf({ credentials: UNREAD, integrations: [] })).toBe('notApplicable');
    expect(statusOf({ credentials: UNREAD, integrations: [], integrationsComplete: false })).toBe('unknown');
  });
});

it('shows fifty records at most, those that the answer stands on first', () => {
  const records = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: 100 + at, name: `Expensify ${at}` }));
  const whole = found({ integrations: records(50) });
  expect(whole.evidence).toHaveLength(100);
  expect(whole).not.toHaveProperty('evidenceCut');
  const cut = found({ integrations: [...records(52), { ...BLOCKED }] });
  expect(cut).toMatchObject({ status: 'fail', evidenceCut: 6 });
  expect(cut.evidence).toHaveLength(100);
  expect(cut.evidence.slice(0, 3).map(({ record }) => record.name)).toEqual(['Expensify', 'Expensify', 'Expensify 0']);
});

it('looks at the box for tokens where a credential may be of any record', () => {
  const certificates = [CERTIFICATE, { ...CERTIFICATE, id: 902, integration: null }];
  const lines = (...credentials: readonly Credential[]) =>
    found({ ...holding(...credentials), integrations: [{}, OLD] }).evidence.filter(({ record }) => record.id === 7);
  expect(lines({ ...TOKEN, integration: OLD.id }, ...certificates)).toHaveLength(2);
  expect(lines({ ...TOKEN, integration: OLD.id }, CERTIFICATE)).toHaveLength(1);
});

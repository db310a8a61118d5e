import { integrationEnabled } from '../../../src/TypeScript/diagnosis/checks/integration-enabled';
import type { IntegrationRecord } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Differences } from './support/a-chain';
import { ofAccount, TOKEN } from './support/a-chain';

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
    expect(statusOf({ credentials: UNREAD, integrations: [BLOCKED, OLD] })).toBe('unknown');
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
  expect(statusOf({ integrations: [{}, {}], credentials })).toBe('unknown');
});

import fc from 'fast-check';
import { tokenLive } from '../../../src/TypeScript/diagnosis/checks/token-live';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import type { Differences } from './support/a-chain';
import { factsWith, ofToken, TOKEN, UNREAD_ENTITY, UNREAD_ROLE } from './support/a-chain';

const found = (differences: Differences = {}) => ofToken(tokenLive, differences);

it('passes where the token is neither revoked nor inactive', () => {
  const { status, message, explains } = found();
  expect(status).toBe('pass');
  expect(message).toBe('The access token is neither revoked nor inactive.');
  expect(explains).toEqual([]);
});

it.each([
  ['revoked', { revoked: true }],
  ['inactive', { inactive: true }],
])('fails where the token is %s, and points at it', (state, token) => {
  const { status, title, evidence } = found({ token });
  expect(status).toBe('fail');
  expect(title).toBe(`The access token is ${state}`);
  expect(evidence).toEqual([
    {
      record: { type: 'access-token', id: 501, name: 'Expensify - Ana', link: '/app/setup/accesstoken.nl?id=501' },
      field: 'Status',
      found: state,
      needed: 'active',
      requirement: null,
      weight: 'fail',
    },
  ]);
});

it('calls a token revoked that is both: only that cannot be undone', () => {
  expect(found({ token: { revoked: true, inactive: true } }).evidence).toMatchObject([{ found: 'revoked' }]);
});

it('names the token', () => {
  expect(found({ token: { inactive: true } }).message).toContain(
    'NetSuite refuses the access token "Expensify - Ana" of Expensify: it is inactive.',
  );
});

it('explains the refused login', () => {
  expect(found({ token: { revoked: true } }).explains).toEqual(['NS0109']);
});

it('is never unknown: a token that was listed was listed with its state', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), (inactive, revoked) => {
      const { status } = found({ token: { inactive, revoked }, role: UNREAD_ROLE, entity: UNREAD_ENTITY });
      expect(status).toBe(inactive || revoked ? 'fail' : 'pass');
    }),
  );
});

describe('of several tokens', () => {
  const judged = (...tokens: Partial<typeof TOKEN>[]) =>
    diagnose(
      factsWith({ credentials: known(tokens.map((token, index) => ({ ...TOKEN, id: 501 + index, ...token }))) }),
      expensify,
    ).tokens.map(({ chain, findings }) => [
      chain.credential.id,
      findings.find(({ check }) => check === 'token-live')?.status,
    ]);

  it('a dead one beside a live one is a left-over and is not judged', () => {
    expect(judged({ revoked: true }, {}, { inactive: true })).toEqual([[502, 'pass']]);
  });

  it('none of them live, the one created last is judged', () => {
    expect(
      judged({ revoked: true, created: '2026-03-01T00:00:00.000Z' }, { inactive: true }, { revoked: true }),
    ).toEqual([[501, 'fail']]);
  });

  it('created at the same time, the one with the highest id is judged', () => {
    expect(judged({ revoked: true }, { inactive: true })).toEqual([[502, 'fail']]);
  });
});

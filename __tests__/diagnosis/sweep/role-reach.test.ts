/** What a role alone reaches of what an integration needs. */
import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { columnsOf, joinedReach, reachOfRoles } from '../../../src/TypeScript/diagnosis/sweep/role-reach';
import type { Differences } from '../checks/support/a-chain';
import { CERTIFICATE, factsWith, lines, TOKEN } from '../checks/support/a-chain';
import { ACME, aRequirement } from '../symptom/support/an-item';

const BINS = aRequirement({ id: 'bins', anyOf: ['LIST_BIN', 'LIST_ITEM'], level: 'EDIT' });
const PROFILE: Profile = {
  ...ACME,
  credentials: [
    { kind: 'access-token', features: [] },
    { kind: 'oauth2-certificate', features: [] },
  ],
  requirements: [
    BINS,
    aRequirement({ id: 'by-certificate', onlyWith: { credential: 'oauth2-certificate' } }),
    aRequirement({ id: 'optional', onlyWith: { feature: 'OPEN' } }),
  ],
};

it('has a column for what any kind of credential needs, each once', () => {
  expect(columnsOf(PROFILE).map(({ id }) => id)).toEqual([
    ...['log-in-by-token', 'bins', 'optional', 'log-in-by-oauth2', 'by-certificate'],
  ]);
});

describe('a role', () => {
  const LOG_IN = { ADMI_LOGIN_OAUTH: 'FULL' } as const;
  const pattern = (differences: Differences, ...credentials: readonly Credential[]) =>
    reachOfRoles(factsWith(differences), PROFILE, credentials.length > 0 ? credentials : [TOKEN])[0]?.pattern;
  const holding = (levels: Parameters<typeof lines>[0]): Differences => ({ role: { permissions: lines(levels) } });

  it('reaches a level by one of several permissions, or not', () => {
    expect(pattern(holding({ ...LOG_IN, LIST_ITEM: 'EDIT' }))).toBe('++?..');
    expect(pattern(holding({ LIST_ITEM: 'VIEW' }))).toBe('--?..');
  });

  it('needs only what the kinds of its credentials do', () => {
    expect(pattern(holding({ LIST_BIN: 'FULL' }), CERTIFICATE)).toBe('.++-+');
    expect(pattern(holding({ LIST_BIN: 'FULL' }), CERTIFICATE, { ...TOKEN, role: CERTIFICATE.role })).toBe('-++-+');
  });

  it('needs what goes with a feature only where that is on', () => {
    expect(pattern({ ...holding({}), features: { OPEN: known(false) } })).toBe('--...');
    expect(pattern({ ...holding({}), features: { OPEN: known(true) } })).toBe('---..');
  });

  it('is not known where its lines were not read, and reaches everything where it is Administrator', () => {
    expect(pattern({ role: { permissions: UNREAD } })).toBe('???..');
    expect(pattern({ role: { permissions: UNREAD } }, { ...TOKEN, role: 3 })).toBe('+++..');
  });

  it('may reach a record type under another name, where that is one of several that would do', () => {
    const bins = aRequirement({ id: 'bins', anyOf: ['LIST_BIN', 'CUSTOMRECORD_BIN'], level: 'EDIT' });
    const reach = (levels: Parameters<typeof lines>[0]) =>
      reachOfRoles(factsWith(holding(levels)), { ...PROFILE, requirements: [bins] }, [TOKEN])[0]?.pattern;
    expect([reach({}), reach({ LIST_BIN: 'EDIT' })]).toEqual(['-?.', '-+.']);
  });

  it('has a row, with how many credentials are of it, by id', () => {
    const credentials = [{ ...TOKEN, role: 1002 }, TOKEN, { ...TOKEN, id: 503 }];
    expect(
      reachOfRoles(factsWith(), PROFILE, credentials).map(({ role, credentials: count }) => [role, count]),
    ).toEqual([
      [1001, 2],
      [1002, 1],
    ]);
  });
});

it('of several pages is joined: where two disagree, it is not known', () => {
  const row = (pattern: string, credentials = 1) => ({ role: 7, credentials, pattern });
  expect(joinedReach(undefined, row('+-'))).toEqual(row('+-'));
  expect(joinedReach(row('+-.+.', 2), row('+-+..', 3))).toEqual(row('+-++.', 5));
  expect(joinedReach(row('+-?'), row('-++'))).toEqual(row('???', 2));
  expect(joinedReach(row('+'), row('+-'))).toEqual(row('+-', 2));
});

/** Which check is at fault where the chain alone does not say it, rule by rule. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { CheckId } from '../../../src/TypeScript/diagnosis/finding';
import type { Snapshot } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import { causeByElimination, causeElsewhere, causeFrom } from '../../../src/TypeScript/diagnosis/pre-sync/causes';
import { FRESH_SECONDS } from '../../../src/TypeScript/diagnosis/pre-sync/snapshot-rules';
import { expensify } from '../../support/expensify';
import {
  anEmployee,
  aRole,
  aToken,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  OTHER_ROLE,
  TOKEN,
  without,
} from '../support/accounts';
import { granting, NOW, selfCheck, snapshot, withoutRights, withoutRoles } from './support/sources';

const MOMENT = { now: NOW, freshSeconds: FRESH_SECONDS, selfCheck: selfCheck({}, { role: OTHER_ROLE }) };

const tokensOf = (facts: Facts) => diagnose(facts, expensify).tokens;
const eliminated = (facts: Facts, refused: readonly string[]) =>
  causeByElimination(tokensOf(facts), refused)?.rootCause;

function withoutGlobals(facts: Facts): Facts {
  return { ...facts, entities: facts.entities.map((one) => ({ ...one, globalPermissions: UNREAD })) };
}

const globally = (lines: Record<string, 'NONE'>) =>
  withoutRoles(factsWith({ employees: [anEmployee({ globalPermissions: lines })] }));

describe('by elimination', () => {
  it('looks at what is refused and at nothing else', () => {
    const facts = withoutGlobals(factsWith({ roles: [aRole({ permissions: without('LIST_VENDOR') })] }));
    expect(eliminated(facts, ['accounts'])).toEqual({ check: 'global-permission', token: TOKEN });
    expect(eliminated(facts, ['nobody-needs-it'])).toBeUndefined();
  });

  it('is the role as soon as no global permission touches one thing that is refused', () => {
    expect(eliminated(globally({ LIST_VENDOR: 'NONE' }), ['accounts', 'vendors'])).toMatchObject({
      check: 'role-permission',
    });
  });

  it('is not known where the role may be the expected one, or not', () => {
    const facts = globally({});
    const unnamed = { ...facts, roles: facts.roles.map((role) => ({ ...role, name: UNREAD })) };
    expect(eliminated(facts, ['accounts'])).toEqual({ check: 'role-permission', token: TOKEN });
    expect(eliminated(unnamed, ['accounts'])).toBeUndefined();
  });

  it('is not the role where a global permission touches it, nor one of several permissions that would do', () => {
    expect(eliminated(globally({ LIST_ACCOUNT: 'NONE' }), ['accounts'])).toBeUndefined();
    expect(eliminated(globally({ ADMI_LOGIN_OAUTH: 'NONE' }), ['log-in-by-token'])).toBeUndefined();
  });
});

describe('from a snapshot of the caller’s own', () => {
  const facts = withoutRights(factsWith());
  const cause = { check: 'role-permission', token: TOKEN } as const;
  const found = (different: Parameters<typeof snapshot>[0]) =>
    causeFrom(
      [snapshot({ verdict: 'blocked', rootCause: cause, unmet: ['accounts'], ...different })],
      ['accounts'],
      tokensOf(facts),
      MOMENT,
    );

  it('is what left one of the refused requirements unmet, whatever else it left so', () => {
    expect(found({ unmet: ['accounts', 'soap'] })?.rootCause).toEqual(cause);
    expect(found({ unmet: ['soap'] })).toBeNull();
  });

  it('is none where the snapshot was not blocked, or names none', () => {
    expect(found({ verdict: 'ready' })).toBeNull();
    expect(found({ rootCause: null, fails: [] })).toBeNull();
  });

  it('is none where its token is not there any more', () => {
    expect(found({ credential: { token: 999, entity: EMPLOYEE, role: EXPECTED_ROLE } })).toBeNull();
  });
});

describe('of another token', () => {
  const ids = [TOKEN, 502, 503];
  const facts = withoutRights(factsWith({ tokens: ids.map((id) => aToken({ id })) }));
  const diagnosis = diagnose(facts, expensify);
  const own = diagnosis.tokens.filter(({ chain }) => chain.credential.id === TOKEN);
  const blocked = (token: number, check: CheckId, unmet: readonly string[] = []) =>
    snapshot({
      credential: { token, entity: EMPLOYEE, role: EXPECTED_ROLE },
      ...{ verdict: 'blocked', rootCause: { check, token }, unmet },
    });

  it('is the earliest check, then the lowest token', () => {
    const first = (...kept: ReturnType<typeof blocked>[]) => causeElsewhere(kept, own, diagnosis, MOMENT)?.rootCause;
    expect(first(blocked(502, 'role-permission'), blocked(503, 'role-active'))).toEqual({
      check: 'role-active',
      token: 503,
    });
    expect(first(blocked(503, 'role-active'), blocked(502, 'role-active'))).toEqual({
      check: 'role-active',
      token: 502,
    });
    expect(first(blocked(TOKEN, 'role-active'))).toBeUndefined();
  });

  it('stands while one of the requirements that it left unmet may still be so', () => {
    expect(causeElsewhere([blocked(502, 'role-permission', ['accounts'])], own, diagnosis, MOMENT)?.rootCause).toEqual({
      check: 'role-permission',
      token: 502,
    });
    expect(causeElsewhere([blocked(502, 'role-permission', ['nobody-needs-it'])], own, diagnosis, MOMENT)).toBeNull();
  });

  it('is none where its snapshot names no cause of its own', () => {
    const [unnamed, ofOther] = [null, { check: 'role-active', token: 503 } as const].map((rootCause) => ({
      ...blocked(502, 'role-active'),
      rootCause,
    }));
    for (const one of [unnamed, ofOther]) expect(causeElsewhere(one ? [one] : [], own, diagnosis, MOMENT)).toBeNull();
  });

  describe('in the role of the caller', () => {
    const asCaller = (levels: Parameters<typeof granting>[0] = {}) => ({ ...MOMENT, selfCheck: granting(levels) });
    const read = withoutRoles(factsWith({ tokens: ids.map((id) => aToken({ id })) }));
    const all = diagnose(read, expensify);
    const callers = all.tokens.filter(({ chain }) => chain.credential.id === TOKEN);
    const causeOf = (kept: Snapshot, since = asCaller(), tokens = callers) =>
      causeElsewhere([kept], tokens, all, since)?.rootCause.check;

    it('is not the role itself: the caller runs in it', () => {
      expect(causeOf(blocked(502, 'role-active'))).toBeUndefined();
      expect(causeOf(blocked(502, 'role-kind'))).toBeUndefined();
      expect(causeElsewhere([blocked(502, 'role-active')], own, diagnosis, MOMENT)?.rootCause.check).toBe(
        'role-active',
      );
    });

    it('is not the kind of the role either, where the integration calls RESTlets', () => {
      const calling = diagnose(read, { ...expensify, calls: [{ channel: 'RESTLET', onlyWith: {} }] });
      const first = calling.tokens.filter(({ chain }) => chain.credential.id === TOKEN);
      const causeIn = (since: typeof MOMENT) =>
        causeElsewhere([blocked(502, 'role-kind')], first, calling, since)?.rootCause.check;
      expect(causeIn(asCaller())).toBeUndefined();
      expect(causeIn(MOMENT)).toBe('role-kind');
    });

    it('is no permission of the role that NetSuite grants the caller now', () => {
      const kept = blocked(502, 'role-permission', ['accounts']);
      expect(causeOf(kept)).toBeUndefined();
      expect(causeOf(kept, asCaller({ LIST_ACCOUNT: 'NONE' }))).toBe('role-permission');
      expect(causeOf(kept, asCaller(), [])).toBe('role-permission');
      expect(causeOf(kept, { ...asCaller(), selfCheck: { ...granting(), role: OTHER_ROLE } })).toBe('role-permission');
    });

    it('is no permission of a wrong role that NetSuite grants the caller now, and may be another cause', () => {
      const unnamed = { ...read, roles: read.roles.map((role) => ({ ...role, name: UNREAD })) };
      const open = diagnose(
        { ...unnamed, entities: unnamed.entities.map((one) => ({ ...one, giveAccess: UNREAD })) },
        expensify,
      );
      const first = open.tokens.filter(({ chain }) => chain.credential.id === TOKEN);
      const causeIn = (check: 'token-role' | 'employee-access') =>
        causeElsewhere([blocked(502, check, ['accounts'])], first, open, asCaller())?.rootCause.check;
      expect(causeIn('token-role')).toBeUndefined();
      expect(causeIn('employee-access')).toBe('employee-access');
    });
  });
});

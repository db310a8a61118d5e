/**
 * How the three sources are joined, one rule after the other.
 */
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { PreSyncInput } from '../../../src/TypeScript/diagnosis/pre-sync/assess-sources';
import { combine } from '../../../src/TypeScript/diagnosis/pre-sync/combine';
import { FRESH_SECONDS } from '../../../src/TypeScript/diagnosis/pre-sync/snapshot-rules';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import type { Snapshot } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import {
  aRole,
  aToken,
  anEmployee,
  anIntegration,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  INTEGRATION,
  OTHER_ROLE,
  TOKEN,
  without,
} from '../support/accounts';
import {
  ago,
  granting,
  liveOf,
  nothing,
  NOW,
  refused,
  selfCheck,
  snapshot,
  withoutRights,
  withoutRoles,
} from './support/sources';

function asked(facts: Facts, evidence: Partial<PreSyncInput> = {}) {
  const given = {
    ...{ selfCheck: selfCheck(), snapshots: [], token: null, onBehalf: false },
    ...{ now: NOW, freshSeconds: FRESH_SECONDS },
    ...evidence,
  };
  return combine(liveOf(facts), given);
}

const BLOCKED = {
  verdict: 'blocked',
  rootCause: { check: 'role-permission', token: TOKEN },
  unmet: ['accounts'],
} as const;
const REFUSED = selfCheck({ accounts: false });
const OLD = ago(FRESH_SECONDS + 1);

describe('a caller who read the whole chain', () => {
  it.each([
    ['ready', factsWith()],
    ['blocked', factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] })],
  ])('is answered by the chain alone: %s', (verdict, facts) => {
    for (const evidence of [
      { selfCheck: REFUSED },
      { snapshots: [snapshot(BLOCKED)] },
      { selfCheck: null },
      { snapshots: [snapshot()], onBehalf: false },
    ]) {
      expect(asked(facts, evidence)).toMatchObject({
        verdict,
        causeAt: null,
        refused: [],
        sources: { decidedBy: 'chain', chain: 'complete', selfCheck: null, snapshot: null, disagreements: [] },
      });
    }
  });
});

describe('the self-check', () => {
  it('blocks by what NetSuite refuses the caller, whatever a snapshot says', () => {
    for (const snapshots of [[], [snapshot()], [snapshot({ at: OLD })]]) {
      expect(asked(withoutRights(factsWith()), { selfCheck: REFUSED, snapshots })).toMatchObject({
        verdict: 'blocked',
        rootCause: null,
        sources: { decidedBy: 'refusal' },
        refused: ['accounts'],
      });
    }
  });

  it.each([
    ['the expected role', 'role-permission', 'Expensify Integration'],
    ['another role', 'token-role', 'Clerk'],
  ])('with global permissions that were read and do not touch it shows that %s is short', (_role, check, name) => {
    const facts = withoutRoles(factsWith({ roles: [aRole({ name })] }));

    expect(asked(facts, { selfCheck: REFUSED })).toMatchObject({
      verdict: 'blocked',
      rootCause: { check, token: TOKEN },
    });
  });

  it.each([
    ['another user', { user: 43 }],
    ['another role', { role: 1003 }],
  ])('says nothing of a token of %s', (_who, who) => {
    const evidence = { selfCheck: selfCheck({ accounts: false }, who), snapshots: [snapshot(BLOCKED)] };

    expect(asked(withoutRoles(factsWith()), evidence)).toMatchObject({
      verdict: 'unknown',
      sources: { decidedBy: 'chain', snapshot: null, disagreements: [] },
    });
  });

  it('says nothing of the integration where the caller says that it is somebody else', () => {
    for (const facts of [nothing(factsWith()), withoutRoles(factsWith())]) {
      expect(asked(facts, { selfCheck: REFUSED, snapshots: [snapshot()], onBehalf: true })).toMatchObject({
        verdict: 'unknown',
        rootCause: null,
        refused: ['accounts'],
        sources: { decidedBy: 'chain', disagreements: [] },
      });
    }
    const granted = { selfCheck: granting(), snapshots: [snapshot()], onBehalf: true };
    expect(asked(withoutRoles(factsWith()), granted).verdict).toBe('unknown');
  });

  it('blocks a caller of whom nothing else can be read, and never makes it ready', () => {
    const facts = nothing(factsWith());

    expect(asked(facts, { selfCheck: REFUSED }).verdict).toBe('blocked');
    expect(asked(facts, { selfCheck: granting() }).verdict).toBe('unknown');
  });

  it('is no refusal of a requirement whose feature is off, or may be', () => {
    const facts = withoutRoles(factsWith({ features: { CLASSES: false } }));
    const unread = { ...facts, features: { ...facts.features, CLASSES: UNREAD } };
    for (const read of [facts, unread]) {
      expect(asked(read, { selfCheck: selfCheck({ classes: false }) })).toMatchObject({
        verdict: 'unknown',
        refused: [],
      });
    }
  });

  it('that was not understood is neither a refusal nor a pass', () => {
    const evidence = { selfCheck: selfCheck({ accounts: null }), snapshots: [snapshot()] };

    expect(asked(withoutRoles(factsWith()), evidence)).toMatchObject({ verdict: 'unknown', refused: [] });
  });

  it('that answered nothing grants nothing, whatever a snapshot says', () => {
    const silent = { ...selfCheck(), requirements: [] };

    expect(asked(withoutRights(factsWith()), { snapshots: [snapshot()] }).verdict).toBe('ready');
    expect(asked(withoutRights(factsWith()), { selfCheck: silent, snapshots: [snapshot()] }).verdict).toBe('unknown');
  });

  it('alone is not enough for ready', () => {
    expect(asked(withoutRoles(factsWith())).verdict).toBe('unknown');
    for (const facts of [nothing(factsWith()), withoutRights(factsWith())]) {
      expect(asked(facts, { selfCheck: granting() }).verdict).toBe('unknown');
    }
  });

  it('that is not there leaves the chain alone', () => {
    const evidence = { selfCheck: null, snapshots: [snapshot()] };

    expect(asked(withoutRoles(factsWith()), evidence)).toMatchObject({
      verdict: 'unknown',
      sources: { selfCheck: null },
    });
  });
});

describe('a snapshot', () => {
  it.each([
    ['the roles', withoutRoles(factsWith())],
    ['everything', nothing(factsWith())],
  ])('vouches for %s while it is fresh, and says how old it is', (_what, facts) => {
    const at = ago(FRESH_SECONDS);

    expect(asked(facts, { snapshots: [snapshot({ at })] })).toMatchObject({
      verdict: 'ready',
      sources: { decidedBy: 'snapshot', snapshot: { at, ageSeconds: FRESH_SECONDS, verdict: 'ready' } },
    });
  });

  it('vouches for nothing where an error text asks for a permission that no snapshot looked at', () => {
    for (const facts of [withoutRoles(factsWith()), nothing(factsWith())]) {
      expect(asked(facts, { snapshots: [snapshot()], asksMore: true })).toMatchObject({
        verdict: 'unknown',
        sources: { decidedBy: 'chain' },
      });
    }
  });

  it.each([
    ['a second too old', OLD],
    ['from the future', ago(-1)],
    ['without a time', 'yesterday'],
  ])('does not vouch when it is %s', (_what, at) => {
    for (const facts of [withoutRoles(factsWith()), nothing(factsWith())]) {
      expect(asked(facts, { snapshots: [snapshot({ at })] }).verdict).toBe('unknown');
    }
  });

  it('vouches for as long as it is told, which may be never', () => {
    const facts = nothing(factsWith());
    const at = (age: number, freshSeconds: number) =>
      asked(facts, { snapshots: [snapshot({ at: ago(age) })], freshSeconds }).verdict;

    expect([at(60, 60), at(61, 60)]).toEqual(['ready', 'unknown']);
    expect([at(1, 0), at(0, 0)]).toEqual(['unknown', 'unknown']);
  });

  it('does not vouch for another token, nor for one that the chain no longer has', () => {
    const credential = { ...snapshot().credential, token: 502 };

    expect(asked(withoutRoles(factsWith()), { snapshots: [snapshot({ credential })] })).toMatchObject({
      verdict: 'unknown',
      sources: { snapshot: null },
    });
  });

  it('vouches from the very second on in which it was taken', () => {
    expect(asked(withoutRights(factsWith()), { snapshots: [snapshot({ at: NOW })] }).verdict).toBe('ready');
  });

  it('does not vouch where the tokens are unread and another one of the caller’s own is too old', () => {
    const old = snapshot({ at: OLD, credential: { token: 502, entity: EMPLOYEE, role: EXPECTED_ROLE } });

    expect(asked(nothing(factsWith()), { snapshots: [snapshot()] }).verdict).toBe('ready');
    expect(asked(nothing(factsWith()), { snapshots: [snapshot(), old] }).verdict).toBe('unknown');
  });

  it('does not vouch where the tokens are unread and another one was not in order', () => {
    const snapshots = [snapshot({ allReady: false })];

    expect(asked(nothing(factsWith()), { snapshots }).verdict).toBe('unknown');
    expect(asked(nothing(factsWith()), { snapshots, token: TOKEN }).verdict).toBe('ready');
  });

  it('does not vouch for another live token that the caller cannot judge', () => {
    const facts = withoutRoles(
      factsWith({
        tokens: [aToken(), aToken({ id: 502, entity: 43 })],
        employees: [anEmployee(), anEmployee({ id: 43 })],
      }),
    );

    expect(asked(facts, { snapshots: [snapshot()] }).verdict).toBe('unknown');
  });

  it('names the cause of a live refusal if it left the same requirement unmet, however old it is', () => {
    for (const at of [ago(1), OLD]) {
      const evidence = { selfCheck: REFUSED, snapshots: [snapshot({ ...BLOCKED, at })] };
      expect(asked(withoutRights(factsWith()), evidence)).toMatchObject({
        verdict: 'blocked',
        rootCause: BLOCKED.rootCause,
      });
    }
  });

  it('does not name the cause of a refusal that it does not explain', () => {
    const evidence = { selfCheck: selfCheck({ soap: false }), snapshots: [snapshot(BLOCKED)] };

    expect(asked(withoutRights(factsWith()), evidence)).toMatchObject({ verdict: 'blocked', rootCause: null });
  });

  it('that is blocked, where nothing is refused now, makes it unknown', () => {
    for (const facts of [withoutRoles(factsWith()), nothing(factsWith())]) {
      expect(asked(facts, { snapshots: [snapshot(BLOCKED)] })).toMatchObject({
        verdict: 'unknown',
        sources: {
          decidedBy: 'disagreement',
          disagreements: [{ between: ['selfCheck', 'snapshot'], requirement: null }],
        },
      });
    }
  });
});

describe('the readable chain', () => {
  it('that is blocked for certain stays blocked, with its own cause', () => {
    const facts = withoutRoles(factsWith({ employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })] }));

    expect(asked(facts, { snapshots: [snapshot()] })).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'global-permission', token: TOKEN },
      sources: { decidedBy: 'chain', disagreements: [{ between: ['selfCheck', 'chain'], requirement: 'accounts' }] },
    });
  });

  it('that is blocked as a snapshot was is no disagreement', () => {
    const facts = withoutRoles(factsWith({ features: { WEBSERVICESEXTERNAL: false } }));
    const fault = { verdict: 'blocked', rootCause: { check: 'feature-enabled', token: null } } as const;

    expect(asked(facts, { snapshots: [snapshot(fault)] }).sources.disagreements).toEqual([]);
    expect(asked(facts, { snapshots: [snapshot(fault)] }).verdict).toBe('blocked');
  });

  it('that read as met what NetSuite refuses makes it unknown: neither is believed', () => {
    const facts = refused(factsWith(), 'integration-records');

    expect(asked(facts, { snapshots: [snapshot()] }).verdict).toBe('ready');
    expect(asked(facts, { selfCheck: REFUSED, snapshots: [snapshot()] })).toMatchObject({
      verdict: 'unknown',
      sources: {
        decidedBy: 'disagreement',
        disagreements: expect.arrayContaining([
          expect.objectContaining({ between: ['selfCheck', 'chain'] }),
        ]) as unknown,
      },
    });
  });

  it('that is ready but for the integration record is doubted by a snapshot of a fault in just that, however old', () => {
    const facts = refused({ ...factsWith(), integrations: [], integrationsComplete: false }, 'integration-records');
    const fault = { verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } } as const;

    expect(asked(facts)).toMatchObject({ verdict: 'ready', sources: { decidedBy: 'chain' } });
    expect(asked(facts, { snapshots: [snapshot(fault)] }).verdict).toBe('unknown');
    // Nobody has seen it repaired: time alone repairs nothing.
    expect(asked(facts, { snapshots: [snapshot({ ...fault, at: OLD })] }).verdict).toBe('unknown');
    // What was read since has overtaken it: the chain is ready but for the record.
    expect(asked(facts, { snapshots: [snapshot(BLOCKED)] }).verdict).toBe('ready');
  });

  it('is labelled by how much of it was read', () => {
    const chain = (facts: Facts) => asked(facts).sources.chain;

    expect([factsWith(), withoutRoles(factsWith()), nothing(factsWith())].map(chain)).toEqual([
      'complete',
      'partial',
      'none',
    ]);
  });

  it('counts a blocked token of somebody else', () => {
    const facts = factsWith({
      roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Clerk', permissions: {} })],
      employees: [anEmployee(), anEmployee({ id: 43, roles: [] })],
      tokens: [aToken(), aToken({ id: 502, entity: 43, role: OTHER_ROLE })],
    });

    expect(asked(withoutRoles(facts), { snapshots: [snapshot()] })).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'role-assigned', token: 502 },
    });
  });
});

describe('a self-check beside global permissions that were read', () => {
  const LINE = (level: Level) => factsWith({ employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: level } })] });
  /** In an account without subsidiaries, nothing can be narrowed that Expensify needs. */
  const proof = ({ features, ...facts }: Facts, evidence: Partial<PreSyncInput> = {}) =>
    asked({ ...facts, features: { ...features, SUBSIDIARIES: known(false) } }, { selfCheck: granting(), ...evidence });

  it('proves nothing where the role may not reach every subsidiary, unless a fresh snapshot saw that it does', () => {
    const facts = withoutRoles(factsWith());

    expect(asked(facts, { selfCheck: granting() })).toMatchObject({
      verdict: 'unknown',
      sources: { decidedBy: 'chain' },
    });
    expect(asked(facts, { selfCheck: granting(), snapshots: [snapshot()] })).toMatchObject({
      verdict: 'ready',
      sources: { decidedBy: 'snapshot' },
    });
  });

  it('proves that the token works, without the role and without a snapshot', () => {
    expect(proof(withoutRoles(factsWith()))).toMatchObject({
      verdict: 'ready',
      rootCause: null,
      sources: { decidedBy: 'proof', snapshot: null, disagreements: [] },
    });
  });

  it('proves nothing where another live token was not understood, whatever a snapshot says', () => {
    const facts: Facts = { ...withoutRoles(factsWith()), credentialsComplete: false };

    expect(proof(facts).verdict).toBe('unknown');
    expect(proof(facts, { snapshots: [snapshot()] }).verdict).toBe('unknown');
  });

  it('proves nothing where global permissions are unread, unless they do not count', () => {
    const unread = (facts: Facts): Facts => ({
      ...withoutRoles(facts),
      entities: facts.entities.map((entity) => ({ ...entity, globalPermissions: UNREAD })),
    });

    expect(proof(unread(factsWith())).verdict).toBe('unknown');
    expect(proof(unread(factsWith({ features: { EMPPERMS: false } }))).verdict).toBe('ready');
  });

  it('counts a global line that was read, whatever NetSuite grants: folded in or not, it decides', () => {
    expect(proof(withoutRoles(LINE('VIEW')))).toMatchObject({ verdict: 'ready', sources: { decidedBy: 'proof' } });
    expect(proof(withoutRoles(LINE('NONE')))).toMatchObject({ verdict: 'blocked', sources: { decidedBy: 'chain' } });
    // The role alone would not do, and the global line does: NetSuite's "no" leaves it open.
    const roleAlone = granting({ LIST_ACCOUNT: 'NONE' });
    expect(proof(withoutRoles(LINE('VIEW')), { selfCheck: roleAlone })).toMatchObject({
      verdict: 'unknown',
      sources: { decidedBy: 'disagreement' },
    });
  });

  it('needs one of several permissions, each at its level', () => {
    const byOne = granting({ ADMI_LOGIN_OAUTH: 'NONE' });
    const byNone = granting({ ADMI_LOGIN_OAUTH: 'NONE', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'NONE' });

    expect(proof(withoutRoles(factsWith()), { selfCheck: byOne }).verdict).toBe('ready');
    expect(proof(withoutRoles(factsWith()), { selfCheck: byNone }).verdict).toBe('blocked');
  });

  it.each([
    ['the employee', (facts: Facts) => ({ ...facts, entities: [] })],
    [
      "the employee's roles",
      (facts: Facts) => ({ ...facts, entities: facts.entities.map((one) => ({ ...one, roles: UNREAD })) }),
    ],
    ['a feature', (facts: Facts) => ({ ...facts, features: { ...facts.features, TBA: UNREAD } })],
  ])('proves nothing where %s is unread', (_what, hide) => {
    expect(proof(withoutRoles(hide(factsWith()))).verdict).toBe('unknown');
    expect(proof(refused(hide(factsWith()))).verdict).toBe('unknown');
  });

  it('proves nothing of a token of somebody else', () => {
    const facts = factsWith({
      tokens: [aToken(), aToken({ id: 502, entity: 43 })],
      employees: [anEmployee(), anEmployee({ id: 43 })],
    });

    expect(proof(withoutRoles(facts)).verdict).toBe('unknown');
  });

  it('overtakes what a snapshot found of the role, and says that they differ', () => {
    expect(proof(withoutRoles(factsWith()), { snapshots: [snapshot(BLOCKED)] })).toMatchObject({
      verdict: 'ready',
      sources: { decidedBy: 'proof', disagreements: [{ between: ['selfCheck', 'snapshot'], requirement: null }] },
    });
  });

  it('does not overtake what it cannot see: a snapshot of a blocked integration record, however old', () => {
    const facts = withoutRoles({ ...factsWith(), integrations: [], integrationsComplete: false });
    const fault = { verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } } as const;

    expect(proof(facts).verdict).toBe('ready');
    for (const at of [ago(1), OLD]) {
      expect(proof(facts, { snapshots: [snapshot({ ...fault, at })] })).toMatchObject({
        verdict: 'unknown',
        sources: { decidedBy: 'disagreement', disagreements: [{ between: ['selfCheck', 'snapshot'] }] },
      });
    }
  });
});

describe("a fault of somebody else's token", () => {
  const twoTokens = factsWith({
    roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Clerk', permissions: {} })],
    employees: [anEmployee(), anEmployee({ id: 43, roles: [OTHER_ROLE] })],
    tokens: [aToken(), aToken({ id: 502, entity: 43, role: OTHER_ROLE })],
  });
  const fault = { check: 'token-role', token: 502 } as const;
  const other = { token: 502, entity: 43, role: OTHER_ROLE };
  const knowing = (at = ago(1), credential = other) => [
    snapshot({ allReady: false }),
    snapshot({ credential, at, verdict: 'blocked', rootCause: fault }),
  ];

  it('blocks by a fresh snapshot, for the integration may hold that one', () => {
    expect(asked(withoutRoles(twoTokens), { snapshots: knowing(), selfCheck: granting() })).toMatchObject({
      verdict: 'blocked',
      rootCause: fault,
      sources: { decidedBy: 'another-token' },
    });
  });

  it.each([
    ['the snapshot is old', withoutRoles(twoTokens), knowing(OLD)],
    ['there is no snapshot', withoutRoles(twoTokens), []],
    ['the snapshot is of another user', withoutRoles(twoTokens), knowing(ago(1), { ...other, entity: 44 })],
    ['which tokens there are is not known', nothing(twoTokens), knowing()],
  ])('is not known where %s', (_why, facts, snapshots) => {
    expect(asked(facts, { snapshots, selfCheck: granting() }).verdict).toBe('unknown');
  });

  it.each<[string, Partial<Snapshot>]>([
    ['a token that is not its own', { rootCause: { check: 'token-role', token: 777 } }],
    ['nothing that blocks', { verdict: 'ready' }],
    ['a requirement whose feature is off now', { unmet: ['classes'] }],
    ['a requirement that a global line meets now', { unmet: ['accounts'] }],
    ['a check that the chain has answered since', { rootCause: { check: 'employee-access', token: 502 } }],
  ])('is none where the snapshot names %s', (_what, different) => {
    const facts = factsWith({
      ...{ features: { CLASSES: false } },
      roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Clerk', permissions: {} })],
      employees: [
        anEmployee(),
        anEmployee({ id: 43, roles: [OTHER_ROLE], globalPermissions: { LIST_ACCOUNT: 'FULL' } }),
      ],
      tokens: [aToken(), aToken({ id: 502, entity: 43, role: OTHER_ROLE })],
    });
    const snapshots = [snapshot({ credential: other, verdict: 'blocked', rootCause: fault, ...different })];

    expect(asked(withoutRoles(facts), { snapshots, selfCheck: granting() }).verdict).toBe('unknown');
  });

  it('is heard from the latest snapshot of it', () => {
    const repaired = snapshot({ credential: other, at: ago(0) });

    expect(asked(withoutRoles(twoTokens), { snapshots: [...knowing(), repaired], selfCheck: granting() }).verdict).toBe(
      'unknown',
    );
  });

  describe('is none any more', () => {
    const verdictWith = (facts: Facts, ...snapshots: Snapshot[]) =>
      asked(withoutRoles(facts), { snapshots, selfCheck: granting() });

    it('once somebody found every token ready, though the entry of that one was not written again', () => {
      const since = (at: string, allReady = true) => snapshot({ at, allReady });
      const [, fault502] = knowing(ago(60));
      if (!fault502) throw new Error('no snapshot');

      expect(verdictWith(twoTokens, since(ago(30)), fault502)).toMatchObject({
        verdict: 'unknown',
        sources: { decidedBy: 'chain' },
      });
      // Older, or of that token alone, or still to come: nothing newer says the opposite.
      for (const other of [since(ago(90)), since(ago(30), false), since(ago(-30))]) {
        expect(verdictWith(twoTokens, other, fault502).sources.decidedBy).toBe('another-token');
      }
    });

    it('where the caller has the same role, and NetSuite grants by it now what it lacked', () => {
      const sameRole = factsWith({
        employees: [anEmployee(), anEmployee({ id: 43 })],
        tokens: [aToken(), aToken({ id: 502, entity: 43 })],
      });
      const lacking = (check: 'role-permission' | 'role-active' | 'global-permission', unmet = ['accounts']) =>
        snapshot({
          credential: { token: 502, entity: 43, role: EXPECTED_ROLE },
          ...{ at: ago(60), verdict: 'blocked', rootCause: { check, token: 502 }, unmet, allReady: false },
        });
      const own = snapshot({ at: ago(30), allReady: false });
      const rule = (of: Snapshot, evidence: Partial<PreSyncInput> = {}, facts = sameRole) =>
        asked(withoutRoles(facts), { snapshots: [own, of], selfCheck: granting(), ...evidence }).sources.decidedBy;

      expect(rule(lacking('role-permission'))).toBe('chain');
      expect(rule(lacking('role-active', []))).toBe('chain');
      // Nothing is known of what another role grants, nor of a level that a global permission may have given.
      const line = { employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'FULL' } }), anEmployee({ id: 43 })] };
      const raised = factsWith({ ...line, tokens: [aToken(), aToken({ id: 502, entity: 43 })] });
      expect(rule(lacking('role-permission'), {}, raised)).toBe('another-token');
      expect(rule(lacking('role-permission', ['accounts', 'nobody-knows']))).toBe('chain');
      expect(rule(lacking('role-permission'), { selfCheck: selfCheck() })).toBe('another-token');
    });
  });

  it('still blocks where the caller has another role, whatever NetSuite grants the caller', () => {
    const unmet = snapshot({
      credential: other,
      at: ago(60),
      verdict: 'blocked',
      rootCause: fault,
      unmet: ['accounts'],
    });

    expect(asked(withoutRoles(twoTokens), { snapshots: [unmet], selfCheck: granting() })).toMatchObject({
      verdict: 'blocked',
      sources: { decidedBy: 'another-token' },
    });
  });

  it('is none once the token is no longer among the live ones', () => {
    expect(asked(withoutRoles(factsWith()), { snapshots: knowing(), selfCheck: granting() }).verdict).toBe('ready');
  });

  it('is nothing to a caller who holds none of the tokens', () => {
    const selfCheck = { ...granting(), user: 99 };

    expect(asked(withoutRoles(twoTokens), { snapshots: knowing(), selfCheck })).toMatchObject({
      verdict: 'unknown',
      sources: { decidedBy: 'chain', snapshot: null },
    });
  });
});

describe('a blocked integration record, which the caller cannot see', () => {
  const twoRecords = factsWith({
    integrations: [anIntegration(), anIntegration({ id: 8, state: 'BLOCKED' })],
    employees: [anEmployee(), anEmployee({ id: 43 })],
    tokens: [aToken(), aToken({ id: 502, entity: 43, integration: 8 })],
  });
  const unseen = { ...twoRecords, integrations: [], integrationsComplete: false };
  const other = snapshot({
    credential: { token: 502, entity: 43, role: EXPECTED_ROLE },
    ...{ verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } },
  });

  it('of another live token is doubt enough', () => {
    const evidence = { selfCheck: granting(), snapshots: [snapshot({ allReady: false }), other] };

    expect(asked(refused(unseen, 'integration-records'), { ...evidence, snapshots: [] }).verdict).toBe('ready');
    expect(asked(refused(unseen, 'integration-records'), evidence).verdict).toBe('unknown');
  });

  it('keeps out everybody: a caller who holds none of the tokens is not told ready either', () => {
    const facts = refused({ ...factsWith(), integrations: [], integrationsComplete: false }, 'integration-records');
    const record = snapshot({
      ...{ verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } },
      integrationState: { record: INTEGRATION, seen: 'fault', seenAt: ago(60) },
    });
    const selfCheck = { ...granting(), user: 99 };

    expect(asked(facts, { selfCheck, snapshots: [] }).verdict).toBe('ready');
    expect(asked(facts, { selfCheck, snapshots: [record] })).toMatchObject({
      verdict: 'unknown',
      sources: {
        decidedBy: 'disagreement',
        snapshot: null,
        disagreements: [{ between: ['chain', 'snapshot'], message: expect.stringContaining(ago(60)) as string }],
      },
    });
    // Whoever could not read the tokens does not know whose record it is.
    const nobodys = { ...facts, credentials: UNREAD };
    expect(asked(nobodys, { selfCheck, snapshots: [record] }).sources.decidedBy).toBe('chain');
  });

  it('is not forgotten behind an earlier fault that is repaired since', () => {
    const feature = { verdict: 'blocked', rootCause: { check: 'feature-enabled', token: null } } as const;
    const both = snapshot({ ...feature, fails: ['feature-enabled', 'integration-enabled'] });
    const facts = refused({ ...factsWith(), integrations: [], integrationsComplete: false }, 'integration-records');

    expect(asked(facts, { snapshots: [snapshot(feature)] }).verdict).toBe('ready');
    expect(asked(facts, { snapshots: [both] })).toMatchObject({
      verdict: 'unknown',
      sources: { disagreements: [{ message: expect.stringContaining('integration-enabled') as string }] },
    });
  });

  describe('of a token that is gone', () => {
    const facts = refused({ ...factsWith(), integrations: [], integrationsComplete: false }, 'integration-records');
    const fault = { verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } } as const;
    const of = (record: number | null) =>
      snapshot({
        ...fault,
        ...{ credential: { token: 999, entity: 43, role: OTHER_ROLE }, at: OLD },
        integrationState: { record, seen: 'fault', seenAt: OLD },
      });
    const verdictWith = (...snapshots: Snapshot[]) => asked(facts, { snapshots }).verdict;

    it('is no doubt where it is another record', () => {
      expect(verdictWith(of(8))).toBe('ready');
      expect(verdictWith(of(8), snapshot(fault))).toBe('unknown');
    });

    it('is one where the token was replaced by one of the same record, or nobody knows of which', () => {
      expect(verdictWith(of(INTEGRATION))).toBe('unknown');
      expect(verdictWith(of(null))).toBe('unknown');
    });

    it('is over once somebody has seen the record in order, with whichever token', () => {
      for (const record of [INTEGRATION, null]) expect(verdictWith(of(record), snapshot())).toBe('ready');
      const another = { token: 503, entity: 44, role: OTHER_ROLE };
      expect(verdictWith(of(INTEGRATION), snapshot({ credential: another }))).toBe('ready');
      // What somebody saw who could not read the record says nothing of it.
      expect(verdictWith(of(INTEGRATION), snapshot({ integrationRead: false }))).toBe('unknown');
    });

    it('is one too where the tokens could not be read, and the record is that of the caller', () => {
      const own = (record: number) =>
        snapshot({ integrationRead: false, integrationState: { record, seen: 'unread', seenAt: '' } });
      const asks = (...snapshots: Snapshot[]) => asked(nothing(factsWith()), { snapshots }).verdict;

      expect(asks(own(INTEGRATION), of(INTEGRATION))).toBe('unknown');
      expect(asks(own(8), of(INTEGRATION))).toBe('ready');
    });
  });

  it('is heard also from the older of two snapshots of one credential, whose later reader did not see the record', () => {
    const facts = refused({ ...factsWith(), integrations: [], integrationsComplete: false }, 'integration-records');
    const fault = { verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } } as const;
    const older = snapshot({ ...fault, at: ago(60) });
    const blind = snapshot({ at: ago(30), integrationRead: false });

    expect(asked(facts, { snapshots: [older, blind] }).verdict).toBe('unknown');
    expect(asked(facts, { snapshots: [older, snapshot({ at: ago(30) })] }).verdict).toBe('ready');
  });

  it('is told with the time at which it was seen, not at which it was carried over', () => {
    const facts = refused({ ...factsWith(), integrations: [], integrationsComplete: false }, 'integration-records');
    const fault = { verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } } as const;
    const carried = snapshot({
      ...{ ...fault, at: ago(1), integrationRead: false },
      integrationState: { record: INTEGRATION, seen: 'fault', seenAt: OLD },
    });

    expect(asked(facts, { snapshots: [carried] }).sources.disagreements).toMatchObject([
      { message: expect.stringContaining(`at ${OLD} the whole chain was blocked by integration-enabled`) as string },
    ]);
  });

  it('is no disagreement where the chain is blocked already', () => {
    const facts = refused(
      { ...factsWith({ features: { TBA: false } }), integrations: [], integrationsComplete: false },
      'integration-records',
    );
    const record = { verdict: 'blocked', rootCause: { check: 'integration-enabled', token: null } } as const;

    expect(asked(facts, { snapshots: [snapshot(record)] })).toMatchObject({
      verdict: 'blocked',
      sources: { decidedBy: 'chain', disagreements: [] },
    });
  });

  it('is said to be unread where nobody read it, now or then', () => {
    const facts = nothing(factsWith());
    const seen = (integrationRead: boolean) =>
      asked(facts, { snapshots: [snapshot({ integrationRead })] }).sources.snapshot?.integrationRead;

    expect([seen(true), seen(false)]).toEqual([true, false]);
  });
});

describe('global lines that a snapshot saw, and nobody can read now', () => {
  const facts = withoutRights(factsWith());

  it('count for more than a grant, which may be the role’s alone', () => {
    const harmless = snapshot({ globalLines: { ADMI_LOGIN_OAUTH: 'VIEW' } });
    const oneLeft = granting({ ADMI_MANAGE_OWN_OAUTH_TOKENS: 'NONE' });

    expect(asked(facts, { selfCheck: granting(), snapshots: [harmless] }).verdict).toBe('ready');
    expect(asked(facts, { selfCheck: oneLeft, snapshots: [harmless] }).verdict).toBe('unknown');
  });

  it('make a refusal doubtful that they would lift', () => {
    const raised = snapshot({ globalLines: { LIST_ACCOUNT: 'VIEW' } });

    expect(asked(facts, { selfCheck: granting({ LIST_ACCOUNT: 'NONE' }), snapshots: [raised] })).toMatchObject({
      verdict: 'unknown',
      sources: { decidedBy: 'disagreement', disagreements: [{ requirement: 'accounts' }] },
    });
    expect(asked(facts, { selfCheck: granting({ LIST_VENDOR: 'NONE' }), snapshots: [raised] }).verdict).toBe('blocked');
    const blocked = { ...raised, verdict: 'blocked', rootCause: BLOCKED.rootCause } as const;
    const { sources } = asked(facts, { selfCheck: granting({ LIST_ACCOUNT: 'NONE' }), snapshots: [blocked] });
    expect(sources.disagreements).toMatchObject([
      { requirement: 'accounts', message: expect.stringContaining('a global permission granted it') as string },
    ]);
  });

  it('do not make another refusal doubtful that none of them would lift', () => {
    const raised = snapshot({ globalLines: { LIST_ACCOUNT: 'VIEW' } });
    const refusing = granting({ LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE' });

    expect(asked(facts, { selfCheck: refusing, snapshots: [raised] })).toMatchObject({
      verdict: 'blocked',
      sources: { decidedBy: 'refusal' },
    });
  });

  it('make a refusal doubtful that one of several of them would lift', () => {
    const raised = snapshot({ globalLines: { ADMI_LOGIN_OAUTH: 'FULL' } });
    const refusing = granting({ ADMI_LOGIN_OAUTH: 'NONE', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'NONE' });

    expect(asked(facts, { selfCheck: refusing, snapshots: [raised] }).sources.decidedBy).toBe('disagreement');
  });

  it('give way to what is read now: no line', () => {
    const raised = snapshot({ globalLines: { LIST_ACCOUNT: 'FULL' } });

    expect(asked(withoutRoles(factsWith()), { selfCheck: REFUSED, snapshots: [raised] }).verdict).toBe('blocked');
  });

  it('count nothing where the feature is off now', () => {
    const off = withoutRights(factsWith({ features: { EMPPERMS: false } }));
    const raised = snapshot({ globalLines: { LIST_ACCOUNT: 'FULL' } });

    expect(asked(off, { selfCheck: REFUSED, snapshots: [raised] }).verdict).toBe('blocked');
  });

  it('are told with the time of the snapshot that saw them', () => {
    const twins = factsWith({ tokens: [aToken(), aToken({ id: 502 })] });
    const snapshots = [
      snapshot({ at: ago(100) }),
      snapshot({
        at: ago(50),
        credential: { ...snapshot().credential, token: 502 },
        globalLines: { LIST_ACCOUNT: 'FULL' },
      }),
    ];
    const { sources } = asked(withoutRights(twins), { selfCheck: REFUSED, snapshots });

    expect(sources.disagreements[0]?.message).toContain(`at ${ago(50)} a global permission granted it`);
  });

  it('count nothing where they are read now and the feature is off', () => {
    const line = { employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' as const } })] };
    const off = withoutRoles(factsWith({ ...line, features: { EMPPERMS: false } }));

    expect(asked(off, { snapshots: [snapshot()] })).toMatchObject({
      verdict: 'ready',
      sources: { decidedBy: 'snapshot' },
    });
  });

  it('give way to lines that are read now', () => {
    const line = factsWith({ employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })] });
    const unknownFeature = { ...line, features: { ...line.features, EMPPERMS: UNREAD } };

    expect(asked(withoutRoles(unknownFeature), { selfCheck: granting(), snapshots: [snapshot()] }).verdict).toBe(
      'unknown',
    );
  });
});

describe('several snapshots of one credential', () => {
  it('are heard as the latest: two calls at once may have left two', () => {
    const facts = nothing(factsWith());
    const older = snapshot({ ...BLOCKED, at: ago(60) });

    expect(asked(facts, { snapshots: [older, snapshot({ at: ago(30) })] }).verdict).toBe('ready');
    expect(asked(facts, { snapshots: [snapshot({ at: ago(90) }), older] }).verdict).toBe('unknown');
  });

  it('are not heard as one from the future', () => {
    expect(asked(nothing(factsWith()), { snapshots: [snapshot({ at: ago(-90) }), snapshot()] }).verdict).toBe('ready');
  });
});

describe('where no token can be read', () => {
  const dead = { token: 500, entity: EMPLOYEE, role: EXPECTED_ROLE };
  const others = { token: 502, entity: 43, role: EXPECTED_ROLE };
  const asks = (...snapshots: Snapshot[]) => asked(nothing(factsWith()), { snapshots });

  it('a fault of an earlier token of the caller is over once every token was found ready', () => {
    const before = snapshot({ ...BLOCKED, credential: dead, at: ago(60) });

    expect(asks(before, snapshot({ at: ago(30) }))).toMatchObject({
      verdict: 'ready',
      sources: { decidedBy: 'snapshot', snapshot: { at: ago(30) }, disagreements: [] },
    });
    expect(asks(before, snapshot({ at: ago(30), allReady: false })).verdict).toBe('unknown');
    expect(asks(before, snapshot({ at: ago(90) })).verdict).toBe('unknown');
  });

  it('a fault that is over is shown where the caller left nothing newer', () => {
    const before = snapshot({ ...BLOCKED, credential: dead, at: ago(60) });
    const since = snapshot({ credential: others, at: ago(30) });
    expect(asks(before, since).sources).toMatchObject({ snapshot: { at: ago(60), verdict: 'blocked' } });
  });

  it('every token was not ready any more where a later snapshot found another one blocked', () => {
    const later = (at: string) => snapshot({ ...BLOCKED, credential: others, at, allReady: false });

    expect(asks(snapshot({ at: ago(60) }), later(ago(90))).verdict).toBe('ready');
    expect(asks(snapshot({ at: ago(60) }), later(ago(30))).verdict).toBe('unknown');
    // Of two that were taken at the same time the fault counts.
    expect(asks(snapshot({ at: ago(60) }), later(ago(60))).verdict).toBe('unknown');
    const inOrder = snapshot({ credential: others, at: ago(30), allReady: false });
    expect(asks(snapshot({ at: ago(60) }), inOrder).verdict).toBe('ready');
  });
});

describe('a question about one token, where no token can be read', () => {
  it('is no question about the caller where nothing says that the token is its own', () => {
    const somebodyElses = snapshot({ credential: { token: 502, entity: 43, role: EXPECTED_ROLE } });
    for (const snapshots of [[], [somebodyElses]]) {
      expect(asked(nothing(factsWith()), { selfCheck: REFUSED, snapshots, token: 502 })).toMatchObject({
        verdict: 'unknown',
        refused: ['accounts'],
      });
    }
    expect(asked(nothing(factsWith()), { selfCheck: REFUSED, snapshots: [snapshot()], token: TOKEN }).verdict).toBe(
      'blocked',
    );
  });

  it('and a question about all of them is none where fresh snapshots know others alone', () => {
    const others = (at: string) => [snapshot({ at, credential: { token: 502, entity: 43, role: EXPECTED_ROLE } })];

    expect(asked(nothing(factsWith()), { selfCheck: REFUSED, snapshots: others(ago(1)) }).verdict).toBe('unknown');
    expect(asked(nothing(factsWith()), { selfCheck: REFUSED, snapshots: others(OLD) }).verdict).toBe('blocked');
  });
});

describe('a question about one token of a caller who holds two', () => {
  it('hears no snapshot of the other one', () => {
    const other = snapshot({ ...BLOCKED, credential: { token: 502, entity: EMPLOYEE, role: EXPECTED_ROLE } });
    const evidence = { token: TOKEN, snapshots: [snapshot(), other] };

    expect(asked(nothing(factsWith()), evidence)).toMatchObject({
      verdict: 'ready',
      sources: { snapshot: { verdict: 'ready' }, disagreements: [] },
    });
    expect(asked(nothing(factsWith()), { ...evidence, token: 502 }).verdict).toBe('unknown');
  });
});

describe('the snapshot that is shown of several tokens of the caller', () => {
  it('is the one that is worst for ready, then the oldest', () => {
    const twins = factsWith({ tokens: [aToken(), aToken({ id: 502 })] });
    const second = { ...snapshot().credential, token: 502 };
    const shown = (...snapshots: Snapshot[]) => asked(withoutRights(twins), { snapshots }).sources.snapshot;

    expect(shown(snapshot({ at: ago(9) }), snapshot({ credential: second, ...BLOCKED, at: ago(1) }))?.verdict).toBe(
      'blocked',
    );
    expect(shown(snapshot({ at: ago(1) }), snapshot({ credential: second, at: ago(9) }))?.at).toBe(ago(9));
  });
});

describe('a chain that is blocked', () => {
  const facts = withoutRoles(factsWith({ tokens: [aToken({ inactive: true })] }));
  const said = (kept: Snapshot) =>
    asked(facts, { selfCheck: selfCheck({ accounts: false }), snapshots: [kept] }).sources.disagreements;

  it('differs from a snapshot that found everything in order', () => {
    expect(said(snapshot({ at: ago(60) }))).toEqual([
      {
        ...{ between: ['selfCheck', 'snapshot'], requirement: 'accounts' },
        message: `NetSuite refuses the caller what accounts needs; at ${ago(60)} the whole chain was in order.`,
      },
    ]);
  });

  it('agrees with a snapshot that found it blocked, whatever NetSuite grants', () => {
    expect(said(snapshot(BLOCKED))).toEqual([]);
    expect(asked(facts, { snapshots: [snapshot(BLOCKED)] }).sources.disagreements).toEqual([]);
  });
});

describe('the kind of the caller’s credential', () => {
  const kinds = ['access-token', 'oauth2-certificate'] as const;
  const evidence = { selfCheck: selfCheck({ 'log-in-by-token': false }), kinds };

  it('is open where nothing was read that says it: what one kind alone needs is not refused', () => {
    expect(asked(nothing(factsWith()), evidence)).toMatchObject({ verdict: 'unknown', refused: [] });
  });

  it('is known by a token that was read, or by a snapshot of the caller’s own', () => {
    const refusal = { refused: ['log-in-by-token'] };
    expect(asked(withoutRights(factsWith()), evidence)).toMatchObject(refusal);
    expect(asked(nothing(factsWith()), { ...evidence, snapshots: [snapshot()] })).toMatchObject(refusal);
  });
});

describe('a root cause', () => {
  it('is not the role’s for certain where the feature of global permissions is unread', () => {
    const facts = withoutRights(factsWith());
    const unread = { ...facts, features: { ...facts.features, EMPPERMS: UNREAD } };
    const off = withoutRights(factsWith({ features: { EMPPERMS: false } }));

    expect(asked(unread, { selfCheck: REFUSED }).rootCause).toBeNull();
    expect(asked(off, { selfCheck: REFUSED }).rootCause).toMatchObject({ check: 'role-permission' });
  });

  it('is no global permission where the role grants one thing that is refused, and not the other', () => {
    const facts = factsWith({ roles: [aRole({ permissions: without('LIST_VENDOR') })] });
    const unread = refused({
      ...facts,
      entities: facts.entities.map((entity) => ({ ...entity, globalPermissions: UNREAD })),
    });

    expect(asked(unread, { selfCheck: selfCheck({ accounts: false, vendors: false }) }).rootCause).toBeNull();
  });

  it('is the global permission where the role grants one of several permissions that would do', () => {
    const facts = factsWith({ roles: [aRole({ permissions: without('ADMI_MANAGE_OWN_OAUTH_TOKENS') })] });
    const unread = refused({
      ...facts,
      entities: facts.entities.map((entity) => ({ ...entity, globalPermissions: UNREAD })),
    });

    expect(asked(unread, { selfCheck: selfCheck({ 'log-in-by-token': false }) }).rootCause).toEqual({
      check: 'global-permission',
      token: TOKEN,
    });
  });

  it('is named by the second of two snapshots, where the first one names none', () => {
    const facts = withoutRights(factsWith({ tokens: [aToken(), aToken({ id: 502 })] }));
    const second = snapshot({
      ...BLOCKED,
      credential: { token: 502, entity: EMPLOYEE, role: EXPECTED_ROLE },
      rootCause: { check: 'role-permission', token: 502 },
    });
    for (const first of [
      snapshot(),
      snapshot({ ...BLOCKED, unmet: ['soap'] }),
      snapshot({ ...BLOCKED, rootCause: { check: 'token-live', token: TOKEN } }),
    ]) {
      expect(asked(facts, { selfCheck: REFUSED, snapshots: [first, second] }).rootCause).toEqual(second.rootCause);
    }
  });

  it('is the global permission where the role was read and grants what is refused', () => {
    const facts = refused({
      ...factsWith(),
      entities: factsWith().entities.map((entity) => ({ ...entity, globalPermissions: UNREAD })),
    });

    expect(asked(facts, { selfCheck: REFUSED, snapshots: [snapshot({ ...BLOCKED, at: OLD })] })).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'global-permission', token: TOKEN },
      causeAt: null,
    });
  });

  it('is not a snapshot’s where the chain has answered its check since, or nothing is left to hold it against', () => {
    const renamed = withoutRights(factsWith({ roles: [aRole({ name: 'Clerk' })] }));
    expect(asked(renamed, { selfCheck: REFUSED, snapshots: [snapshot(BLOCKED)] }).rootCause).toBeNull();

    for (const [at, cause] of [
      [ago(1), BLOCKED.rootCause],
      [OLD, null],
    ] as const) {
      const evidence = { selfCheck: REFUSED, snapshots: [snapshot({ ...BLOCKED, at })] };
      expect(asked(nothing(factsWith()), evidence)).toMatchObject({ verdict: 'blocked', rootCause: cause });
    }
  });

  it('is told with the time of the snapshot that found it, and without one where it was found now', () => {
    const old = snapshot({ ...BLOCKED, at: ago(5) });

    expect(asked(withoutRights(factsWith()), { selfCheck: REFUSED, snapshots: [old] }).causeAt).toBe(ago(5));
    expect(asked(withoutRoles(factsWith()), { selfCheck: REFUSED, snapshots: [old] }).causeAt).toBeNull();
  });
});

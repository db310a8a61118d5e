/**
 * The promise of a joined answer: it is never `ready` unless the account is, and never says what is not so. Random accounts
 * are hidden in part from the holder of a token, who asks NetSuite about itself and finds a snapshot.
 */
import fc from 'fast-check';
import type { TokenDiagnosis } from '../../../src/TypeScript/diagnosis/diagnose';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { isLiveToken } from '../../../src/TypeScript/diagnosis/credentials';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Combined } from '../../../src/TypeScript/diagnosis/pre-sync/combine';
import type { PreSyncInput } from '../../../src/TypeScript/diagnosis/pre-sync/assess-sources';
import { combine } from '../../../src/TypeScript/diagnosis/pre-sync/combine';
import { FRESH_SECONDS } from '../../../src/TypeScript/diagnosis/pre-sync/snapshot-rules';
import type { Snapshot } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import { expensify } from '../../support/expensify';
import { combinedReport } from '../../../src/TypeScript/report/combined';
import { buildReport } from '../../../src/TypeScript/report/build-report';
import { snapshotsOf } from '../../../src/TypeScript/snapshots/new-snapshot';
import { randomAccount } from '../../reference/random-account';
import { factsOfAccount } from '../../support/facts-of-account';
import { dice } from '../support/dice';
import { hide } from '../support/hide';
import { changedSince } from './support/changed-since';
import { ago, liveOf, nothing, NOW, refused, truthfulSelfCheck } from './support/sources';
import { accessTokensOf } from '../../support/access-tokens';

const SEED = 20260601;
const RUNS = 250;

interface Case {
  /** As it is now. */
  readonly truth: Facts;
  /** What the holder of the token reads. */
  readonly read: Facts;
  readonly holder: TokenDiagnosis;
  readonly evidence: PreSyncInput;
  /** Snapshots of before something changed, while they may still vouch. */
  readonly overtaken: readonly Snapshot[];
}

/** True snapshots, as somebody who read everything left them. */
function kept(truth: Facts, at: string): Snapshot[] {
  const read = { ...truth, readAt: at };
  return snapshotsOf(read, expensify, diagnose(read, expensify)).map(({ token, entity, role, finding }) => ({
    credential: { token, entity, role },
    at,
    ...finding,
  }));
}

/** The account before somebody repaired it: every role but one had no lines. */
function withoutLines(facts: Facts, except: number): Facts {
  const roles = facts.roles.map((role) => (role.id === except ? role : { ...role, permissions: known({}) }));
  return { ...facts, roles };
}

/** Accounts with a live token whose holder may log in: nobody else can ask. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(randomAccount(), dice(), fc.constantFrom(1, FRESH_SECONDS - 1, FRESH_SECONDS + 1))
  .map(([document, dice, age]): Case | null => {
    const truth = factsOfAccount(document, expensify);
    const holder = diagnose(truth, expensify).tokens.find(({ findings }) =>
      findings.every(
        ({ check, status }) =>
          status !== 'fail' || !['token-live', 'employee-access', 'role-active', 'role-assigned'].includes(check),
      ),
    );
    if (!holder) return null;
    const hidden = dice.chance(30) ? nothing(truth) : refused(hide(truth, dice));
    const others = accessTokensOf(truth).filter(isLiveToken);
    const token = dice.chance(25) ? dice.pick([holder.chain.credential, ...others]).id : null;
    const before = changedSince(truth, holder.chain.credential, dice);
    const evidence = {
      selfCheck: truthfulSelfCheck(holder),
      snapshots: kept(truth, ago(age)),
      now: NOW,
      freshSeconds: FRESH_SECONDS,
      token,
      onBehalf: !dice.chance(80),
    };
    return {
      truth: askedAbout(truth, token),
      read: askedAbout(hidden, token),
      holder,
      evidence,
      overtaken: kept(before, ago(60)),
    };
  })
  .filter((one) => one !== null);

/** As the readers read it: one token alone, where one is asked about. */
function askedAbout(facts: Facts, token: number | null): Facts {
  if (token === null || !facts.credentials.known) return facts;
  const asked = facts.credentials.value.filter(({ id }) => id === token);
  // One that was not understood is unread; one that was is all that is asked about.
  if (asked.length === 0 && !facts.credentialsComplete) return { ...facts, credentials: UNREAD };
  return { ...facts, credentials: known(asked), credentialsComplete: true };
}

const answered = ({ read, evidence }: Case, different: Partial<PreSyncInput> = {}): Combined =>
  combine(liveOf(read), { ...evidence, ...different });

function holds(property: (one: Case) => void): void {
  fc.assert(fc.property(cases, property), { seed: SEED, numRuns: RUNS });
}

it('says what is so, or that it does not know', () => {
  const seen = new Set<string>();
  holds((one) => {
    const { verdict, sources } = answered(one);
    seen.add(`${verdict} by ${sources.decidedBy}`);
    expect(['unknown', diagnose(one.truth, expensify).verdict]).toContain(verdict);
  });
  // Every rule was tried.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'ready by proof',
      'ready by snapshot',
      'blocked by refusal',
      'blocked by another-token',
      'blocked by chain',
      'unknown by chain',
    ]),
  );
});

it('is ready only if the account is, also where getPermission answers for the role alone', () => {
  const seen = new Set<string>();
  holds((one) => {
    const { verdict, sources } = answered(one, { selfCheck: truthfulSelfCheck(one.holder, false) });
    seen.add(`${verdict} by ${sources.decidedBy}`);
    if (verdict === 'ready') expect(diagnose(one.truth, expensify).verdict).toBe('ready');
  });
  expect([...seen]).toEqual(expect.arrayContaining(['ready by proof', 'ready by snapshot', 'unknown by disagreement']));
});

it('is proven by what was read now alone: a snapshot that tells untruths makes no proof', () => {
  let proofs = 0;
  holds((one) => {
    for (const folds of [true, false]) {
      const evidence = { selfCheck: truthfulSelfCheck(one.holder, folds), snapshots: [] };
      const { verdict, sources } = answered(one, evidence);
      if (sources.decidedBy !== 'proof') continue;
      proofs += 1;
      expect([verdict, diagnose(one.truth, expensify).verdict]).toEqual(['ready', 'ready']);
    }
  });
  expect(proofs).toBeGreaterThan(10);
});

it('is never ready by a snapshot of what has changed since, if NetSuite refuses the caller now', () => {
  holds((one) => {
    const optimistic = one.evidence.snapshots.map(
      (snapshot) => ({ ...snapshot, verdict: 'ready', rootCause: null, allReady: true }) as const,
    );
    const { verdict } = answered(one, { snapshots: optimistic });
    if (one.evidence.selfCheck?.requirements.some(({ ok }) => ok === false)) expect(verdict).not.toBe('ready');
  });
});

it('leaves blocked what the readable chain blocks, and its cause', () => {
  holds((one) => {
    const { verdict, rootCause } = diagnose(one.read, expensify);
    if (verdict === 'blocked') expect(answered(one)).toMatchObject({ verdict, rootCause });
  });
});

it('is ready no more often without a snapshot, with an older one, or with a smaller grant', () => {
  holds((one) => {
    const less = [
      answered(one, { snapshots: [] }),
      answered(one, {
        snapshots: one.evidence.snapshots.map((snapshot) => ({ ...snapshot, at: ago(FRESH_SECONDS * 2) })),
      }),
    ];
    // The chain may be ready without its integration record, until a snapshot knows of a fault in that.
    if (diagnose(one.read, expensify).verdict === 'ready') return;
    // And so may what NetSuite grants now, until a snapshot knows of a fault that the caller cannot see.
    const others = less.filter(({ sources }) => sources.decidedBy !== 'proof');
    if (answered(one).verdict !== 'ready') expect(others.map(({ verdict }) => verdict)).not.toContain('ready');
    const { selfCheck } = one.evidence;
    if (!selfCheck || selfCheck.requirements.length === 0) return;
    const requirements = selfCheck.requirements.map((row, index) => (index === 0 ? { ...row, ok: false } : row));
    expect(answered(one, { selfCheck: { ...selfCheck, requirements } }).verdict).not.toBe('ready');
  });
});

it('names no cause that the account does not have', () => {
  holds((one) => {
    const { rootCause } = answered(one);
    const { account, tokens } = diagnose(one.truth, expensify);
    const failing = [
      ...account.map(({ check, status }) => ({ check, status, token: null })),
      ...tokens.flatMap(({ chain, findings }) =>
        findings.map(({ check, status }) => ({ check, status, token: chain.credential.id })),
      ),
    ].filter(({ status }) => status === 'fail');
    if (rootCause) expect(failing).toContainEqual({ ...rootCause, status: 'fail' });
  });
});

it('is ready by what was read now, or by proof, only if the account is, whatever changed since a snapshot was taken', () => {
  const seen = new Set<string>();
  holds((one) => {
    for (const folds of [true, false]) {
      const evidence = { selfCheck: truthfulSelfCheck(one.holder, folds), snapshots: one.overtaken };
      const { verdict, rootCause, sources } = answered(one, evidence);
      const truth = diagnose(one.truth, expensify);
      seen.add(`${verdict} by ${sources.decidedBy}`);
      // The one thing that the verdict may stand without.
      if (truth.rootCause?.check === 'integration-enabled') continue;
      if (verdict === 'ready' && sources.decidedBy !== 'snapshot') expect(truth.verdict).toBe('ready');
      if (verdict === 'blocked' && sources.decidedBy === 'chain') expect(truth.verdict).toBe('blocked');
      // A cause that the chain answered otherwise is none.
      const finding = diagnose(one.read, expensify)
        .tokens.find(({ chain }) => chain.credential.id === rootCause?.token)
        ?.findings.find(({ check }) => check === rootCause?.check);
      if (finding) expect(['fail', 'unknown']).toContain(finding.status);
    }
  });
  expect([...seen]).toEqual(expect.arrayContaining(['ready by proof', 'ready by snapshot', 'unknown by disagreement']));
});

it('hears what was read again: a repaired token blocks nobody, and nothing is ready that is not', () => {
  const seen = new Set<string>();
  let overruled = 0;
  holds((one) => {
    const truth = diagnose(one.truth, expensify);
    // Somebody read the account before and after it changed, and wrote one entry again.
    for (const newer of one.evidence.snapshots) {
      const again = { ...newer, at: ago(30) };
      const broken = kept(withoutLines(one.truth, one.holder.chain.credential.role), ago(60));
      const older = broken.filter(({ credential }) => credential.token !== again.credential.token);
      for (const folds of [true, false]) {
        const selfCheck = truthfulSelfCheck(one.holder, folds);
        const { verdict, rootCause, sources } = answered(one, { selfCheck, snapshots: [...older, again] });
        seen.add(`${verdict} by ${sources.decidedBy}`);
        if (again.allReady) {
          overruled += older.filter((each) => each.rootCause?.token === each.credential.token).length;
          expect(sources.decidedBy).not.toBe('another-token');
        }
        if (again.verdict === 'ready' && sources.decidedBy === 'another-token') {
          expect(rootCause?.token).not.toBe(again.credential.token);
        }
        // The one thing that the verdict may stand without.
        if (truth.rootCause?.check === 'integration-enabled') continue;
        if (verdict === 'ready' && sources.decidedBy !== 'snapshot') expect(truth.verdict).toBe('ready');
      }
    }
  });
  expect([...seen]).toEqual(
    expect.arrayContaining(['blocked by another-token', 'ready by proof', 'ready by snapshot', 'unknown by chain']),
  );
  expect(overruled).toBeGreaterThan(0);
});

it('says in words what it found, and the same hash for as long as it finds the same', () => {
  holds((one) => {
    const diagnosis = diagnose(one.read, expensify);
    const cost = { units: 0, queries: 0 };
    const report = buildReport(one.read, expensify, diagnosis, plan(one.read, expensify, diagnosis), cost);
    const said = (snapshots: readonly Snapshot[]) =>
      combinedReport(report, expensify, answered(one, { snapshots }), cost);
    const [first, second] = [said(one.overtaken), said(one.overtaken.map((each) => ({ ...each, at: ago(30) })))];

    expect(first.summary).toMatch(/^\S.*[^:\s][.]$/);
    expect(first.summary).not.toMatch(/: *\.|undefined|null|at \./);
    expect(first.hash).toBe(second.hash);
    expect(first.verdict).toBe(second.verdict);
  });
});

it('hears nothing of other people: neither their snapshots nor what they are granted', () => {
  holds((one) => {
    const { selfCheck } = one.evidence;
    if (!selfCheck) return;
    const stranger = { ...selfCheck, user: 999_999 };
    const { verdict, rootCause, sources } = answered(one, { selfCheck: stranger, onBehalf: true });
    const chain = diagnose(one.read, expensify);
    expect({ verdict, rootCause }).toEqual({ verdict: chain.verdict, rootCause: chain.rootCause });
    expect(sources.snapshot).toBeNull();
  });
});

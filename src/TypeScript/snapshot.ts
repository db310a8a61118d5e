/**
 * What is kept of one credential, from facts that somebody could read whole.
 */
import { anonymous } from './diagnosis/anonymous';
import { credentialsToJudge, isLive } from './diagnosis/credentials';
import type { Diagnosis } from './diagnosis/diagnose';
import { diagnose } from './diagnosis/diagnose';
import type { Credential, Facts } from './diagnosis/facts';
import { known, valueOr } from './diagnosis/facts';
import { factsFingerprint } from './diagnosis/fingerprint';
import type { Level } from './diagnosis/levels';
import { plan } from './diagnosis/plan/plan';
import type { SnapshotFinding } from './diagnosis/preflight/sources';
import type { Profile } from './diagnosis/profile';
import { isExpectedRoleName } from './diagnosis/profile';
import type { Cost, Report } from './report/report';
import { buildReport } from './report/report';

/** A snapshot that is to be written. */
export interface NewSnapshot {
  readonly integration: string;
  readonly token: number;
  readonly entity: number;
  readonly role: number;
  readonly at: string;
  readonly hash: string;
  readonly finding: SnapshotFinding;
  /** Of this credential alone; without names. */
  readonly report: () => Report;
}

/**
 * One snapshot for each live credential. A dead one can ask for nothing, so nobody would ever read its snapshot.
 *
 * @param facts of which everything needed was read
 */
export function snapshotsOf(facts: Facts, profile: Profile, overall: Diagnosis, cost: Cost): NewSnapshot[] {
  const unnamed = anonymous(facts);
  return credentialsToJudge(valueOr(unnamed.credentials, []))
    .filter(isLive)
    .map((credential) => snapshotOf(alone(unnamed, profile, credential), profile, credential, overall, cost));
}

function snapshotOf(
  facts: Facts,
  profile: Profile,
  { id, entity, role }: Credential,
  overall: Diagnosis,
  cost: Cost,
): NewSnapshot {
  const diagnosis = diagnose(facts, profile);
  const findings = [...diagnosis.account, ...diagnosis.tokens.flatMap((token) => token.findings)];
  const finding: SnapshotFinding = {
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause,
    fails: findings.filter(({ status }) => status === 'fail').map(({ check }) => check),
    unmet: unmetBy(diagnosis),
    globalLines: globalLinesOf(diagnosis),
    integrationRead: findings.every(({ check, status }) => check !== 'integration-enabled' || status !== 'unknown'),
    allReady: overall.verdict === 'ready',
  };
  return {
    integration: profile.id,
    token: id,
    entity,
    role,
    at: facts.readAt,
    // What the other tokens come to is part of what is kept, and no part of these facts.
    hash: `${factsFingerprint(facts)}${finding.allReady ? '+' : '-'}`,
    finding,
    report: () => buildReport(facts, profile, diagnosis, plan(facts, profile, diagnosis), cost),
  };
}

/** The facts of one credential: other people's tokens, roles and rights are not its business. */
function alone(facts: Facts, profile: Profile, credential: Credential): Facts {
  return {
    ...facts,
    credentials: known([credential]),
    roles: facts.roles.filter(
      ({ id, name }) => id === credential.role || (name.known && isExpectedRoleName(profile, name.value)),
    ),
    entities: facts.entities.filter(({ id }) => id === credential.entity),
  };
}

/** The requirements that the root cause left unmet. */
function unmetBy({ rootCause, tokens }: Diagnosis): string[] {
  const findings = tokens.flatMap((token) => token.findings).filter(({ check }) => check === rootCause?.check);
  const unmet = findings.flatMap(({ evidence }) =>
    evidence.flatMap(({ requirement, weight }) => (weight === 'fail' && requirement !== null ? [requirement] : [])),
  );
  return [...new Set(unmet)];
}

/** The global lines that count, on permissions that are needed. */
function globalLinesOf({ tokens }: Diagnosis): Record<string, Level> {
  const lines = tokens.flatMap(({ chain }) => {
    const counts = chain.worlds.some((world) => world.globalPermissionsApply);
    return counts ? [...valueOr(chain.entity.globalPermissions, new Map<string, Level>())] : [];
  });
  const needed = new Set(tokens.flatMap(({ chain }) => chain.requirements.flatMap(({ anyOf }) => anyOf)));
  return Object.fromEntries(lines.filter(([permission]) => needed.has(permission)));
}

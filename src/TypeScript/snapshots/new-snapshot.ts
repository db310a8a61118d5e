/**
 * What is kept of one credential, from facts that somebody could read whole.
 */
import { anonymous } from '../report/anonymous';
import { credentialsToJudge, isLiveToken } from '../diagnosis/credentials';
import type { Diagnosis } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import { byId } from '../diagnosis/by-id';
import type { AccessToken, Credential, Facts, Role } from '../diagnosis/facts';
import { known, valueOr } from '../diagnosis/facts';
import { factsFingerprint } from '../diagnosis/fingerprint';
import type { Level } from '../netsuite/levels';
import type { SnapshotFinding } from '../diagnosis/pre-sync/sources';
import type { Profile } from '../diagnosis/profile';
import { isExpectedRoleName } from '../diagnosis/profile';
import { explained } from '../report/explained';
import type { Cost, Report } from '../report/contract';

/** A snapshot that is to be written. */
export interface NewSnapshot {
  readonly integration: string;
  readonly token: number;
  readonly entity: number;
  readonly role: number;
  readonly at: string;
  /** Of the facts. Made when it is first looked at, like the finding: few of thousands are written at a time. */
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
export function snapshotsOf(facts: Facts, profile: Profile, { verdict }: Diagnosis, cost: Cost): NewSnapshot[] {
  const unnamed = anonymous(facts);
  const expected = unnamed.roles.filter(({ name }) => name.known && isExpectedRoleName(profile, name.value));
  return credentialsToJudge(valueOr(unnamed.credentials, []), facts.readAt)
    .filter((credential) => credential.kind === 'access-token')
    .filter(isLiveToken)
    .map((credential) => {
      const own = () => alone(unnamed, expected, credential);
      return snapshotOf(own, { profile, allReady: verdict === 'ready', cost }, credential, facts.readAt);
    });
}

interface Common {
  readonly profile: Profile;
  /** Whether every token of the integration is ready. */
  readonly allReady: boolean;
  readonly cost: Cost;
}

function snapshotOf(
  factsAlone: () => Facts,
  { profile, allReady, cost }: Common,
  { id, entity, role }: AccessToken,
  at: string,
): NewSnapshot {
  let hash: string | undefined;
  let finding: SnapshotFinding | undefined;
  return {
    integration: profile.id,
    token: id,
    entity,
    role,
    at,
    get hash() {
      // What the other tokens come to is part of what is kept, and no part of these facts.
      hash ??= `${factsFingerprint(factsAlone())}${allReady ? '+' : '-'}`;
      return hash;
    },
    get finding() {
      finding ??= findingOf(diagnose(factsAlone(), profile), allReady);
      return finding;
    },
    report: () => {
      const facts = factsAlone();
      return explained(facts, profile, diagnose(facts, profile), cost);
    },
  };
}

function findingOf(diagnosis: Diagnosis, allReady: boolean): SnapshotFinding {
  const findings = [...diagnosis.account, ...diagnosis.tokens.flatMap((token) => token.findings)];
  return {
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause,
    fails: findings.filter(({ status }) => status === 'fail').map(({ check }) => check),
    unmet: unmetBy(diagnosis),
    globalLines: globalLinesOf(diagnosis),
    integrationRead: findings.every(({ check, status }) => check !== 'integration-enabled' || status !== 'unknown'),
    allReady,
  };
}

/** The facts of one credential: other people's tokens, roles and rights are not its business. */
function alone(facts: Facts, expected: readonly Role[], credential: Credential): Facts {
  const role = byId(facts.roles, credential.role);
  const entity = byId(facts.entities, credential.entity);
  return {
    ...facts,
    credentials: known([credential]),
    // In one order, so that the fingerprint of the same facts stays the same.
    roles: [...new Set([...(role ? [role] : []), ...expected])].sort((a, b) => a.id - b.id),
    entities: entity ? [entity] : [],
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
    return counts ? Object.entries(valueOr(chain.entity.globalPermissions, {})) : [];
  });
  const needed = new Set(tokens.flatMap(({ chain }) => chain.requirements.flatMap(({ anyOf }) => anyOf)));
  return Object.fromEntries(lines.filter(([permission]) => needed.has(permission)));
}

/**
 * What is kept of one credential, from facts that somebody could read whole.
 */
import { anonymous } from '../diagnosis/anonymous';
import { accessTokensIn, credentialsToJudge, isLiveToken } from '../diagnosis/credentials';
import type { Diagnosis } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import { byId } from '../diagnosis/by-id';
import type { AccessToken, Credential, Facts, Role } from '../diagnosis/facts';
import { known, valueOr } from '../diagnosis/facts';
import { factsFingerprint, fingerprint, rulesFingerprint } from '../diagnosis/fingerprint';
import { statesIn } from '../diagnosis/pre-sync/integration-state';
import type { IntegrationState, SnapshotFinding } from '../diagnosis/pre-sync/sources';
import type { Profile } from '../diagnosis/profile';
import { isExpectedRoleName } from '../diagnosis/profile';
import { snapshotHash } from './snapshot-hash';

/** A snapshot that is to be written. */
export interface NewSnapshot {
  readonly integration: string;
  readonly token: number;
  readonly entity: number;
  readonly role: number;
  readonly at: string;
  /** Whether every token of the integration is ready; null where only this one was asked for. */
  readonly allReady: boolean | null;
  /** What is known of its integration record. */
  readonly integrationState: IntegrationState;
  /** Of the facts and of the rules that they were held against. Made when it is first looked at, like the finding: few of thousands are written at a time. */
  readonly factsHash: string;
  /** Of all that the entry says. */
  readonly hash: string;
  readonly finding: SnapshotFinding;
}

/**
 * One snapshot for each live credential that was asked for. A dead one can ask for nothing, so nobody would ever read its
 * snapshot.
 *
 * @param facts of which everything needed was read
 */
export function snapshotsOf(facts: Facts, profile: Profile, { verdict }: Diagnosis): NewSnapshot[] {
  const unnamed = anonymous(facts);
  const expected = unnamed.roles.filter(({ name }) => name.known && isExpectedRoleName(profile, name.value));
  const states = new Map(statesIn(facts).map((state) => [state.record, state]));
  const rules = rulesFingerprint(profile, facts);
  const allReady = facts.onlyToken === undefined ? verdict === 'ready' : null;
  return accessTokensIn(credentialsToJudge(valueOr(unnamed.credentials, []), facts.readAt))
    .filter(isLiveToken)
    .map((credential) => {
      const { integration: record } = credential;
      const integrationState = states.get(record) ?? { record, seen: 'unread', seenAt: '' };
      const common = { profile, rules, allReady, integrationState, at: facts.readAt };
      return snapshotOf(() => alone(unnamed, expected, credential), common, credential);
    });
}

interface Common {
  readonly profile: Profile;
  /** Its fingerprint. */
  readonly rules: string;
  readonly allReady: boolean | null;
  readonly integrationState: IntegrationState;
  readonly at: string;
}

function snapshotOf(
  factsAlone: () => Facts,
  { profile, rules, allReady, integrationState, at }: Common,
  { id, entity, role }: AccessToken,
): NewSnapshot {
  let factsHash: string | undefined;
  let finding: SnapshotFinding | undefined;
  return {
    ...{ integration: profile.id, token: id, entity, role, at, allReady, integrationState },
    get factsHash() {
      // The same facts are another finding where the profile asks for something else.
      factsHash ??= fingerprint(`${factsFingerprint(factsAlone())} ${rules}`);
      return factsHash;
    },
    get hash() {
      return snapshotHash(this.factsHash, allReady === true ? '+' : '-');
    },
    get finding() {
      finding ??= {
        ...findingOf(diagnose(factsAlone(), profile)),
        integrationState,
        allReady: allReady === true,
        rules,
      };
      return finding;
    },
  };
}

function findingOf(diagnosis: Diagnosis): Omit<SnapshotFinding, 'integrationState' | 'allReady' | 'rules'> {
  const findings = [...diagnosis.account, ...diagnosis.tokens.flatMap((token) => token.findings)];
  return {
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause,
    fails: findings.filter(({ status }) => status === 'fail').map(({ check }) => check),
    unmet: unmetBy(diagnosis),
    globalLines: globalLinesOf(diagnosis),
    integrationRead: findings.every(({ check, status }) => check !== 'integration-enabled' || status !== 'unknown'),
  };
}

/** The facts of one credential: other people's tokens, roles and rights are not its business. */
function alone({ onlyToken: _asked, ...facts }: Facts, expected: readonly Role[], credential: Credential): Facts {
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
function globalLinesOf({ tokens }: Diagnosis): SnapshotFinding['globalLines'] {
  const lines = tokens.flatMap(({ chain }) => {
    const counts = chain.possibilities.some((possibility) => possibility.globalPermissionsApply);
    return counts ? Object.entries(valueOr(chain.entity.globalPermissions, {})) : [];
  });
  const needed = new Set(tokens.flatMap(({ chain }) => chain.requirements.flatMap(({ anyOf }) => anyOf)));
  return Object.fromEntries(lines.filter(([permission]) => needed.has(permission)));
}

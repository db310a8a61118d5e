/**
 * What each source says about the caller's own credential and about the others. Nothing is decided here.
 */
import type { Diagnosis, TokenDiagnosis } from '../diagnose';
import type { Facts } from '../facts';
import type { CredentialKind } from '../../netsuite/credential-kinds';
import type { Profile } from '../profile';
import { callerTokensOf } from './chain-read';
import { contradiction } from './contradiction';
import { provenReady } from './live-proof';
import { refusedRequirements } from './self-check-rules';
import type { Moment } from './snapshot-rules';
import { callerSnapshotsOf, isFresh, isOvertaken, latest } from './snapshot-rules';
import type { SelfCheck, Snapshot } from './sources';
import type { CallerTokens, GrantedBefore } from './stand-in';
import { everyTokenIs, isAccountRead, grantedBefore } from './stand-in';

/** What the caller could read, and what the diagnosis makes of it. */
export interface Live {
  readonly facts: Facts;
  readonly profile: Profile;
  readonly diagnosis: Diagnosis;
}

export interface PreSyncInput extends Moment {
  readonly selfCheck: SelfCheck | null;
  /** The snapshots of the integration that the caller may read. */
  readonly snapshots: readonly Snapshot[];
  /** Only this token was asked about; null for all. */
  readonly token: number | null;
  /** Whether the caller asks for an integration that it is not: then what it holds says nothing of the integration. */
  readonly onBehalf: boolean;
  /** The kinds that the caller's credential may be of, the usual one first, where nothing was read that says it. Left out: the usual one. */
  readonly kinds?: readonly CredentialKind[];
  /** Whether an error text asks for a permission that no snapshot looked at: then none vouches. Left out: it does not. */
  readonly asksMore?: boolean;
}

/** The same, for a caller whom NetSuite names. */
export type CallerInput = PreSyncInput & { readonly selfCheck: SelfCheck };

export interface SourceAssessment {
  /** The caller's own tokens; null where the tokens could not be read. */
  readonly callerTokens: CallerTokens;
  /** The latest of each credential. */
  readonly snapshots: readonly Snapshot[];
  /** The caller's own snapshots that the question is about. */
  readonly callerSnapshots: readonly Snapshot[];
  /** Those of them whose fault nobody has overtaken by finding every token ready. */
  readonly standing: readonly Snapshot[];
  /** Requirements that NetSuite refuses the caller. */
  readonly refused: readonly string[];
  /** The refused requirements that a global line would meet. A snapshot saw that line; nobody can read it now. */
  readonly grantedByGlobalLineBefore: readonly GrantedBefore[];
  readonly isProven: (token: TokenDiagnosis) => boolean;
  /** Whether every token is ready, by the chain or proven. */
  readonly proven: boolean;
  /** Whether the caller's own credential is what the question is about. */
  readonly concernsCaller: boolean;
  /** A snapshot that found a fault which nobody has seen repaired, though nothing is refused. Of a caller who holds no token: of a record. */
  readonly contradicts: Snapshot | null;
}

/** Pure. The rules that it asks are in the files beside it, one subject a file. */
export function assessSources({ facts, profile, diagnosis }: Live, asked: CallerInput): SourceAssessment {
  const { selfCheck } = asked;
  const snapshots = latest(asked.snapshots, asked);
  const callerTokens = facts.credentials.known ? callerTokensOf(diagnosis, selfCheck) : null;
  const callerSnapshots = callerSnapshotsOf(snapshots, selfCheck, callerTokens).filter(
    ({ credential }) => asked.token === null || credential.token === asked.token,
  );
  const standing = callerSnapshots.filter((one) => !isOvertaken(one, snapshots, asked));
  // Snapshots are of access tokens: the caller's own says what it logs in with.
  const isKindOpen = callerTokens === null && callerSnapshots.length === 0;
  const refused = refusedRequirements(selfCheck, facts, profile, isKindOpen ? asked.kinds : undefined);
  const callers = new Set(callerTokens);
  const isProven = (one: TokenDiagnosis) => callers.has(one) && provenReady(one, selfCheck);
  const proven = facts.credentialsComplete && isAccountRead(diagnosis) && everyTokenIs(isProven, diagnosis);
  const concernsCaller = !asked.onBehalf && isAbout(callerTokens, callerSnapshots, snapshots, asked);
  const read = { facts, diagnosis, snapshots: asked.snapshots, concernsCaller };
  const isOpen = diagnosis.verdict !== 'blocked' && (concernsCaller ? refused.length === 0 : facts.credentials.known);
  return {
    ...{ callerTokens, snapshots, callerSnapshots, standing, refused, isProven, proven, concernsCaller },
    grantedByGlobalLineBefore: grantedBefore(refused, callerTokens, callerSnapshots, profile),
    contradicts: isOpen ? contradiction({ ...read, proven, callerSnapshots: standing }, asked) : null,
  };
}

/**
 * Whether the caller's own credential is what the question is about. If the tokens could not be read, we assume that it is. There
 * are two exceptions: the question names a token that no snapshot knows as the caller's, or all fresh snapshots are of others.
 */
function isAbout(
  callerTokens: CallerTokens,
  callerSnapshots: readonly Snapshot[],
  snapshots: readonly Snapshot[],
  asked: CallerInput,
): boolean {
  if (callerTokens !== null) return callerTokens.length > 0;
  if (callerSnapshots.length > 0) return true;
  return asked.token === null && !snapshots.some((snapshot) => isFresh(snapshot, asked));
}

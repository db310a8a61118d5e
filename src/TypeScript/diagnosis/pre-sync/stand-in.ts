/** What may replace the parts of a chain that the caller could not read. */
import { globalLineOf } from '../chain';
import type { Diagnosis, TokenDiagnosis } from '../diagnose';
import type { Facts } from '../facts';
import type { Profile } from '../profile';
import { isOpen } from './chain-read';
import type { LineFor } from './self-check-rules';
import { grantsEverything, grantsEverythingBeside, isGrantedByLine } from './self-check-rules';
import type { Moment } from './snapshot-rules';
import { byToken, snapshotsOf, vouches } from './snapshot-rules';
import type { SelfCheck, Snapshot } from './sources';

/** The caller's own tokens; null where the tokens could not be read. */
export type CallerTokens = readonly TokenDiagnosis[] | null;

/** Whether every token is ready. Where the chain left parts open, the other sources count in their place. */
export function everyTokenIs(ready: (token: TokenDiagnosis) => boolean, { tokens }: Diagnosis): boolean {
  return tokens.length > 0 && tokens.every((one) => one.verdict === 'ready' || ready(one));
}

/** Everything but the integration record. The chain decides without it too. */
export function isAccountRead({ account }: Diagnosis): boolean {
  return account.every(({ check, status }) => status !== 'unknown' || check === 'integration-enabled');
}

/** A requirement that NetSuite refuses, and when a global line granted it. */
export interface GrantedBefore {
  readonly id: string;
  readonly at: string;
}

/** What is refused now, though a global line granted it. A snapshot saw that line; nobody can read it now. */
export function grantedBefore(
  refused: readonly string[],
  callerTokens: CallerTokens,
  callerSnapshots: readonly Snapshot[],
  profile: Profile,
): GrantedBefore[] {
  return refused.flatMap((id) => {
    const seen = callerSnapshots.find((snapshot) => isGrantedByLine(lineThen(callerTokens, [snapshot]), id, profile));
    return seen ? [{ id, at: seen.at }] : [];
  });
}

/** Global lines as snapshots saw them, on permissions whose line could not be read now. Empty if none counts now. */
function lineThen(callerTokens: CallerTokens, callerSnapshots: readonly Snapshot[]): LineFor {
  const counts = callerTokens === null || callerTokens.some(countsGlobalLines);
  return (permission) => {
    const isRead = (callerTokens ?? []).some(({ chain }) => globalLineOf(chain.entity, permission).known);
    const [line] = callerSnapshots.flatMap(({ globalLines }) => globalLines[permission] ?? []);
    return isRead || !counts ? null : (line ?? null);
  };
}

function countsGlobalLines({ chain }: TokenDiagnosis): boolean {
  return chain.possibilities.some((possibility) => possibility.globalPermissionsApply);
}

/** Whether everything is granted, even if known global lines count for more than NetSuite's answer. */
export function isGranted(
  callerTokens: CallerTokens,
  callerSnapshots: readonly Snapshot[],
  selfCheck: SelfCheck,
  profile: Profile,
): boolean {
  const then = lineThen(callerTokens, callerSnapshots);
  const lineFor: LineFor = (permission) => {
    const [line] = (callerTokens ?? [])
      .filter(countsGlobalLines)
      .map(({ chain }) => globalLineOf(chain.entity, permission));
    return line?.known ? line.value : then(permission);
  };
  return grantsEverything(selfCheck) && grantsEverythingBeside(lineFor, selfCheck, profile);
}

interface Open {
  readonly callerTokens: CallerTokens;
  /** Of the integration, the latest of each credential. */
  readonly snapshots: readonly Snapshot[];
  /** Of the caller's own credentials, without those whose fault is overtaken. */
  readonly standing: readonly Snapshot[];
  readonly isProven: (token: TokenDiagnosis) => boolean;
  readonly diagnosis: Diagnosis;
  readonly facts: Facts;
}

/** Whether fresh snapshots cover what is unread of tokens, roles and users. Anybody may read features. */
export function isCovered(
  { callerTokens, snapshots, standing, isProven, diagnosis, facts }: Open,
  asked: Moment & { readonly token: number | null },
): boolean {
  if (isOpen('feature-enabled', diagnosis.account)) return false;
  const vouching = standing.filter((snapshot) => vouches(snapshot, asked));
  if (callerTokens === null) {
    // Nobody knows now which other tokens there are, so all of them must have been in order.
    const isAllReady = (one: Snapshot) => one.allReady && !isBlockedSince(one, snapshots);
    const isWhole = (one: Snapshot) => vouching.includes(one) && (asked.token !== null || isAllReady(one));
    return standing.length > 0 && standing.every(isWhole);
  }
  // Nobody knows whose a live token is that could not be understood.
  if (!facts.credentialsComplete) return false;
  const callers = new Set(callerTokens);
  const vouched = byToken(vouching);
  const isVouched = (one: TokenDiagnosis) => callers.has(one) && snapshotsOf(vouched, one.chain.credential).length > 0;
  return everyTokenIs((one) => isProven(one) || isVouched(one), diagnosis);
}

/** Whether a snapshot of a token of the integration found it blocked later, or at the same time: then the fault counts. */
function isBlockedSince({ at }: Snapshot, snapshots: readonly Snapshot[]): boolean {
  return snapshots.some((one) => one.verdict === 'blocked' && one.at >= at);
}

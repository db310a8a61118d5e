/**
 * The answer to a caller who could not read the whole chain: what was read, a live self-check, and the latest snapshot.
 */
import { remainingUnits, UNITS_PER_QUERY } from '../account/reading';
import { callerEnds, mayHold, readSelfCheck } from '../account/self-check';
import type { SnapshotsRead } from '../snapshots/read-snapshots';
import { readSnapshots } from '../snapshots/read-snapshots';
import type { Examination } from './examine';
import { combine } from '../diagnosis/pre-sync/combine';
import { chainRead } from '../diagnosis/pre-sync/chain-read';
import type { Snapshot } from '../diagnosis/pre-sync/sources';
import { isLive } from '../diagnosis/credentials';
import type { Facts } from '../diagnosis/facts';
import { valueOr } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { forKinds, requirementsOf } from '../diagnosis/profile';
import type { CredentialKind } from '../netsuite/credential-kinds';
import { combinedReport } from '../report/combined';
import type { Report } from '../report/contract';
import { doubted } from '../report/doubted';
import type { Subject } from './choose-profile';
import { OWN_UNREAD, ownWanted, subjectOf } from './choose-profile';

interface Asker {
  /** Whether the caller asks for an integration that it is not. */
  readonly onBehalf: boolean;
  /** How old a snapshot may be to stand in for what the caller cannot read. */
  readonly freshSeconds: number;
}

/** At most ten units and one query more than what was read already. */
export function preSyncReport(examination: Examination, asker: Asker): Report {
  const { facts, report, ownProfiles, doubt } = examination;
  const answer = chainRead(facts) === 'complete' ? { report, counted: null } : answered(examination, asker);
  // Whoever may not see the entries is told so in a note, and where there are none nothing is missing.
  const mayHaveOwn = ownProfiles === 'unknown' && answer.counted !== 0 && mayHold('LIST_CUSTRECORDENTRY', 'VIEW');
  return doubted(answer.report, doubt ?? (mayHaveOwn ? OWN_UNREAD : null));
}

interface Answered {
  readonly report: Report;
  /** How many profiles of its own the account has; null where nothing said it. */
  readonly counted: number | null;
}

function answered(
  { request: { token, integration, credential }, profile, used, facts, diagnosis, report, ownProfiles }: Examination,
  { onBehalf, freshSeconds }: Asker,
): Answered {
  const before = remainingUnits();
  const kinds = kindsOfCaller(profile, facts);
  const asCaller = forKinds(profile, kinds);
  const selfCheck = readSelfCheck(asCaller, facts, kinds);
  // Whoever asks on behalf of the integration has no snapshot of its own.
  const may = !onBehalf && selfCheck !== null && mayHold('LIST_CUSTRECORDENTRY', 'VIEW');
  // Beyond its limit NetSuite ends the script, and the answer with it.
  const isCovered = before >= UNITS_PER_QUERY;
  const own = ownWanted(subjectOf(integration));
  const counts = ownProfiles === 'unknown' && own !== 'none' ? { id: own === 'any' ? null : own.id } : null;
  // No snapshot is kept of a credential that was named; the account's own profiles count for it all the same.
  const asks = may && isCovered && (credential === undefined || counts !== null);
  const { snapshots: read, ownProfiles: counted } = asks ? readSnapshots(used.profile, facts, counts) : NOTHING;
  const snapshots = credential === undefined ? ofSubject(read, subjectOf(integration)) : [];
  const cost = {
    units: report.cost.units + before - remainingUnits(),
    queries: report.cost.queries + (asks ? 1 : 0),
  };
  const asksMore = asksMoreThan(used.profile, profile);
  const asked = { now: new Date().toISOString(), freshSeconds, token, onBehalf, asksMore };
  const evidence = { selfCheck, snapshots, kinds: profile.credentials.map(({ kind }) => kind), ...asked };
  const combined = combine({ facts, profile: asCaller, diagnosis }, evidence);
  return { report: combinedReport(report, profile, combined, cost), counted };
}

/** The kinds of the caller's own credentials that are live, the usual one of the profile first; that one alone where none was read. */
function kindsOfCaller({ credentials }: Profile, facts: Facts): readonly CredentialKind[] {
  const usual = credentials[0].kind;
  const caller = callerEnds();
  const own = valueOr(facts.credentials, []).filter(
    (one) => one.entity === caller?.entity && one.role === caller.role && isLive(one, facts.readAt),
  );
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  return kinds.length === 0 ? [usual] : kinds.toSorted((a, b) => Number(b === usual) - Number(a === usual));
}

/** Whether an error text made something required that the profile alone does not: no snapshot looked at that. */
function asksMoreThan(used: Profile, asked: Profile): boolean {
  const requiredBy = (profile: Profile) =>
    profile.credentials
      .flatMap(({ kind }) => requirementsOf(profile, kind))
      .filter(({ strength }) => strength === 'required')
      .map(({ id, level }) => `${id} ${level}`);
  const reachOf = (profile: Profile) => [
    ...profile.restrictions.map(({ kind, to }) => `${kind} ${to}`),
    ...profile.calls.map(({ channel }) => channel),
  ];
  const before = new Set([...requiredBy(used), ...reachOf(used)]);
  return [...requiredBy(asked), ...reachOf(asked)].some((one) => !before.has(one));
}

/**
 * Of a question about one application, the snapshots of its tokens alone. One that does not say of which record it is comes from an
 * earlier version and vouches for nothing; the fault that it found may be one of this application.
 */
function ofSubject(snapshots: readonly Snapshot[], subject: Subject): readonly Snapshot[] {
  if (!('application' in subject)) return snapshots;
  const { application } = subject;
  return snapshots.filter(({ integrationState: { record }, verdict }) =>
    record === null ? verdict === 'blocked' : record === application,
  );
}

const NOTHING: SnapshotsRead = { snapshots: [], ownProfiles: null };

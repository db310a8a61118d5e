/**
 * The snapshots of one integration. Reading them takes Custom Record Entries at View, and nothing of the chain.
 */
import * as query from 'N/query';
import { rulesFingerprint } from '../diagnosis/fingerprint';
import { readFinding } from '../diagnosis/pre-sync/finding-text';
import type { Snapshot, SnapshotFinding } from '../diagnosis/pre-sync/sources';
import type { Facts } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { countOfOwnProfiles } from '../account/own-profiles';
import type { Row } from '../account/reading';
import { countIn, idOf, ROWS_PER_CALL, textOf } from '../account/reading';
import { SNAPSHOT_FIELD as FIELD, SNAPSHOT_TYPE } from './fields';

const COLUMNS = `SELECT s.${FIELD.token} AS token, s.${FIELD.entity} AS entity, s.${FIELD.role} AS role, s.${FIELD.at} AS at,
  s.${FIELD.schema} AS schema_version, s.${FIELD.finding} AS finding`;
const ALL = `FROM ${SNAPSHOT_TYPE} s WHERE s.${FIELD.integration} = ? ORDER BY s.id FETCH FIRST ${ROWS_PER_CALL} ROWS ONLY`;

/** The snapshots of one integration, and on the way how many profiles of its own the account has. */
export interface SnapshotsRead {
  readonly snapshots: readonly Snapshot[];
  /** Null where nothing said it: nobody asked, or there is no snapshot. */
  readonly ownProfiles: number | null;
}

/**
 * Every snapshot that the caller may read: NetSuite reads with the caller's rights. One query; none where they may not be
 * read, for without them less is known and nothing untrue.
 *
 * @param profile the one of the integration, as it stands now
 * @param facts of the account, as they are now
 * @param own counts the account's own profiles: those of one id, or all; null: nobody looks
 */
export function readSnapshots(
  profile: Profile,
  facts: Pick<Facts, 'accountId' | 'features'>,
  own: { readonly id: string | null } | null = null,
): SnapshotsRead {
  const counted = own && countOfOwnProfiles(own.id);
  const sql = `${COLUMNS}${counted ? `, ${counted.sql} AS own` : ''}\n${ALL}`;
  try {
    const rows = query.runSuiteQL({ query: sql, params: [...(counted?.params ?? []), profile.id] }).asMappedResults();
    const rules = rulesFingerprint(profile, facts);
    return {
      snapshots: rows.flatMap((row) => snapshotOf(row, rules) ?? []),
      ownProfiles: counted && countIn(rows, 'own'),
    };
  } catch {
    return { snapshots: [], ownProfiles: null };
  }
}

/** Null for an entry that is not what was written: somebody changed it, or a later major version wrote it. */
function snapshotOf(row: Row, rules: string): Snapshot | null {
  try {
    const at = textOf(row.at);
    const finding = readFinding(textOf(row.finding), at);
    const [, minor] = /^1\.(\d+)$/.exec(textOf(row.schema_version)) ?? [];
    if (!finding || Number.isNaN(Date.parse(at)) || minor === undefined) return null;
    const credential = { token: idOf(row.token), entity: idOf(row.entity), role: idOf(row.role) };
    // What the profile asks for now was not asked then, not in this account, or with other features: an entry of 0.1 does not say what was.
    const lookedAtAll = Number(minor) >= LOOKS_AT_RESTRICTIONS && finding.rules === rules;
    return { credential, at, ...(lookedAtAll ? finding : asFarAsLooked(finding)) };
  } catch {
    // One entry with ids that are none must not silence the others.
    return null;
  }
}

/** Reports of versions before 1.5 did not look at what narrows a role. */
const LOOKS_AT_RESTRICTIONS = 5;

/** What was found stays; that all was well was not known. */
function asFarAsLooked(finding: SnapshotFinding): SnapshotFinding {
  return { ...finding, verdict: finding.verdict === 'ready' ? 'unknown' : finding.verdict, allReady: false };
}

/**
 * The snapshots of one integration. Reading them takes Custom Record Entries at View, and nothing of the chain.
 */
import * as query from 'N/query';
import { CHECK_ORDER } from '../diagnosis/finding';
import type { RootCause } from '../diagnosis/decide';
import type { Verdict } from '../diagnosis/finding';
import type { Level } from '../netsuite/levels';
import { LEVELS } from '../netsuite/levels';
import type { IntegrationState, Snapshot, SnapshotFinding } from '../diagnosis/pre-sync/sources';
import { countOfOwnProfiles } from '../account/own-profiles';
import type { Row } from '../account/reading';
import { idOf, ROWS_PER_CALL, textOf } from '../account/reading';
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
 * @param own counts the account's own profiles: those of one id, or all; null: nobody looks
 */
export function readSnapshots(integration: string, own: { readonly id: string | null } | null = null): SnapshotsRead {
  const counted = own && countOfOwnProfiles(own.id);
  const sql = `${COLUMNS}${counted ? `, ${counted.sql} AS own` : ''}\n${ALL}`;
  try {
    const rows = query.runSuiteQL({ query: sql, params: [...(counted?.params ?? []), integration] }).asMappedResults();
    const [first] = rows;
    return {
      snapshots: rows.flatMap((row) => snapshotOf(row) ?? []),
      ownProfiles: counted && first ? Number(first.own) : null,
    };
  } catch {
    return { snapshots: [], ownProfiles: null };
  }
}

/** Null for an entry that is not what was written: somebody changed it, or a later major version wrote it. */
function snapshotOf(row: Row): Snapshot | null {
  try {
    const at = textOf(row.at);
    const finding = readFinding(textOf(row.finding), at);
    const [, minor] = /^1\.(\d+)$/.exec(textOf(row.schema_version)) ?? [];
    if (!finding || Number.isNaN(Date.parse(at)) || minor === undefined) return null;
    const credential = { token: idOf(row.token), entity: idOf(row.entity), role: idOf(row.role) };
    return { credential, at, ...(Number(minor) < LOOKS_AT_RESTRICTIONS ? asFarAsLooked(finding) : finding) };
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

const VERDICTS: readonly Verdict[] = ['ready', 'blocked', 'unknown'];

/**
 * What the text of an entry says; null where that is not what was written. Each part is looked at before it is used.
 * @param at when the entry was written
 */
export function readFinding(text: string, at: string): SnapshotFinding | null {
  const parts = parsed(text) as Readonly<Record<string, unknown>>;
  const verdict = VERDICTS.find((one) => one === parts.verdict);
  if (!verdict || !Array.isArray(parts.unmet) || !Array.isArray(parts.fails)) return null;
  const { fails, unmet } = parts;
  return {
    verdict,
    rootCause: rootCauseOf(parts.rootCause),
    fails: CHECK_ORDER.filter((check) => fails.includes(check)),
    unmet: unmet.filter((id) => typeof id === 'string'),
    globalLines: linesOf(parts.globalLines),
    integrationRead: parts.integrationRead === true,
    integrationState: stateOf(parts, at),
    allReady: parts.allReady === true,
  };
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return value instanceof Object ? value : {};
  } catch {
    return {};
  }
}

const SEEN: readonly IntegrationState['seen'][] = ['in-order', 'fault', 'unread'];

/** An entry of an earlier version says what was seen, and not of which record nor when. */
function stateOf(
  { integrationState, integrationRead, fails }: Readonly<Record<string, unknown>>,
  at: string,
): IntegrationState {
  const parts = (integrationState instanceof Object ? integrationState : {}) as Readonly<Record<string, unknown>>;
  const seen = SEEN.find((one) => one === parts.seen);
  const record = typeof parts.record === 'number' ? parts.record : null;
  // With a time that is wrong, or in the future, nobody could ever see the record repaired after it.
  if (seen) return { record, seen, seenAt: typeof parts.seenAt === 'string' && parts.seenAt <= at ? parts.seenAt : at };
  if (Array.isArray(fails) && fails.includes('integration-enabled')) return { record, seen: 'fault', seenAt: at };
  return integrationRead === true ? { record, seen: 'in-order', seenAt: at } : { record, seen: 'unread', seenAt: '' };
}

function linesOf(value: unknown): Record<string, Level> {
  if (!(value instanceof Object)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([permission, held]) => {
      const level = LEVELS.find((one) => one === held);
      return level ? [[permission, level]] : [];
    }),
  );
}

function rootCauseOf(value: unknown): RootCause | null {
  if (!(value instanceof Object) || !('check' in value) || !('token' in value)) return null;
  const check = CHECK_ORDER.find((id) => id === value.check);
  const { token } = value;
  return check && (token === null || typeof token === 'number') ? { check, token } : null;
}

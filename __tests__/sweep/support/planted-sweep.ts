/**
 * Entries as a sweep leaves them behind, put into an embedded account: what is not said is as it usually is.
 */
import type { Running } from '../../../cli/embedded';
import { fingerprint } from '../../../src/TypeScript/diagnosis/fingerprint';
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { encodeChanges, encodeRoles } from '../../../src/TypeScript/diagnosis/sweep/changes-text';
import { inChunks } from '../../../src/TypeScript/diagnosis/sweep/in-chunks';
import { chunkedRows, sectionText } from '../../../src/TypeScript/diagnosis/sweep/rows';
import type { SweepError, SweepState } from '../../../src/TypeScript/diagnosis/sweep/sweep-result';
import type { IntegrationTotals, RoleReach, SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';

export const HOUR = 3_600_000;

export interface PlantedSweep {
  /** The credentials of each integration, by its key. */
  readonly groups?: Readonly<Record<string, readonly SweptCredential[]>>;
  readonly integrations?: readonly IntegrationTotals[];
  readonly changes?: readonly Change[];
  readonly roles?: readonly (RoleReach & { readonly group: string })[];
  readonly errors?: readonly SweepError[];
  readonly state?: SweepState;
  /** Milliseconds before now. */
  readonly ago?: number;
  /** In the place of the real ones: [ready, blocked, unknown]. */
  readonly counts?: readonly [number, number, number];
  /** Left out: the one in which it is planted. */
  readonly account?: string;
}

let keys = 0;

export function aCredential(changes: Partial<SweptCredential> & Pick<SweptCredential, 'id'>): SweptCredential {
  return {
    kind: 'access-token',
    application: 7,
    entity: 42,
    role: 1001,
    verdict: 'ready',
    check: null,
    ofAccount: false,
    soon: [],
    ...changes,
  };
}

export function someTotals(
  key: string,
  name: string,
  credentials: readonly SweptCredential[],
  changes: Partial<IntegrationTotals> = {},
): IntegrationTotals {
  const count = (verdict: string) => credentials.filter((one) => one.verdict === verdict).length;
  const [ready, blocked, unknown] = [count('ready'), count('blocked'), count('unknown')];
  const first = credentials.find(({ check }) => check !== null);
  const application = key.startsWith('any/') ? Number(key.slice(4)) : null;
  return {
    group: { key, integration: key.replace(/\/.*/, ''), application },
    name,
    verdict: blocked > 0 ? 'blocked' : unknown > 0 ? 'unknown' : 'ready',
    rootCause: first?.check ? { check: first.check, token: first.id } : null,
    ready,
    blocked,
    unknown,
    soon: {},
    ...changes,
  };
}

/** @returns the internal id of its entry */
export function plantSweep({ account }: Running, planted: PlantedSweep): number {
  const { groups = {}, changes = [], roles = [], errors = [], state = 'finished', ago = HOUR } = planted;
  keys += 1;
  const key = keys.toString(16).padStart(16, '0');
  const parts: object[] = [];
  const part = (kind: string, about: readonly string[], text: string) => {
    const hash = fingerprint(text);
    const id = account.insertRecord('customrecord_td_sweep_part', {
      custrecord_td_swpart_sweep: key,
      custrecord_td_swpart_kind: kind,
      custrecord_td_swpart_group: about[0] ?? '',
      custrecord_td_swpart_number: parts.length,
      custrecord_td_swpart_hash: hash,
      custrecord_td_swpart_text: text,
    });
    parts.push({ id, kind, groups: about, hash });
  };
  const sections = Object.entries(groups).flatMap(([group, credentials]) =>
    chunkedRows(credentials).map((rows) => sectionText(group, rows)),
  );
  for (const text of inChunks(sections, '\n')) {
    part(
      'state',
      Object.keys(groups).filter((group) => text.includes(`@${group}\n`)),
      text,
    );
  }
  for (const text of encodeChanges(changes)) if (changes.length > 0) part('change', [], text);
  for (const text of encodeRoles(roles)) {
    if (roles.length > 0) part('roles', [...new Set(roles.map(({ group }) => group))], text);
  }
  const all = Object.values(groups).flat();
  const count = (verdict: string) => all.filter((one) => one.verdict === verdict).length;
  const [ready, blocked, unknown] = planted.counts ?? [count('ready'), count('blocked'), count('unknown')];
  const integrations =
    planted.integrations ?? Object.entries(groups).map(([group, list]) => someTotals(group, group, list));
  const began = Date.now() - ago;
  const isOver = state === 'finished' || state === 'incomplete';
  return account.insertRecord('customrecord_td_sweep', {
    custrecord_td_sweep_key: key,
    custrecord_td_sweep_deployment: 'customdeploy_td_sweep_now',
    custrecord_td_sweep_account: planted.account ?? account.id,
    custrecord_td_sweep_state: state,
    custrecord_td_sweep_began: new Date(began).toISOString(),
    ...(isOver && { custrecord_td_sweep_ended: new Date(began + 60_000).toISOString() }),
    custrecord_td_sweep_pages: 1,
    custrecord_td_sweep_ready: ready,
    custrecord_td_sweep_blocked: blocked,
    custrecord_td_sweep_unknown: unknown,
    custrecord_td_sweep_totals: JSON.stringify({ integrations, count: integrations.length }),
    custrecord_td_sweep_parts: JSON.stringify(parts),
    custrecord_td_sweep_errors: JSON.stringify(errors),
    custrecord_td_sweep_mail: 'none',
    custrecord_td_sweep_cost: JSON.stringify({ units: 100, queries: 10 }),
  });
}

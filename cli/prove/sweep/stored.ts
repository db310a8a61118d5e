/**
 * What sweeps left in an account, read past the product: the proof must not trust what it proves.
 */
import type { EmulatedAccount } from '../../../emulator';
import type { Verdict } from '../../../src/TypeScript/diagnosis/finding';
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { decodeChanges } from '../../../src/TypeScript/diagnosis/sweep/changes-text';
import { sectionsIn } from '../../../src/TypeScript/diagnosis/sweep/rows';
import type { MailState, SweepState } from '../../../src/TypeScript/diagnosis/sweep/sweep-result';
import {
  PART_FIELD,
  PART_TYPE,
  SWEEP_FIELD as FIELD,
  SWEEP_TYPE,
} from '../../../src/TypeScript/snapshots/sweeps/fields';

export interface StoredSweep {
  readonly id: number;
  readonly deployment: string;
  readonly state: SweepState;
  readonly mail: MailState;
  readonly parts: readonly { readonly id: number; readonly kind: string }[];
  /** Integrations by their keys. */
  readonly integrations: ReadonlyMap<string, Verdict>;
  readonly errors: readonly string[];
}

/** Oldest first. */
export function storedSweeps(account: EmulatedAccount): StoredSweep[] {
  const rows = account.runSuiteQL(
    `SELECT s.id, s.${FIELD.deployment} AS deployment, s.${FIELD.state} AS state, s.${FIELD.mail} AS mail, s.${FIELD.parts} AS parts,
s.${FIELD.totals} AS totals, s.${FIELD.errors} AS errors FROM ${SWEEP_TYPE} s ORDER BY s.id`,
  );
  return rows.map((row) => ({
    id: Number(row.id),
    deployment: String(row.deployment),
    state: row.state as SweepState,
    mail: (row.mail ?? '') as MailState,
    parts: json<{ id: number; kind: string }[]>(row.parts, []),
    integrations: new Map(
      json<Totals>(row.totals, { integrations: [] }).integrations.map(({ group, verdict }) => [group.key, verdict]),
    ),
    errors: json<{ message: string }[]>(row.errors, []).map(({ message }) => message),
  }));
}

interface Totals {
  readonly integrations: readonly { readonly group: { readonly key: string }; readonly verdict: Verdict }[];
}

export function counts({ state }: Pick<StoredSweep, 'state'>): boolean {
  return state === 'finished' || state === 'incomplete';
}

/** Verdicts by the id of the credential. */
export function verdictsOf(account: EmulatedAccount, sweep: StoredSweep): ReadonlyMap<number, Verdict> {
  const texts = textsOf(account, sweep, 'state');
  const rows = texts.flatMap((text) => sectionsIn(text).flatMap(({ credentials }) => [...credentials]));
  return new Map(rows.map(({ id, verdict }) => [id, verdict]));
}

export function changesOf(account: EmulatedAccount, sweep: StoredSweep): Change[] {
  return textsOf(account, sweep, 'change').flatMap((text) => [...decodeChanges(text)]);
}

export function partIds(account: EmulatedAccount): number[] {
  return account.runSuiteQL(`SELECT p.id FROM ${PART_TYPE} p ORDER BY p.id`).map(({ id }) => Number(id));
}

function textsOf(account: EmulatedAccount, { parts }: StoredSweep, of: string): string[] {
  return parts
    .filter(({ kind }) => kind === of)
    .map(({ id }) => {
      const [row] = account.runSuiteQL(`SELECT p.${PART_FIELD.text} AS text FROM ${PART_TYPE} p WHERE p.id = ?`, {
        parameters: [id],
      });
      if (row === undefined) throw new Error(`part ${id} is listed and not there`);
      return String(row.text ?? '');
    });
}

function json<T>(text: unknown, none: T): T {
  return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : none;
}

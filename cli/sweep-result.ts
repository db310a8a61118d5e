/**
 * What a sweep left behind in an embedded account, as a command prints it.
 */
import type { EmulatedAccount, MapReduceRun, Row } from '../emulator';
import type { RootCause } from '../src/TypeScript/diagnosis/decide';
import type { Verdict } from '../src/TypeScript/diagnosis/finding';
import { sectionsIn } from '../src/TypeScript/diagnosis/sweep/rows';
import type { SweepError } from '../src/TypeScript/diagnosis/sweep/sweep-result';
import type { SweptCredential } from '../src/TypeScript/diagnosis/sweep/swept';
import { PART_FIELD, PART_TYPE, SWEEP_FIELD as FIELD, SWEEP_TYPE } from '../src/TypeScript/snapshots/sweeps/fields';

export interface SweepAnswer {
  /** Whether everything was read. */
  readonly complete: boolean;
  /** By application, then token. */
  readonly credentials: readonly AnsweredCredential[];
  readonly totals: Readonly<Record<Verdict, number>>;
  readonly errors: readonly SweepError[];
  readonly cost: {
    readonly units: number;
    readonly queries: number;
    readonly invocations: number;
    readonly persistedBytes: number;
  };
}

export interface AnsweredCredential {
  /** The id of the profile. */
  readonly integration: string;
  /** Internal id of the integration record. */
  readonly application: number;
  readonly token: number;
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
}

/** @param run the run that made it */
export function sweepAnswer(account: EmulatedAccount, run: MapReduceRun): SweepAnswer {
  const { units, queries, invocations, persistedBytes } = run;
  const cost = { units, queries, invocations, persistedBytes };
  const [entry] = account.runSuiteQL(
    `SELECT s.${FIELD.state} AS state, s.${FIELD.parts} AS parts, s.${FIELD.errors} AS errors
FROM ${SWEEP_TYPE} s ORDER BY s.id DESC FETCH FIRST 1 ROWS ONLY`,
  );
  if (!entry) return { complete: false, credentials: [], totals: totalsOf([]), errors: [NOT_KEPT], cost };
  const credentials = credentialsIn(account, entry);
  return {
    complete: entry.state === 'finished',
    credentials,
    totals: totalsOf(credentials),
    errors: listIn(entry.errors) as readonly SweepError[],
    cost,
  };
}

const NOT_KEPT: SweepError = { stage: 'input', key: '', message: 'The sweep saved no result.' };

interface ListedPart {
  readonly id: number;
  readonly kind: string;
}

function credentialsIn(account: EmulatedAccount, { parts }: Row): AnsweredCredential[] {
  const listed = (listIn(parts) as readonly ListedPart[]).filter(({ kind }) => kind === 'state');
  const found = listed.flatMap(({ id }) => {
    const [row] = account.runSuiteQL(`SELECT p.${PART_FIELD.text} AS text FROM ${PART_TYPE} p WHERE p.id = ?`, {
      parameters: [id],
    });
    return sectionsIn(String(row?.text)).flatMap(({ group, credentials }) =>
      credentials.map((credential) => answered(group, credential)),
    );
  });
  return found.toSorted((a, b) => a.application - b.application || a.token - b.token);
}

function answered(group: string, { id, application, verdict, check, ofAccount }: SweptCredential): AnsweredCredential {
  const rootCause = check === null ? null : { check, token: ofAccount ? null : id };
  return { integration: group.split('/')[0] ?? group, application, token: id, verdict, rootCause };
}

function totalsOf(credentials: readonly AnsweredCredential[]): Record<Verdict, number> {
  const totals = { ready: 0, blocked: 0, unknown: 0 };
  for (const { verdict } of credentials) totals[verdict] += 1;
  return totals;
}

/** Nobody but the bundle wrote it. */
function listIn(text: unknown): unknown {
  return typeof text === 'string' && text !== '' ? JSON.parse(text) : [];
}

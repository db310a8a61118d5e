/**
 * How long deciding takes beside a plain loop that does the same, for accounts of doubling size.
 */
import type { Decided } from '../../src/TypeScript/diagnosis/decide';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import type { Diagnosis } from '../../src/TypeScript/diagnosis/diagnose';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, valueOr } from '../../src/TypeScript/diagnosis/facts';
import { DEFAULT_INTEGRATION, profiles } from '../../src/TypeScript/profiles/index';
import { SCHEMA_VERSION } from '../../src/TypeScript/report/contract';
import { type Machine, thisMachine } from './machine';
import { factsOfPlain, plainAccount, plainProfile } from './plain-account';
import type { PlainAnswer } from './plain-loop';
import { plainLoop } from './plain-loop';

export const SIZES: readonly number[] = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];
const RUNS = 30;

/** What deciding may take at most. */
export const BOUNDS = { timesTheLoop: 8, timesTheHalf: 2.2 } as const;

/** What one size came to. Milliseconds: of several runs the fastest, for whatever else the machine does only adds to it. */
export interface DecideRow {
  readonly tokens: number;
  readonly roles: number;
  readonly employees: number;
  readonly loop: number;
  readonly decide: number;
  readonly timesTheLoop: number;
  /** How many times as long as for half the account; null for the smallest. */
  readonly timesTheHalf: number | null;
  /** Whether `decide`, `diagnose` and the loop give every credential the same verdict, root cause and failing checks. */
  readonly sameAnswers: boolean;
}

export interface DecideFigures {
  readonly benchmark: 'decide';
  readonly machine: Machine;
  readonly versions: { readonly node: string; readonly v8: string; readonly report: string };
  readonly bounds: typeof BOUNDS;
  readonly withinBounds: boolean;
  readonly rows: readonly DecideRow[];
}

/** @param sizes numbers of tokens, each twice the one before */
export function measureDecide(sizes: readonly number[] = SIZES, runs = RUNS): DecideFigures {
  const rows: DecideRow[] = [];
  // Code that was never run is compiled first: that is no part of any size.
  for (let round = 0; round < 3; round++) measured(sizes[0] ?? 1000, null, runs);
  for (const tokens of sizes) rows.push(measured(tokens, rows.at(-1) ?? null, runs));
  return {
    benchmark: 'decide',
    machine: thisMachine(),
    versions: { node: process.versions.node, v8: process.versions.v8, report: SCHEMA_VERSION },
    bounds: BOUNDS,
    withinBounds: rows.every(isWithinBounds),
    rows,
  };
}

function isWithinBounds({ timesTheLoop, timesTheHalf, sameAnswers }: DecideRow): boolean {
  return sameAnswers && timesTheLoop <= BOUNDS.timesTheLoop && (timesTheHalf ?? 0) <= BOUNDS.timesTheHalf;
}

function measured(tokens: number, half: DecideRow | null, runs: number): DecideRow {
  const profile = profiles.get(DEFAULT_INTEGRATION);
  if (!profile) throw new Error(`There is no profile ${DEFAULT_INTEGRATION}.`);
  const account = plainAccount(profile, tokens);
  const plain = plainProfile(profile);
  const facts = factsOfPlain(account);
  const loop = fastest(
    runs,
    () => account,
    (one) => plainLoop(one, plain),
  );
  const time = fastest(
    runs,
    () => seenAnew(facts),
    (one) => decide(one, profile),
  );
  return {
    tokens,
    roles: account.roles.length,
    employees: account.employees.length,
    loop: rounded(loop),
    decide: rounded(time),
    timesTheLoop: rounded(time / loop),
    timesTheHalf: half && rounded(time / half.decide),
    sameAnswers: isSame(plainLoop(account, plain), decide(facts, profile), diagnose(facts, profile)),
  };
}

/** The same facts in lists of their own: nothing that was found out about them before helps. */
function seenAnew(facts: Facts): Facts {
  return {
    ...facts,
    credentials: known([...valueOr(facts.credentials, [])]),
    integrations: [...facts.integrations],
    roles: [...facts.roles],
    entities: [...facts.entities],
  };
}

function fastest<T>(runs: number, prepare: () => T, run: (prepared: T) => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const prepared = prepare();
    const started = performance.now();
    run(prepared);
    return performance.now() - started;
  });
  return Math.min(...times);
}

function isSame(loop: PlainAnswer, decided: Decided, diagnosis: Diagnosis): boolean {
  const answers = [
    [loop.verdict, ...loop.tokens.map(({ id, verdict, rootCause, failing }) => [id, verdict, rootCause, failing])],
    [
      decided.verdict,
      ...decided.credentials.map(({ credential, verdict, rootCause, failing }) => [
        credential.id,
        verdict,
        rootCause?.check ?? null,
        failing,
      ]),
    ],
    [
      diagnosis.verdict,
      ...diagnosis.tokens.map(({ chain, verdict, rootCause, decisions }) => [
        chain.credential.id,
        verdict,
        rootCause?.check ?? null,
        decisions.flatMap(({ check, status }) => (status === 'fail' ? [check] : [])),
      ]),
    ],
  ].map((answer) => JSON.stringify(answer));
  return new Set(answers).size === 1;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

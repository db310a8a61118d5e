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
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { type Machine, thisMachine } from './machine';
import { factsOfPlain, plainAccount, plainProfile } from './plain-account';
import type { PlainAccount, PlainAnswer, PlainProfile } from './plain-loop';
import { plainLoop } from './plain-loop';

const SIZES: readonly number[] = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];
const RUNS = 30;

/** What deciding may take at most. */
export const BOUNDS = { timesTheLoop: 8, timesTheHalf: 2.2 } as const;

/**
 * What one size came to. Milliseconds: of several runs the fastest, for whatever else the machine does only adds to it. All sizes
 * run in turn, so that what the machine does for some seconds adds to all of them.
 */
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
  const profile = profiles.get(DEFAULT_INTEGRATION);
  if (!profile) throw new Error(`There is no profile ${DEFAULT_INTEGRATION}.`);
  const cases = sizes.map((tokens) => new Case(profile, tokens));
  // Code that was never run is compiled first: that is no part of any size.
  for (let round = 0; round < 3 * runs; round++) new Case(profile, sizes[0] ?? 1000).run();
  for (let round = 0; round < runs; round++) for (const one of cases) one.run();
  const rows: DecideRow[] = [];
  for (const one of cases) rows.push(one.row(rows.at(-1) ?? null));
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

/** One size: its account, and the fastest runs so far. */
class Case {
  private readonly account: PlainAccount;
  private readonly plain: PlainProfile;
  private readonly facts: Facts;
  private loop = Infinity;
  private decide = Infinity;

  constructor(
    private readonly profile: Profile,
    private readonly tokens: number,
  ) {
    this.account = plainAccount(profile, tokens);
    this.plain = plainProfile(profile);
    this.facts = factsOfPlain(this.account);
  }

  run(): void {
    const { account, plain, profile } = this;
    this.loop = Math.min(
      this.loop,
      timeOf(() => plainLoop(account, plain)),
    );
    const facts = seenAnew(this.facts);
    this.decide = Math.min(
      this.decide,
      timeOf(() => decide(facts, profile)),
    );
  }

  row(half: DecideRow | null): DecideRow {
    const { account, plain, facts, profile, loop, decide: time } = this;
    return {
      tokens: this.tokens,
      roles: account.roles.length,
      employees: account.employees.length,
      loop: rounded(loop),
      decide: rounded(time),
      timesTheLoop: rounded(time / loop),
      timesTheHalf: half && rounded(time / half.decide),
      sameAnswers: isSame(plainLoop(account, plain), decide(facts, profile), diagnose(facts, profile)),
    };
  }
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

/** Milliseconds. What earlier runs left in memory is cleared away before, where Node.js was started with --expose-gc. */
function timeOf(run: () => unknown): number {
  globalThis.gc?.({ type: 'minor' });
  const started = performance.now();
  run();
  return performance.now() - started;
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

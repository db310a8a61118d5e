/**
 * How long deciding takes beside a plain loop that does the same, for accounts of doubling size.
 */
import type { Decided } from '../../src/TypeScript/diagnosis/decide';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import type { Diagnosis } from '../../src/TypeScript/diagnosis/diagnose';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, valueOr } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { factsOfPlain, plainAccount, plainProfile } from './plain-account';
import type { PlainAccount, PlainAnswer, PlainProfile } from './plain-loop';
import { plainLoop } from './plain-loop';
import type { Arrays } from './rivals/typed-arrays';
import { answerOfArrays, arraysOf, decideArrays } from './rivals/typed-arrays';
import { fastest } from './time-of';

/** What deciding for the first time is to take at most. */
export const AIMS = { timesTheLoop: 4, timesTheHalf: 2.2 } as const;

/**
 * What one size came to. Milliseconds: of several runs the fastest, for whatever else the machine does only adds to it. All sizes
 * run in turn, so that what the machine does for some seconds adds to all of them.
 */
export interface DecideRow {
  readonly tokens: number;
  readonly roles: number;
  readonly employees: number;
  readonly loop: number;
  /** Making the typed arrays, once. */
  readonly buildingArrays: number;
  readonly arrays: number;
  readonly decide: number;
  readonly timesTheLoop: number;
  /** How many times as long as for half the account; null for the smallest. */
  readonly timesTheHalf: number | null;
  /** Whether `decide`, `diagnose`, the loop and the loop over arrays give every credential the same verdict, root cause and failing checks. */
  readonly sameAnswers: boolean;
}

/** @param sizes numbers of tokens, each twice the one before */
export function measureDecide(profile: Profile, sizes: readonly number[], runs: number): DecideRow[] {
  const cases = sizes.map((tokens) => new Case(profile, tokens));
  // Code that was never run is compiled first: that is no part of any size.
  for (let round = 0; round < 3 * runs; round++) new Case(profile, sizes[0] ?? 1000).run();
  for (let round = 0; round < runs; round++) for (const one of cases) one.run();
  const rows: DecideRow[] = [];
  for (const one of cases) rows.push(one.row(rows.at(-1) ?? null));
  return rows;
}

/** One size: its account, and the fastest runs so far. */
class Case {
  private readonly account: PlainAccount;
  private readonly plain: PlainProfile;
  private readonly facts: Facts;
  private readonly arrays: Arrays;
  private readonly buildingArrays: number;
  private readonly times = { loop: Infinity, arrays: Infinity, decide: Infinity };

  constructor(
    private readonly profile: Profile,
    private readonly tokens: number,
  ) {
    this.account = plainAccount(profile, tokens);
    this.plain = plainProfile(profile);
    this.facts = factsOfPlain(this.account);
    const started = performance.now();
    this.arrays = arraysOf(this.account, this.plain);
    this.buildingArrays = performance.now() - started;
  }

  run(): void {
    const { account, plain, profile, arrays, times } = this;
    times.loop = fastest(times.loop, () => plainLoop(account, plain));
    times.arrays = fastest(times.arrays, () => decideArrays(arrays));
    const facts = seenAnew(this.facts);
    times.decide = fastest(times.decide, () => decide(facts, profile));
  }

  row(half: DecideRow | null): DecideRow {
    const { account, plain, facts, profile, arrays, times, buildingArrays } = this;
    return {
      tokens: this.tokens,
      roles: account.roles.length,
      employees: account.employees.length,
      ...times,
      buildingArrays,
      timesTheLoop: times.decide / times.loop,
      timesTheHalf: half && times.decide / half.decide,
      sameAnswers: isSame(
        [plainLoop(account, plain), answerOfArrays(arrays, decideArrays(arrays))],
        decide(facts, profile),
        diagnose(facts, profile),
      ),
    };
  }
}

/** The same facts in lists of their own: nothing that was found out about them before helps. */
export function seenAnew(facts: Facts): Facts {
  return {
    ...facts,
    credentials: known([...valueOr(facts.credentials, [])]),
    integrations: [...facts.integrations],
    roles: [...facts.roles],
    entities: [...facts.entities],
  };
}

function isSame(loops: readonly PlainAnswer[], decided: Decided, diagnosis: Diagnosis): boolean {
  const answers = [
    ...loops.map(({ verdict: whole, tokens }) => [
      whole,
      ...tokens.map(({ id, verdict, rootCause, failing }) => [id, verdict, rootCause, failing]),
    ]),
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

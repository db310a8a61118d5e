/** Counts what became of readings. */
import type { Change } from './changes';
import { wordsOf } from './changes';

/** `caveat`: ready, but for the integration record, of which the report says that it was not read. */
export const OUTCOMES = ['unknown', 'blocked', 'nothing said', 'caveat', 'undetectable', 'wrong'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Readings, those of them where the fault shows, and what became of all. */
export type OutcomeCounts = Record<'readings' | 'aimed' | Outcome, number>;

export class Tally {
  readonly all = noOutcomes();
  readonly differing: Record<string, number> = {};
  readonly sources: Record<string, OutcomeCounts> = {};
  readonly happenings: Record<string, OutcomeCounts> = {};
  readonly undetectable: Record<string, number> = {};
  private readonly kinds = new Map<string, { readonly account: number; times: number }>();

  /** Each kind once, with how often it was seen. */
  get faults(): string[] {
    return [...this.kinds].map(
      ([kind, { account, times }]) => `${times} times, first of account ${account}: is ready after ${kind}`,
    );
  }

  /** @param what in what the account differs from one that is ready */
  begin(what: string): void {
    this.differing[what] = (this.differing[what] ?? 0) + 1;
  }

  note(change: Change, outcome: Outcome): void {
    const { source, happening, isAimed } = change;
    for (const counts of [
      this.all,
      (this.sources[source] ??= noOutcomes()),
      (this.happenings[happening] ??= noOutcomes()),
    ]) {
      counts.readings += 1;
      counts.aimed += isAimed ? 1 : 0;
      counts[outcome] += 1;
    }
  }

  noteReason(reason: string): void {
    this.undetectable[reason] = (this.undetectable[reason] ?? 0) + 1;
  }

  noteFault(account: number, what: string, change: Change): void {
    const kind = `${wordsOf(change)} (${what})`;
    const known = this.kinds.get(kind) ?? { account, times: 0 };
    known.times += 1;
    this.kinds.set(kind, known);
  }
}

function noOutcomes(): OutcomeCounts {
  return { readings: 0, aimed: 0, unknown: 0, blocked: 0, 'nothing said': 0, caveat: 0, undetectable: 0, wrong: 0 };
}

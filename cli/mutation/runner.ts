/**
 * Runs the suites for Stryker in one process that stays. A mutant of code that runs at call time is switched on in modules that are loaded
 * already; one that is computed as a module loads, and one that seems to survive, gets modules of its own. The suite of the
 * mutated file's name comes first, then the quick ones: most mutants are found by one suite.
 */
import vm from 'node:vm';
import { basename, resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { Modules } from './modules';
import { isInSample, NOT_IN_SAMPLE } from './sample';
import { Suite, type Ended } from './suite';
import { suitesIn } from './suites';

/** Between the file and the title in the id of a test. */
const AND = ' › ';

/** Of CPU time for a mutant. One that lives longer counts as a survivor: other suites might still find it. */
const MOST_MILLISECONDS = 4_000;

export class SuitesRunner implements TestRunner {
  private readonly root = process.cwd();
  private readonly modules = new Modules(this.root);
  private readonly context = instrumenterContext();
  constructor() {
    tellContexts(this.context);
  }

  private readonly suites = new Map<string, Suite>();
  private readonly testTimes = new Map<string, number>();
  private readonly broken = new Set<string>();
  /** Of each file of tests, in milliseconds of CPU time: how busy the machine is says nothing. */
  private readonly times = new Map<string, number>();

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** A test that fails without any mutant looks at the text of the sources; it is left out, and said. */
  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const file of suitesIn(this.root)) {
      const start = cpuMilliseconds();
      const ended = await this.suiteOf(file, this.suites).run(() => true, false);
      delete this.context.currentTestId;
      this.times.set(file, cpuMilliseconds() - start);
      for (const { title, milliseconds, failure } of ended) {
        this.testTimes.set(file + AND + title, milliseconds);
        const told = {
          id: file + AND + title,
          name: title,
          timeSpentMs: milliseconds,
          fileName: resolve(this.root, file),
        };
        tests.push({ ...told, status: failure === null ? TestStatus.Success : TestStatus.Skipped });
        if (failure !== null) this.broken.add(told.id);
      }
    }
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: this.context.mutantCoverage ?? { static: {}, perTest: {} },
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter, hitLimit, activeMutant, mutantActivation, sandboxFileName } = options;
    if (!isInSample(activeMutant)) return { status: MutantRunStatus.Error, errorMessage: NOT_IN_SAMPLE };
    Object.assign(this.context, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const wanted = testFilter ? byFile(testFilter) : this.dependentsOf(sandboxFileName);
    const order = this.inOrder(wanted, sandboxFileName);
    const run = (files: readonly string[], suites: Map<string, Suite>) =>
      this.runAll(files, wanted, activeMutant.id, suites);
    if (mutantActivation === 'static') return this.modules.afresh(() => run(order, new Map()));
    const found = await run(order, this.suites);
    // What was computed and kept before the mutant was switched on hides it.
    return found.status === MutantRunStatus.Survived
      ? this.modules.afresh(() => run(order.slice(0, 1), new Map()))
      : found;
  }

  private async runAll(
    order: readonly string[],
    wanted: ReadonlyMap<string, ReadonlySet<string> | null>,
    mutant: string,
    suites: Map<string, Suite>,
  ): Promise<MutantRunResult> {
    let nrOfTests = 0;
    const end = cpuMilliseconds() + MOST_MILLISECONDS;
    this.context.activeMutant = mutant;
    try {
      for (const file of order) {
        if (cpuMilliseconds() > end) break;
        let ended: readonly Ended[];
        try {
          const only = wanted.get(file);
          // A test that fails anyway would end its suite before the others look.
          const runs = (title: string) => (only?.has(title) ?? true) && !this.broken.has(file + AND + title);
          ended = await this.suiteOf(file, suites).run(runs, true);
        } catch (failure) {
          ended = [{ title: 'is loaded', milliseconds: 0, failure: String(failure) }];
        }
        const limit = determineHitLimitReached(this.context.hitCount, this.context.hitLimit);
        if (limit) return { status: MutantRunStatus.Timeout, reason: limit.reason ?? 'hit limit' };
        nrOfTests += ended.length;
        const failed = ended.find(({ failure }) => failure !== null);
        if (failed) {
          const { title, failure } = failed;
          return {
            status: MutantRunStatus.Killed,
            killedBy: [file + AND + title],
            failureMessage: failure ?? '',
            nrOfTests,
          };
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    } finally {
      delete (this.context as Partial<InstrumenterContext>).activeMutant;
    }
  }

  private suiteOf(file: string, suites: Map<string, Suite>): Suite {
    const known = suites.get(file);
    if (known) return known;
    const path = resolve(this.root, file);
    const suite = new Suite(
      file,
      () => {
        this.modules.load(path);
      },
      (title) => (this.context.currentTestId = file + AND + title),
    );
    suites.set(file, suite);
    return suite;
  }

  private dependentsOf(mutated: string): Map<string, null> {
    const all = suitesIn(this.root).filter((file) => this.modules.behind(resolve(this.root, file)).has(mutated));
    return new Map(all.map((file) => [file, null]));
  }

  /** The suite of the file's own name, then whatever takes least. */
  private inOrder(wanted: ReadonlyMap<string, ReadonlySet<string> | null>, mutated: string): readonly string[] {
    const own = `${basename(mutated, '.ts')}.test.ts`;
    const cost = (file: string): number => {
      if (basename(file) === own) return -1;
      const titles = wanted.get(file);
      if (!titles) return this.times.get(file) ?? 0;
      return [...titles].reduce((sum, title) => sum + (this.testTimes.get(file + AND + title) ?? 0), 0);
    };
    const costs = new Map([...wanted.keys()].map((file) => [file, cost(file)]));
    return [...wanted.keys()].toSorted((one, other) => (costs.get(one) ?? 0) - (costs.get(other) ?? 0));
  }
}

function instrumenterContext(): InstrumenterContext {
  const scope = globalThis as unknown as Record<string, InstrumenterContext | undefined>;
  return (scope[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {} as InstrumenterContext);
}

/** The scripts of an embedded account run in contexts of their own: they are told of the mutants there. */
function tellContexts(context: InstrumenterContext): void {
  const { createContext } = vm;
  const told: typeof createContext = (sandbox, options) =>
    createContext(Object.assign(sandbox ?? {}, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: context }), options);
  Object.assign(vm, { createContext: told });
}

function byFile(ids: readonly string[]): Map<string, Set<string>> {
  const titles = new Map<string, Set<string>>();
  for (const id of ids) {
    const at = id.indexOf(AND);
    const file = id.slice(0, at);
    titles.set(file, (titles.get(file) ?? new Set()).add(id.slice(at + AND.length)));
  }
  return titles;
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The time of the whole test suite, from what Jest says of its last run.
 */

/** Below the project; what `jest --json --outputFile` writes. */
export const SUITE_FILE = 'build/suite.json';

export interface SuiteFigures {
  readonly tests: number;
  readonly suites: number;
  readonly failed: number;
  readonly minutes: number;
  /** ISO time in UTC. */
  readonly startedAt: string;
}

/** What Jest writes, as far as it is needed. */
interface JestRun {
  readonly startTime: number;
  readonly numTotalTests: number;
  readonly numTotalTestSuites: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly endTime: number }[];
}

/** @param text of the file; null if there is none */
export function suiteIn(text: string | null): SuiteFigures | null {
  if (text === null) return null;
  const run = JSON.parse(text) as JestRun;
  const end = Math.max(run.startTime, ...run.testResults.map(({ endTime }) => endTime));
  return {
    tests: run.numTotalTests,
    suites: run.numTotalTestSuites,
    failed: run.numFailedTests,
    minutes: (end - run.startTime) / 60_000,
    startedAt: new Date(run.startTime).toISOString(),
  };
}

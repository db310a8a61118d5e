/** One file of tests, loaded once, and run as often as there are mutants. */
import Mocha from 'mocha';
import { mocker } from './mocker';
import { endJestGlobals, giveJestGlobals } from './jest-globals';
import { compareWithSnapshotsOf, nameSnapshots } from './snapshots';

/** How a test ended. Times in milliseconds. */
export interface Ended {
  readonly title: string;
  readonly milliseconds: number;
  /** What it said, if it failed. */
  readonly failure: string | null;
}

export class Suite {
  private readonly mocha = new Mocha({ ui: 'bdd', timeout: 0, reporter: Silent });

  /**
   * @param load runs the file, whose calls of `describe` and `it` then belong to this suite
   * @param begin called before each test with its title
   */
  constructor(
    readonly file: string,
    load: () => void,
    begin: (title: string) => void,
  ) {
    this.mocha.cleanReferencesAfterRun(false);
    this.mocha.suite.emit('pre-require', globalThis, file, this.mocha);
    giveJestGlobals();
    // As the set-up file of the bundle's suites does under Jest.
    if (file.startsWith('__tests__/bundle/'))
      this.mocha.suite.beforeEach(() => {
        mocker.resetAllMocks();
      });
    load();
    this.mocha.suite.beforeEach(function () {
      const title = this.currentTest?.fullTitle() ?? '';
      nameSnapshots(title);
      begin(title);
    });
  }

  /** @param runs whether the test of a title runs */
  async run(runs: (title: string) => boolean, stopsAtFailure: boolean): Promise<readonly Ended[]> {
    const ended: Ended[] = [];
    compareWithSnapshotsOf(this.file);
    setBail(this.mocha.suite, stopsAtFailure);
    this.mocha.grep({ test: runs } as RegExp);
    await new Promise<void>((done) => {
      const runner = this.mocha.run(() => {
        done();
      });
      runner.on('pass', (test) =>
        ended.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0, failure: null }),
      );
      // A hook that fails is told as a failure too, by the hook's own title.
      runner.on('fail', (test, error: Error) =>
        ended.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0, failure: error.message || 'failed' }),
      );
    });
    endJestGlobals();
    return ended;
  }
}

function setBail(suite: Mocha.Suite, stops: boolean): void {
  suite.bail(stops);
  for (const inner of suite.suites) setBail(inner, stops);
}

/** Stryker prints what was found. */
function Silent(): void {
  return undefined;
}

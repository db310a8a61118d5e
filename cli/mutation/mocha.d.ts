/**
 * What `suite.ts` uses of Mocha. Its published types would give every file Mocha's `describe` and `it` in the place of Jest's.
 */
declare module 'mocha' {
  class Mocha {
    constructor(options: { ui: 'bdd'; timeout: number; reporter: () => void });
    readonly suite: Mocha.Suite;
    cleanReferencesAfterRun(clean: boolean): void;
    grep(pattern: RegExp): void;
    run(done: () => void): Mocha.Runner;
  }
  namespace Mocha {
    interface Test {
      readonly duration?: number;
      fullTitle(): string;
    }
    interface Suite {
      readonly suites: readonly Suite[];
      bail(stops: boolean): void;
      beforeEach(run: (this: { readonly currentTest?: Test }) => void): void;
      emit(event: 'pre-require', context: object, file: string, mocha: Mocha): void;
    }
    interface Runner {
      on(event: 'pass', told: (test: Test) => void): void;
      on(event: 'fail', told: (test: Test, error: Error) => void): void;
    }
  }
  export = Mocha;
}

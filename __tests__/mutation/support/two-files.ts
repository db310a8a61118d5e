/** Runs two files past one suite, and prints what became of the mutants as one line of JSON. Jest cannot load Stryker. */
import { PROJECT } from '../../../cli/bundle';
import { runStryker } from '../../../cli/mutation/run-stryker';

const files = ['diagnosis/bits.ts', 'diagnosis/anonymous.ts'];

void runStryker({ root: PROJECT, files, suites: ['diagnosis/status-set'], seed: 1, share: 1, jobs: 1 }).then(
  (tried) => {
    console.log(`\n${JSON.stringify(tried)}`);
  },
);

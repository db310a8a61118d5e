const SuiteCloudJestConfiguration = require('@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration');

/** Of the bundle's own tests: the compiler lifts `jest.mock` above the imports. `npm run typecheck` checks the types, once. */
const typescript = [
  'ts-jest',
  {
    diagnostics: false,
    tsconfig: { module: 'CommonJS', target: 'ES2023', isolatedModules: true, esModuleInterop: true },
  },
];

/** Of all others. */
const typescriptByEsbuild = '<rootDir>/__tests__/support/typescript-transform.cjs';

/** A style sheet is the module that the build makes of it. */
const stylesheet = '<rootDir>/__tests__/support/stylesheet-transform.cjs';

/** The bundle's own modules, with Oracle's stubs in the place of N/*. */
const oracle = SuiteCloudJestConfiguration.build({
  projectFolder: 'src',
  projectType: SuiteCloudJestConfiguration.ProjectType.ACP,
});

module.exports = {
  // Half of the time a worker waits: for a browser, a child process, an answer.
  maxWorkers: '100%',
  // Suites leave memory behind: a worker that has much of it spends its time on clearing it away.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 30_000,
  testSequencer: '<rootDir>/__tests__/support/sequencer.cjs',
  projects: [
    {
      ...oracle,
      displayName: 'bundle',
      rootDir: __dirname,
      testEnvironment: '<rootDir>/__tests__/support/environment.cjs',
      testMatch: ['<rootDir>/__tests__/bundle/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/__tests__/bundle/support/mock-netsuite.ts'],
      transform: { ...oracle.transform, '^.+\\.ts$': typescript, '^.+\\.css$': stylesheet },
    },
    {
      displayName: 'product',
      rootDir: __dirname,
      testEnvironment: '<rootDir>/__tests__/support/environment.cjs',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/bundle/'],
      transform: { '^.+\\.ts$': typescriptByEsbuild, '^.+\\.css$': stylesheet },
      globalSetup: '<rootDir>/__tests__/support/global-setup.mjs',
    },
  ],
};

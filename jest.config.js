const SuiteCloudJestConfiguration = require('@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration');

const typescript = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
];

/** The bundle's own modules, with Oracle's stubs in the place of N/*. */
const oracle = SuiteCloudJestConfiguration.build({
  projectFolder: 'src',
  projectType: SuiteCloudJestConfiguration.ProjectType.ACP,
});

module.exports = {
  projects: [
    {
      ...oracle,
      displayName: 'bundle',
      rootDir: __dirname,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/__tests__/bundle/**/*.test.ts'],
      transform: { ...oracle.transform, '^.+\\.ts$': typescript },
    },
    {
      displayName: 'product',
      rootDir: __dirname,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/bundle/'],
      transform: { '^.+\\.ts$': typescript },
      globalSetup: '<rootDir>/__tests__/support/global-setup.mjs',
    },
  ],
};

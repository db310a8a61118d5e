/** Dependencies point inward. Each rule says why; `__tests__/architecture.test.ts` runs them. */
module.exports = {
  forbidden: [
    {
      name: 'the-centre-imports-nothing',
      comment: 'Facts in, findings out: diagnosis/ imports nothing outside itself, least of all N/*.',
      severity: 'error',
      from: { path: '^src/TypeScript/diagnosis/' },
      to: { pathNot: '^src/TypeScript/diagnosis/' },
    },
    {
      name: 'checks-do-not-know-the-plan',
      comment: 'A finding does not depend on how it is mended.',
      severity: 'error',
      from: { path: '^src/TypeScript/diagnosis/(?!plan/|repair/)' },
      to: { path: '^src/TypeScript/diagnosis/plan/' },
    },
    {
      name: 'only-account-and-scripts-touch-netsuite',
      comment: 'N/* is read in account/ and in the thin script files, nowhere else.',
      severity: 'error',
      from: { path: '^src/TypeScript/', pathNot: '^src/TypeScript/(account/|suitelet[.]ts$|restlet[.]ts$)' },
      to: { path: '(^|/)N/|^N$|netsuite-types', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-bundle-ships-alone',
      comment: 'What is deployed knows neither the emulator nor the command line, and carries no third-party code.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(emulator|cli|__tests__)/|^node_modules/(?!@hitc/netsuite-types)' },
    },
    {
      name: 'the-emulator-knows-no-product',
      comment: 'The emulator runs any bundle: it never imports ours, nor the command line.',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(src|cli|__tests__)/' },
    },
    {
      name: 'the-client-ships-alone',
      comment: 'It is installed by strangers: it imports itself and Node.js, neither the bundle nor the emulator.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { pathNot: '^client/src/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nothing-of-ours-needs-the-client',
      comment: 'The client knows the RESTlet, nobody but the examples knows the client.',
      severity: 'error',
      from: { path: '^(src|emulator|cli)/' },
      to: { path: '^(client|examples)/' },
    },
    {
      name: 'profiles-are-data',
      comment: 'A profile imports types only.',
      severity: 'error',
      from: { path: '^src/TypeScript/profiles/' },
      to: { pathNot: '^src/TypeScript/profiles/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^N(/|$)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
  },
};

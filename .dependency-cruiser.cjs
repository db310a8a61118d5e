const { roomRules, roomsOf } = require('./architecture/rooms.cjs');

/** Dependencies point inward. Each rule says why; `__tests__/architecture.test.ts` runs them. */
const NETSUITE = '(^|/)N/|^N$|netsuite-types';

module.exports = {
  forbidden: [
    ...roomRules('bundle', 'src/TypeScript', roomsOf('bundle')),
    {
      name: 'checks-do-not-know-the-plan',
      comment: 'A finding does not depend on how it is fixed.',
      severity: 'error',
      from: { path: '^src/TypeScript/diagnosis/(?!plan/)' },
      to: { path: '^src/TypeScript/diagnosis/plan/' },
    },
    {
      name: 'the-centre-runs-anywhere',
      comment: 'What decides, words and reports knows no N/* module.',
      severity: 'error',
      from: { path: '^src/TypeScript/(diagnosis|netsuite|profiles|report)/' },
      to: { path: NETSUITE },
    },
    {
      name: 'records-are-touched-in-three-rooms',
      comment: 'Tables and records are read and written in account/, repair/ and snapshots/ alone.',
      severity: 'error',
      from: { path: '^src/TypeScript/', pathNot: '^src/TypeScript/(account|repair|snapshots)/' },
      to: { path: '(^|/)N/(query|record|search)', dependencyTypesNot: ['type-only'] },
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
      name: 'the-emulator-has-one-door',
      comment:
        'Everybody imports emulator/index.ts and nothing behind it; of tests, architecture.test.ts says the same.',
      severity: 'error',
      from: { path: '^(src|cli|client|what-if|probes|examples)/' },
      to: { path: '^emulator/', pathNot: '^emulator/index[.]ts$' },
    },
    ...roomRules('emulator', 'emulator', roomsOf('emulator')),
    {
      name: 'the-client-ships-alone',
      comment: 'It is installed by strangers: it imports itself and Node.js, neither the bundle nor the emulator.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { pathNot: '^client/src/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nothing-of-ours-needs-the-client',
      comment: 'The client knows the RESTlet; the bundle and the emulator do not know the client.',
      severity: 'error',
      from: { path: '^(src|emulator)/' },
      to: { path: '^(client|examples)/' },
    },
    {
      name: 'the-role-check-brings-what-it-needs',
      comment:
        'It is installed by strangers: of ours it brings the requirements and how the client prints, and one XML parser.',
      severity: 'error',
      from: { path: '^role-check/src/' },
      to: {
        pathNot: [
          '^role-check/src/',
          '^src/TypeScript/(diagnosis|netsuite|profiles)/',
          '^client/src/(junit-document|printable)[.]ts$',
          '^node_modules/(saxes|@types/node)/',
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'the-role-check-has-one-door',
      comment:
        'Nobody imports what is behind its index; nothing that is deployed or runs an account imports it at all.',
      severity: 'error',
      from: { path: '^(src|emulator|cli|client|what-if|probes|examples)/' },
      to: { path: '^role-check/', pathNot: '^role-check/src/index[.]ts$' },
    },
    {
      name: 'what-if-brings-what-it-needs',
      comment:
        'It is installed by strangers: of ours it brings the reading of role files, the words of the report and the embedded account, whose package is beside it.',
      severity: 'error',
      from: { path: '^what-if/src/' },
      to: {
        pathNot: [
          '^what-if/src/',
          '^role-check/src/index[.]ts$',
          '^emulator/index[.]ts$',
          '^src/TypeScript/(diagnosis|netsuite|profiles|report)/',
          '^client/src/printable[.]ts$|^client/src/junit-document[.]ts$',
          '^cli/(added-profiles|embedded)[.]ts$',
          '^node_modules/@types/node/',
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'what-if-has-one-door',
      comment:
        'Nobody imports what is behind its index; nothing that is deployed or runs an account imports it at all.',
      severity: 'error',
      from: { path: '^(src|emulator|cli|client|role-check|probes|examples)/' },
      to: { path: '^what-if/', pathNot: '^what-if/src/index[.]ts$' },
    },
    {
      name: 'the-command-line-asks-as-strangers-do',
      comment:
        'npm run preflight takes of the client what every integration can import, and how text is printed; two proofs forge what it sends and gets.',
      severity: 'error',
      from: { path: '^cli/', pathNot: '^cli/prove/(answers|requests)/' },
      to: { path: '^(client/(?!src/(index|printable)[.]ts$)|examples/)' },
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
      // Stryker says where its modules are to ES modules alone.
      to: { couldNotResolve: true, pathNot: '^N(/|$)|^@stryker-mutator/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    exclude: { path: '^(client|emulator|role-check|what-if)/dist/' },
    doNotFollow: { path: 'node_modules' },
  },
};

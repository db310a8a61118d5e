import { consequences } from './consequence';

const UNUSED = 'The bundle does not ask for this; only other scripts in the emulator would see another answer.';
const PARAMETER = 'src/TypeScript/snapshots/script-parameter.ts';

/** N/search, N/cache, N/runtime and how scripts are loaded. */
export const searchesAndRuntime = consequences([
  [
    'search-change-values',
    'wrong-advice',
    'The history says that a permission was set to None where its line was removed, or the other way round.',
    'src/TypeScript/account/timeline/permission-changes.ts',
  ],
  [
    'search-dates-zone',
    'wrong-advice',
    'The history puts changes and logins in the wrong order, and may name another likely moment.',
  ],
  [
    'search-employee',
    'no-answer',
    'The history of roles and global permissions could not be read, and the page says so.',
    'src/TypeScript/account/timeline/read-history.ts',
  ],
  ['search-employee-role', 'none', UNUSED],
  ['search-login-audit-ids', 'none', UNUSED],
  ['search-custom-fields', 'none', UNUSED],
  ['search-join-permission', 'none', UNUSED],
  ['search-violation', 'none', 'The code and the words of a refused search are shown as NetSuite writes them.'],
  ['search-type-unknown', 'none', UNUSED],
  ['search-text-case', 'none', UNUSED],
  ['search-contrary', 'none', UNUSED],
  [
    'search-dates',
    'no-answer',
    'The times of changes are not understood, and the page says that this part of the history could not be read.',
    'src/TypeScript/account/timeline/written-date.ts',
  ],
  ['search-expression-adjacent', 'none', UNUSED],
  [
    'search-values',
    'no-answer',
    'The rows of a history are not understood, and the page says that it could not be read.',
    'src/TypeScript/account/timeline/asked.ts',
  ],
  ['search-summary', 'none', UNUSED],
  ['search-order', 'none', 'The searches of the bundle ask for the order that they need.'],
  ['search-page-size-error', 'none', UNUSED],
  ['search-lookup-missing', 'none', UNUSED],
  ['cache-errors', 'none', 'Whatever the cache refuses is looked up again.', 'src/TypeScript/snapshots/memory.ts'],
  ['cache-kept', 'none', 'Whatever the cache lost is looked up again.', 'src/TypeScript/snapshots/memory.ts'],
  ['sdf-owner', 'none', 'No script of the bundle runs in testing, and none depends on its owner.'],
  ['script-no-eval', 'none', 'The bundle makes no code from strings.'],
  ['script-module-cycle', 'none', 'No two modules of the bundle import each other.', 'architecture/bundle-rooms.cjs'],
  ['script-async', 'none', 'No entry point of the bundle returns a promise.'],
  [
    'runtime-permission-global',
    'wrong-ready',
    'A caller who may not read global permissions may be told ready for up to a day after one was set to None, or blocked though a global permission grants what the role lacks.',
    'src/TypeScript/diagnosis/pre-sync/live-proof.ts',
  ],
  ['runtime-classification', 'none', UNUSED],
  ['runtime-parameter-types', 'none', 'Settings are taken as numbers, as texts and as T and F alike.', PARAMETER],
  [
    'runtime-parameter-default',
    'none',
    'What a deployment does not set has the same default in the code.',
    'src/TypeScript/snapshots/settings.ts',
  ],
  [
    'runtime-parameter-empty',
    'none',
    'A setting that holds nothing counts as not set, in each of these forms.',
    PARAMETER,
  ],
  ['runtime-parameter-unknown', 'none', 'The bundle asks for no parameter that its scripts do not declare.'],
]);

/**
 * npm run what-if -- --account FILE --project DIR [--profile FILE...] [--role SCRIPTID=ID] [--format text|json|sarif|junit]
 *
 * What `token-doctor-what-if` is in a project that has the package. Exit status: 3 for bad usage or a file that cannot be read, else
 * 1 if a credential breaks, else 2 if it is unknown whether one does, else 0. Without an answer: 5 if the command itself fails, and
 * what leave.ts names.
 */
import { leaveWith, print } from './leave';
import { complain } from './complain';
import { main as whatIf } from '../what-if/src/index';
import { packagedBundle } from './bundle';
import { typedPath } from './usage';

function main(argv: readonly string[]): Promise<number> {
  return whatIf(argv, { folder: typedPath('.'), out: print, err: complain, bundle: () => packagedBundle() });
}

leaveWith(() => main(process.argv.slice(2)));

/**
 * npm run role-check -- FILE... --profile ID|FILE [--format text|json|sarif|junit] [--fix]
 *
 * What `token-doctor-role-check` is in a project that has the package. Exit status: 3 for bad usage or a file that cannot be read,
 * else 1 if a role is blocked, else 0. Without an answer: 5 if the command itself fails, and what leave.ts names.
 */
import { leaveWith, print } from './leave';
import { complain } from './complain';
import { main as roleCheck } from '../role-check/src/index';
import { typedPath } from './usage';

function main(argv: readonly string[]): Promise<number> {
  return roleCheck(argv, { folder: typedPath('.'), out: print, err: complain });
}

leaveWith(() => main(process.argv.slice(2)));

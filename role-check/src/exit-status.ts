import type { FileResult } from './check-file';

/** What the command leaves with. `bug`: the command itself failed, which must not look like a verdict. */
export const EXIT = { ready: 0, blocked: 1, usage: 3, bug: 5 } as const;

/** A file that cannot be read comes before a blocked one. */
export function exitStatus(results: readonly FileResult[]): number {
  if (results.some((result) => 'error' in result)) return EXIT.usage;
  return results.some((result) => 'verdict' in result && result.verdict === 'blocked') ? EXIT.blocked : EXIT.ready;
}

import type { Preflight } from './preflight.ts';
import { isWrongQuestion } from './wrong-question.ts';

/** What the command leaves with. `bug`: the command itself failed, which must not look like a verdict. */
export const EXIT = { ready: 0, blocked: 1, unknown: 2, usage: 3, silent: 4, bug: 5 } as const;

/** 0 ready, 1 blocked, 2 unknown, 3 asked wrongly, 4 refused or unreachable. */
export function exitStatus(preflight: Preflight): number {
  if (preflight.outcome === 'refused' || preflight.outcome === 'unreachable') {
    return isWrongQuestion(preflight) ? EXIT.usage : EXIT.silent;
  }
  return EXIT[preflight.outcome];
}

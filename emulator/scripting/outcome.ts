import type { Execution, Stop } from '../model';

/** What came of one execution, and what it cost. */
export type Outcome = { readonly execution: Execution } & (
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly code: string; readonly message: string; readonly error: unknown }
  /** The script has no such entry point. */
  | { readonly kind: 'no-entry-point' }
);

/** What a script returned; or why it was stopped: that it caught the error does not save it. */
export function returned(execution: Execution, value: unknown): Outcome {
  const { stopped } = execution.governance;
  return stopped === undefined ? { execution, kind: 'returned', value } : ended(execution, stopped);
}

/**
 * The code and message that NetSuite shows of what a script threw: those of a SuiteScriptError, and UNEXPECTED_ERROR for
 * any other error [SEEN]. A string that is thrown is its own message (ASSUMED).
 */
export function threw(execution: Execution, error: unknown): Outcome {
  const { stopped } = execution.governance;
  if (stopped !== undefined) return { ...ended(execution, stopped), error };
  return { execution, kind: 'threw', ...describe(error), error };
}

/** [DOC] section_161591009480, chapter_N3350651: "script execution stops", "is terminated". */
export function ended(execution: Execution, stop: Stop): Outcome & { readonly kind: 'threw' } {
  return { execution, kind: 'threw', ...stop, error: undefined };
}

function describe(error: unknown): { code: string; message: string } {
  if (typeof error !== 'object' || error === null) return { code: 'UNEXPECTED_ERROR', message: String(error) };
  const name: unknown = Reflect.get(error, 'name');
  const message = String(Reflect.get(error, 'message') ?? '');
  if (Reflect.get(error, 'type') === 'error.SuiteScriptError') return { code: String(name), message };
  return { code: 'UNEXPECTED_ERROR', message: typeof name === 'string' ? `${name}: ${message}` : message };
}

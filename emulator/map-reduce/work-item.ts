import type { StageError } from './stage-run';

/** Whether the function ran for a key. PENDING: the stage was left before it was tried. [DOC] D/section_4472745365 */
export type CompletionState = 'PENDING' | 'COMPLETE' | 'FAILED';

/** One key that a map or reduce stage has to work on. */
export interface WorkItem {
  readonly key: string;
  /** One for map. None any more once it is complete: nobody asks for them, and they are large. */
  values: readonly string[];
  readonly bytes: number;
  /** Calls of the function for the key. */
  executions: number;
  state: CompletionState;
  readonly errors: StageError[];
}

export function workItem(key: string, values: readonly string[]): WorkItem {
  const bytes = values.reduce((sum, value) => sum + Buffer.byteLength(value), Buffer.byteLength(key));
  return { key, values, bytes, executions: 0, state: 'PENDING', errors: [] };
}

import type { Outcome } from '../scripting/execute';

/** NetSuite's code for a call that a restart of the server ended. [DOC] D/section_1517279626 */
export const SERVER_RESTART = 'SSS_APP_SERVER_RESTART';

/**
 * An error as the iterators and `inputSummary.error` have it: JSON of the error that was thrown. ASSUMED: for an error that is no
 * SuiteScriptError, its name, message and stack.
 */
export function errorText(outcome: Outcome & { readonly kind: 'threw' }): string {
  const { error, code, message } = outcome;
  if (typeof error !== 'object' || error === null) return JSON.stringify(suiteScriptError(code, message));
  if (Reflect.get(error, 'type') === 'error.SuiteScriptError') {
    const json = JSON.stringify(error) as string | undefined;
    if (json !== undefined && json !== '{}') return json;
    return JSON.stringify(suiteScriptError(code, message));
  }
  const name: unknown = Reflect.get(error, 'name');
  const stack: unknown = Reflect.get(error, 'stack');
  return JSON.stringify({
    type: 'error.SuiteScriptError',
    name: typeof name === 'string' ? name : code,
    message: String(Reflect.get(error, 'message') ?? ''),
    stack: typeof stack === 'string' ? stack : '',
  });
}

/** The text of an error that no script threw. */
export function suiteScriptErrorText(code: string, message: string): string {
  return JSON.stringify(suiteScriptError(code, message));
}

function suiteScriptError(code: string, message: string): object {
  return { type: 'error.SuiteScriptError', name: code, message, stack: [] };
}

import type { Execution } from '../model';
import { optionsOf, requiredString } from './arguments';
import { strictModule } from './strict';

/**
 * N/error. `error.create` makes a SuiteScriptError and does not throw it; `notifyOff` is kept and changes nothing, for
 * the emulator sends no mail. `error.Type`, Oracle's list of its own codes, is not emulated.
 */
export function errorModule(execution: Execution): { create: (options: unknown) => Error } {
  const { fail, namedError = fail } = execution;
  return strictModule(
    'N/error',
    {
      create(options: unknown): Error {
        const given = optionsOf(options, 'error.create', fail);
        const name = requiredString(given, 'name', 'error.create', fail, 'WRONG_PARAMETER_TYPE');
        const message = requiredString(given, 'message', 'error.create', fail, 'WRONG_PARAMETER_TYPE');
        const error = namedError(name, message);
        Object.assign(error, { notifyOff: given.notifyOff === true, cause: given.cause ?? error });
        return error;
      },
    },
    fail,
  );
}

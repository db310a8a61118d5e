import { createContext, Script } from 'node:vm';

/**
 * A JavaScript world of its own for one execution: the language's intrinsics, `define`, `log`, and nothing of Node. A
 * script that reaches for `process`, `setTimeout`, `Buffer`, `console` or `require` gets the ReferenceError that it would
 * get on NetSuite. This is faithfulness, not a wall: the emulator runs code that its user deployed, nobody else's.
 */
export interface Realm {
  /** Runs compiled code and returns the arguments of each `define` that it called. */
  run(script: Script): unknown[][];
  /**
   * Does something, and ends it after so many milliseconds, be it in a loop that never ends. What goes on later, after an
   * `await`, is not ended.
   *
   * @throws TimeUpError
   */
  within<T>(milliseconds: number, action: () => T): T;
  /** An error as scripts see it. Its constructor is the realm's own Error. Whoever listens hears of it. */
  fail: (code: string, message: string) => Error;
  /** The same for an error that a script or an account file names: nobody hears of it. */
  namedError: (code: string, message: string) => Error;
  /** A Date of the realm's own. */
  date: (milliseconds: number) => Date;
  /** Copies plain data into the realm, so that `instanceof Object` and `instanceof Array` hold there. */
  adopt(data: unknown): unknown;
  /** Names a global, `log`. */
  expose(name: string, value: unknown): void;
}

/** The time for an action was up. Scripts cannot catch it. */
export class TimeUpError extends Error {
  override readonly name = 'TimeUpError';
}

interface Bootstrap {
  take: () => unknown[][];
  fail: Realm['namedError'];
  parse: (json: string) => unknown;
  date: Realm['date'];
}

/**
 * Runs inside the realm. SuiteScriptError: `type`, `name`, `message`, `id`, `stack`, `cause`, `notifyOff`, `toJSON`,
 * `toString` [DOC: Oracle's stub error/SuiteScriptError.js]; that it is an `Error` in 2.1 is ASSUMED, and so is that
 * `stack` is a string there (the stub says: an array of strings).
 */
const BOOTSTRAP = new Script(
  `(function () {
    'use strict';
    delete globalThis.console;
    delete globalThis.WebAssembly;
    let defined = [];
    let errors = 0;
    Object.defineProperty(globalThis, 'define', { value: function define() { defined.push(Array.from(arguments)); } });
    const hidden = (value) => ({ value, enumerable: false, configurable: true, writable: true });
    return {
      take() { const taken = defined; defined = []; return taken; },
      parse: JSON.parse,
      date: (milliseconds) => new Date(milliseconds),
      fail(code, message) {
        errors += 1;
        const error = new Error(message);
        const shape = { type: 'error.SuiteScriptError', name: code, message, id: 'error-' + errors, stack: error.stack };
        Object.defineProperties(error, {
          type: hidden(shape.type),
          name: hidden(code),
          id: hidden(shape.id),
          cause: hidden(undefined),
          notifyOff: hidden(false),
          toJSON: hidden(() => ({ ...shape, cause: error.cause === error ? { name: code, message } : error.cause, notifyOff: error.notifyOff })),
          toString: hidden(() => JSON.stringify(shape)),
        });
        return error;
      },
    };
  })()`,
  { filename: 'emulator:bootstrap' },
);

/** Runs inside the realm: what time it is there is somebody else's to say. */
const CLOCK = new Script(
  `(function (now) {
    'use strict';
    const OfMachine = Date;
    globalThis.Date = class Date extends OfMachine {
      constructor(...given) {
        if (given.length === 0) super(now());
        else super(...given);
      }
      static now() { return now(); }
    };
  })`,
  { filename: 'emulator:clock' },
);

/** Only code that `vm` runs can be ended, so the host's action is called from there. It takes its name away at once. */
const ACTION = 'emulatorAction';
/** Node's code for an action whose time is up. */
const TIMEOUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const CALL_ACTION = new Script(`${ACTION}()`, { filename: 'emulator:action' });

/**
 * A fresh realm; costs about a millisecond.
 *
 * @param hear told of every error that the emulator makes for the script, before the script can catch it
 * @param now what time it is in the realm; left out: that of the machine
 */
export function createRealm(hear?: (code: string, message: string) => void, now?: () => number): Realm {
  const sandbox: Record<string, unknown> = {};
  const context = createContext(sandbox, {
    name: 'SuiteScript',
    codeGeneration: { strings: false, wasm: false },
  });
  if (now !== undefined) (CLOCK.runInContext(context) as (clock: () => number) => void)(now);
  const bootstrap = BOOTSTRAP.runInContext(context) as Bootstrap;
  return {
    run(script) {
      script.runInContext(context);
      return bootstrap.take();
    },
    within<T>(milliseconds: number, action: () => T): T {
      let done: { readonly value: T } | undefined;
      sandbox[ACTION] = () => {
        Reflect.deleteProperty(sandbox, ACTION);
        done = { value: action() };
      };
      try {
        CALL_ACTION.runInContext(context, { timeout: Math.max(1, Math.ceil(milliseconds)) });
      } catch (error) {
        throw isTimeout(error) ? new TimeUpError() : error;
      }
      // A script that ran to its end did the action.
      if (done === undefined) throw new TimeUpError();
      return done.value;
    },
    fail(code, message) {
      hear?.(code, message);
      return bootstrap.fail(code, message);
    },
    namedError: bootstrap.fail,
    date: bootstrap.date,
    adopt: (data) => (data === undefined ? undefined : bootstrap.parse(JSON.stringify(data))),
    expose(name, value) {
      Object.defineProperty(sandbox, name, { value, configurable: true, writable: true });
    },
  };
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === TIMEOUT;
}

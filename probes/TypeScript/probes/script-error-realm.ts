import * as error from 'N/error';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** What a SuiteScriptError is in SuiteScript 2.1. */
export const scriptErrorRealm: Probe = {
  id: 'script-error-realm',
  as: 'Administrator',
  observe() {
    const made: unknown = error.create({ name: 'TD_PROBE', message: 'Made by a probe', notifyOff: true });
    const stack: unknown = typeof made === 'object' && made !== null && 'stack' in made ? made.stack : undefined;
    return { isError: made instanceof Error, stack: Array.isArray(stack) ? 'array' : typeof stack };
  },
};

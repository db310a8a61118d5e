import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Whether a script may make code from text. */
export const scriptNoEval: Probe = {
  id: 'script-no-eval',
  as: 'Administrator',
  // The whole point here is to try what the linter forbids.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  observe: () => ({ allowed: codeThrownBy(() => new Function('return 1')) === 'none' }),
};

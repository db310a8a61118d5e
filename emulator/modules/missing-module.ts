import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { moduleMissing } from '../scripting/resolve';

type Fail = (code: string, message: string) => Error;

/** The public typings have a file for each module of NetSuite. */
const TYPINGS = dirname(require.resolve('@hitc/netsuite-types/package.json'));

/**
 * What is said of an N/* module that is not here: a refusal of the emulator for one that NetSuite has, NetSuite's own words
 * for a name that is no module of NetSuite's either.
 *
 * @param name with or without `.js`
 */
export function missingModule(fail: Fail, name: string): Error {
  const id = name.replace(/\.js$/, '');
  const isModule = /^N(\/\w+)+$/.test(id) && existsSync(join(TYPINGS, `${id}.d.ts`));
  if (!isModule) return moduleMissing(fail, name);
  return fail('EMULATOR_MODULE_MISSING', `${id}: the emulator does not have this module.`);
}

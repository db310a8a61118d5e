import { isKnownModule } from '../netsuite/known-modules';

type Fail = (code: string, message: string) => Error;

/**
 * What is said of an N/* module that is not here: a refusal of the emulator for one that NetSuite has, NetSuite's own words
 * for a name that is no module of NetSuite's either.
 *
 * @param name with or without `.js`
 */
export function missingModule(fail: Fail, name: string): Error {
  const id = name.replace(/\.js$/, '');
  if (!isKnownModule(id)) return moduleMissing(fail, name);
  return fail('EMULATOR_MODULE_MISSING', `The emulator does not have the module ${id}, which NetSuite has.`);
}

/** [SEEN] the wording, `Module does not exist: /SuiteScripts/x.js`. */
export function moduleMissing(fail: Fail, id: string): Error {
  return fail('MODULE_DOES_NOT_EXIST', `Module does not exist: ${id.endsWith('.js') ? id : `${id}.js`}`);
}

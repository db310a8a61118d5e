/** Scripts for tests that run them in an account of their own, with every module that the emulator has. */
import { moduleNames } from '../../../emulator/modules';
import { execute, type Outcome } from '../../../emulator/scripting/execute';
import type { Account, Caller } from '../../../emulator/model';
import { ADMINISTRATOR } from '../host/account';
import { demo } from '../host/bundle';

export const RESTLET_FILE = 'FileCabinet/SuiteScripts/Demo/restlet.js';
export const SUITELET_FILE = 'FileCabinet/SuiteScripts/Demo/suitelet.js';

/** A script file; each module has the last part of its name, `query`, and `serverWidget`. */
export function script(type: 'Restlet' | 'Suitelet', returned: string): string {
  const names = moduleNames.map((name) => name.slice(name.lastIndexOf('/') + 1)).map((name) => `${name}_`);
  const known = names.map((name) => `const ${name.slice(0, -1)} = ${name};`).filter((line) => !line.includes(' log '));
  return `/**\n * @NApiVersion 2.1\n * @NScriptType ${type}\n */\ndefine(${JSON.stringify(moduleNames)}, (${names.join(', ')}) => {
    ${known.join(' ')} return ${returned}; });`;
}

/** The demo bundle with a RESTlet of these members and, if one is given, a Suitelet of this body. */
export function bundle(restlet: string, suitelet?: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  return demo({
    [RESTLET_FILE]: script('Restlet', `{ ${restlet} }`),
    ...(suitelet === undefined ? {} : { [SUITELET_FILE]: script('Suitelet', `{ onRequest: ${suitelet} }`) }),
    ...files,
  });
}

/** Runs the demo RESTlet's `get`. */
export async function runRestlet(account: Account, caller: Caller = ADMINISTRATOR): Promise<Outcome> {
  const deployment = account.deployments.get('customdeploy_demo_rl');
  if (deployment === undefined) throw new Error('not deployed');
  return execute({ account, caller, deployment }, 'get', () => undefined);
}

/** What came of a run, as a test compares it: the value, or `CODE: message`. */
export function told(outcome: Outcome): unknown {
  if (outcome.kind === 'returned') return outcome.value;
  return outcome.kind === 'threw' ? `${outcome.code}: ${outcome.message}` : outcome.kind;
}

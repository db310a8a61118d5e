/**
 * What a caller is told of a failure that no report tells.
 */
import { codeOf, messageOf } from '../netsuite/thrown';

/**
 * It keeps NetSuite's code, so that a caller knows whether to ask again. NetSuite's own errors have words meant for people; those of any
 * other error may quote what it was working on.
 */
export function toldFailure(thrown: unknown): readonly [code: string, message: string] {
  const code = codeOf(thrown);
  const isOfNetSuite = thrown instanceof Object && 'name' in thrown && thrown.name === code;
  const [line = ''] = messageOf(thrown).split('\n');
  const said = isOfNetSuite ? ` (${code}: ${line.slice(0, LONGEST)})` : '';
  return [code, `Token Doctor failed${said}, and says nothing about the account. ${WHAT_TO_DO}`];
}

const LONGEST = 300;
const WHAT_TO_DO = 'Ask again. If it fails again, look at the execution log of the script.';

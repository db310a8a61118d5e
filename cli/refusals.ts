/**
 * What the emulator does not know, told on standard error: a script may swallow the refusal and answer as if all were well.
 */
import { refusalLines, type ToldRefusals } from '../emulator';
import { complain } from './complain';

/** @param source what the account was made from, as it was typed */
export function refusalsOnStandardError(source: string): (told: ToldRefusals) => void {
  return (told) => {
    for (const line of refusalLines(told)) complain(`${source}: the emulator refused: ${line}`);
  };
}

import type { Refusals, ToldRefusal, ToldRefusals } from '../model';

type Where = Parameters<Refusals['hear']>[0];

/** Different ones that are kept of one request; a script could make a new one in every turn of a loop. */
const MOST = 50;
/** Characters of a message that are kept: it may hold what a script wrote. */
const LONGEST = 300;

/**
 * The emulator's own refusals during one request, its triggered scripts included. A script can catch a refusal and answer
 * as if nothing had happened, so it is told outside the script as well.
 */
export class RequestRefusals implements Refusals {
  private readonly distinct = new Map<string, Omit<ToldRefusal, 'count'> & { count: number }>();
  private more = 0;

  /** Notes an error if it is a refusal of the emulator; NetSuite's errors pass by. */
  hear({ scriptId: script, deploymentId: deployment }: Where, code: string, message: string): void {
    if (!isEmulatorRefusal(code, message)) return;
    const told = { code: shortened(code), message: shortened(message), script, deployment };
    const key = JSON.stringify(Object.values(told));
    const known = this.distinct.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.distinct.size < MOST) this.distinct.set(key, { ...told, count: 1 });
    else this.more += 1;
  }

  /** What was heard so far. */
  told(): ToldRefusals {
    return { refusals: [...this.distinct.values()].map((refusal) => ({ ...refusal })), more: this.more };
  }
}

/**
 * Whether an error says that the emulator does not know something. All codes of its own begin with EMULATOR_; where it uses
 * NetSuite's code for what it does not have, such as a function of SuiteQL, the message names it.
 */
export function isEmulatorRefusal(code: string, message: string): boolean {
  return code.startsWith('EMULATOR_') || /\bthe emulator\b/i.test(message);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

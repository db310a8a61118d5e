/**
 * Stands before every N/* call of an account: counts them, and lets something happen at one.
 */
import type { EmulatedAccount, Fault } from '../../../emulator';

/** A call that a script made, counted from 1. */
export interface Call {
  readonly number: number;
  readonly name: string;
}

/** What is to happen. */
export type Happening =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error' | 'lost-answer' | 'stop' | 'stop-after'; readonly at: number; readonly error: string }
  | { readonly kind: 'writer'; readonly at: number; readonly write: () => void };

const NOTHING: Happening = { kind: 'nothing' };
/** What NetSuite says, with all that a page must not let through. */
export const MESSAGE = 'Planted <td-x a="b"> &amp; \'"; =1+1 said NetSuite.';

export class Watch {
  private calls: Call[] = [];
  private happening: Happening = NOTHING;

  constructor({ faults }: EmulatedAccount) {
    const meet = faults.meet.bind(faults);
    faults.meet = (call) => {
      const number = this.calls.push({ number: this.calls.length + 1, name: call.name });
      return this.at(number, call.name) ?? meet(call);
    };
  }

  /** Runs something while this happens. @returns the calls that were made */
  async during(happening: Happening, run: () => Promise<void>): Promise<readonly Call[]> {
    this.calls = [];
    this.happening = happening;
    try {
      await run();
    } finally {
      this.happening = NOTHING;
    }
    const made = this.calls;
    this.calls = [];
    return made;
  }

  private at(number: number, call: string): Fault | undefined {
    const now = this.happening;
    if (now.kind === 'nothing') return undefined;
    if (now.kind === 'writer') {
      if (number === now.at) now.write();
      return undefined;
    }
    const fault = { call, error: now.error, message: MESSAGE, when: 'once' } as const;
    const isHere = number === now.at;
    switch (now.kind) {
      case 'error':
        return isHere ? fault : undefined;
      case 'lost-answer':
        return isHere ? { ...fault, after: true } : undefined;
      case 'stop':
        return number >= now.at ? fault : undefined;
      case 'stop-after':
        return isHere ? { ...fault, after: true } : number > now.at ? fault : undefined;
    }
  }
}

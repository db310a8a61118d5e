import type { Concurrency } from '../model';

/**
 * How many RESTlet requests an account works on at once. [DOC] section_1500275531: one limit an account, web services and
 * RESTlets together (the emulator has no web services); bridgehead_1502455060: none a user.
 */
export class AccountConcurrency implements Concurrency {
  /** The base tier without SuiteCloud Plus, and every developer account. [DOC] bridgehead_1500275603, section_1504769959 */
  static readonly STANDARD_LIMIT = 5;

  private now = 0;
  private peak = 0;

  constructor(readonly limit: number = AccountConcurrency.STANDARD_LIMIT) {}

  /** Requests being worked on. */
  get running(): number {
    return this.now;
  }

  /** The most there ever were. */
  get most(): number {
    return this.peak;
  }

  /**
   * Takes a place.
   *
   * @returns gives the place back, once however often it is called; undefined if there is none left
   */
  enter(): (() => void) | undefined {
    if (this.now >= this.limit) return undefined;
    this.now += 1;
    this.peak = Math.max(this.peak, this.now);
    let isIn = true;
    return () => {
      if (isIn) this.now -= 1;
      isIn = false;
    };
  }
}

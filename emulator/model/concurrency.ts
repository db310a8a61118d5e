/** How many RESTlet requests an account works on at once. */
export interface Concurrency {
  readonly limit: number;
  /** Requests being worked on. */
  readonly running: number;
  /** The most there ever were. */
  readonly most: number;
  /**
   * Takes a place.
   *
   * @returns gives the place back, once however often it is called; undefined if there is none left
   */
  enter(): (() => void) | undefined;
}

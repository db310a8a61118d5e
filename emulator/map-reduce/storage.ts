/** What a run may have stored at any time. [DOC] D/section_4480364878: 200 MB */
export const STORAGE_LIMIT = 200 * 1_024 * 1_024;

export const STORAGE_FULL = {
  code: 'PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED',
  message: 'The persisted data of the map/reduce script exceeds its limit.',
} as const;

/**
 * Bytes that one run has stored: keys and values that are not yet mapped, not yet reduced, or written for the end.
 * [DOC] D/section_4480364878
 */
export class Storage {
  private now = 0;
  private peak = 0;
  private full = false;

  constructor(private readonly limit: number = STORAGE_LIMIT) {}

  get bytes(): number {
    return this.now;
  }

  /** The most there ever was. */
  get most(): number {
    return this.peak;
  }

  /** Set once the limit is passed: the stage ends, whatever the script catches. */
  get isFull(): boolean {
    return this.full;
  }

  /** @returns false once the limit is passed */
  add(bytes: number): boolean {
    this.now += bytes;
    this.peak = Math.max(this.peak, this.now);
    this.full ||= this.now > this.limit;
    return !this.full;
  }

  remove(bytes: number): void {
    this.now -= bytes;
  }
}

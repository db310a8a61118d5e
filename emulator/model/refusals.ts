/** Something that the emulator does not know, as one deployment met it during one request. */
export interface ToldRefusal {
  /** `EMULATOR_MEMBER_MISSING`; of SuiteQL also NetSuite's own code, whose message then names the emulator. */
  readonly code: string;
  readonly message: string;
  /** Script ids of the script and of its deployment. */
  readonly script: string;
  readonly deployment: string;
  /** How often in this request. */
  readonly count: number;
}

/** What one request was refused. */
export interface ToldRefusals {
  /** Each once, in the order in which they came. */
  readonly refusals: readonly ToldRefusal[];
  /** How many more came that are not listed. */
  readonly more: number;
}

/** The emulator's own refusals during one request, its triggered scripts included. */
export interface Refusals {
  /** Notes an error if it is a refusal of the emulator; NetSuite's errors pass by. */
  hear(where: { readonly scriptId: string; readonly deploymentId: string }, code: string, message: string): void;
  /** What was heard so far. */
  told(): ToldRefusals;
}

import type { Files } from '../support/healthy';

/** A project that breaks one rule. */
export interface Broken {
  /** What is wrong with it, after "a project …". */
  readonly name: string;
  readonly project: Files | Uint8Array;
  /** The file that is named, and the line where one can be. */
  readonly at: string;
  /** Errors that cannot be had without it. */
  readonly alsoBreaks?: readonly string[];
}

/** By the id of the rule. */
export type BrokenProjects = Readonly<Record<string, readonly Broken[]>>;

/**
 * A plan as people read it. Data for every renderer.
 */
import type { CheckId, RecordReference, Verdict } from '../finding';
import type { ChangeKind } from './change';

/** One field, before and after. */
export interface FieldChange {
  readonly record: RecordReference;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Another way to the same end, proven like the plan itself. */
export interface Alternative {
  readonly title: string;
  readonly detail: string;
  readonly changes: readonly FieldChange[];
  /** How many more changes there are; left out where there are none. */
  readonly changesCut?: number;
  readonly newCredentials: boolean;
  /** What the diagnosis says when this is done instead. */
  readonly verdictAfter: Verdict;
}

export interface Retry {
  /** Asks which of the places it is. */
  readonly choose: string;
  /** Where it is done, each with its steps. */
  readonly places: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

export interface Step {
  readonly id: string;
  readonly kind: ChangeKind | 'retry';
  readonly title: string;
  /** The click path. */
  readonly where: string;
  /** The path of the page, below the account's domain; null outside NetSuite. */
  readonly link: string | null;
  readonly who: string;
  readonly changes: readonly FieldChange[];
  /** How many more changes there are; left out where there are none. */
  readonly changesCut?: number;
  /** Whether the integration has to be given a new token id and secret. */
  readonly newCredentials: boolean;
  /** The failing checks that this step fixes. */
  readonly fixes: readonly CheckId[];
  readonly note: string | null;
  readonly alternatives: readonly Alternative[];
  /** Only on the last step. */
  readonly retry: Retry | null;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** How many more steps there are before the last; left out where there are none. */
  readonly stepsCut?: number;
  /** What the same diagnosis says of the facts with the recommended steps applied, those that were left out among them. */
  readonly verdictAfter: Verdict;
}

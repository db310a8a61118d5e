/**
 * What was read beside the chain because an error code names such a cause: rows and answers, nothing said yet.
 */
import type { Grant } from '../../facts';

/** What can be read. A profile's error code names one; none is read for a report without an error text. */
export type SymptomReadingId =
  | 'closed-periods'
  | 'supervisor-expense-limits'
  | 'invalid-supervisors'
  | 'inactive-employees'
  | 'inactive-departments'
  | 'currencies'
  | 'subsidiaries-feature'
  | 'subsidiaries-of-roles';

/** The rows that NetSuite listed. */
export interface Listed<Row> {
  readonly known: true;
  readonly rows: readonly Row[];
  /** False where NetSuite stopped before the end: there may be more. */
  readonly all: boolean;
}

/** Why nothing was read, and what it takes. */
export interface NotListed {
  readonly known: false;
  readonly code: string;
  readonly message: string;
  /** All of these; empty where no permission would help. */
  readonly grant: readonly Grant[];
  /** The name of the feature that has to be on as well. */
  readonly feature?: string;
}

export type Answer<Row> = Listed<Row> | NotListed;

/** A month of the books, or what stands in its place. */
export interface AccountingPeriod {
  readonly id: number;
  readonly name: string;
  /** Its last day: `2026-01-31`. */
  readonly ends: string;
  readonly closed: boolean;
  /** For every kind of transaction. */
  readonly allLocked: boolean;
  /** For bills and expense reports. */
  readonly payablesLocked: boolean;
}

/** An active employee who is the supervisor of an active one, and has an expense limit. */
export interface LimitedSupervisor {
  readonly id: number;
  /** In the account's own currency. */
  readonly limit: number;
}

/** An active employee without a supervisor who can approve anything. */
export interface BadlySupervised {
  readonly id: number;
  /** The inactive supervisor; null where there is none. */
  readonly supervisor: number | null;
}

/** An active employee whose default department is inactive. */
export interface BadlyPlaced {
  readonly id: number;
  readonly department: number;
}

export interface Currency {
  readonly id: number;
  /** ISO code, or the name where there is none. */
  readonly symbol: string;
  readonly inactive: boolean;
}

/** Which subsidiaries a role may use. */
export interface RoleSubsidiaries {
  readonly id: number;
  /** In NetSuite's word: `ALL`, `ALLACTIVE`, `OWN` (that of the user) or `SELECTED`; null for a word that is not known. */
  readonly option: 'ALL' | 'ALLACTIVE' | 'OWN' | 'SELECTED' | null;
}

/** Whether a feature is on; null where NetSuite does not say. */
export type FeatureState = boolean | null;

export type SymptomRead =
  | { readonly id: 'closed-periods'; readonly periods: Answer<AccountingPeriod> }
  | { readonly id: 'supervisor-expense-limits'; readonly supervisors: Answer<LimitedSupervisor> }
  | { readonly id: 'invalid-supervisors'; readonly employees: Answer<BadlySupervised> }
  | { readonly id: 'inactive-employees'; readonly employees: Answer<{ readonly id: number }> }
  | { readonly id: 'inactive-departments'; readonly employees: Answer<BadlyPlaced> }
  | {
      readonly id: 'currencies';
      readonly multipleCurrencies: FeatureState;
      /** Null where the feature is off: then NetSuite has no list of them. */
      readonly currencies: Answer<Currency> | null;
    }
  | { readonly id: 'subsidiaries-feature'; readonly subsidiaries: FeatureState }
  | { readonly id: 'subsidiaries-of-roles'; readonly roles: Answer<RoleSubsidiaries> };

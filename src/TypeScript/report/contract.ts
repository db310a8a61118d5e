/**
 * The report: what the RESTlet returns and every renderer reads. Its shape is versioned; what is in it does not change
 * its meaning within one major version.
 */
import type { RootCause } from '../diagnosis/diagnose';
import type { Unread } from '../diagnosis/facts';
import type { AccountCheckId, Finding, RecordReference, TokenCheckId, Verdict } from '../diagnosis/finding';
import type { Plan } from '../diagnosis/plan/step';
import type { Sources } from '../diagnosis/pre-sync/sources';
import type { RequirementRow } from '../diagnosis/requirement-table';
import type { Rule } from '../diagnosis/rules';
import type { CredentialKind } from '../netsuite/credential-kinds';
import type { Level } from '../netsuite/levels';
import type { InPages } from './paging';

export const SCHEMA_VERSION = '1.2';

export interface GlobalLine {
  readonly key: string;
  readonly name: string;
  readonly level: Level;
}

/** The chain behind one token, as records to look at. */
export interface ReportChain {
  readonly credential: CredentialKind;
  readonly token: RecordReference;
  readonly integration: RecordReference;
  readonly role: RecordReference;
  readonly entity: RecordReference;
  /** Roles of the entity; null where they could not be read. */
  readonly entityRoles: readonly RecordReference[] | null;
  /** How many more roles there are; left out where there are none. Since 1.2. */
  readonly entityRolesCut?: number;
  /** The entity's global lines on permissions that matter here; null where they could not be read. */
  readonly globalPermissions: readonly GlobalLine[] | null;
  readonly globalPermissionsApply: boolean | null;
  /** Normal for SOAP; it only means that this role cannot call a RESTlet. */
  readonly webServicesOnlyRole: boolean | null;
}

export interface TokenReport {
  readonly id: number | null;
  readonly name: string;
  readonly verdict: Verdict;
  readonly chain: ReportChain;
  readonly requirements: readonly RequirementRow[];
  readonly findings: readonly Finding<TokenCheckId>[];
}

/** In pages, since 1.2, it also says what every credential comes to. */
export interface Report extends Partial<InPages> {
  readonly schemaVersion: string;
  readonly source: { readonly accountId: string; readonly readAt: string; readonly file?: string };
  readonly integration: string;
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** One sentence for a person. */
  readonly summary: string;
  readonly account: readonly Finding<AccountCheckId>[];
  /** By id; in pages only those of the page, the ones that are not ready first. */
  readonly tokens: readonly TokenReport[];
  readonly plan: Plan;
  readonly unread: readonly Unread[];
  /** How many more there are; left out where there are none. Since 1.2. */
  readonly unreadCut?: number;
  /** Where the rules of the checks come from, once for all findings. Since 1.2. */
  readonly rules: readonly Rule[];
  /** What the verdict stands on. Since 1.1. */
  readonly sources: Sources;
  /** The same for as long as the report says the same, whenever it is asked for. Since 1.1. */
  readonly hash: string;
  readonly cost: Cost;
}

/** Governance units and queries that the reading took. */
export interface Cost {
  readonly units: number;
  readonly queries: number;
}

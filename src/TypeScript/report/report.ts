/**
 * The report: what the RESTlet returns and every renderer reads. Its shape is versioned; what is in it does not change
 * its meaning within one major version.
 */
import { byId } from '../diagnosis/by-id';
import type { Chain } from '../diagnosis/chain';
import type { Diagnosis, RootCause, TokenDiagnosis } from '../diagnosis/diagnose';
import type { Facts, Unread } from '../diagnosis/facts';
import { roleOf, valueOr } from '../diagnosis/facts';
import type { AccountCheckId, Finding, RecordReference, TokenCheckId, Verdict } from '../diagnosis/finding';
import { credentialReference, entityReference, integrationReference, roleReference } from '../diagnosis/references';
import type { Level } from '../netsuite/levels';
import type { Plan } from '../diagnosis/plan/step';
import { chainRead } from '../diagnosis/pre-sync/chain-read';
import type { Sources } from '../diagnosis/pre-sync/sources';
import { chainAlone } from '../diagnosis/pre-sync/sources';
import type { Profile } from '../diagnosis/profile';
import { permissionLabel } from '../diagnosis/profile';
import type { RequirementRow } from '../diagnosis/requirement-table';
import { requirementTable } from '../diagnosis/requirement-table';
import type { Rule } from '../diagnosis/rules';
import { RULES } from '../diagnosis/rules';
import { hashed } from './hash';
import { cutUnread, IN_PAGES, LIMITS, WHOLE } from './limits';
import type { InPages, Page } from './paging';
import { listedInPages, notReadyFirst, onPage } from './paging';
import { summarize } from './summary';

export const SCHEMA_VERSION = '1.2';

export interface GlobalLine {
  readonly key: string;
  readonly name: string;
  readonly level: Level;
}

/** The chain behind one token, as records to look at. */
export interface ReportChain {
  readonly credential: 'access-token';
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
  readonly id: number;
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

/**
 * Puts facts, findings and plan together. Adds nothing of its own: no rule lives here.
 *
 * @param page the credentials that are explained; null for all of them
 */
export function buildReport(
  facts: Facts,
  profile: Profile,
  diagnosis: Diagnosis,
  plan: Plan,
  cost: Cost,
  page: Page | null = null,
): Report {
  const { tokens } = diagnosis;
  const explained = page ? onPage(notReadyFirst(tokens), page) : tokens;
  const mostRoles = Math.floor(LIMITS.holderRoles / Math.max(explained.length, 1));
  return hashed({
    schemaVersion: SCHEMA_VERSION,
    source: { accountId: facts.accountId, readAt: facts.readAt },
    integration: profile.id,
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause,
    summary: summarize(profile, diagnosis),
    account: diagnosis.account,
    ...(page ? listedInPages(diagnosis, page) : {}),
    tokens: explained.map((token) => tokenReport(token, mostRoles)),
    plan,
    ...cutUnread(facts.unread, (page ? IN_PAGES : WHOLE).unread),
    rules: RULES,
    sources: chainAlone(chainRead(facts)),
    cost,
  });
}

function tokenReport({ chain, verdict, findings }: TokenDiagnosis, mostRoles: number): TokenReport {
  return {
    id: chain.credential.id,
    name: chain.credential.name,
    verdict,
    chain: reportChain(chain, mostRoles),
    requirements: requirementTable(chain),
    findings,
  };
}

function reportChain({ facts, profile, credential, role, entity, worlds }: Chain, mostRoles: number): ReportChain {
  const record = byId(facts.integrations, credential.integration);
  const roles = entity.roles.known ? entity.roles.value : null;
  const rolesCut = (roles?.length ?? 0) - mostRoles;
  const applies = new Set(worlds.map((world) => world.globalPermissionsApply));
  const matters = new Set(profile.requirements.flatMap(({ anyOf }) => anyOf));
  return {
    credential: credential.kind,
    token: credentialReference(credential),
    integration: integrationReference(
      record ?? { id: credential.integration, name: `integration ${credential.integration}` },
    ),
    role: roleReference(role),
    entity: entityReference(entity),
    entityRoles: roles?.slice(0, mostRoles).map((id) => roleReference(roleOf(facts, id))) ?? null,
    ...(rolesCut > 0 ? { entityRolesCut: rolesCut } : {}),
    globalPermissions: entity.globalPermissions.known
      ? [...entity.globalPermissions.value]
          .filter(([key]) => matters.has(key))
          .map(([key, level]) => ({ key, name: permissionLabel(profile, key), level }))
      : null,
    globalPermissionsApply: applies.size === 1 ? applies.has(true) : null,
    webServicesOnlyRole: valueOr<boolean | null>(role.webServicesOnly, null),
  };
}

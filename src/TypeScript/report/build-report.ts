import type { Chain } from '../diagnosis/chain';
import type { Diagnosis, TokenDiagnosis } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import { roleOf, valueOr } from '../diagnosis/facts';
import type { Plan } from '../diagnosis/plan/step';
import { chainRead } from '../diagnosis/pre-sync/chain-read';
import { chainAlone } from '../diagnosis/pre-sync/sources';
import type { Profile } from '../diagnosis/profile';
import { requirementsOf } from '../diagnosis/profile';
import { permissionLabel } from '../diagnosis/shown-names';
import { credentialReference, entityReference, integrationOf, roleReference } from '../diagnosis/references';
import { requirementTable } from '../diagnosis/requirement-table';
import { rulesOf } from '../diagnosis/rules';
import type { Cost, CredentialKind, Page, Report, ReportChain, TokenReport } from './contract';
import { SCHEMA_VERSION } from './contract';
import { hashed } from './hash';
import { cutUnread, IN_PAGES, LIMITS, WHOLE } from './limits';
import { listedInPages, notReadyFirst, onPage } from './paging';
import { publishedPlan } from './published-plan';
import { summarize } from './summary';

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
    applications: applicationsIn(facts),
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause,
    summary: summarize(profile, diagnosis),
    account: diagnosis.account,
    ...(page ? listedInPages(diagnosis, page) : {}),
    tokens: explained.map((token) => tokenReport(token, mostRoles)),
    plan: publishedPlan(plan),
    ...cutUnread(facts.unread, (page ? IN_PAGES : WHOLE).unread),
    rules: rulesOf(profile),
    sources: chainAlone(chainRead(facts)),
    cost,
  });
}

/** Every integration record that is spoken of, by internal id. */
function applicationsIn({ integrations, credentials }: Facts): number[] {
  const held = valueOr(credentials, []).flatMap(({ integration }) => integration ?? []);
  return [...new Set([...integrations.map(({ id }) => id), ...held])].sort((a, b) => a - b);
}

function tokenReport({ chain, verdict, findings }: TokenDiagnosis, mostRoles: number): TokenReport {
  return {
    ...kindOf(chain.credential.kind),
    id: chain.credential.id,
    name: chain.credential.id === null ? credentialReference(chain.credential).name : chain.credential.name,
    verdict,
    chain: reportChain(chain, mostRoles),
    requirements: requirementTable(chain),
    findings,
  };
}

/** Left out, it is an access token, as readers of earlier versions take it. */
function kindOf(kind: CredentialKind): Pick<TokenReport, 'kind'> {
  return kind === 'access-token' ? {} : { kind };
}

function reportChain(
  { facts, profile, credential, role, entity, possibilities }: Chain,
  mostRoles: number,
): ReportChain {
  const roles = entity.roles.known ? entity.roles.value : null;
  const rolesCut = (roles?.length ?? 0) - mostRoles;
  const applies = new Set(possibilities.map((possibility) => possibility.globalPermissionsApply));
  const matters = new Set(requirementsOf(profile, credential.kind).flatMap(({ anyOf }) => anyOf));
  return {
    credential: credential.kind,
    token: credentialReference(credential),
    integration: integrationOf(facts, credential.integration),
    role: roleReference(role),
    entity: entityReference(entity),
    entityRoles: roles?.slice(0, mostRoles).map((id) => roleReference(roleOf(facts, id))) ?? null,
    ...(rolesCut > 0 ? { entityRolesCut: rolesCut } : {}),
    globalPermissions: entity.globalPermissions.known
      ? Object.entries(entity.globalPermissions.value)
          .filter(([key]) => matters.has(key))
          .map(([key, level]) => ({ key, name: permissionLabel(key), level }))
      : null,
    globalPermissionsApply: applies.size === 1 ? applies.has(true) : null,
    webServicesOnlyRole: valueOr<boolean | null>(role.webServicesOnly, null),
  };
}

/**
 * The report as a schema, held to the types that the bundle uses: a field that is missing here or of another type does not
 * compile. Fields that a later 1.x adds are let through.
 */
import { z } from 'zod';
import { CHECK_ORDER, ACCOUNT_CHECKS, TOKEN_CHECKS } from '../../src/TypeScript/diagnosis/finding';
import type { Evidence, Finding, RecordReference } from '../../src/TypeScript/diagnosis/finding';
import { CREDENTIAL_KINDS } from '../../src/TypeScript/netsuite/credential-kinds';
import { LEVELS } from '../../src/TypeScript/netsuite/levels';
import type { Plan, Step } from '../../src/TypeScript/diagnosis/plan/step';
import type { Sources } from '../../src/TypeScript/diagnosis/pre-sync/sources';
import { GROUNDS } from '../../src/TypeScript/diagnosis/pre-sync/sources';
import type { RequirementRow } from '../../src/TypeScript/diagnosis/requirement-table';
import { SOURCE_MARKS } from '../../src/TypeScript/diagnosis/rule-source';
import type { Rule } from '../../src/TypeScript/diagnosis/rules';
import { MOST_ON_ONE_PAGE } from '../../src/TypeScript/report/paging';
import type { Report, TokenReport } from '../../src/TypeScript/report/contract';

const texts = z.array(z.string());
const id = z.int().positive();
const level = z.enum(LEVELS);
const readLevel = z.enum([...LEVELS, 'UNKNOWN']);
const verdict = z.enum(['ready', 'blocked', 'unknown']).describe('Whether the integration can sync');
const time = z.iso.datetime();
const schemaVersion = z.string().regex(/^1\.\d+$/);
const hash = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe('The same for as long as the report says the same; send it back as the parameter unless');

/** Beside a list that was cut. */
const cut = z
  .int()
  .positive()
  .describe('How many more there are than are listed; left out where there are none')
  .exactOptional();

const rootCause = z
  .object({ check: z.enum(CHECK_ORDER), token: id.nullable() })
  .nullable()
  .describe('The first check that fails; null unless blocked, and where a live refusal has no known cause');

const record = z.object({
  type: z.enum([
    'account',
    'integration',
    ...CREDENTIAL_KINDS,
    'role',
    'employee',
    'vendor',
    'partner',
    'customer',
    'contact',
    'entity',
  ]),
  id: id.nullable(),
  name: z.string(),
  link: z.string().nullable(),
}) satisfies z.ZodType<RecordReference>;

const evidence = z.object({
  record,
  field: z.string(),
  found: z.string(),
  needed: z.string(),
  requirement: z.string().nullable(),
  weight: z.enum(['fail', 'warn', 'unknown', 'pass']),
}) satisfies z.ZodType<Evidence>;

const finding = <Check extends string>(checks: readonly Check[]) =>
  z.object({
    check: z.enum(checks),
    status: z.enum(['fail', 'unknown', 'warn', 'pass', 'notApplicable']),
    explains: texts,
    title: z.string(),
    message: z.string(),
    evidence: z.array(evidence),
    evidenceCut: cut,
    source: z.string(),
  });
const accountFinding = finding(ACCOUNT_CHECKS) satisfies z.ZodType<Finding<(typeof ACCOUNT_CHECKS)[number]>>;
const tokenFinding = finding(TOKEN_CHECKS) satisfies z.ZodType<Finding<(typeof TOKEN_CHECKS)[number]>>;

const requirement = z.object({
  id: z.string(),
  label: z.string(),
  required: level,
  effective: readLevel,
  ok: z.boolean().nullable(),
  explains: texts,
  permissions: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      role: readLevel.nullable(),
      global: readLevel.nullable(),
      effective: readLevel,
    }),
  ),
}) satisfies z.ZodType<RequirementRow>;

const token = z.object({
  id: id.nullable(),
  name: z.string(),
  verdict,
  chain: z.object({
    credential: z.enum(CREDENTIAL_KINDS),
    token: record,
    integration: record,
    role: record,
    entity: record,
    entityRoles: z.array(record).nullable(),
    entityRolesCut: cut,
    globalPermissions: z.array(z.object({ key: z.string(), name: z.string(), level })).nullable(),
    globalPermissionsApply: z.boolean().nullable(),
    webServicesOnlyRole: z.boolean().nullable(),
  }),
  requirements: z.array(requirement),
  findings: z.array(tokenFinding),
}) satisfies z.ZodType<TokenReport>;

const change = z.object({ record, field: z.string(), from: z.string(), to: z.string() });

/** All of them, or this does not compile. */
const STEP_KINDS = Object.keys({
  'enable-feature': true,
  'create-integration': true,
  'enable-integration': true,
  'create-role': true,
  'activate-role': true,
  'grant-permission': true,
  'provide-user': true,
  'restore-access': true,
  'assign-role': true,
  'remove-global-line': true,
  'set-global-line': true,
  'reactivate-token': true,
  'revoke-token': true,
  'issue-token': true,
  retry: true,
} satisfies Record<Step['kind'], true>) as Step['kind'][]; // Object.keys forgets which keys.

const step = z.object({
  id: z.string(),
  kind: z.enum(STEP_KINDS),
  title: z.string(),
  where: z.string(),
  link: z.string().nullable(),
  who: z.string(),
  changes: z.array(change),
  changesCut: cut,
  newCredentials: z.boolean(),
  mends: z.array(z.enum(CHECK_ORDER)),
  note: z.string().nullable(),
  alternatives: z.array(
    z.object({
      title: z.string(),
      detail: z.string(),
      changes: z.array(change),
      changesCut: cut,
      newCredentials: z.boolean(),
      verdictAfter: verdict,
    }),
  ),
  retry: z
    .object({
      choose: z.string().describe('Asks which of the places it is'),
      places: z.array(z.object({ title: z.string(), steps: texts })),
      answers: z.array(z.object({ question: z.string(), answer: z.string() })),
    })
    .nullable(),
}) satisfies z.ZodType<Step>;

const plan = z.object({ steps: z.array(step), stepsCut: cut, verdictAfter: verdict }) satisfies z.ZodType<Plan>;

const rule = z.object({
  check: z.enum(CHECK_ORDER),
  sources: z.array(
    z.object({
      title: z.string().nullable(),
      address: z.url().nullable(),
      mark: z.enum(SOURCE_MARKS),
      says: z.string(),
    }),
  ),
}) satisfies z.ZodType<Rule>;

const sources = z.object({
  decidedBy: z.enum(GROUNDS).describe('Which rule decided the verdict: docs/preflight-rules.md'),
  chain: z.enum(['complete', 'partial', 'none']),
  selfCheck: z
    .object({
      user: id,
      role: id,
      requirements: z.array(
        z.object({ id: z.string(), ok: z.boolean().nullable(), levels: z.record(z.string(), readLevel) }),
      ),
    })
    .nullable(),
  snapshot: z.object({ at: time, ageSeconds: z.int(), verdict, rootCause, integrationRead: z.boolean() }).nullable(),
  disagreements: z.array(
    z.object({
      between: z.tuple([z.enum(['selfCheck', 'chain']), z.enum(['chain', 'snapshot'])]),
      requirement: z.string().nullable(),
      message: z.string(),
    }),
  ),
}) satisfies z.ZodType<Sources>;

const count = z.int().nonnegative();

/** What a report in pages has on top. */
const inPages = {
  totals: z
    .object({ credentials: count, ready: count, blocked: count, unknown: count })
    .describe('Of all credentials that were judged. This, credentials and page: in a report in pages only')
    .exactOptional(),
  credentials: z
    .array(z.object({ id: id.nullable(), verdict, rootCause }))
    .describe('Every credential by id, each with the verdict and the first failing check of its own findings alone')
    .exactOptional(),
  credentialsCut: cut,
  page: z
    .object({
      page: z.int().positive(),
      pageSize: z.int().min(1).max(MOST_ON_ONE_PAGE),
      pages: z.int().positive(),
    })
    .describe('Which credentials stand in tokens: the page, the largest number on a page, and how many pages there are')
    .exactOptional(),
};

export const reportSchema = z.object({
  schemaVersion,
  source: z.object({ accountId: z.string(), readAt: time, file: z.string().exactOptional() }),
  integration: z.string(),
  verdict,
  rootCause,
  summary: z.string(),
  account: z.array(accountFinding),
  ...inPages,
  tokens: z
    .array(token)
    .describe('Every credential by id; in a report in pages those of the page, the ones that are not ready first'),
  plan,
  unread: z.array(
    z.object({
      what: z.string(),
      record: z.object({ type: z.string(), id: z.int() }).nullable(),
      why: z.object({ code: z.string(), message: z.string() }),
      grant: z.array(z.object({ permission: z.string(), name: z.string(), level })),
      advice: z.string(),
    }),
  ),
  unreadCut: cut,
  rules: z.array(rule).describe('Where the rules of the checks come from, once for all findings; since 1.2'),
  sources,
  hash,
  cost: z.object({ units: z.int().nonnegative(), queries: z.int().nonnegative() }),
}) satisfies z.ZodType<Report>;

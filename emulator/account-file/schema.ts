import { createPublicKey } from 'node:crypto';

import { z } from 'zod';
import { change, login } from './history-schema';
import { flag, id, instant, level, text } from './values';

/**
 * The shape of the format account/1: keys, types and ranges of one value at a time. What spans several values (double ids,
 * references) is in references.ts.
 */

const SEGMENTS = ['CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM', 'ACCOUNT'] as const;
const EMPLOYEE_RESTRICTIONS = ['NONE', 'OWN_AND_UNASSIGNED', 'OWN'] as const;
const INTEGRATION_STATES = ['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'] as const;
const roleIds = z.array(id, 'must be a list of role ids');

/** An object whose keys are open (permission ids, feature ids, deployments). A Map, so that no key can be special. */
function openKeys<Value>(
  value: z.ZodType<Value>,
  what: string,
): z.ZodPipe<z.ZodUnknown, z.ZodTransform<ReadonlyMap<string, Value>>> {
  return z.unknown().transform((input, context) => {
    const result = new Map<string, Value>();
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      context.addIssue({ code: 'custom', message: `must be an object with ${what} as keys` });
      return z.NEVER;
    }
    for (const [key, raw] of Object.entries(input)) {
      const parsed = value.safeParse(raw);
      if (key.trim() === '') context.addIssue({ code: 'custom', path: [key], message: 'has an empty key' });
      if (parsed.success) result.set(key, parsed.data);
      else {
        for (const issue of parsed.error.issues) {
          context.addIssue({ code: 'custom', path: [key, ...issue.path], message: issue.message });
        }
      }
    }
    return result;
  });
}

const permissionLines = openKeys(level, 'permission ids');

/** `{ "sdf": "customrole_x.xml" }`: told from a line by its value, which is no level. */
function sdfReference(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('sdf' in input)) return null;
  const entries = Object.entries(input);
  const [key, value] = (entries[0] ?? []) as [unknown, unknown];
  return entries.length === 1 && key === 'sdf' && typeof value === 'string' && /\.xml$/i.test(value) ? value : null;
}

const rolePermissions = z.unknown().transform((input, context) => {
  const sdf = sdfReference(input);
  if (sdf !== null) return { sdf };
  const lines = permissionLines.safeParse(input);
  if (lines.success) return lines.data;
  for (const issue of lines.error.issues) {
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  }
  return z.NEVER;
});

const role = z.strictObject({
  id,
  scriptid: text,
  name: text,
  inactive: flag.default(false),
  webServicesOnly: flag.default(false),
  singleSignOnOnly: flag.default(false),
  subsidiaries: z
    .union(
      [z.enum(['ALL', 'ALLACTIVE', 'OWN']), z.array(id)],
      'must be ALL, ALLACTIVE, OWN or a list of subsidiary ids',
    )
    .default('ALL'),
  restrictions: z
    .array(
      z.strictObject({
        segment: z.enum(SEGMENTS, `must be one of ${SEGMENTS.join(', ')}`),
        viewingAllowed: flag.default(false),
      }),
      'must be a list of restrictions',
    )
    .default([]),
  employeeRestriction: z
    .enum(EMPLOYEE_RESTRICTIONS, `must be one of ${EMPLOYEE_RESTRICTIONS.join(', ')}`)
    .default('NONE'),
  permissions: rolePermissions,
});

const subsidiary = z.strictObject({ id, name: text, inactive: flag.default(false) });

const amount = z
  .number('must be an amount: a number from 0')
  .refine((value) => Number.isFinite(value) && value >= 0, 'must be an amount: a number from 0');

const day = z.string('must be a day such as 2026-01-31').transform((value, context) => {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return time;
  context.addIssue({ code: 'custom', message: 'must be a day such as 2026-01-31' });
  return z.NEVER;
});

const employee = z.strictObject({
  id,
  name: text,
  email: z.string('must be text').default(''),
  inactive: flag.default(false),
  giveAccess: flag.default(true),
  roles: roleIds,
  globalPermissions: permissionLines.optional(),
  supervisor: id.optional(),
  expenseLimit: amount.optional(),
  department: id.optional(),
  releaseDate: day.optional(),
});

const entity = z.strictObject({
  id,
  type: z.enum(['VENDOR', 'PARTNER', 'CUSTOMER'], 'must be one of VENDOR, PARTNER, CUSTOMER'),
  name: text,
  inactive: flag.default(false),
  giveAccess: flag.default(true),
  roles: roleIds,
});

const integration = z.strictObject({
  id,
  name: text,
  state: z.enum(INTEGRATION_STATES, `must be one of ${INTEGRATION_STATES.join(', ')}`),
  tokenBasedAuthentication: flag.default(true),
});

const token = z.strictObject({
  id,
  name: z.string('must be text').optional(),
  integration: id,
  entity: id,
  role: id,
  inactive: flag.default(false),
  revoked: flag.default(false),
  created: instant,
  createdBy: id.optional(),
  revokedAt: instant.optional(),
});

/** A day, to milliseconds since the epoch at its beginning in UTC. */
const period = z
  .strictObject({
    id,
    name: text,
    start: day,
    end: day,
    closed: flag.default(false),
    allLocked: flag.default(false),
    payablesLocked: flag.default(false),
  })
  .refine(({ start, end }) => start <= end, { path: ['end'], message: 'must not be before start' });

const currency = z.strictObject({ id, name: text, symbol: text, inactive: flag.default(false) });

const department = z.strictObject({ id, name: text, inactive: flag.default(false) });

const fieldIds = z.array(text, 'must be a list of field ids');

/** Forms and preferences explain an error to whoever reads the file; no script can read them. */
const form = z.strictObject({
  id,
  name: text,
  preferred: flag.default(true),
  hidden: fieldIds.default([]),
  mandatory: fieldIds.default([]),
});
const preference = z.union([z.boolean(), z.number(), text], 'must be true, false, a number or a text');

const publicKey = text.refine(isPublicKey, 'must be a public key or a certificate in PEM, RSA or EC');

function isPublicKey(pem: string): boolean {
  try {
    // A private key would do for `createPublicKey` as well, and has no place in an account file.
    return !pem.includes('PRIVATE') && ['rsa', 'ec'].includes(createPublicKey(pem).asymmetricKeyType ?? '');
  } catch {
    return false;
  }
}

const mapping = z.strictObject({
  clientId: text,
  certificateId: text,
  integration: id,
  entity: id,
  role: id,
  publicKey,
  revoked: flag.default(false),
  validFrom: instant.optional(),
  validUntil: instant.optional(),
});

/** [DOC] section_158255317571 */
const authorization = z.strictObject({
  integration: id,
  entity: id,
  role: id,
  scopes: z
    .array(z.enum(['restlets', 'rest_webservices', 'suite_analytics', 'mcp'], 'must be a scope of OAuth 2.0'))
    .default(['restlets']),
});

const count = z
  .number('must be a whole number above 0')
  .refine((value) => Number.isSafeInteger(value) && value > 0, 'must be a whole number above 0');

const LONGEST_LATENCY = 60_000;
const latencyRange = `must be milliseconds: a whole number from 0 to ${LONGEST_LATENCY}`;
const latency = z
  .number(latencyRange)
  .refine((value) => Number.isSafeInteger(value) && value >= 0 && value <= LONGEST_LATENCY, latencyRange);

const when = z.union(
  [z.literal('once'), z.literal('always'), z.strictObject({ nth: count })],
  'must be "once", "always" or { "nth": a whole number above 0 }',
);

const fault = z.strictObject({
  call: text,
  error: text,
  message: text.optional(),
  when,
  deployment: text.optional(),
  matching: text.optional(),
});

/** The type of the parameter decides which of these it may be. The bundle holds that type. */
const parameterValue = z.union(
  [z.boolean(), z.number(), z.string(), z.null()],
  'must be a whole number, a text, true, false or null',
);

export const documentSchema = z.strictObject({
  format: z.literal('account/1', 'must be "account/1"'),
  account: z.strictObject({
    id: text,
    name: text,
    features: openKeys(flag, 'feature ids').optional(),
    concurrency: count.optional(),
    latency: latency.optional(),
  }),
  roles: z.array(role, 'must be a list of roles'),
  employees: z.array(employee, 'must be a list of employees'),
  entities: z.array(entity, 'must be a list of entities').default([]),
  integrations: z.array(integration, 'must be a list of integrations'),
  tokens: z.array(token, 'must be a list of tokens'),
  periods: z.array(period, 'must be a list of accounting periods').default([]),
  currencies: z.array(currency, 'must be a list of currencies').default([]),
  departments: z.array(department, 'must be a list of departments').default([]),
  subsidiaries: z.array(subsidiary, 'must be a list of subsidiaries').default([]),
  forms: z.array(form, 'must be a list of forms').default([]),
  preferences: openKeys(preference, 'preference ids').optional(),
  audiences: openKeys(roleIds, 'script ids of deployments').optional(),
  parameters: openKeys(openKeys(parameterValue, 'script ids of parameters'), 'script ids of deployments').optional(),
  oauth2: z.array(mapping, 'must be a list of mappings').default([]),
  oauth2Authorizations: z.array(authorization, 'must be a list of authorizations').default([]),
  faults: z.array(fault, 'must be a list of faults').default([]),
  history: z.array(change, 'must be a list of changes').default([]),
  logins: z.array(login, 'must be a list of logins').default([]),
});

/** The document after the first check; `permissions` of a role may still be a reference to an SDF object. */
export type Document = z.infer<typeof documentSchema>;

/** What the RESTlet may be sent and what it answers beside the whole report, as schemas. */
import { z } from 'zod';
import type { MinimalReport, Unchanged } from '../../src/TypeScript/report-service/response';
import { FORMS } from '../../src/TypeScript/report-service/request';
import { profiles } from '../../src/TypeScript/profiles/index';
import type { BadRequestCode } from '../../src/TypeScript/examination/request';
import { DEFAULT_PAGE_SIZE, MOST_ON_ONE_PAGE } from '../../src/TypeScript/report/paging';
import { reportSchema } from './report';

const integration = z.enum([...profiles.keys()]).describe('The integration to ask about; expensify if left out');
const form = z.enum(FORMS).describe('How much to answer; full if left out');
const unless = reportSchema.shape.hash.describe(
  'The hash of an earlier report: answered with {"unchanged": true} where the report would be the same',
);
const OWN = 'Whether the caller is the integration itself, calling with its own credential; yes if left out';
const TOKEN = 'Only this access token, by internal id; every one that matters if left out';

const PAGE =
  'Which page of the credentials to explain, from 1; left out: the first, where there are more than 200 credentials';
const PAGE_SIZE = `How many credentials to explain on a page; ${DEFAULT_PAGE_SIZE} if left out`;

/** The body of a POST. */
export const requestSchema = z.strictObject({
  integration: integration.optional(),
  token: z.int().positive().describe(TOKEN).optional(),
  form: form.optional(),
  unless: unless.optional(),
  own: z.boolean().describe(OWN).optional(),
  page: z.int().positive().describe(PAGE).optional(),
  pageSize: z.int().min(1).max(MOST_ON_ONE_PAGE).describe(PAGE_SIZE).optional(),
});

/** The parameters of a GET, each a text. */
export const querySchema = z.strictObject({
  integration: integration.optional(),
  token: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .describe(TOKEN)
    .optional(),
  form: form.optional(),
  unless: unless.optional(),
  own: z.enum(['T', 'F']).describe(OWN).optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .describe(PAGE)
    .optional(),
  pageSize: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/)
    .describe(PAGE_SIZE)
    .optional(),
});

const { schemaVersion, verdict, rootCause, summary, hash } = reportSchema.shape;

export const minimalSchema = z.object({
  schemaVersion,
  integration: z.string(),
  verdict,
  rootCause,
  summary,
  page: z.string().describe('Path and query of the page, below the domain of the account'),
  hash,
}) satisfies z.ZodType<MinimalReport>;

export const unchangedSchema = z.object({
  schemaVersion,
  unchanged: z.literal(true),
  hash,
}) satisfies z.ZodType<Unchanged>;

const CODES = Object.keys({
  TD_UNKNOWN_INTEGRATION: true,
  TD_UNKNOWN_PARAMETER: true,
  TD_TOO_MANY_PARAMETERS: true,
  TD_WRONG_TYPE: true,
  TD_TOKEN_NOT_FOUND: true,
  TD_PAGE_NOT_FOUND: true,
} satisfies Record<BadRequestCode, true>);

export const errorSchema = z.object({
  error: z.object({
    code: z.string().describe(`One of ${CODES.join(', ')}, or a code of NetSuite's own`),
    message: z.string(),
  }),
});

/**
 * docs/interface/: the schemas of what the RESTlet takes and answers, and its OpenAPI description, made from the schemas
 * that the types of the bundle are held to.
 */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { SCHEMA_VERSION } from '../../src/TypeScript/report/contract';
import { PROJECT } from '../bundle';
import { reportSchema } from './report';
import { errorSchema, minimalSchema, querySchema, requestSchema, unchangedSchema } from './request';

const FOLDER = 'docs/interface';
const JSON_TYPE = 'application/json';

/** `input`: what is not named may be there too, so that a later 1.x passes. Requests are strict and say so. */
function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  // A copy without the methods that zod adds to it.
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))) as Record<string, unknown>;
}

/** By path, formatted as the formatter would leave them. */
export async function interfaceDocuments(): Promise<ReadonlyMap<string, string>> {
  const documents = {
    'report.schema.json': titled('Report of Token Doctor', reportSchema),
    'request.schema.json': titled('Request to Token Doctor, as the body of a POST', requestSchema),
    'openapi.json': openApi(),
  };
  const options = await resolveConfig(join(PROJECT, FOLDER, 'openapi.json'));
  const texts = Object.entries(documents).map(async ([name, document]): Promise<[string, string]> => [
    `${FOLDER}/${name}`,
    await format(JSON.stringify(document), { ...options, parser: 'json' }),
  ]);
  return new Map(await Promise.all(texts));
}

function titled(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = jsonSchema(schema);
  return { $schema, title: `${title}, version ${SCHEMA_VERSION}`, ...rest };
}

function openApi(): object {
  const schemas = {
    Report: component(reportSchema),
    MinimalReport: component(minimalSchema),
    Unchanged: component(unchangedSchema),
    Request: component(requestSchema),
    Error: component(errorSchema),
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Token Doctor report',
      version: SCHEMA_VERSION,
      // OpenAPI takes no Content-Type among the parameters.
      description:
        'Whether an integration can sync, and if not, which link of its access is broken. Send Content-Type: application/json with a GET too: it decides in which form NetSuite answers.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: 'https://{account}.restlets.api.netsuite.com',
        variables: { account: { default: '1234567-sb1', description: 'The account id, in lower case with hyphens' } },
      },
    ],
    security: [{ oauth1: [] }, { oauth2: ['restlets'] }],
    paths: {
      '/app/site/hosting/restlet.nl': {
        get: { operationId: 'askByAddress', parameters: [...ADDRESS, ...queryParameters()], responses: RESPONSES },
        post: {
          operationId: 'askByBody',
          parameters: ADDRESS,
          requestBody: { content: content('Request') },
          responses: RESPONSES,
        },
      },
    },
    components: { schemas, securitySchemes: SECURITY },
  };
}

function component(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = jsonSchema(schema);
  return rest;
}

const content = (name: string) => ({ [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${name}` } } });

const fixed = (name: string, value: string) => ({ name, in: 'query', required: true, schema: { const: value } });

/** What addresses the script. */
const ADDRESS = [fixed('script', 'customscript_td_report_rl'), fixed('deploy', 'customdeploy_td_report_rl')];

function queryParameters(): object[] {
  return Object.entries(querySchema.shape).map(([name, schema]) => ({ name, in: 'query', schema: component(schema) }));
}

const RESPONSES = {
  '200': {
    description: 'The report, in the form that was asked for',
    content: {
      [JSON_TYPE]: {
        schema: {
          anyOf: ['Report', 'MinimalReport', 'Unchanged'].map((name) => ({ $ref: `#/components/schemas/${name}` })),
        },
      },
    },
  },
  '400': { description: 'A bad request: the code is stable, the message says what to send', content: content('Error') },
  '401': { description: 'NetSuite did not let the caller in', content: content('Error') },
  '403': { description: "The caller's role is not in the audience of the deployment", content: content('Error') },
  default: {
    // [DOC] section_4634920277
    description:
      "A refusal of NetSuite's own: 404, 405 and 415 for the request, 429 for too many, 500 and 503 for itself",
    content: content('Error'),
  },
};

const SECURITY = {
  oauth1: { type: 'http', scheme: 'OAuth', description: 'An access token, OAuth 1.0a with HMAC-SHA256' },
  oauth2: {
    type: 'oauth2',
    flows: {
      clientCredentials: {
        // An address of an account, as the servers' default is: a variable may not stand here.
        tokenUrl: 'https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token',
        scopes: { restlets: 'Call RESTlets' },
      },
    },
  },
};

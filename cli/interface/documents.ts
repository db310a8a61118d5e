/**
 * docs/interface/: the schemas of what the RESTlet takes and answers, and its OpenAPI description; and the client's copies
 * of its types and of NetSuite's refusals.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { SCHEMA_VERSION } from '../../src/TypeScript/report/contract';
import { PROJECT } from '../bundle';
import type { Definitions } from './schemas';
import { contractSchemas, propertiesOf, reachable, referredTo, schemaOf } from './schemas';
import { DEFAULT_INTEGRATION } from '../../src/TypeScript/profiles/index';
import { profileSchema } from './profile-schema';
import { schemaModule, shippedModule } from './profile-modules';

const FOLDER = 'docs/interface';
const JSON_TYPE = 'application/json';

/** By path, formatted as the formatter would leave them. */
export async function interfaceDocuments(): Promise<ReadonlyMap<string, string>> {
  const all = contractSchemas();
  const documents = {
    'report.schema.json': titled('Report of Token Doctor', 'Report', all),
    'overview.schema.json': titled('Overview of an account by Token Doctor', 'OverviewReport', all),
    'readiness.schema.json': titled(
      'What is left to do before access tokens end, by Token Doctor',
      'ReadinessReport',
      all,
    ),
    'not-ready.schema.json': titled('What is not ready in an account, by Token Doctor', 'NotReadyReport', all),
    'what-if.schema.json': titled(
      'What changes would do to the credentials of an account, by Token Doctor',
      'WhatIfReport',
      all,
    ),
    'smallest-repair.schema.json': titled(
      'The smallest repair of blocked credentials, by Token Doctor',
      'SmallestRepairReport',
      all,
    ),
    'request.schema.json': titled('Request to Token Doctor, as the body of a POST', 'Request', all),
    'openapi.json': openApi(all),
    'profile.schema.json': profileSchema(),
  };
  const options = await resolveConfig(join(PROJECT, FOLDER, 'openapi.json'));
  const texts = Object.entries(documents).map(async ([name, document]): Promise<[string, string]> => [
    `${FOLDER}/${name}`,
    await format(JSON.stringify(document), { ...options, parser: 'json' }),
  ]);
  return new Map([
    ...(await Promise.all(texts)),
    [CLIENTS_COPY, clientsCopy()],
    [CLIENTS_DEFAULT, clientsDefault()],
    await schemaModule(),
    await shippedModule(),
    ...clientsRefusals(),
  ]);
}

const CLIENTS_COPY = 'client/src/report.ts';

/** The client ships alone, so it ships the types too. */
function clientsCopy(): string {
  const source = 'src/TypeScript/report/contract.ts';
  return copyOf(source, readFileSync(join(PROJECT, source), 'utf8'));
}

function copyOf(source: string, text: string): string {
  return `// A copy of ${source}, made by \`npm run docs\`. Change that file, not this one.\n${text}`;
}

/** NetSuite's own sentences and codes. The client tells the same refusals apart as the bundle, out of the same list. */
const REFUSALS = ['fault', 'plain-text', 'named-permission', 'sentences', 'codes'];

/** The client's imports name the file with its ending. */
function clientsRefusals(): [string, string][] {
  return REFUSALS.map((name) => {
    const source = `src/TypeScript/netsuite/refusals/${name}.ts`;
    const text = readFileSync(join(PROJECT, source), 'utf8').replace(/ from '(\.\/[\w-]+)';/g, " from '$1.ts';");
    return [`client/src/netsuite/${name}.ts`, copyOf(source, text)];
  });
}

const CLIENTS_DEFAULT = 'client/src/default-integration.ts';

/** The page, the RESTlet, the commands and the client ask about the same integration where none is named. */
function clientsDefault(): string {
  return `// Made by \`npm run docs\` out of src/TypeScript/profiles/index.ts. Change that file, not this one.
/** Which integration is asked about where none is named. */
export const DEFAULT_INTEGRATION = '${DEFAULT_INTEGRATION}';
`;
}

function titled(title: string, type: string, all: Definitions): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${title}, version ${SCHEMA_VERSION}`,
    ...schemaOf(type, all),
  };
}

function openApi(all: Definitions): object {
  const paths = {
    '/app/site/hosting/restlet.nl': {
      get: { operationId: 'askByAddress', parameters: [...ADDRESS, ...queryParameters(all)], responses: RESPONSES },
      post: {
        operationId: 'askByBody',
        parameters: ADDRESS,
        requestBody: { content: content('Request') },
        responses: RESPONSES,
      },
    },
  };
  return inComponents({
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
    paths,
    components: { schemas: reachable(referredTo(paths), all), securitySchemes: SECURITY },
  });
}

/** An OpenAPI description keeps its schemas in another place. */
function inComponents(description: object): object {
  return JSON.parse(JSON.stringify(description).replaceAll('"#/$defs/', '"#/components/schemas/')) as object;
}
const content = (name: string) => ({ [JSON_TYPE]: { schema: { $ref: `#/$defs/${name}` } } });

const fixed = (name: string, value: string) => ({ name, in: 'query', required: true, schema: { const: value } });

/** What addresses the script. */
const ADDRESS = [fixed('script', 'customscript_td_report_rl'), fixed('deploy', 'customdeploy_td_report_rl')];

function queryParameters(all: Definitions): object[] {
  return Object.entries(propertiesOf(all.RequestParameters ?? {})).map(([name, schema]) => ({
    name,
    in: 'query',
    schema,
  }));
}

const RESPONSES = {
  '200': {
    description: 'The report, in the form that was asked for',
    content: {
      [JSON_TYPE]: {
        schema: {
          anyOf: [
            ...['Report', 'MinimalReport', 'OverviewReport', 'ReadinessReport', 'NotReadyReport', 'WhatIfReport'],
            ...['SmallestRepairReport', 'AccountFileReport', 'Unchanged'],
          ].map((name) => ({ $ref: `#/$defs/${name}` })),
        },
      },
    },
  },
  '400': {
    description: 'A bad request: the code is stable, the message says what to send',
    content: content('ErrorAnswer'),
  },
  '401': { description: 'NetSuite did not let the caller in', content: content('ErrorAnswer') },
  '403': { description: "The caller's role is not in the audience of the deployment", content: content('ErrorAnswer') },
  default: {
    // [DOC] section_4634920277
    description:
      "A refusal of NetSuite's own: 404, 405 and 415 for the request, 429 for too many, 500 and 503 for itself",
    content: content('ErrorAnswer'),
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

/**
 * The types of the report contract as JSON Schema of the draft that OpenAPI 3.1 takes. What a type cannot say stands in the
 * tags of its comment. Fields that a later 1.x adds are let through; a request is strict, and says so.
 */
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { z } from 'zod';
import { DEFAULT_INTEGRATION } from '../../src/TypeScript/profiles/index';
import { BAD_REQUEST_CODES } from '../../src/TypeScript/report/contract';
import { PROJECT } from '../bundle';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The definitions of types by name, referred to as `#/$defs/NAME`. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/** Every type of the contract. */
export function contractSchemas(): Definitions {
  const generator = createGenerator({
    path: join(PROJECT, 'src/TypeScript/report/contract.ts'),
    type: '*',
    expose: 'export',
    jsDoc: 'extended',
    extraTags: ['additionalProperties'],
    additionalProperties: true,
    sortProps: false,
    // npm run typecheck does it, by the settings of the project.
    skipTypeCheck: true,
  });
  const { definitions = {} } = generator.createSchema('*');
  return withWhatIsData(inDraft2020(definitions) as Definitions);
}

/** The definition of one type with all that it refers to. */
export function schemaOf(name: string, all: Definitions): JsonSchema {
  const { [name]: root, ...others } = reachable([name], all);
  return { ...root, ...(Object.keys(others).length > 0 ? { $defs: others } : {}) };
}

/** Those that are named and all that they refer to, in the order of the contract. */
export function reachable(names: readonly string[], all: Definitions): Definitions {
  const found = new Set(names);
  // A set that grows while it is walked is walked to its end.
  for (const name of found) for (const other of referredTo(all[name])) found.add(other);
  return Object.fromEntries(Object.entries(all).filter(([name]) => found.has(name)));
}

/** The types that a schema, or a document with schemas in it, refers to. */
export function referredTo(document: unknown): string[] {
  return [...JSON.stringify(document).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name = '']) => name);
}

/** For readers of a schema that do not look at formats. */
const TIME = z.toJSONSchema(z.iso.datetime()).pattern;

/** From draft 7, which the generator writes: every schema in a document. */
export function inDraft2020(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inDraft2020);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key === '$ref') return [[key, String(inner).replace('#/definitions/', '#/$defs/')]];
      if (key === 'format' && inner === 'date-time')
        return [
          [key, inner],
          ['pattern', TIME],
        ];
      if (key === 'items' && Array.isArray(inner))
        return [
          ['prefixItems', inDraft2020(inner)],
          [key, false],
        ];
      return [[key, inDraft2020(inner)]];
    }),
  );
}

/** What stands in data of the bundle: the integration that is asked about by default, and its error codes. */
function withWhatIsData(all: Definitions): Definitions {
  const { Request = {}, RequestParameters = {}, RequestError = {} } = all;
  const integration = {
    description: `The integration to ask about: the id of a profile, such as ${DEFAULT_INTEGRATION}, which it is if left out, or the internal id of an application.`,
  };
  const request = withField(Request, 'integration', integration);
  return {
    ...all,
    Request: request,
    RequestParameters: describedAs(request, withField(RequestParameters, 'integration', integration)),
    RequestError: withField(RequestError, 'code', {
      description: `One of ${BAD_REQUEST_CODES.join(', ')}, or a code of NetSuite's own.`,
    }),
  };
}

/** Fields of a GET are texts; what they mean is said once, where the body of a POST has them. */
function describedAs(body: JsonSchema, parameters: JsonSchema): JsonSchema {
  return Object.entries(propertiesOf(body)).reduce<JsonSchema>(
    (described, [name, { description }]) => withField(described, name, { description }),
    parameters,
  );
}

/** The fields of a type, by name. */
export function propertiesOf({ properties = {} }: JsonSchema): Definitions {
  return properties as Definitions;
}

function withField(schema: JsonSchema, field: string, more: JsonSchema): JsonSchema {
  const properties = propertiesOf(schema);
  return { ...schema, properties: { ...properties, [field]: { ...properties[field], ...more } } };
}

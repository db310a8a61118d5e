/** The schemas as they are published, read by a validator of JSON Schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '../../cli/bundle';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** @param path below docs/interface, of a file that is a schema */
export function published(path: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(textOf(path)) as JsonSchema);
}

/** A schema of the OpenAPI description. */
export function component(name: string): z.ZodType {
  return z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: componentsOf() });
}

/** The parameters of a GET, together: as strict as the RESTlet. */
export function queryParameters(): z.ZodType {
  const { paths } = JSON.parse(textOf('openapi.json')) as {
    paths: Record<string, { get: { parameters: { name: string; schema: JsonSchema }[] } }>;
  };
  const parameters = Object.values(paths).flatMap(({ get }) => get.parameters);
  const properties = Object.fromEntries(
    parameters
      .filter(({ name }) => name !== 'script' && name !== 'deploy')
      .map(({ name, schema }) => [name, inDefinitions(schema)]),
  );
  return z.fromJSONSchema({ type: 'object', properties, additionalProperties: false, $defs: componentsOf() });
}

/** The schemas of the OpenAPI description, by name, as a schema alone refers to them. */
export function componentsOf(): Record<string, JsonSchema> {
  const { components } = JSON.parse(textOf('openapi.json')) as {
    components: { schemas: Record<string, JsonSchema> };
  };
  return inDefinitions(components.schemas);
}

function inDefinitions<T>(schemas: T): T {
  return JSON.parse(JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"#/$defs/')) as T;
}

function textOf(path: string): string {
  return readFileSync(join(PROJECT, 'docs', 'interface', path), 'utf8');
}

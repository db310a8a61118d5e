/**
 * The schema of a profile, out of the types in src/TypeScript/profiles/profile-file.ts: published, and what the bundle reads
 * profiles by.
 */
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { PROJECT } from '../bundle';
import type { Definitions, JsonSchema } from './schemas';
import { inDraft2020, schemaOf } from './schemas';

/** With all that it refers to. */
export function profileSchema(): JsonSchema {
  const generator = createGenerator({
    path: join(PROJECT, 'src/TypeScript/profiles/profile-file.ts'),
    type: '*',
    expose: 'export',
    jsDoc: 'extended',
    extraTags: ['additionalProperties', 'minProperties'],
    additionalProperties: true,
    sortProps: false,
    skipTypeCheck: true,
  });
  const { definitions = {} } = generator.createSchema('*');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Profile of an integration for Token Doctor, format profile/1',
    ...schemaOf('ProfileFile', inDraft2020(definitions) as Definitions),
  };
}

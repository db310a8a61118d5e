/**
 * Two modules of the bundle that are made from data: the schema by which it reads profiles, and the list of those it ships.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PROJECT } from '../bundle';
import { profileSchema } from './profile-schema';

const FOLDER = 'src/TypeScript/profiles';

/** Path and text: without `$schema` and `title`, which no reader needs. */
export async function schemaModule(): Promise<[string, string]> {
  const { $schema: _dialect, title: _title, ...schema } = profileSchema();
  return formatted(
    'schema.ts',
    `// Made by \`npm run docs\` out of ${FOLDER}/profile-file.ts. Change that file, not this one.
import type { ShapeSchema } from './check-shape';

export const PROFILE_SCHEMA: ShapeSchema = ${JSON.stringify(schema)};
`,
  );
}

/** Path and text: one import a file of profiles/data. */
export async function shippedModule(): Promise<[string, string]> {
  const files = readdirSync(join(PROJECT, FOLDER, 'data')).filter((name) => name.endsWith('.json'));
  const ids = files.map((name) => name.replace(/\.json$/, '')).sort();
  const nameOf = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return formatted(
    'shipped.ts',
    `// Made by \`npm run docs\` out of the files in ${FOLDER}/data.
${ids.map((id) => `import ${nameOf(id)} from './data/${id}.json';`).join('\n')}

/** What the files hold, as JSON. */
export const SHIPPED: readonly unknown[] = [${ids.map(nameOf).join(', ')}];
`,
  );
}

async function formatted(name: string, text: string): Promise<[string, string]> {
  const path = `${FOLDER}/${name}`;
  const options = await resolveConfig(join(PROJECT, path));
  return [path, await format(text, { ...options, parser: 'typescript' })];
}

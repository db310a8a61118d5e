/**
 * node cli/build-role-check.mjs [FOLDER]
 *
 * Puts the command with all of ours that it needs, the profiles among it, into role-check/dist or the folder named. What is
 * left outside is Node.js and the XML parser. Types are only taken off here: `npm run build:role-check` checks them first.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rollup } from 'rollup';
import typescript from 'typescript';

const project = join(import.meta.dirname, '..');
const source = join(project, 'role-check', 'src');
const target = resolve(process.argv[2] ?? join(project, 'role-check', 'dist'));

/** Where a folder of ours stands in the package. */
const PLACES = [
  ['role-check/src/', ''],
  ['src/TypeScript/', 'token-doctor/'],
  ['client/src/', 'client/'],
];

const bundle = await rollup({
  input: ['token-doctor-role-check.ts', 'index.ts'].map((name) => join(source, name)),
  external: (id) => id === 'saxes' || id.startsWith('node:'),
  plugins: [extensionless(), transpiled()],
  onwarn(warning) {
    throw new Error(`role-check cannot be built: ${warning.message}`);
  },
});
rmSync(target, { recursive: true, force: true });
await bundle.write({
  dir: target,
  format: 'cjs',
  exports: 'named',
  preserveModules: true,
  preserveModulesRoot: project,
  entryFileNames: ({ name }) => {
    const [from, to] = PLACES.find(([folder]) => name.startsWith(folder)) ?? ['', 'other/'];
    return `${to}${name.slice(from.length)}.js`;
  },
});
await bundle.close();

/** Imports are written without extension. */
function extensionless() {
  return {
    name: 'extensionless',
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.')) return null;
      const path = resolve(importer, '..', id);
      return existsSync(`${path}.ts`) ? `${path}.ts` : path;
    },
  };
}

function transpiled() {
  const compilerOptions = {
    target: typescript.ScriptTarget.ES2023,
    module: typescript.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return {
    name: 'transpiled',
    transform(code, id) {
      if (id.endsWith('.json')) return { code: `export default ${code};`, map: null };
      const { outputText } = typescript.transpileModule(code, { compilerOptions, fileName: id });
      return { code: outputText, map: null };
    },
  };
}

/**
 * Puts a command with all of ours that it needs into the dist folder of its package, file by file. Types are only taken off here.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rollup } from 'rollup';
import typescript from 'typescript';

const project = join(import.meta.dirname, '..');

/**
 * @param {object} options
 * @param {string} options.name for messages
 * @param {string[]} options.inputs in the project
 * @param {string} options.target
 * @param {[string, string][]} options.places where a folder of ours stands in the package
 * @param {string[]} options.packages that it does not bring itself
 * @param {Record<string, string>} [options.published] what of ours is a package of its own there: file in the project, package
 */
export async function buildPackage({ name, inputs, target, places, packages, published = {} }) {
  const apart = new Map(Object.entries(published).map(([file, of]) => [join(project, file), of]));
  const bundle = await rollup({
    input: inputs.map((input) => join(project, input)),
    external: (id) => packages.includes(id) || [...apart.values()].includes(id) || id.startsWith('node:'),
    plugins: [extensionless(apart), transpiled()],
    onwarn(warning) {
      throw new Error(`${name} cannot be built: ${warning.message}`);
    },
  });
  rmSync(target, { recursive: true, force: true });
  await bundle.write({
    dir: target,
    format: 'cjs',
    exports: 'named',
    preserveModules: true,
    preserveModulesRoot: project,
    entryFileNames: ({ name: module }) => {
      const [from, to] = places.find(([folder]) => module.startsWith(folder)) ?? ['', 'other/'];
      return `${to}${module.slice(from.length)}.js`;
    },
  });
  await bundle.close();
}

/** Imports are written without extension, and of a folder its index is meant. */
function extensionless(apart) {
  return {
    name: 'extensionless',
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.')) return null;
      const path = resolve(importer, '..', id);
      const file = [path, `${path}.ts`, join(path, 'index.ts')].find((one) => one.endsWith('.ts') && existsSync(one));
      const found = file ?? path;
      return apart.has(found) ? { id: apart.get(found), external: true } : found;
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

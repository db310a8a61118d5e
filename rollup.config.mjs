/**
 * TypeScript -> AMD, file by file, readable in the File Cabinet. A style sheet becomes a module as well, and so do the profiles. The
 * schema of the tools lies beside their script as it is.
 *
 * NetSuite reads the script type from the first comment of a file, before any code: the compiler keeps comments, and the
 * banner lifts the tags of the entry files to the top.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import typescript from 'typescript';
import { moduleOf } from './stylesheet.cjs';

const source = process.env.TD_SOURCE_DIR ?? 'src/TypeScript';
const target = process.env.TD_BUILD_DIR ?? 'src/FileCabinet/SuiteScripts/TokenDoctor';

/** The files that NetSuite runs: those that say which type of script they are. */
const entries = readdirSync(source)
  .map((name) => join(source, name))
  .filter((file) => file.endsWith('.ts') && scriptTags(file) !== '');

export default {
  input: entries,
  external: /^N\//,
  output: {
    dir: target,
    format: 'amd',
    interop: 'esModule',
    preserveModules: true,
    preserveModulesRoot: source,
    // NetSuite would look for "./page.css" under that very name.
    entryFileNames: ({ name }) => `${name.replace(/\.css$/, '-css')}.js`,
    banner: ({ facadeModuleId }) => (facadeModuleId ? scriptTags(facadeModuleId) : ''),
  },
  plugins: [emptied(), profiles(), extensionless(), transpiled(), stylesheets(), schemas()],
};

/** The JSDoc block with @NScriptType, if the file has one. */
function scriptTags(file) {
  const [block = ''] = /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(file, 'utf8')) ?? [];
  return block.includes('@NScriptType') ? block : '';
}

/** Imports are written without extension, as TypeScript and NetSuite both read them. */
function extensionless() {
  return {
    name: 'extensionless',
    async resolveId(id, importer, options) {
      if (!id.startsWith('.') || /\.(ts|css)$/.test(id)) return null;
      return this.resolve(`${id}.ts`, importer, { ...options, skipSelf: true });
    },
  };
}

/** The shipped profiles in one module: NetSuite loads no JSON, and each module that it loads takes time. */
function profiles() {
  return {
    name: 'profiles',
    load(id) {
      const folder = join(dirname(id), 'data');
      if (!id.endsWith(join('profiles', 'shipped.ts'))) return null;
      const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
      const values = files.sort().map((name) => JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
      return `export const SHIPPED = [\n${values.join(',\n')},\n];\n`;
    },
  };
}

/** Types are checked by `npm test`; here they are only taken off, comments and lines kept. */
function transpiled() {
  const compilerOptions = {
    target: typescript.ScriptTarget.ES2023,
    module: typescript.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return {
    name: 'transpiled',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText } = typescript.transpileModule(code.replace(scriptTags(id), ''), {
        compilerOptions,
        fileName: id,
      });
      return { code: outputText, map: null };
    },
  };
}

/** A `.css` file is a module with its text. */
function stylesheets() {
  return {
    name: 'stylesheets',
    transform: (code, id) => (id.endsWith('.css') ? { code: moduleOf(code), map: null } : null),
  };
}

/** NetSuite reads the schema of the tools as a file: `toolset.ts` has `toolset-schema.json`. */
function schemas() {
  return {
    name: 'schemas',
    buildStart() {
      for (const file of readdirSync(source).filter((name) => name.endsWith('-schema.json'))) {
        const id = join(source, file);
        this.addWatchFile(id);
        this.emitFile({ type: 'asset', fileName: file, source: readFileSync(id, 'utf8') });
      }
    },
  };
}

/** A module that is gone from the source is gone from the target. */
function emptied() {
  return { name: 'emptied', buildStart: () => rmSync(target, { recursive: true, force: true }) };
}

/** The modules of NetSuite as the bundle's suites have them: Oracle's stubs, each function a mock that answers nothing. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import SuiteCloudJestConfiguration from '@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration';
import { mocker } from './mocker';

type Factory = (...dependencies: readonly unknown[]) => unknown;

const { moduleNameMapper } = SuiteCloudJestConfiguration.build({
  projectFolder: 'src',
  projectType: SuiteCloudJestConfiguration.ProjectType.ACP,
});
const paths = Object.entries(moduleNameMapper).map(([pattern, path]) => [new RegExp(pattern), path] as const);
const loaded = new Map<string, unknown>();
const mocked = new Map<string, unknown>();

/** The mock of `N/query` and the like, one and the same for all who ask. */
export function netsuiteModule(name: string): unknown {
  if (!mocked.has(name)) mocked.set(name, mockOf(name));
  return mocked.get(name);
}

/** A new mock. Oracle has no stub of one module that the bundle uses. */
export function mockOf(name: string): unknown {
  if (name === 'N/crypto/random') return { generateUUID: mocker.fn() };
  const path = paths.find(([pattern]) => pattern.test(name))?.[1];
  if (path === undefined) throw new Error(`There is no stub of ${name}.`);
  const metadata = mocker.getMetadata(stub(path));
  if (metadata === null) throw new Error(`The stub of ${name} cannot be mocked.`);
  return mocker.generateFromMetadata(metadata);
}

/** The stubs are written as AMD modules, which Node.js does not load. */
function stub(path: string): unknown {
  if (loaded.has(path)) return loaded.get(path);
  // Some of them ask for each other: what is not there yet is empty.
  let exported: unknown = {};
  loaded.set(path, exported);
  const define = (dependencies: readonly string[], factory: Factory) => {
    exported = factory(...dependencies.map((name) => stub(`${resolve(dirname(path), name)}.js`)));
  };
  const run = runInThisContext(`(function (define) {${readFileSync(path, 'utf8')}\n})`) as (
    give: typeof define,
  ) => void;
  run(define);
  loaded.set(path, exported);
  return exported;
}

/**
 * What Stryker loads: the runner of the suites. Stryker looks into its plugins in processes of its own too, which know no TypeScript
 * and run no tests.
 */
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const knowsTypeScript = process.execArgv.some((argument) => argument.includes('tsx'));
const { SuitesRunner } = knowsTypeScript ? await import('./runner.ts') : { SuitesRunner: class {} };

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'suites', SuitesRunner)];

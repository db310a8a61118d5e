import { rowsOf } from './data/rows';

let modules: ReadonlySet<string> | undefined;

/** Whether NetSuite is known to have the module, `N/file`: those of @hitc/netsuite-types and of Oracle's stubs. */
export function isKnownModule(name: string): boolean {
  modules ??= new Set(rowsOf('known-modules.csv').map(([module = '']) => module));
  return modules.has(name);
}

import { moduleMissing } from '../scripting/resolve';
import type { Execution } from '../types';
import { errorModule } from './error';
import { httpsModule } from './https';
import { logModule } from './log';
import { queryModule } from './query';
import { recordModule } from './record';
import { runtimeModule } from './runtime';
import { serverWidgetModule } from './ui-server-widget';
import { urlModule } from './url';

const FACTORIES = new Map<string, (execution: Execution) => object>([
  ['N/error', errorModule],
  ['N/https', httpsModule],
  ['N/log', logModule],
  ['N/query', queryModule],
  ['N/record', recordModule],
  ['N/runtime', runtimeModule],
  ['N/ui/serverWidget', serverWidgetModule],
  ['N/url', urlModule],
]);

/** The N/* modules that the emulator has. */
export const moduleNames: readonly string[] = [...FACTORIES.keys()];

/**
 * One N/* module for one execution.
 *
 * @param name with or without `.js`
 * @throws MODULE_DOES_NOT_EXIST for a module that NetSuite or the emulator does not have
 */
export function moduleFor(name: string, execution: Execution): object {
  const factory = FACTORIES.get(name.replace(/\.js$/, ''));
  if (factory === undefined) throw moduleMissing(execution.fail, name);
  return factory(execution);
}

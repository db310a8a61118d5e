import type { Execution } from '../model';
import { cacheModule } from './cache';
import { cryptoRandomModule } from './crypto-random';
import { emailModule } from './email';
import { errorModule } from './error';
import { httpModule } from './http';
import { httpsModule } from './https';
import { logModule } from './log';
import { missingModule } from './missing-module';
import { queryModule } from './query';
import { recordModule } from './record';
import { runtimeModule } from './runtime';
import { searchModule } from './search';
import { taskModule } from './task';
import { serverWidgetModule } from './ui-server-widget';
import { urlModule } from './url';

const FACTORIES = new Map<string, (execution: Execution) => object>([
  ['N/cache', cacheModule],
  ['N/crypto/random', cryptoRandomModule],
  ['N/email', emailModule],
  ['N/error', errorModule],
  ['N/http', httpModule],
  ['N/https', httpsModule],
  ['N/log', logModule],
  ['N/query', queryModule],
  ['N/record', recordModule],
  ['N/runtime', runtimeModule],
  ['N/search', searchModule],
  ['N/task', taskModule],
  ['N/ui/serverWidget', serverWidgetModule],
  ['N/url', urlModule],
]);

/** The N/* modules that the emulator has. */
export const moduleNames: readonly string[] = [...FACTORIES.keys()];

/**
 * One N/* module for one execution.
 *
 * @param name with or without `.js`
 * @throws MODULE_DOES_NOT_EXIST for a module that NetSuite does not have, EMULATOR_MODULE_MISSING for one that it has
 */
export function moduleFor(name: string, execution: Execution): object {
  const factory = FACTORIES.get(name.replace(/\.js$/, ''));
  if (factory === undefined) throw missingModule(execution.fail, name);
  return factory(execution);
}

import { randomUUID } from 'node:crypto';
import type { Execution } from '../model';
import { strictModule } from './strict';

/**
 * N/crypto/random: `generateUUID`. Cryptographically secure, server scripts of 2.1 only. [DOC] the typings of the module;
 * Oracle's stubs lack it, so that it costs no units is ASSUMED.
 */
export function cryptoRandomModule({ fail }: Execution): Record<string, unknown> {
  return strictModule<Record<string, unknown>>('N/crypto/random', { generateUUID: () => randomUUID() }, fail);
}

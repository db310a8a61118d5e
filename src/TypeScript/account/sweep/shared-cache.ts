/**
 * What all pages share, kept in N/cache while the sweep runs. NetSuite may drop it at any time: whoever finds it gone reads it again.
 */
import * as cache from 'N/cache';
import * as random from 'N/crypto/random';
import type { Shared } from './shared';
import { decodeShared } from './shared-text';

const SECONDS = 24 * 60 * 60;

/** More are not kept: each page would read them all. */
const MOST_PIECES = 100;

/**
 * One unit a piece.
 * @param sweepKey of the sweep
 * @param pieces as `encodeShared` gives them
 */
export function rememberShared(sweepKey: string, pieces: readonly string[]): void {
  try {
    if (pieces.length > MOST_PIECES) return;
    // Two readings of one sweep never mix: the pieces of each have keys of their own.
    const reading = random.generateUUID();
    for (const [place, value] of pieces.entries())
      own().put({ key: `${sweepKey}/${reading}/${place}`, value, ttl: SECONDS });
    own().put({ key: `${sweepKey}/pieces`, value: `${reading}/${pieces.length}`, ttl: SECONDS });
  } catch {
    // Every page reads for itself.
  }
}

/** One unit a piece; null where any of it is gone, or is not what was kept. */
export function recallShared(sweepKey: string): Shared | null {
  try {
    const [reading, counted] = String(own().get({ key: `${sweepKey}/pieces` })).split('/');
    const count = Number(counted);
    if (!Number.isSafeInteger(count) || count < 1 || count > MOST_PIECES) return null;
    const pieces: string[] = [];
    for (let place = 0; place < count; place++) {
      const piece = own().get({ key: [sweepKey, reading, place].join('/') });
      if (typeof piece !== 'string' || piece === '') return null;
      pieces.push(piece);
    }
    return decodeShared(pieces);
  } catch {
    return null;
  }
}

/** A page of the product is another script: a private cache would not be shared. */
function own(): cache.Cache {
  return cache.getCache({ name: 'td_sweep', scope: cache.Scope.PROTECTED });
}

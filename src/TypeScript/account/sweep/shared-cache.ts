/**
 * What all pages share, kept in N/cache while the sweep runs. NetSuite may drop it at any time: whoever finds it gone reads it again.
 */
import * as cache from 'N/cache';
import type { Shared } from './shared';
import { decodeShared } from './shared-text';

const SECONDS = 24 * 60 * 60;

/** More are not kept: each page would read them all. */
const MOST_PIECES = 100;

/**
 * One unit a piece. Where it fails, every page reads for itself.
 * @param sweepKey of the sweep
 * @param pieces as `encodeShared` gives them
 */
export function rememberShared(sweepKey: string, pieces: readonly string[]): void {
  try {
    if (pieces.length > MOST_PIECES) return;
    for (const [place, value] of pieces.entries()) own().put({ key: keyOf(sweepKey, place), value, ttl: SECONDS });
    own().put({ key: keyOf(sweepKey, 'pieces'), value: String(pieces.length), ttl: SECONDS });
  } catch {
    return;
  }
}

/** One unit a piece; null where any of it is gone, or is not what was kept. */
export function recallShared(sweepKey: string): Shared | null {
  try {
    const count = Number(own().get({ key: keyOf(sweepKey, 'pieces') }));
    if (!Number.isSafeInteger(count) || count < 1 || count > MOST_PIECES) return null;
    const pieces: string[] = [];
    for (let place = 0; place < count; place++) {
      const piece = own().get({ key: keyOf(sweepKey, place) });
      if (typeof piece !== 'string' || piece === '') return null;
      pieces.push(piece);
    }
    return decodeShared(pieces);
  } catch {
    return null;
  }
}

function keyOf(sweepKey: string, piece: number | 'pieces'): string {
  return `${sweepKey}/${piece}`;
}

/** A page of the product is another script: a private cache would not be shared. */
function own(): cache.Cache {
  return cache.getCache({ name: 'td_sweep', scope: cache.Scope.PROTECTED });
}

import type { ChangeFault } from '../../diagnosis/what-if/changes';
import { placeOf } from '../../diagnosis/what-if/changes';
import { BadRequest } from '../bad-request';

/** What the list of changes is called in a request. */
export const LIST = 'whatIf';

/** Faults that one message tells. */
const MOST_TOLD = 10;

/** Changes that cannot be tried: each fault at its place. */
export class BadChanges extends BadRequest {
  /** Where they are: `whatIf[0].role`. */
  readonly places: readonly string[];

  constructor(readonly faults: readonly ChangeFault[]) {
    const told = faults.slice(0, MOST_TOLD).map((fault) => `${placeOf(fault, LIST)}: ${fault.message}`);
    const more = faults.length - told.length;
    super('TD_BAD_CHANGE', [...told, ...(more > 0 ? [`There are ${more} more faults.`] : [])].join(' '));
    this.places = faults.map((fault) => placeOf(fault, LIST));
  }
}

/**
 * What the RESTlet may be asked about the smallest repair.
 */
import { BadRequest, namesSent } from '../examination/request';
import type { AskedRepair } from '../examination/smallest-repair/asked-repair';
import { askedRepair } from '../examination/smallest-repair/asked-repair';

/**
 * What to repair, or null if nobody asked.
 * @throws BadRequest
 */
export function parseSmallestRepairRequest(sent: unknown): AskedRepair | null {
  const { smallestRepair } = (sent instanceof Object ? sent : {}) as Readonly<Record<string, unknown>>;
  if (smallestRepair === undefined) return null;
  const name = namesSent(sent).find((one) => one !== 'smallestRepair');
  if (name !== undefined) {
    throw new BadRequest(
      'TD_UNKNOWN_PARAMETER',
      `The smallest repair takes no other parameter: send smallestRepair alone, without ${JSON.stringify(name.slice(0, 60))}.`,
    );
  }
  return askedRepair(smallestRepair);
}

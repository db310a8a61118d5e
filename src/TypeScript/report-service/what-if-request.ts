/**
 * What the RESTlet may be asked about changes.
 */
import type { AskedChanges } from '../examination/what-if/asked-changes';
import { askedChanges } from '../examination/what-if/asked-changes';
import { BadRequest, namesSent } from '../examination/request';

/**
 * The changes, or null where none were sent.
 * @throws BadRequest
 */
export function parseWhatIfRequest(sent: unknown): AskedChanges | null {
  const { whatIf } = (sent instanceof Object ? sent : {}) as Readonly<Record<string, unknown>>;
  if (whatIf === undefined) return null;
  const name = namesSent(sent).find((one) => one !== 'whatIf');
  if (name !== undefined) {
    throw new BadRequest(
      'TD_UNKNOWN_PARAMETER',
      `Changes to try are about the whole account: send whatIf alone, without ${JSON.stringify(name.slice(0, 60))}.`,
    );
  }
  return askedChanges(whatIf);
}

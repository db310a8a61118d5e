import { DEFAULT_INTEGRATION, profiles } from '../profiles/index';
import type { BadRequestCode } from '../report/contract';

/** A request that cannot be answered: a stable code and a sentence that says what to send. */
export class BadRequest extends Error {
  constructor(
    readonly code: BadRequestCode,
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}

/**
 * Says what to send instead of the id of an integration that there is not, and which one may be meant.
 *
 * @param own ids of the account's own profiles, as far as they were read
 */
export function unknownIntegration(id: string, own: readonly string[] = [], note: string | null = null): BadRequest {
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 57)}…` : id);
  const meant = [...new Set([...own, ...profiles.keys()])].filter((one) => isLike(one, id)).slice(0, MOST_MEANT);
  const message = [
    `There is no integration ${shown}.`,
    ...(meant.length === 0 ? [] : [`You may mean ${meant.join(' or ')}.`]),
    `Send the id of a profile, such as ${DEFAULT_INTEGRATION}, or the internal id of an application.`,
    ...(note === null ? [] : [note]),
  ];
  return new BadRequest('TD_UNKNOWN_INTEGRATION', message.join(' '));
}

const MOST_MEANT = 3;

/** Whether one stands within the other, whatever the case; a few letters stand within everything. */
function isLike(id: string, sent: string): boolean {
  const text = sent.toLowerCase().slice(0, 100);
  return text.length >= 3 && (id.includes(text) || text.includes(id));
}

import type { WhatIfChange } from '../../diagnosis/what-if/changes';
import { parseChanges } from '../../diagnosis/what-if/parse-changes';
import { BadRequest } from '../bad-request';
import { BadChanges } from './bad-changes';

export type AskedChanges = readonly WhatIfChange[];

/**
 * The changes that somebody sent.
 * @throws BadRequest where it is no list, or something in it has not the shape of a change
 */
export function askedChanges(sent: unknown): AskedChanges {
  const parsed = parseChanges(sent);
  if (parsed === null) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      'The parameter whatIf must be a list of changes such as [{"kind": "set-role-active", "id": 1001, "value": false}], in the body of a POST.',
    );
  }
  if (parsed.faults) throw new BadChanges(parsed.faults);
  return parsed.changes;
}

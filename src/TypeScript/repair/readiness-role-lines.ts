import type { ReadinessItem } from '../diagnosis/readiness/item';
import { ONLY_IF } from '../diagnosis/readiness/words';
import { examineReadiness } from '../examination/examine-readiness';
import { BadRequest } from '../examination/request';
import { readRoleScriptId } from './role-script-id';
import type { NeededLine } from './sdf-role-lines';
import { roleLines } from './sdf-role-lines';

/**
 * The lines that a role lacks for OAuth 2.0, for all integrations that use it, as an SDF role file.
 * @throws BadRequest where nothing is known to be missing
 */
export function readinessRoleLines(role: number): string {
  const { applications } = examineReadiness().readiness;
  const missing = applications
    .flatMap(({ items }) => items)
    .filter(({ id, record, isMissing }) => id === 'role-permission' && record.id === role && isMissing);
  if (missing.length === 0) {
    throw new BadRequest('TD_WRONG_TYPE', `Nothing is known to be missing on role ${role}: look at the list again.`);
  }
  return roleLines(readRoleScriptId(role), neededLines(missing));
}

/** Each permission once. What one integration needs for certain is needed. */
export function neededLines(missing: readonly Pick<ReadinessItem, 'line' | 'onlyIf'>[]): NeededLine[] {
  const lines = new Map<string, NeededLine>();
  for (const { line, onlyIf } of missing) {
    if (line === null) continue;
    const known = lines.get(line.permission);
    if (known && known.onlyIf === undefined) continue;
    lines.set(line.permission, onlyIf === null ? line : { ...line, onlyIf: ONLY_IF[onlyIf] });
  }
  return [...lines.values()];
}

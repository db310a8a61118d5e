import { planChanges } from '../diagnosis/plan/changes';
import { examine } from '../examination/examine';
import type { Request } from '../examination/request';
import { BadRequest } from '../examination/request';
import { readRoleScriptId } from './role-script-id';
import { roleLines } from './sdf-role-lines';

/**
 * The lines that the plan adds to a role, as an SDF role file: a script cannot write roles, a deployment can.
 * @throws BadRequest where the plan adds nothing to the role
 */
export function plannedRoleLines(request: Request, role: number): string {
  const { facts, profile } = examine(request);
  const grants = planChanges(facts, profile).flatMap((change) =>
    change.kind === 'grant-permission' && change.role === role ? [change] : [],
  );
  if (grants.length === 0) {
    throw new BadRequest('TD_WRONG_TYPE', `The plan adds nothing to role ${role}: look at the report again.`);
  }
  return roleLines(readRoleScriptId(role), grants);
}

import { planChanges } from '../diagnosis/plan/changes';
import { examine } from '../examination/examine';
import type { Request } from '../examination/request';
import { BadRequest } from '../examination/request';
import { readRoleScriptId } from './role-script-id';
import type { RestrictionKind } from '../diagnosis/restrictions';
import { isBySegment } from '../diagnosis/restrictions';
import type { NeededElement } from './sdf-role-lines';
import { roleLines } from './sdf-role-lines';

/** Fields of a role object, with the value that narrows nothing. [DOC] SDFxml_2121043136 */
const ELEMENTS: Readonly<Partial<Record<RestrictionKind, NeededElement>>> = {
  SUBSIDIARY: { element: 'subsidiaryoption', value: 'ALL' },
  EMPLOYEE: { element: 'employeerestriction', value: 'NONE' },
  ACCOUNTING_BOOK: { element: 'accountingbooksoption', value: 'ALL' },
};
const WEB_SERVICES_ONLY: NeededElement = { element: 'iswebserviceonlyrole', value: 'F' };
/** Segments that a role object may be restricted by. [DOC] SDFxml_1828522851 */
const IN_SDF: ReadonlySet<RestrictionKind> = new Set(['CLASS', 'DEPARTMENT', 'LOCATION']);

/**
 * The lines that the plan adds to a role, as an SDF role file: a script cannot write roles, a deployment can.
 * @throws BadRequest where the plan adds nothing to the role
 */
export function plannedRoleLines(request: Request, role: number): string {
  const { facts, profile } = examine(request);
  const changes = planChanges(facts, profile).filter((change) => 'role' in change && change.role === role);
  const grants = changes.flatMap((change) => (change.kind === 'grant-permission' ? [change] : []));
  const lifted = changes.flatMap((change) => (change.kind === 'lift-restriction' ? change.restriction : []));
  const elements = [
    ...lifted.flatMap((kind) => ELEMENTS[kind] ?? []),
    ...(changes.some(({ kind }) => kind === 'allow-restlets') ? [WEB_SERVICES_ONLY] : []),
  ];
  const segments = lifted.filter((kind) => isBySegment(kind) && IN_SDF.has(kind));
  if ([...grants, ...elements, ...segments].length === 0) {
    throw new BadRequest('TD_WRONG_TYPE', `The plan adds nothing to role ${role}: look at the report again.`);
  }
  return roleLines(readRoleScriptId(role), grants, { elements, segments });
}

import { plannedRoleLines } from '../repair/planned-role-lines';
import type { FileResponse } from './page-response';
import { fileResponse } from './page-response';
import type { RouteTo } from './route';

/**
 * The lines that the plan adds to a role, for an SDF role file.
 * @throws BadRequest
 */
export function roleLinesDownload({ request, role }: RouteTo<'role-lines'>): FileResponse {
  return fileResponse('application/xml', `role-${role}-lines.xml`, plannedRoleLines(request, role));
}

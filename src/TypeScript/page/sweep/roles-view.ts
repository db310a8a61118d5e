/**
 * What the roles of one integration have of what it needs, as of the last sweep.
 */
import { pageNotFound } from '../../examination/examine';
import { BadRequest } from '../../examination/request';
import { readLast, readRoleMap } from '../../examination/sweep/read-last-sweep';
import type { RoleMap } from '../../examination/sweep/shown-sweep';
import { namesOf } from '../../examination/sweep/sweep-names';
import type { Addresses } from '../addresses';
import type { FormResponse } from '../page-response';
import type { RouteTo } from '../route';
import { ROLES_ON_A_PAGE, rolesContent, roleTable } from './roles-content';
import { refusedContent } from './sweep-content';
import { sweepResponse } from './sweep-response';
import { SWEEP_WORDS as WORDS } from './sweep-words';

const NOT_READ: RoleMap = { requirements: null, roles: [], unread: 1 };

/** @throws BadRequest for an integration or a page that there is not */
export function rolesView({ group, page }: RouteTo<'sweep-roles'>, addresses: Addresses): FormResponse {
  const { last, refused } = readLast();
  if (refused) return sweepResponse(WORDS.heatTitle, refusedContent(refused, addresses));
  const integration = last?.integrations.find((one) => one.group.key === group);
  if (!last || !integration) throw new BadRequest('TD_UNKNOWN_INTEGRATION', WORDS.notThere);
  const map = readRoleMap(last, group) ?? NOT_READ;
  const table = roleTable(map.roles, page);
  if (page > table.pages)
    throw pageNotFound({ page, pageSize: ROLES_ON_A_PAGE, pages: table.pages }, WORDS.heatNoPages);
  const { roles: names } = namesOf(
    table.rows.map(({ role }) => role),
    [],
  );
  return sweepResponse(
    WORDS.heatTitle,
    rolesContent({ group, name: integration.name, page, map, table, names }, addresses),
  );
}

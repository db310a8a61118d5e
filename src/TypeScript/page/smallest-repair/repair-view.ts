import { pageNotFound } from '../../examination/examine';
import type { AskedRepair } from '../../examination/smallest-repair/asked-repair';
import { ofIntegration } from '../../examination/smallest-repair/asked-repair';
import { smallestRepairFor } from '../../examination/smallest-repair/examine-repair';
import type { Request } from '../../examination/request';
import type { Addresses } from '../addresses';
import { entryResponse } from '../entry-response';
import type { FormResponse } from '../page-response';
import { ON_A_PAGE, pagesIn, repairContent } from './repair-content';
import type { RepairRoute } from './repair-route';
import { REPAIR_WORDS as WORDS } from './repair-words';

/**
 * The smallest repair of an integration, or of the whole account. Nothing is changed.
 * @throws BadRequest for an integration or a page that there is not
 */
export function repairView(route: RepairRoute, addresses: Addresses, accountId: string): FormResponse {
  const { list, page } = route;
  const report = smallestRepairFor(askedFor(route.request, route.isAll), accountId);
  const pages = pagesIn(report, list);
  if (page > pages) throw pageNotFound({ page, pageSize: list === 'others' ? 1 : ON_A_PAGE[list], pages }, 'entries');
  return entryResponse(WORDS.title, repairContent(report, route, addresses));
}

/** What a request of the page asks to repair. */
export function askedFor({ integration }: Request, isAll: boolean): AskedRepair {
  return isAll ? { of: 'account' } : ofIntegration(integration);
}

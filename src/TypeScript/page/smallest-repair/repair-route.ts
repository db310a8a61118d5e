/**
 * What the page is asked about the smallest repair: of one integration or of the whole account, and which of its lists to show.
 */
import type { Request } from '../../examination/request';

export const SMALLEST_REPAIR_VIEW = 'smallest-repair';

/** The lists of the view: one is shown at a time, in pages. */
export const REPAIR_LISTS = ['changes', 'repaired', 'left', 'others'] as const;
export type RepairList = (typeof REPAIR_LISTS)[number];

export interface RepairRoute {
  readonly view: typeof SMALLEST_REPAIR_VIEW;
  readonly request: Request;
  /** Whether it is of the whole account. */
  readonly isAll: boolean;
  readonly list: RepairList;
  /** From 1. */
  readonly page: number;
}

/** The names of its parameters, each of which may stand in an address once. */
export const REPAIR_PARAMETERS: readonly string[] = ['all', 'list'];

/** @param page of the list, from 1 */
export function parseRepairRoute(
  parameters: Readonly<Record<string, string | undefined>>,
  request: Request,
  page: number,
): RepairRoute {
  return {
    view: SMALLEST_REPAIR_VIEW,
    request,
    isAll: parameters.all === 'T',
    list: REPAIR_LISTS.find((one) => one === parameters.list) ?? 'changes',
    page,
  };
}

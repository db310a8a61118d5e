/**
 * The addresses of the views of the last sweep. Each is read again by `parseSweepRoute`.
 */
import type { SweepFilter, SweepSort, Watched } from './sweep-route';

export interface SweepAddresses {
  /** The whole account as of the last sweep. What is left out is as usual. */
  readonly list: (asked?: Partial<SweepFilter & SweepListPlace>) => string;
  /** The credentials of a filter as a file. */
  readonly file: (filter: SweepFilter, sort: SweepSort) => string;
  /** What changed. @param since a day, or null for the usual one */
  readonly changes: (since?: string | null, page?: number | null) => string;
  /** What the roles of an integration have of what it needs. */
  readonly roles: (group: string, page?: number | null) => string;
  /** The preview of starting a sweep. */
  readonly start: () => string;
  /** The report on one credential alone. @param group the key of its integration */
  readonly credential: (group: string, id: number) => string;
}

export interface SweepListPlace {
  readonly sort: SweepSort | null;
  readonly page: number | null;
  readonly groups: number | null;
  readonly watched: Watched;
}

/** @param at makes an address of parameters that have a value */
export function sweepAddresses(
  at: (parameters: Readonly<Record<string, string | number | null>>) => string,
): SweepAddresses {
  return {
    list: ({ watched, ...asked } = {}) =>
      at({ view: 'sweep', ...asked, task: watched?.task ?? null, again: watched?.again === true ? 'T' : null }),
    file: (filter, sort) => at({ view: 'sweep', ...filter, sort, format: 'csv' }),
    changes: (since = null, page = null) => at({ view: 'sweep-changes', since, page }),
    roles: (group, page = null) => at({ view: 'sweep-roles', group, page }),
    start: () => at({ view: 'start-sweep' }),
    // `any/7` is the application 7; every other key is the id of a profile.
    credential: (group, token) => at({ integration: group.replace(/^any\//, ''), token }),
  };
}

/**
 * What the page is asked about the end of access tokens.
 */
import { pagingOf } from '../../examination/request';

/** Which lines of the list are asked for. */
export interface ReadinessFilter {
  /** Only those with something to do beside the switch itself, or all. */
  readonly onlyToDo: boolean;
  /** The id of a profile; null for all. */
  readonly profile: string | null;
  /** Part of a name, in any case. */
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

export const READINESS_VIEW = 'oauth2-readiness';
export const READINESS_LINES_VIEW = 'oauth2-role-lines';

export interface ReadinessRoute {
  readonly view: typeof READINESS_VIEW;
  /** The internal id of one application, to see what is left to do for it; null for the list. */
  readonly application: number | null;
  readonly filter: ReadinessFilter;
}

/** @throws BadRequest for a page that is no number */
export function parseReadinessRoute(
  parameters: Readonly<Record<string, string | undefined>>,
  application: number | null,
): ReadinessRoute {
  const { left, profile, q = '', page } = parameters;
  return {
    view: READINESS_VIEW,
    application,
    filter: {
      onlyToDo: left === 'T',
      profile: profile === '' ? null : (profile ?? null),
      search: q,
      page: pagingOf(page === '' ? undefined : page, undefined)?.page ?? 1,
    },
  };
}

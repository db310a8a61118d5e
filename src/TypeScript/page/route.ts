/**
 * What the page was asked to show or to do, from the parameters of its address or of its own form.
 */
import type { Request } from '../examination/request';
import type { AccountFilter } from './account-table';
import { VERDICTS } from '../report/contract';
import type { Paging } from '../report/paging';
import type { MappingRoute } from './mappings/mapping-route';
import { MAPPING_VIEWS, parseMappingRoute } from './mappings/mapping-route';
import type { ProfileRoute } from './profiles/profile-route';
import { parseProfileRoute, PROFILE_VIEWS } from './profiles/profile-route';
import { CREDENTIAL_PARAMETERS } from '../examination/asked-credential';
import type { ReadinessRoute } from './readiness/readiness-route';
import { parseReadinessRoute, READINESS_LINES_VIEW, READINESS_VIEW } from './readiness/readiness-route';
import { SELF_TEST_FILE_VIEW, SELF_TEST_VIEW } from './self-test/self-test-route';
import type { RepairRoute } from './smallest-repair/repair-route';
import { parseRepairRoute, REPAIR_PARAMETERS, SMALLEST_REPAIR_VIEW } from './smallest-repair/repair-route';
import type { SweepRoute } from './sweep/sweep-route';
import { parseSweepRoute, SWEEP_PARAMETERS, SWEEP_VIEWS } from './sweep/sweep-route';
import type { WhatIfRoute } from './what-if/what-if-route';
import { parseWhatIfRoute, WHAT_IF_PARAMETERS, WHAT_IF_VIEW } from './what-if/what-if-route';
import { BadRequest, pagingOf, parseRequest, refuseTwice } from '../examination/request';

/** How the table of tokens is ordered. */
export const SORTS = ['verdict', 'token', 'user', 'role', 'integration'] as const;
export type Sort = (typeof SORTS)[number];

export type Route =
  | {
      readonly view: 'report';
      readonly request: Request;
      readonly sort: Sort;
      readonly search: string;
      /** Of the table of tokens, from 1. */
      readonly page: number;
    }
  | { readonly view: 'account'; readonly request: Request; readonly filter: AccountFilter }
  | { readonly view: 'preview'; readonly request: Request; readonly repair: string }
  | { readonly view: 'undo'; readonly request: Request; readonly change: number }
  | { readonly view: 'change'; readonly request: Request; readonly change: number }
  | {
      readonly view: 'text' | 'json';
      readonly request: Request;
      readonly names: boolean;
      readonly paging: Paging | null;
    }
  | { readonly view: 'account-file'; readonly request: Request; readonly names: boolean }
  | { readonly view: 'credential'; readonly request: Request }
  | { readonly view: 'role-lines'; readonly request: Request; readonly role: number }
  | ReadinessRoute
  | { readonly view: typeof READINESS_LINES_VIEW; readonly role: number }
  | { readonly view: typeof SELF_TEST_VIEW | typeof SELF_TEST_FILE_VIEW }
  | { readonly view: 'apply'; readonly nonce: string }
  | ProfileRoute
  | MappingRoute
  | SweepRoute
  | WhatIfRoute
  | RepairRoute;

/** The routes to some of the views. */
export type RouteTo<View extends Route['view']> = Extract<Route, { readonly view: View }>;

export const NONCE_FIELD = 'custpage_td_nonce';

/** An error text, as the page's own form sends it. */
export const SYMPTOM_FIELD = 'td_symptom';

const VIEWS = [
  'report',
  'account',
  'preview',
  'undo',
  'change',
  'text',
  'json',
  'account-file',
  'role-lines',
  'credential',
  READINESS_VIEW,
  READINESS_LINES_VIEW,
  WHAT_IF_VIEW,
  SELF_TEST_VIEW,
  SELF_TEST_FILE_VIEW,
  SMALLEST_REPAIR_VIEW,
] as const;

const PARAMETERS = [
  'view',
  'repair',
  'change',
  'names',
  'role',
  'lines',
  'employee',
  'kind',
  'validFrom',
  'validUntil',
  'revoked',
  'sort',
  'q',
  'verdict',
  'profile',
  'integration',
  'token',
  'page',
  'pageSize',
  'entry',
  'application',
  'left',
  ...SWEEP_PARAMETERS,
  ...WHAT_IF_PARAMETERS,
  ...REPAIR_PARAMETERS,
] as const;

/**
 * Reads a route. A form that was sent confirms a change, or asks about an error text, and does nothing else; NetSuite adds fields
 * of its own.
 * @throws BadRequest
 */
export function parseRoute(method: string, parameters: Readonly<Record<string, string | undefined>>): Route {
  const symptom = method === 'POST' ? parameters[SYMPTOM_FIELD] : undefined;
  const nonce = parameters[NONCE_FIELD] ?? '';
  const ofTheirOwn =
    parseMappingRoute(method, parameters, nonce) ??
    parseProfileRoute(method, parameters, nonce) ??
    parseSweepRoute(method, parameters, nonce);
  if (ofTheirOwn && method === 'POST') return ofTheirOwn;
  if (method === 'POST' && (symptom === undefined || nonce !== '')) return { view: 'apply', nonce };
  refuseTwice(PARAMETERS.map((name) => [name, parameters[name]]));
  if (ofTheirOwn) return ofTheirOwn;
  const {
    view = 'report',
    repair,
    change,
    names,
    role,
    lines,
    sort,
    q,
    integration,
    token,
    page,
    pageSize,
  } = parameters;
  const known = VIEWS.find((one) => one === view);
  if (!known) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The parameter view must be one of these: ${[...VIEWS, ...PROFILE_VIEWS, ...MAPPING_VIEWS, ...SWEEP_VIEWS].join(', ')}.`,
    );
  }
  // NetSuite and a search send parameters of their own: the page ignores what is not its own.
  const request = parseRequest({
    ...(integration && { integration }),
    ...(token && { token }),
    ...(symptom && { symptom }),
    ...namedIn(known, parameters),
  });
  switch (known) {
    case 'report':
      return {
        view: known,
        request,
        sort: SORTS.find((one) => one === sort) ?? 'verdict',
        search: q ?? '',
        page: pagingOf(sentValue(page), undefined)?.page ?? 1,
      };
    case 'account':
      return {
        view: known,
        request,
        filter: {
          verdict: VERDICTS.find((one) => one === parameters.verdict) ?? null,
          profile: sentValue(parameters.profile) ?? null,
          search: q ?? '',
          page: pagingOf(sentValue(page), undefined)?.page ?? 1,
        },
      };
    case 'preview':
      if (!repair) throw new BadRequest('TD_WRONG_TYPE', 'The view preview needs the parameter repair.');
      return { view: known, request, repair };
    case 'undo':
    case 'change':
      return { view: known, request, change: idOf('change', change) };
    case 'text':
    case 'json':
      return { view: known, request, names: names === 'T', paging: pagingOf(sentValue(page), sentValue(pageSize)) };
    case 'account-file':
      return { view: known, request, names: names === 'T' };
    case 'credential':
      return { view: known, request };
    case 'role-lines':
      // Addresses of earlier versions say role.
      return { view: known, request, role: idOf('lines', lines ?? role) };
    case READINESS_VIEW: {
      const application = sentValue(parameters.application);
      return parseReadinessRoute(parameters, application === undefined ? null : idOf('application', application));
    }
    case READINESS_LINES_VIEW:
      return { view: known, role: idOf('lines', lines) };
    case WHAT_IF_VIEW:
      return parseWhatIfRoute(parameters, request);
    case SELF_TEST_VIEW:
    case SELF_TEST_FILE_VIEW:
      return { view: known };
    case SMALLEST_REPAIR_VIEW:
      return parseRepairRoute(parameters, request, pagingOf(sentValue(page), undefined)?.page ?? 1);
  }
}

/** What names a credential: an empty field of the form counts as not sent. */
function namedIn(
  view: (typeof VIEWS)[number],
  parameters: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const isLinesOfOldAddress = view === 'role-lines' && parameters.lines === undefined;
  return Object.fromEntries(
    CREDENTIAL_PARAMETERS.flatMap((name): [string, string][] => {
      const value = name === 'role' && isLinesOfOldAddress ? undefined : parameters[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

function idOf(name: string, value: string | undefined): number {
  if (value !== undefined && /^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new BadRequest('TD_WRONG_TYPE', `The parameter ${name} must be an internal id, such as 12.`);
}

/** An empty value in a form or an address counts as not sent. */
function sentValue(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

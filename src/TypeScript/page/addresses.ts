/**
 * The addresses of the page's views, below the account's domain. Each is read again by `parseRoute`.
 */
import { credentialParameters } from '../examination/asked-credential';
import type { Request } from '../examination/request';
import type { AccountFilter } from './account-table';
import type { ReadinessFilter } from './readiness/readiness-route';
import { READINESS_LINES_VIEW, READINESS_VIEW } from './readiness/readiness-route';
import type { WhatIfChange } from '../report/contract';
import type { Sort } from './route';
import { SELF_TEST_FILE_VIEW, SELF_TEST_VIEW } from './self-test/self-test-route';
import type { RepairList } from './smallest-repair/repair-route';
import { SMALLEST_REPAIR_VIEW } from './smallest-repair/repair-route';
import type { SweepAddresses } from './sweep/sweep-addresses';
import { sweepAddresses } from './sweep/sweep-addresses';
import { fieldsFor } from './what-if/typed-change';
import { WHAT_IF_FIELDS, WHAT_IF_VIEW } from './what-if/what-if-route';

/** How the table of tokens is asked for; what is left out is as usual. */
interface TableParameters {
  readonly sort?: Sort;
  readonly search?: string;
  /** From 1. */
  readonly page?: number;
}

export interface Addresses {
  /** The report that was asked for. */
  readonly report: (table?: TableParameters) => string;
  /** The report on one token alone, by internal id. */
  readonly token: (id: number) => string;
  /** The report on the integration, whatever credential was asked for. */
  readonly unnamed: () => string;
  /** The form that names a credential by user and role. */
  readonly credential: () => string;
  /** The preview of a repair, by its id. */
  readonly preview: (repair: string) => string;
  /** A change of the log. It leads back to the report on all tokens, as a change may concern any of them. */
  readonly change: (id: number) => string;
  /** The preview of undoing a change. */
  readonly undo: (change: number) => string;
  /** The report as a file. */
  readonly download: (view: 'text' | 'json' | 'account-file', names: boolean) => string;
  /** The report on one integration: the id of a profile, or the internal id of an application. */
  readonly integration: (id: string) => string;
  /** Every integration of the account. */
  readonly account: (filter?: Partial<AccountFilter>) => string;
  /** The lines that the plan adds to a role, as a file. */
  readonly roleLines: (role: number) => string;
  /** What integrations still need before access tokens end; with an application, what it needs. */
  readonly readiness: (asked?: Partial<ReadinessFilter> & { readonly application?: number | null }) => string;
  /** The lines that a role lacks for OAuth 2.0, as a file. */
  readonly readinessRoleLines: (role: number) => string;
  /** Tries one change on the whole account. It leads back to the report. @param of what the form is filled with; nothing is tried yet */
  readonly whatIf: (of?: { readonly role?: number | null; readonly employee?: number | null }) => string;
  /** The same, with a change that is tried. */
  readonly tryChange: (change: WhatIfChange) => string;
  /** The fewest changes that repair all blocked credentials: of the integration, or of the whole account. */
  readonly smallestRepair: (asked: RepairPlace) => string;
  /** Tries these changes. */
  readonly tryRepair: (isAll: boolean) => string;
  /** What the steps of the plan do to the other integrations. */
  readonly planEffects: () => string;
  /** Whether the account is as Token Doctor expects, and the same as a file. */
  readonly selfTest: () => string;
  readonly selfTestFile: () => string;
  /** The list of profiles, and what is done with one. Their addresses keep no integration and no token of an earlier report. */
  readonly profiles: ProfileAddresses;
  /** The registered OAuth 2.0 credentials, and what is done with one. */
  readonly mappings: MappingAddresses;
  /** The whole account as of the last sweep. */
  readonly sweep: SweepAddresses;
}

export interface RepairPlace {
  readonly isAll: boolean;
  readonly list?: RepairList;
  /** From 1. */
  readonly page?: number;
}

export interface MappingAddresses {
  readonly list: () => string;
  readonly add: () => string;
  /** One of them, by any of its entries. */
  readonly show: (entry: number) => string;
  readonly edit: (entry: number) => string;
  /** The preview of saying that it was revoked. */
  readonly end: (entry: number) => string;
  readonly remove: (entry: number) => string;
  /** The preview of saving an earlier version again. */
  readonly restore: (entry: number) => string;
  /** The report on an application. */
  readonly report: (application: string) => string;
  /** The same on one credential alone, by the id that reports give it. */
  readonly reportAlone: (application: string, credential: number) => string;
}

export interface ProfileAddresses {
  readonly list: () => string;
  readonly add: () => string;
  readonly show: (id: string) => string;
  readonly download: (id: string) => string;
  /** Null for an empty field. */
  readonly edit: (id: string | null) => string;
  readonly remove: (id: string) => string;
  /** The preview of saving an earlier version again, by its entry. */
  readonly restore: (entry: number) => string;
  /** The report on the integration. */
  readonly report: (id: string) => string;
}

/** What has no value is left out of the address. */
type Parameters = Readonly<Record<string, string | number | null>>;

/** What is of the whole account keeps nothing of what was asked about one integration. */
const NO_CREDENTIAL = { employee: null, role: null, kind: null, validUntil: null, revoked: null };
const NO_REQUEST = { integration: null, token: null, ...NO_CREDENTIAL };

/**
 * @param base path and query of the Suitelet itself, as `url.resolveScript` gives it
 */
export function addressesFrom(base: string, request: Pick<Request, 'integration' | 'token' | 'credential'>): Addresses {
  const { integration, token } = request;
  const named = credentialParameters(request);
  const at = (parameters: Parameters) =>
    Object.entries({ integration, token, ...named, ...parameters })
      .filter(([, value]) => value !== null && value !== '')
      .reduce((path, [name, value]) => `${path}&${name}=${encodeURIComponent(String(value))}`, base);
  return {
    report: ({ sort = null, search = '', page = null } = {}) => at({ sort, q: search, page }),
    token: (id) => at({ ...NO_CREDENTIAL, token: id }),
    unnamed: () => at({ ...NO_CREDENTIAL, token: null }),
    credential: () => at({ ...NO_CREDENTIAL, token: null, view: 'credential' }),
    preview: (repair) => at({ view: 'preview', repair }),
    change: (change) => at({ token: null, ...NO_CREDENTIAL, view: 'change', change }),
    undo: (change) => at({ view: 'undo', change }),
    download: (view, names) => at({ view, names: names ? 'T' : null }),
    integration: (id) => at({ ...NO_REQUEST, integration: id }),
    account: ({ verdict = null, profile = null, search = '', page = null } = {}) =>
      at({ ...NO_REQUEST, view: 'account', verdict, profile, q: search, page }),
    // The role of a named credential stands in the address already.
    roleLines: (role) => at({ view: 'role-lines', ...(request.credential ? { lines: role } : { role }) }),
    readiness: ({ application = null, onlyToDo = false, profile = null, search = '', page = null } = {}) =>
      at({ ...NO_REQUEST, view: READINESS_VIEW, application, left: onlyToDo ? 'T' : null, profile, q: search, page }),
    readinessRoleLines: (role) => at({ ...NO_REQUEST, view: READINESS_LINES_VIEW, lines: role }),
    whatIf: ({ role = null, employee = null } = {}) =>
      at({
        view: WHAT_IF_VIEW,
        [WHAT_IF_FIELDS.role]: role,
        [WHAT_IF_FIELDS.employee]: employee,
        fill: role === null && employee === null ? null : 'T',
      }),
    tryChange: (change) => at({ view: WHAT_IF_VIEW, ...fieldsFor(change) }),
    smallestRepair: ({ isAll, list = null, page = null }) =>
      at({ ...ofRepair(isAll), view: SMALLEST_REPAIR_VIEW, list, page }),
    tryRepair: (isAll) => at({ ...ofRepair(isAll), view: WHAT_IF_VIEW, repair: 'smallest' }),
    planEffects: () => at({ view: WHAT_IF_VIEW, plan: 'T' }),
    selfTest: () => at({ ...NO_REQUEST, view: SELF_TEST_VIEW }),
    selfTestFile: () => at({ ...NO_REQUEST, view: SELF_TEST_FILE_VIEW }),
    profiles: profileAddresses((parameters) => at({ ...NO_REQUEST, ...parameters })),
    mappings: mappingAddresses((parameters) => at({ ...NO_REQUEST, ...parameters })),
    sweep: sweepAddresses((parameters) => at({ ...NO_REQUEST, ...parameters })),
  };
}

/** A repair is of an integration or of all of them, never of one credential. */
function ofRepair(isAll: boolean): Parameters {
  return isAll ? { ...NO_REQUEST, all: 'T' } : { ...NO_CREDENTIAL, token: null };
}

function mappingAddresses(at: (parameters: Parameters) => string): MappingAddresses {
  const one = (view: string) => (entry: number) => at({ view, entry });
  return {
    list: () => at({ view: 'mappings' }),
    add: () => at({ view: 'new-mapping' }),
    show: one('mapping'),
    edit: one('edit-mapping'),
    end: one('end-mapping'),
    remove: one('remove-mapping'),
    restore: one('restore-mapping'),
    report: (application) => at({ integration: application }),
    reportAlone: (application, token) => at({ integration: application, token }),
  };
}

function profileAddresses(at: (parameters: Parameters) => string): ProfileAddresses {
  return {
    list: () => at({ view: 'profiles' }),
    add: () => at({ view: 'new-profile' }),
    show: (profile) => at({ view: 'profile', profile }),
    download: (profile) => at({ view: 'profile-file', profile }),
    edit: (profile) => at({ view: 'edit-profile', profile }),
    remove: (profile) => at({ view: 'remove-profile', profile }),
    restore: (entry) => at({ view: 'restore-profile', entry }),
    report: (integration) => at({ integration }),
  };
}

/** What leads to the page of a change, for NetSuite's own redirect. */
export function changeParameters(change: number, integration: string): Readonly<Record<string, string>> {
  return { view: 'change', change: String(change), integration };
}

/** The parameters of an address, for a form that sends them along. */
export function parametersOf(address: string): readonly (readonly [name: string, value: string])[] {
  const query = address.split('?')[1] ?? '';
  return query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=').map(decodeURIComponent);
    return [name, value] as const;
  });
}

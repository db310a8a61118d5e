/**
 * A second opinion on any integration, any kind of credential and any restriction, written from the contract (sections 3, 5, 6 and
 * 7) and from the profile's file, in another style than the product. It reads everything, so that nothing is left open but what no
 * script can know: whether an OAuth 2.0 credential exists that nobody registered, and what one needs that the profile does not list.
 *
 * Where the contract can be read in two ways:
 *
 *  1. A credential of a kind that the profile does not list. Taken: what it needs is not known, so the check on the role cannot
 *     pass; it still fails where what NetSuite itself asks is not met.
 *  2. `onlyWith` of an advised level. Taken: as of a requirement; with an option that nobody named it does not count.
 *  3. A role narrowed by segments that the profile does not name. Taken: looked at only where the profile names some segment, and
 *     then worth a warning; nothing is narrowed by a segment whose feature is off.
 *  4. No credential is live. Taken: an access token was created last, whatever was registered; but one that is over is not of an
 *     integration that usually logs in with OAuth 2.0, for it may have left tokens for a credential that nobody lists.
 */
import type { AccountIntegration, AccountRole, Status } from '../answer';
import type { Level, Line } from '../levels';
import { LEVELS, tableLevel } from '../levels';
import type { Kind, ProfileRules, Segment, WholeAccount, WholeRole } from './whole-account';
import { idOfEntry, SEGMENTS } from './whole-account';

export type WholeStatus = Status | 'unknown';
export type WholeVerdict = 'ready' | 'blocked' | 'unknown';

export interface WholeFinding {
  check: string;
  status: WholeStatus;
}

export interface WholeAnswer {
  verdict: WholeVerdict;
  rootCause: { check: string; token: number | null } | null;
  /** What the plan ends in; null where something stays open that no step can answer. */
  verdictAfter: 'ready' | null;
  account: WholeFinding[];
  tokens: { id: number; kind: Kind; verdict: WholeVerdict; checks: WholeFinding[]; effective: Record<string, Level> }[];
}

interface Held {
  id: number;
  kind: Kind;
  integration: number;
  entity: number;
  role: number;
  created: number;
  life: 'live' | 'ends soon' | 'over';
}

const DAY = 24 * 60 * 60 * 1000;
const ADMINISTRATOR = 3;

/** Section 6: NetSuite's own, and in no profile. */
const NETSUITE_ASKS: Record<Kind, { feature: string; requirement: string; anyOf: string[] }> = {
  'access-token': {
    feature: 'TBA',
    requirement: 'log-in-by-token',
    anyOf: ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
  },
  'oauth2-authorization': { feature: 'OAUTH2', requirement: 'log-in-by-oauth2', anyOf: ['ADMI_LOGIN_OAUTH2'] },
  'oauth2-certificate': { feature: 'OAUTH2', requirement: 'log-in-by-oauth2', anyOf: ['ADMI_LOGIN_OAUTH2'] },
};
const LOG_INS = ['log-in-by-token', 'log-in-by-oauth2'];

const SEGMENT_FEATURE: Partial<Record<Segment, string>> = {
  CLASS: 'CLASSES',
  DEPARTMENT: 'DEPARTMENTS',
  LOCATION: 'LOCATIONS',
};

const rank = (line: Line): number => (line === 'absent' ? -1 : LEVELS.indexOf(line));
const lineOn = (lines: Record<string, Level> | undefined, key: string): Line =>
  lines !== undefined && Object.hasOwn(lines, key) ? (lines[key] ?? 'absent') : 'absent';

export function wholeAnswer(whole: WholeAccount): WholeAnswer {
  const { document, profile } = whole;
  const isOn = (id: string): boolean => document.account.features?.[id] ?? id !== 'ADVANCEDEMPLOYEEPERMISSIONS';
  const ours = document.integrations.filter(({ id, name }) =>
    whole.application === null
      ? profile.recognise.integrationNames.some((part) => name.toLowerCase().includes(part.toLowerCase()))
      : id === whole.application,
  );
  const usual = (profile.credentials[0] ?? { kind: 'access-token' as const }).kind;
  const all = everyCredential(whole).filter(
    ({ integration, kind, life }) =>
      ours.some(({ id }) => id === integration) &&
      (usual === 'access-token' || kind !== 'access-token' || life !== 'over'),
  );
  const live = all.filter(({ life }) => life !== 'over');
  const judged =
    live.length > 0
      ? live.toSorted((a, b) => a.id - b.id)
      : all.toSorted((a, b) => b.created - a.created || b.id - a.id).slice(0, 1);

  const kinds = judged.length > 0 ? judged.map(({ kind }) => kind) : [usual];
  const account: WholeFinding[] = [
    {
      check: 'feature-enabled',
      status: kinds.every((kind) => featuresFor(profile, kind).every(isOn)) ? 'pass' : 'fail',
    },
    { check: 'integration-enabled', status: recordsStatus(ours, live, kinds) },
    {
      check: 'token-exists',
      status:
        all.length > 0
          ? 'pass'
          : usual === 'access-token' && profile.recognise.integrationNames.length > 0
            ? 'fail'
            : 'unknown',
    },
  ];
  const tokens = judged.map((held) => {
    const { checks, effective } = ofCredential(whole, held, isOn);
    return { id: held.id, kind: held.kind, verdict: verdictOf(checks), checks, effective };
  });
  const verdicts = [verdictOf(account), ...tokens.map(({ verdict }) => verdict)];
  const failing = [
    ...account.flatMap(({ check, status }, place) => (status === 'fail' ? [{ place, check, token: null }] : [])),
    ...tokens.flatMap(({ id, checks }) =>
      checks.flatMap(({ check, status }, place) =>
        status === 'fail' ? [{ place: place + account.length, check, token: id }] : [],
      ),
    ),
  ].toSorted((a, b) => a.place - b.place || (a.token ?? 0) - (b.token ?? 0));
  const [first] = failing;
  // A contact has one role: no step gives it the second.
  const contacts = (document.entities ?? []).flatMap(({ id, type }) => (type === 'CONTACT' ? [id] : []));
  const isTornApart = judged.some(({ entity, role }) =>
    judged.some((other) => contacts.includes(entity) && other.entity === entity && other.role !== role),
  );
  // While the feature is off NetSuite has no column for these restrictions: how far a role reaches once it is on, nobody has read.
  const { subsidiaries, accountingBooks } = profile.restrictions ?? {};
  const reach = [...(subsidiaries ? ['SUBSIDIARIES'] : []), ...(accountingBooks ? ['MULTIBOOK'] : [])];
  const isReachOpen = reach.some((id) => !isOn(id) && kinds.some((kind) => featuresFor(profile, kind).includes(id)));
  return {
    verdict: verdicts.includes('blocked') ? 'blocked' : verdicts.includes('unknown') ? 'unknown' : 'ready',
    rootCause: first === undefined ? null : { check: first.check, token: first.token },
    verdictAfter:
      isTornApart ||
      isReachOpen ||
      [account, ...tokens.map(({ checks }) => checks)].flat().some(({ status }) => status === 'unknown') ||
      kinds.some((kind) => profile.credentials.every((arm) => arm.kind !== kind))
        ? null
        : 'ready',
    account,
    tokens,
  };
}

function verdictOf(findings: readonly WholeFinding[]): WholeVerdict {
  if (findings.some(({ status }) => status === 'fail')) return 'blocked';
  return findings.some(({ status, check }) => status === 'unknown' && check !== 'integration-enabled')
    ? 'unknown'
    : 'ready';
}

function everyCredential({ document, registered, at }: WholeAccount): Held[] {
  const now = Date.parse(at);
  return [
    ...document.tokens.map(({ id, integration, entity, role, created, inactive, revoked }): Held => ({
      ...{ id, kind: 'access-token', integration, entity, role, created: Date.parse(created) },
      life: inactive === true || revoked === true ? 'over' : 'live',
    })),
    ...registered.map(({ application, kind, entity, role, from, until, ended }, place): Held => {
      const left = kind === 'oauth2-certificate' ? Date.parse(until) - now : Infinity;
      const isEarly = kind === 'oauth2-certificate' && from !== '' && Date.parse(from) > now;
      return {
        ...{ id: idOfEntry(place + 1), kind, integration: application, entity, role, created: -Infinity },
        life: ended || left <= 0 || isEarly ? 'over' : left < 30 * DAY ? 'ends soon' : 'live',
      };
    }),
  ];
}

function featuresFor({ features = [], credentials }: ProfileRules, kind: Kind): string[] {
  const arms = credentials.filter((arm) => arm.kind === kind).flatMap((arm) => arm.features ?? []);
  return [NETSUITE_ASKS[kind].feature, ...features.map(({ id }) => id), ...arms];
}

/** A record that a live token is of has to be enabled, and take tokens; of other live credentials enabled. With none live, one is enough. */
function recordsStatus(
  ours: readonly AccountIntegration[],
  live: readonly Held[],
  kinds: readonly Kind[],
): WholeStatus {
  if (ours.length === 0) return 'notApplicable';
  const takes = ({ state, tokenBasedAuthentication }: AccountIntegration, byToken: boolean) =>
    state === 'ENABLED' && !(byToken && tokenBasedAuthentication === false);
  if (live.length === 0) return ours.some((record) => takes(record, kinds.includes('access-token'))) ? 'pass' : 'fail';
  const used = ours.filter(({ id }) => live.some(({ integration }) => integration === id));
  const sound = used.every((record) =>
    takes(
      record,
      live.some(({ integration, kind }) => integration === record.id && kind === 'access-token'),
    ),
  );
  return sound ? 'pass' : 'fail';
}

function ofCredential(whole: WholeAccount, held: Held, isOn: (feature: string) => boolean) {
  const { document, profile } = whole;
  const employee = document.employees.find(({ id }) => id === held.entity);
  const holder = employee ?? document.entities?.find(({ id }) => id === held.entity);
  const role = document.roles.find(({ id }) => id === held.role);
  const administrator = held.role === ADMINISTRATOR;
  if (holder === undefined || (role === undefined && !administrator)) throw new Error('the account is not whole');

  const wanted = (only: { feature?: string; credential?: Kind; option?: string } = {}) =>
    only.option === undefined &&
    (only.credential === undefined || only.credential === held.kind) &&
    (only.feature === undefined || isOn(only.feature));
  const asks = NETSUITE_ASKS[held.kind];
  const needs = [
    { id: asks.requirement, anyOf: asks.anyOf, level: 'FULL' as Level, isRequired: true },
    ...profile.requirements
      .filter(({ id, onlyWith }) => !LOG_INS.includes(id) && wanted(onlyWith))
      .map(({ id, anyOf, level, strength }) => ({
        id,
        anyOf,
        level: level,
        isRequired: strength !== 'published',
      })),
  ];
  const circumstance = { administrator, employee: employee !== undefined, empperms: isOn('EMPPERMS') };
  const globalsCount = circumstance.employee && circumstance.empperms && !administrator;
  const roleLine = (key: string): Line => (administrator ? 'FULL' : lineOn(role?.permissions, key));
  const globalLine = (key: string): Line => lineOn(employee?.globalPermissions, key);
  const judgedNeeds = needs.map((need) => {
    const levels = need.anyOf.map((key) => tableLevel(roleLine(key), globalLine(key), circumstance));
    const effective = LEVELS.findLast((level) => levels.includes(level)) ?? 'NONE';
    const enough = (line: Line) => rank(line) >= rank(need.level);
    return {
      ...need,
      effective,
      met: enough(effective),
      byRole: need.anyOf.some((key) => enough(roleLine(key))),
      lowered: globalsCount && need.anyOf.some((key) => globalLine(key) !== 'absent' && !enough(globalLine(key))),
    };
  });
  const short = judgedNeeds.filter(({ met, byRole }) => !met && !byRole);
  const lowered = judgedNeeds.filter(({ met, lowered: is }) => !met && is);
  const isListed = profile.credentials.some(({ kind }) => kind === held.kind);
  const expectedNames = profile.recognise.roleNames ?? [];
  const expected =
    expectedNames.length === 0 ||
    (!administrator && expectedNames.some((name) => name.toLowerCase() === role?.name.trim().toLowerCase()));
  const belowAdvice =
    !administrator &&
    (profile.advised ?? []).some(
      ({ permission, level, onlyWith }) => wanted(onlyWith) && rank(roleLine(permission)) < rank(level),
    );
  const atRole: WholeStatus = short.some(({ isRequired }) => isRequired)
    ? 'fail'
    : !isListed
      ? 'unknown'
      : short.length > 0
        ? 'warn'
        : 'pass';

  const status: Record<string, WholeStatus> = {
    'token-live':
      held.life === 'over'
        ? 'fail'
        : held.kind === 'oauth2-authorization'
          ? 'notApplicable'
          : held.life === 'ends soon'
            ? 'warn'
            : 'pass',
    'employee-access': holder.inactive === true || holder.giveAccess === false ? 'fail' : 'pass',
    'role-active': role?.inactive === true ? 'fail' : role?.singleSignOnOnly === true ? 'warn' : 'pass',
    'role-assigned': holder.roles.includes(held.role) ? 'pass' : 'fail',
    'token-role': expected ? 'notApplicable' : atRole === 'pass' ? 'warn' : atRole,
    'role-permission': !expected ? 'notApplicable' : atRole === 'pass' && belowAdvice ? 'warn' : atRole,
    'global-permission': !globalsCount
      ? 'notApplicable'
      : lowered.some(({ isRequired }) => isRequired)
        ? 'fail'
        : lowered.length > 0 || judgedNeeds.some(({ met, byRole, lowered: is }) => met && (!byRole || is))
          ? 'warn'
          : 'pass',
    'role-restrictions': role === undefined ? 'pass' : narrowed(role, whole, isOn),
    'role-kind': role === undefined ? 'pass' : kindOfRole(role, profile, held.kind, isOn),
  };
  return {
    checks: Object.entries(status).map(([check, is]): WholeFinding => ({ check, status: is })),
    effective: Object.fromEntries(judgedNeeds.map(({ id, effective }) => [id, effective])),
  };
}

/** The worst of what the role does not reach: a fail where the profile needs it, else a warning. */
function narrowed(
  role: WholeRole,
  { document, profile }: WholeAccount,
  isOn: (feature: string) => boolean,
): WholeStatus {
  const { subsidiaries: needsSubsidiaries, segments = [], employees } = profile.restrictions ?? {};
  const weighed: WholeStatus[] = [];
  const { subsidiaries = 'ALL', restrictions = [], employeeRestriction = 'NONE' } = role;
  if (isOn('SUBSIDIARIES') && subsidiaries !== 'ALL') {
    const need = needsSubsidiaries !== undefined;
    const left = Array.isArray(subsidiaries)
      ? (document.subsidiaries ?? []).filter(({ id }) => !subsidiaries.includes(id))
      : [];
    const isActiveLeft = left.some(({ inactive }) => inactive !== true);
    const leaves =
      // Which subsidiaries there are is asked for only where the profile needs them.
      subsidiaries === 'OWN' || (Array.isArray(subsidiaries) && (isActiveLeft || !need))
        ? 'active'
        : subsidiaries === 'ALLACTIVE' || left.length > 0
          ? 'inactive'
          : 'none';
    if (leaves === 'active') weighed.push(need ? 'fail' : 'warn');
    // Records of an inactive subsidiary are hardly ever missed: without a need for them nothing is said.
    if (leaves === 'inactive' && need) weighed.push('warn');
  }
  if (segments.length > 0) {
    for (const segment of SEGMENTS) {
      const feature = SEGMENT_FEATURE[segment];
      if (feature !== undefined && !isOn(feature)) continue;
      const lines = restrictions.filter((line) => line.segment === segment);
      if (lines.length > 0) weighed.push(segments.includes(segment) ? 'fail' : 'warn');
    }
  }
  if (employeeRestriction !== 'NONE') weighed.push(employees === 'ALL' ? 'fail' : 'warn');
  return weighed.includes('fail') ? 'fail' : weighed.includes('warn') ? 'warn' : 'pass';
}

function kindOfRole(
  { webServicesOnly = false }: AccountRole,
  { calls = [] }: ProfileRules,
  kind: Kind,
  isOn: (feature: string) => boolean,
): WholeStatus {
  if (!webServicesOnly) return 'pass';
  const own = calls.filter(
    ({ onlyWith = {} }) => onlyWith.option === undefined && (onlyWith.credential ?? kind) === kind,
  );
  // How it calls NetSuite nobody published.
  if (own.length === 0) return 'warn';
  const isCalled = ({ channel, onlyWith }: (typeof own)[number]) =>
    channel === 'RESTLET' && (onlyWith?.feature === undefined || isOn(onlyWith.feature));
  return own.some(isCalled) ? 'fail' : 'pass';
}

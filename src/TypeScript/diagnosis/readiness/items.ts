/**
 * The items of an account and of one application. What a role and a user come to is decided by the checks and the requirements
 * of the diagnosis.
 */
import type { Binding, Chain } from '../chain';
import { allOutcomes, chainIn } from '../chain';
import { fill } from '../checks/define';
import { decideChain } from '../decide';
import type { Credential, Fact, Facts } from '../facts';
import { feature, UNREAD } from '../facts';
import type { Status } from '../finding';
import type { Outcome } from '../outcome';
import type { Profile, Requirement } from '../profile';
import { accountReference, entityReference, integrationOf, roleReference } from '../references';
import { byId } from '../by-id';
import { featureName, featurePath } from '../../netsuite/features';
import { levelText } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import type { OnlyIf, ReadinessItem, ReadinessItemId, ReadinessStatus } from './item';
import { onlyIfOf, SOAP_ID } from './target';
import type { Use, Uses } from './uses';
import { hasWayWithoutSoap } from './uses';
import { howOf, ITEM_WORDS, SOAP_LEFT_BY_OAUTH2 } from './words';

interface Look extends Pick<ReadinessItem, 'id' | 'record'> {
  /** As things are, whether it is needed or not. */
  readonly found: ReadinessStatus;
  /** Left out: needed. */
  readonly use?: Use;
  readonly onlyIf?: OnlyIf | null;
  /** What to do, where it is something else than for most. */
  readonly toDo?: string;
  readonly line?: ReadinessItem['line'];
  readonly role?: number | null;
  readonly slots?: Readonly<Record<string, string>>;
}

/** What nobody needs does not apply; what nobody knows whether to need is unknown, unless it is so already. */
function itemOf({
  id,
  record,
  found,
  toDo,
  use = 'yes',
  onlyIf = null,
  line = null,
  role = null,
  slots = {},
}: Look): ReadinessItem {
  const isOpen = use === 'unknown' && found !== 'done';
  const status = use === 'no' ? 'notApplicable' : isOpen ? 'unknown' : found;
  const names = {
    record: record.name,
    ...(line && { permission: permissionLabel(line.permission), level: levelText(line.level) }),
    ...slots,
  };
  const how = status === 'toDo' && toDo !== undefined ? toDo : howOf(id, status, isOpen ? onlyIf : null);
  return {
    id,
    status,
    record,
    title: fill(ITEM_WORDS[id].title, names),
    how: how === null ? null : fill(how, names),
    line,
    role,
    isMissing: line !== null && found === 'toDo' && use !== 'no',
    onlyIf: isOpen ? onlyIf : null,
  };
}

function flag(fact: Fact<boolean>, needed: boolean): ReadinessStatus {
  if (!fact.known) return 'unknown';
  return fact.value === needed ? 'done' : 'toDo';
}

const FEATURES: readonly { readonly id: ReadinessItemId; readonly feature: string; readonly onlyIf: OnlyIf | null }[] =
  [
    { id: 'feature-oauth2', feature: 'OAUTH2', onlyIf: null },
    { id: 'feature-rest', feature: 'RESTWEBSERVICES', onlyIf: 'rest' },
    { id: 'feature-workbook', feature: 'USR', onlyIf: 'rest' },
    { id: 'feature-client-suitescript', feature: 'CUSTOMCODE', onlyIf: 'restlets' },
    { id: 'feature-server-suitescript', feature: 'SERVERSIDESCRIPTING', onlyIf: 'restlets' },
  ];

/** What the account has to have for all its integrations. @param uses of each of them */
export function accountItems(facts: Pick<Facts, 'accountId' | 'features'>, uses: readonly Uses[]): ReadinessItem[] {
  const record = accountReference(facts.accountId);
  return FEATURES.map(({ id, feature: key, onlyIf }) =>
    itemOf({
      id,
      record,
      found: flag(facts.features[key] ?? UNREAD, true),
      use: onlyIf === null ? 'yes' : strongest(uses.map((one) => one[onlyIf])),
      onlyIf,
      slots: { feature: featureName(key), path: featurePath(key) },
    }),
  );
}

function strongest(uses: readonly Use[]): Use {
  return uses.includes('yes') ? 'yes' : uses.includes('unknown') ? 'unknown' : 'no';
}

/** What one application is, as far as it counts here. */
export interface ApplicationSubject {
  readonly application: number;
  readonly profile: Profile;
  /** Whether a profile stands for it. */
  readonly isKnown: boolean;
  readonly uses: Uses;
  /** What is live, or may be; null where it could not be read. */
  readonly live: readonly Credential[] | null;
  /** Whether all of those are among them. */
  readonly complete: boolean;
  /** The facts and the profile of the integration as it will log in. */
  readonly target: Binding;
}

/** Of the application alone: its vendor, its integration record, and how it logs in today. */
export function applicationItems(subject: ApplicationSubject, chains: readonly Chain[]): ReadinessItem[] {
  const { application, profile, isKnown, live, complete, target } = subject;
  const { facts } = target;
  const record = integrationOf(facts, application);
  const state = byId(facts.integrations, application)?.state ?? UNREAD;
  const item = (id: ReadinessItemId, found: ReadinessStatus, more: Partial<Look> = {}) =>
    itemOf({ id, record, found, ...more });
  const offers = profile.credentials.some(({ kind }) => kind !== 'access-token');
  const isRead = live !== null && complete;
  return [
    item('vendor-offers-oauth2', isKnown ? (offers ? 'done' : 'toDo') : 'unknown', {
      slots: { profile: profile.name },
    }),
    item(
      'soap',
      soapStatus(subject, chains),
      hasWayWithoutSoap(profile) ? { toDo: SOAP_LEFT_BY_OAUTH2, slots: { profile: profile.name } } : {},
    ),
    ...(isRead ? [] : [item('tokens-read', 'unknown')]),
    item('integration-enabled', flag(state.known ? { known: true, value: state.value === 'ENABLED' } : state, true)),
    item('grant-and-scopes', 'unknown'),
    item('switch-and-revoke', (live?.length ?? 0) > 0 ? 'toDo' : 'unknown', { slots: { count: String(live?.length) } }),
  ];
}

/** Whoever may not use SOAP today does not: then nothing has to move. */
function soapStatus({ uses, live, complete, target }: ApplicationSubject, chains: readonly Chain[]): ReadinessStatus {
  if (uses.soap !== 'unknown') return uses.soap === 'yes' ? 'toDo' : 'notApplicable';
  const isOn = feature(target.facts, 'WEBSERVICESEXTERNAL');
  const isShut = (chain: Chain) =>
    chain.requirements.every((one) => one.id !== SOAP_ID || allOutcomes(chain, one).every(({ met }) => !met));
  const nobodyMay = live !== null && complete && chains.every(isShut);
  return (isOn.known && !isOn.value) || nobodyMay ? 'notApplicable' : 'unknown';
}

/** The chains of the credentials as they will be, each user in each role once. */
export function chainsAsTheyWillBe({ live, target }: ApplicationSubject): Chain[] {
  const ends = new Map(
    (live ?? []).map(({ entity, role, integration }) => [
      `${entity} ${role}`,
      { kind: 'oauth2-authorization' as const, id: null, name: '', integration, entity, role },
    ]),
  );
  return [...ends.values()].map((credential) => chainIn(target, credential));
}

const BY_CHECK: Readonly<Record<Status, ReadinessStatus>> = {
  fail: 'toDo',
  unknown: 'unknown',
  warn: 'done',
  pass: 'done',
  notApplicable: 'notApplicable',
};

/** Of one user in one role. */
export function chainItems(chain: Chain, uses: Uses): ReadinessItem[] {
  const { role, entity, requirements } = chain;
  const [ofRole, ofEntity] = [roleReference(role), entityReference(entity)];
  const statuses = new Map(decideChain(chain).decisions.map(({ check, status }) => [check, status]));
  const checked = (id: 'role-active' | 'employee-access' | 'role-assigned') => statuses.get(id) ?? 'unknown';
  const active = checked('role-active');
  return [
    // That OAuth 2.0 works with a role for single sign-on only is not certain, so that a warning is no "done".
    itemOf({ id: 'role-active', record: ofRole, found: active === 'warn' ? 'unknown' : BY_CHECK[active] }),
    itemOf({
      id: 'web-services-only',
      record: ofRole,
      found: flag(role.webServicesOnly, false),
      use: uses.restlets,
      onlyIf: 'restlets',
    }),
    itemOf({ id: 'employee-access', record: ofEntity, found: BY_CHECK[checked('employee-access')] }),
    itemOf({
      id: 'role-assigned',
      record: ofEntity,
      found: BY_CHECK[checked('role-assigned')],
      role: role.id,
      slots: { role: ofRole.name },
    }),
    ...requirements.flatMap((requirement) => (requirement.id === SOAP_ID ? [] : lineItems(chain, requirement, uses))),
  ];
}

/** One permission: the role's line, and the global line of the user that may be lower. */
function lineItems(chain: Chain, requirement: Requirement, uses: Uses): ReadinessItem[] {
  const onlyIf = onlyIfOf(requirement.id);
  const use = onlyIf === null ? 'yes' : uses[onlyIf];
  const [permission = ''] = requirement.anyOf;
  const outcomes = allOutcomes(chain, requirement);
  const common = { use, onlyIf, line: { permission, level: requirement.level } };
  const status = (isAtFault: (outcome: Outcome) => boolean): ReadinessStatus => {
    if (!outcomes.some(isAtFault)) return 'done';
    return outcomes.every(isAtFault) ? 'toDo' : 'unknown';
  };
  return [
    itemOf({
      ...common,
      id: 'role-permission',
      record: roleReference(chain.role),
      found: status(({ shortAtRole }) => shortAtRole),
    }),
    itemOf({
      ...common,
      id: 'global-permission',
      record: entityReference(chain.entity),
      found: status(({ overridden }) => overridden),
    }),
  ];
}

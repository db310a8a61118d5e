/**
 * Which credentials break or heal by changes: the same diagnosis, of the account as it is and as it would be. Only what a change
 * touches is decided again.
 */
import { byId } from '../by-id';
import { bind, chainsInTurn } from '../chain';
import { accountSubject } from '../checks/define';
import { isLive } from '../credentials';
import { decideAccount, decideChain } from '../decide';
import type { Credential, Facts } from '../facts';
import { known, UNREAD } from '../facts';
import type { AccountFacts, HeldByApplication } from '../overview';
import type { Profile } from '../profile';
import { applyChanges } from './apply-changes';
import type { WhatIfChange } from './changes';
import type { AccountStanding, Standing } from '../standing';
import { accountStanding, standingOf } from '../standing';
import type { Touched } from './touched';
import { touchedBy } from './touched';

/** Applications that one report is about. */
export interface ReportSubject {
  /** The same for all applications of one report. */
  readonly key: string;
  readonly profile: Profile;
  /** Whether what the profile asks for is all that counts: by one that is not relied on, nothing is ready. */
  readonly isRelied: boolean;
}

/** A credential whose verdict or root cause changes. */
export interface ChangedCredential {
  readonly credential: Credential;
  /** Internal id of the integration record. */
  readonly application: number;
  readonly profile: Profile;
  readonly before: Standing;
  readonly after: Standing;
}

export interface WhatIf {
  /** By application, then by id. */
  readonly changed: readonly ChangedCredential[];
  /** How many credentials were decided again. */
  readonly checked: number;
  /** How many of them are unknown before and after: they may change without anybody seeing it. */
  readonly stillUnknown: number;
}

/**
 * @param changes that `checkChanges` found nothing wrong with
 * @param subjectOf what the report on an application is about
 * @param only the applications to look at; left out: all
 */
export function whatIf(
  account: AccountFacts,
  changes: readonly WhatIfChange[],
  subjectOf: (application: number) => ReportSubject,
  only: (application: number) => boolean = () => true,
): WhatIf {
  const touched = touchedBy(changes);
  const after = applyChanges(account, changes);
  const changed: ChangedCredential[] = [];
  let [checked, stillUnknown] = [0, 0];
  for (const { profile, isRelied, places } of groupsOf(account, subjectOf, touched)) {
    const groups = { before: factsOfGroup(account, places), after: factsOfGroup(after, places) };
    for (const [credential, ...standings] of decidedAgain(groups, profile, touched)) {
      if (credential.integration === null || !only(credential.integration)) continue;
      const [was, becomes] = isRelied ? standings : [notRelied(standings[0]), notRelied(standings[1])];
      checked += 1;
      if (was.verdict === 'unknown' && becomes.verdict === 'unknown') stillUnknown += 1;
      if (isSame(was, becomes)) continue;
      changed.push({ credential, application: credential.integration, profile, before: was, after: becomes });
    }
  }
  changed.sort((a, b) => a.application - b.application || (a.credential.id ?? 0) - (b.credential.id ?? 0));
  return { changed, checked, stillUnknown };
}

/** What is judged by a profile that is not all that counts is never ready. */
export function notRelied(standing: Standing): Standing {
  return standing.verdict === 'ready' ? { verdict: 'unknown', rootCause: null } : standing;
}

/** Whether two standings have the same verdict and root cause. */
export function isSame(a: Standing, b: Standing): boolean {
  return (
    a.verdict === b.verdict && a.rootCause?.check === b.rootCause?.check && a.rootCause?.token === b.rootCause?.token
  );
}

interface Group extends Omit<ReportSubject, 'key'> {
  /** Where its applications stand in the list of the account. */
  readonly places: readonly number[];
}

/** The applications of each report that a change may touch. */
function groupsOf(
  { held }: AccountFacts,
  subjectOf: (application: number) => ReportSubject,
  touched: Touched,
): readonly Group[] {
  const groups = new Map<string, Omit<ReportSubject, 'key'> & { readonly places: number[]; isTouched: boolean }>();
  held.forEach((one, place) => {
    const { key, ...subject } = subjectOf(one.application);
    const group = groups.get(key) ?? { ...subject, places: [], isTouched: touched.isProfile(subject.profile) };
    groups.set(key, group);
    group.places.push(place);
    group.isTouched ||= isApplicationTouched(one, touched);
  });
  return [...groups.values()].filter(({ isTouched }) => isTouched);
}

function isApplicationTouched({ application, credentials }: HeldByApplication, touched: Touched): boolean {
  return (
    touched.isIntegrationRecord(application) || (credentials.known && credentials.value.some(touched.isCredential))
  );
}

export interface FactsOfGroup {
  readonly facts: Facts;
  /** Every credential that was read, those of which nothing may be told among them. */
  readonly list: readonly Credential[];
}

const NONE: readonly Credential[] = [];

/** The facts that a report on some applications together stands on. */
export function factsOfGroup({ shared, held }: AccountFacts, places: readonly number[]): FactsOfGroup {
  const of = places.flatMap((place) => held[place] ?? []);
  const complete = of.every((one) => one.complete && one.credentials.known);
  const lists = of.flatMap(({ credentials }) => (credentials.known ? [credentials.value] : []));
  const [only = NONE, ...others] = lists;
  const list = others.length === 0 ? only : lists.flat();
  // Of credentials of which none is live nothing is told by what may be missing.
  const isTelling = complete || list.some((credential) => isLive(credential, shared.readAt));
  const facts: Facts = {
    ...shared,
    integrations: of.flatMap(({ application }) => byId(shared.integrations, application) ?? []),
    credentials: isTelling ? known(list) : UNREAD,
    credentialsComplete: complete,
  };
  return { facts, list };
}

export interface Side {
  readonly account: AccountStanding;
  readonly judged: readonly Credential[];
  readonly standingOf: (credential: Credential) => Standing;
}

export function sideOf(facts: Facts, profile: Profile): Side {
  const subject = accountSubject(facts, profile);
  const account = accountStanding(decideAccount(subject));
  const chainOf = chainsInTurn(bind(facts, profile));
  return {
    account,
    judged: subject.credentials.known ? subject.credentials.value.judged : [],
    standingOf: (credential) => standingOf(account, credential, decideChain(chainOf(credential))),
  };
}

/** Of each touched credential that a report judges, before or after, what it comes to. */
function* decidedAgain(
  group: Readonly<Record<'before' | 'after', FactsOfGroup>>,
  profile: Profile,
  touched: Touched,
): Generator<readonly [Credential, Standing, Standing]> {
  const [was, becomes] = [sideOf(group.before.facts, profile), sideOf(group.after.facts, profile)];
  const isEach = touched.isProfile(profile) || !isSameAccount(was.account, becomes.account);
  for (const credential of judgedOnEither(was, becomes, touched)) {
    if (!isEach && !touched.isCredential(credential)) continue;
    const [before, after] = touched.hasTokens
      ? [group.before, group.after].map(({ list }) => byId(list, credential.id))
      : [];
    yield [credential, was.standingOf(before ?? credential), becomes.standingOf(after ?? credential)];
  }
}

function isSameAccount(a: AccountStanding, b: AccountStanding): boolean {
  return a.verdict === b.verdict && a.check === b.check;
}

/** One that stops counting still has a verdict of its own: a token that is switched off lets nobody in. */
function judgedOnEither(was: Side, becomes: Side, { hasTokens }: Touched): readonly Credential[] {
  // Stryker disable next-line ConditionalExpression: where no token changes, both sides are the same
  if (!hasTokens) return was.judged;
  const ids = new Set(was.judged.map(({ id }) => id));
  return [...was.judged, ...becomes.judged.filter(({ id }) => !ids.has(id))];
}

/**
 * What is in an account: one line for each application, decided by the profile that stands for it. The verdict of a line is
 * that of a report on this application alone.
 */
import { byId } from './by-id';
import type { RootCause } from './decide';
import { decide } from './decide';
import { isLive } from './credentials';
import type { Credential, Entity, Fact, Facts, Role } from './facts';
import { valueOr } from './facts';
import type { Verdict } from './finding';
import { CHECK_ORDER } from './finding';
import type { Profile } from './profile';

/** The credentials of one application: every live one, and the newest where none is live. */
export interface HeldByApplication {
  /** Internal id of the integration record. */
  readonly application: number;
  readonly credentials: Fact<readonly Credential[]>;
  /** Whether every live one is among them. */
  readonly complete: boolean;
}

/** The facts of a whole account: what all applications share, and what each of them holds. */
export interface AccountFacts {
  /** `integrations` are all of the account; `roles` and `entities` are those behind the credentials. */
  readonly shared: Omit<Facts, 'credentials' | 'credentialsComplete' | 'onlyToken'>;
  /** One entry for each application. */
  readonly held: readonly HeldByApplication[];
}

/** How many live credentials an application has, and what they come to by their own findings. */
export interface LiveCredentials {
  readonly credentials: number;
  readonly ready: number;
  readonly blocked: number;
  readonly unknown: number;
}

/** One application. */
export interface OverviewLine {
  /** Internal id of the integration record. */
  readonly application: number;
  readonly name: string;
  readonly profile: Profile;
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** Null where they could not be read. */
  readonly live: LiveCredentials | null;
}

/** The facts that a report on one application alone stands on. */
export function factsOfApplication(
  { shared }: AccountFacts,
  { application, credentials, complete }: HeldByApplication,
): Facts {
  const integration = byId(shared.integrations, application);
  const list = valueOr(credentials, []);
  return {
    ...shared,
    integrations: integration ? [integration] : [],
    credentials,
    credentialsComplete: complete,
    roles: recordsOf<Role>(
      shared.roles,
      list.map(({ role }) => role),
    ),
    entities: recordsOf<Entity>(
      shared.entities,
      list.map(({ entity }) => entity),
    ),
  };
}

/** Of each id the record, once. */
function recordsOf<T extends { readonly id: number }>(all: readonly T[], ids: readonly number[]): readonly T[] {
  return [...new Set(ids)].flatMap((id) => byId(all, id) ?? []);
}

/**
 * The applications, the worst first: blocked, unknown, ready; within these those with a live credential first, then by the check
 * that fails, then by name and id. The cost grows with applications and credentials, never with their product.
 *
 * @param profileOf the profile that stands for an application, by its internal id
 */
export function overviewOf(account: AccountFacts, profileOf: (application: number) => Profile): OverviewLine[] {
  return worstFirst(
    account.held.map((held) => {
      const profile = profileOf(held.application);
      const { verdict, rootCause, credentials } = decide(factsOfApplication(account, held), profile);
      return lineOf(account, held, { profile, verdict, rootCause, judged: credentials });
    }),
  );
}

interface Judged {
  readonly credential: Credential;
  readonly verdict: Verdict;
}

/** One line, from what `decide` or `diagnose` says of the application. */
export function lineOf(
  { shared }: AccountFacts,
  { application, credentials }: HeldByApplication,
  said: Pick<OverviewLine, 'profile' | 'verdict' | 'rootCause'> & { readonly judged: readonly Judged[] },
): OverviewLine {
  const { profile, verdict, rootCause, judged } = said;
  const live = judged.filter(({ credential }) => isLive(credential, shared.readAt));
  const count = (one: Verdict) => live.filter((other) => other.verdict === one).length;
  return {
    application,
    name: byId(shared.integrations, application)?.name ?? `integration record ${application}`,
    profile,
    verdict,
    rootCause,
    live: credentials.known
      ? { credentials: live.length, ready: count('ready'), blocked: count('blocked'), unknown: count('unknown') }
      : null,
  };
}

const GRAVITY: readonly Verdict[] = ['blocked', 'unknown', 'ready'];

/** As `overviewOf` orders them. */
export function worstFirst<T extends OverviewLine>(lines: readonly T[]): T[] {
  return lines
    .map((line) => ({ line, rank: rankOf(line) }))
    .sort((a, b) => {
      const place = a.rank.findIndex((value, index) => value !== b.rank[index]);
      const difference = (a.rank[place] ?? 0) - (b.rank[place] ?? 0);
      return difference || COLLATOR.compare(a.line.name, b.line.name) || a.line.application - b.line.application;
    })
    .map(({ line }) => line);
}

function rankOf({ verdict, live, rootCause }: OverviewLine): number[] {
  const isUnused = live !== null && live.credentials === 0;
  return [
    GRAVITY.indexOf(verdict),
    isUnused ? 1 : 0,
    rootCause === null ? CHECK_ORDER.length : CHECK_ORDER.indexOf(rootCause.check),
  ];
}

const COLLATOR = new Intl.Collator();

/**
 * All pages of one integration together. The pages may come in any order. Their credentials stay text until they are asked for,
 * so that memory grows by about 15 bytes a credential.
 */
import { known, UNREAD } from '../facts';
import type { Fact, Facts } from '../facts';
import type { AccountSubject } from '../checks/define';
import type { Survey } from '../credentials';
import { decideAccount, earliest, overallVerdict } from '../decide';
import type { Decision, RootCause } from '../decide';
import type { AccountStanding } from '../standing';
import { accountStanding, verdictWith } from '../standing';
import type { AccountCheckId, Verdict } from '../finding';
import type { Profile } from '../profile';
import { NOBODY_KNOWS } from './compare';
import { inOrderOfId } from './in-order';
import type { DeadCredential, PackedOutcome, PageOutcome } from './page-outcome';
import { pack } from './page-outcome';
import { joinedReach } from './role-reach';
import { rowsIn } from './rows';
import type { IntegrationTotals, RoleReach, SoonKind, SweptCredential, SweptIntegration } from './swept';
import { SOON_KINDS } from './swept';

/** What the whole account says of the integration. */
export interface OfIntegration {
  readonly group: SweptIntegration;
  /** As people know it. */
  readonly name: string;
  /** What all credentials share, with the integration records of this integration alone; its credentials are not looked at. */
  readonly shared: Omit<Facts, 'credentials' | 'credentialsComplete' | 'onlyToken' | 'isNamed'>;
  readonly profile: Profile;
  /** Whether the profile is relied on; where not, nothing is ready. */
  readonly isRelied: boolean;
}

export interface MergedIntegration {
  /** Null where there is no credential: no page came, or those that came have none and were read whole. */
  readonly totals: IntegrationTotals | null;
  readonly account: readonly Decision<AccountCheckId>[];
  /** Whether every live credential of the integration that came was understood. */
  readonly isComplete: boolean;
  /** The credentials that the verdict stands on, by id, with the findings of the account. Made anew each time. */
  readonly credentials: () => Iterable<SweptCredential>;
  /** By id of the role. */
  readonly roles: readonly RoleReach[];
}

/** Takes the pages of one integration. */
export class PagesOfIntegration {
  private readonly texts: string[] = [];
  private readonly kinds = new Set<PageOutcome['survey']['kinds'][number]>();
  private readonly recordsInUse = new Set<number | null>();
  private readonly recordsOfTokens = new Set<number | null>();
  private readonly roles = new Map<number, RoleReach>();
  private dead: DeadCredential | null = null;
  private isComplete = true;
  private isEmpty = true;
  private hasAny: boolean | null = null;

  add(page: PageOutcome | PackedOutcome): void {
    const { rows, survey, newestDead, complete, roles } = 'rows' in page ? page : pack(page);
    this.isEmpty = false;
    if (rows !== '') this.texts.push(rows);
    for (const kind of survey.kinds) this.kinds.add(kind);
    for (const record of survey.recordsInUse) this.recordsInUse.add(record);
    for (const record of survey.recordsOfTokens) this.recordsOfTokens.add(record);
    for (const row of roles) this.roles.set(row.role, joinedReach(this.roles.get(row.role), row));
    if (newestDead && (this.dead === null || isNewer(newestDead, this.dead))) this.dead = newestDead;
    this.isComplete &&= complete;
    this.hasAny = this.hasAny === true || survey.hasAny;
  }

  /** Decides the checks of the account, once, and what each credential comes to with them. */
  merged({ group, name, shared, profile, isRelied }: OfIntegration): MergedIntegration {
    const facts: Facts = { ...shared, credentials: UNREAD, credentialsComplete: this.isComplete };
    const account = decideAccount(this.subject(facts, profile));
    const judge = judgeWith(account, isRelied, this.isOnlyOne());
    const credentials = () => mapped(this.judged(), judge);
    const totals = totalsOf(credentials(), { group, name });
    const verdict = overallVerdict(facts, account, totals.verdicts);
    return {
      totals:
        this.isEmpty || (this.hasAny === false && this.isComplete)
          ? null
          : {
              ...totals.counted,
              verdict,
              rootCause: earliest(account, totals.first),
            },
      account,
      isComplete: this.isComplete,
      credentials,
      roles: [...this.roles.values()].sort((a, b) => a.role - b.role),
    };
  }

  private subject(facts: Facts, profile: Profile): AccountSubject {
    const kinds = this.texts.length === 0 && this.dead ? [this.dead.credential.kind] : this.kinds;
    const hasAny = this.isTelling() ? this.hasAny : null;
    const survey: Survey = {
      judged: [],
      kinds: new Set(kinds),
      recordsInUse: this.recordsInUse,
      recordsOfTokens: this.recordsOfTokens,
    };
    const credentials: Fact<Survey> = hasAny === null ? UNREAD : known(survey);
    return { facts, profile, credentials, hasCredentials: hasAny };
  }

  /** Where none is live and one may be missing, the others say nothing: it may be the live one. As `telling` of merge.ts has it. */
  private isTelling(): boolean {
    return this.texts.length > 0 || this.isComplete;
  }

  /** Every live one; where none is, the one made last. */
  private *judged(): Generator<SweptCredential> {
    if (this.texts.length > 0) yield* inOrderOfId(this.texts.map(rowsIn));
    else if (this.dead && this.isTelling()) yield this.dead.credential;
  }

  private isOnlyOne(): boolean {
    if (!this.isComplete) return false;
    const all = inOrderOfId(this.texts.map(rowsIn));
    all.next();
    return all.next().done === true;
  }
}

/** Created later; of those created at the same time the one with the higher id. As `newest` of credentials.ts has it. */
function isNewer(a: DeadCredential, b: DeadCredential): boolean {
  const order = a.created.localeCompare(b.created);
  return order > 0 || (order === 0 && a.credential.id > b.credential.id);
}

/** A credential with what its account lacks. */
function judgeWith(
  account: readonly Decision<AccountCheckId>[],
  isRelied: boolean,
  isOnlyOne: boolean,
): (own: SweptCredential) => SweptCredential {
  const ofAccount = accountStanding(account);
  return (own) => {
    const verdict = verdictWith(ofAccount, own.verdict);
    if (ofAccount.check !== null) return { ...own, verdict, check: ofAccount.check, ofAccount: true, soon: [] };
    if (verdict === 'blocked') return own;
    const soon = isOnlyOne ? [...own.soon, 'only-one' as const] : own.soon;
    return { ...own, verdict: isRelied ? verdict : 'unknown', soon };
  };
}

interface Counted {
  readonly counted: Omit<IntegrationTotals, 'verdict' | 'rootCause'>;
  /** The verdicts that occur. */
  readonly verdicts: readonly { readonly verdict: Verdict }[];
  /** Of each check of a credential that fails, the lowest id. */
  readonly first: readonly { readonly rootCause: RootCause }[];
}

const VERDICTS: readonly Verdict[] = ['ready', 'blocked', 'unknown'];

function totalsOf(credentials: Iterable<SweptCredential>, about: Pick<IntegrationTotals, 'group' | 'name'>): Counted {
  const count: Record<Verdict, number> = { ready: 0, blocked: 0, unknown: 0 };
  const soon = new Map<SoonKind, number>();
  const first = new Map<string, RootCause>();
  for (const { id, verdict, check, soon: kinds } of credentials) {
    count[verdict] += 1;
    for (const kind of kinds) soon.set(kind, (soon.get(kind) ?? 0) + 1);
    if (check !== null && !first.has(check)) first.set(check, { check, token: id });
  }
  const counts = SOON_KINDS.flatMap((kind): [SoonKind, number][] =>
    soon.has(kind) ? [[kind, soon.get(kind) ?? 0]] : [],
  );
  return {
    counted: { ...about, ...count, soon: Object.fromEntries(counts) },
    verdicts: VERDICTS.filter((verdict) => count[verdict] > 0).map((verdict) => ({ verdict })),
    first: [...first.values()].map((rootCause) => ({ rootCause })),
  };
}

/**
 * The same totals where a page of the account is missing: it may hold credentials of every integration.
 * @param unseen credentials that the last sweep found and nobody saw now
 */
export function withPageMissing(totals: IntegrationTotals, unseen: number): IntegrationTotals {
  const unknown = totals.unknown + unseen;
  const { 'only-one': _isOnlyOne, ...soon } = totals.soon;
  const found = { ...totals, soon };
  if (isOnlyDead(totals)) return { ...found, verdict: 'unknown', rootCause: null, unknown };
  return { ...found, verdict: totals.verdict === 'ready' ? 'unknown' : totals.verdict, unknown };
}

/** The same credentials where another one may be missing: nobody knows whether one is the only one. */
export function withoutOnlyOne(credentials: readonly SweptCredential[]): SweptCredential[] {
  return credentials.map((one) => ({ ...one, soon: one.soon.filter((kind) => kind !== 'only-one') }));
}

/** Whether nothing speaks against the integration but that a credential is dead: then none that came is live, and there is one. */
export function isOnlyDead(totals: IntegrationTotals | undefined): boolean {
  return totals?.rootCause?.check === 'token-live';
}

/** The totals of an integration of which no page came. @param unseen credentials that the last sweep found of it */
export function totalsOfUnseen(
  { group, name }: Pick<IntegrationTotals, 'group' | 'name'>,
  unseen: number,
  { verdict, check }: AccountStanding = NOBODY_KNOWS,
): IntegrationTotals {
  const rootCause = check === null ? null : { check, token: null };
  return { group, name, rootCause, soon: {}, ready: 0, blocked: 0, unknown: 0, verdict, [verdict]: unseen };
}

/**
 * What an integration comes to that had credentials and has none any more, where everything was read: what a report says of it.
 * It is never ready.
 */
export function standingOfNone(integration: OfIntegration): AccountStanding {
  const pages = new PagesOfIntegration();
  pages.add(NO_CREDENTIAL);
  return accountStanding(pages.merged(integration).account);
}

const NO_CREDENTIAL: PageOutcome = {
  live: [],
  newestDead: null,
  survey: { hasAny: false, kinds: [], recordsInUse: [], recordsOfTokens: [] },
  complete: true,
  roles: [],
};

function* mapped<T>(all: Iterable<T>, of: (one: T) => T): Generator<T> {
  for (const one of all) yield of(one);
}

import { bind, chainsInTurn } from '../chain';
import type { Chain } from '../chain';
import { survey, withoutLeftOvers } from '../credentials';
import type { Decisions } from '../decide';
import { decideChain } from '../decide';
import type { Credential, Entity, Facts } from '../facts';
import { isAccessToken } from '../facts';
import type { TokenCheckId } from '../finding';
import type { Profile } from '../profile';
import type { DeadCredential, PageOutcome } from './page-outcome';
import { reachOfRoles } from './role-reach';
import type { SoonKind, SweptCredential } from './swept';

/**
 * Decides one page of an account for one integration. What the account lacks, and what the other pages hold, is not known here:
 * each credential is judged by its own checks alone.
 *
 * @param read what all credentials share, and of the credentials those of this integration on this page
 */
export function decidePage(read: Facts, profile: Profile): PageOutcome {
  const facts = withoutLeftOvers(read, profile);
  const { credentials, credentialsComplete, readAt } = facts;
  if (!credentials.known) return NOT_READ;
  const { judged, kinds, recordsInUse, recordsOfTokens } = survey(credentials.value, readAt);
  const chainOf = chainsInTurn(bind(facts, profile));
  const isAnyLive = recordsInUse.size > 0;
  const live: SweptCredential[] = [];
  let newestDead: DeadCredential | null = null;
  let isUnderstood = true;
  for (const credential of judged) {
    const one = sweptFrom(chainOf(credential), isAnyLive);
    if (one === null) isUnderstood = false;
    else if (isAnyLive) live.push(one);
    else newestDead = { credential: one, created: createdOf(credential), record: one.application };
  }
  return {
    live,
    newestDead,
    survey: {
      hasAny: credentials.value.length > 0,
      kinds: isAnyLive ? [...kinds] : [],
      recordsInUse: [...recordsInUse],
      recordsOfTokens: [...recordsOfTokens],
    },
    complete: credentialsComplete && isUnderstood,
    roles: isAnyLive ? reachOfRoles(facts, profile, judged) : [],
  };
}

const NOT_READ: PageOutcome = {
  live: [],
  newestDead: null,
  survey: { hasAny: null, kinds: [], recordsInUse: [], recordsOfTokens: [] },
  complete: false,
  roles: [],
};

function createdOf(credential: Credential): string {
  return isAccessToken(credential) ? credential.created : '';
}

/** Null for one without an id or an application: nobody could be told which one it is. */
function sweptFrom(chain: Chain, live: boolean): SweptCredential | null {
  const { id, kind, integration: application, entity, role } = chain.credential;
  if (id === null || application === null) return null;
  const decided = decideChain(chain);
  const [check = null] = decided.failing;
  const soon = live && decided.verdict !== 'blocked' ? soonOf(chain, decided) : [];
  return { id, kind, application, entity, role, verdict: decided.verdict, check, ofAccount: false, soon };
}

/** Most credentials: they share one list. */
const NEVER: readonly SoonKind[] = [];

function soonOf({ entity, facts }: Chain, { decisions }: Decisions): readonly SoonKind[] {
  const isWarned = (check: TokenCheckId) => decisions.some((one) => one.check === check && one.status === 'warn');
  const ofHolder = soonOfHolder(entity, facts.readAt);
  const ofCertificate = isWarned('token-live');
  const ofGlobalLine = isWarned('global-permission');
  if (ofHolder === null && !ofCertificate && !ofGlobalLine) return NEVER;
  return [
    ...(ofHolder === null ? [] : [ofHolder]),
    ...(ofCertificate ? (['certificate-ends'] as const) : []),
    ...(ofGlobalLine ? (['global-line'] as const) : []),
  ];
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** On the last working day itself a person has not left. A day that is none was not read. */
function soonOfHolder({ ends }: Entity, readAt: string): 'holder-ends' | 'holder-left' | null {
  if (!ends?.known || ends.value === null || !DAY.test(ends.value)) return null;
  return ends.value < readAt.slice(0, 10) ? 'holder-left' : 'holder-ends';
}

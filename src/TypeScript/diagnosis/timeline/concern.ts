/**
 * What concerns a check: the changes that can make it fail, and what they are read from.
 */
import type { Chain } from '../chain';
import { allOutcomes } from '../chain';
import { isAccessToken } from '../facts';
import type { Status, TokenCheckId } from '../finding';
import { LOG_IN } from '../../netsuite/credential-kinds';
import { ADMINISTRATOR_ROLE } from '../../netsuite/levels';
import type { ChangeEvent, ChangeKind, HistorySource } from './events';

/** The finding of a credential beside which a timeline stands: its first that fails, else its first warning. */
export interface AtFault {
  readonly check: TokenCheckId;
  readonly status: Status;
}

interface Concern {
  readonly kinds: readonly ChangeKind[];
  /** Where the changes stand. At most four with the dates and the logins: each is one query or search. */
  readonly sources: readonly HistorySource[];
}

const LINES: Concern = {
  kinds: ['role-permission', 'global-permission'],
  sources: ['role-permission-changes', 'global-permission-changes'],
};

/** A check that is not here stands on nothing of which NetSuite shows when it was changed. */
const CONCERNS: Readonly<Partial<Record<TokenCheckId, Concern>>> = {
  'token-live': { kinds: ['token-revoked'], sources: ['token-dates'] },
  'employee-access': { kinds: ['give-access', 'entity-inactive'], sources: ['access-changes'] },
  'role-active': { kinds: ['role-inactive'], sources: ['access-changes'] },
  'role-assigned': { kinds: ['role-assignment'], sources: ['role-assignments'] },
  'token-role': LINES,
  'role-permission': LINES,
  'global-permission': LINES,
};

const NOTHING: Concern = { kinds: [], sources: [] };

export function concernOf(check: TokenCheckId): Concern {
  return CONCERNS[check] ?? NOTHING;
}

/** What NetSuite keeps of access tokens alone: it lists no other credential, and names none in the Login Audit Trail. */
const OF_ACCESS_TOKENS: readonly HistorySource[] = ['token-dates', 'logins'];

/** What to read for a check of one credential. What nobody can change of it is not asked for. */
export function sourcesFor(
  check: TokenCheckId,
  { role, entity, credential }: Pick<Chain, 'role' | 'entity' | 'credential'>,
): HistorySource[] {
  const isEmployee = !entity.type.known || entity.type.value === 'EMPLOYEE';
  const needed = concernOf(check).sources.filter((source) => {
    if (source === 'role-permission-changes') return role.id !== ADMINISTRATOR_ROLE;
    return source !== 'global-permission-changes' || isEmployee;
  });
  if (isAccessToken(credential)) return [...new Set([...OF_ACCESS_TOKENS, ...needed])];
  return needed.filter((source) => !OF_ACCESS_TOKENS.includes(source));
}

/** Whether a change is about what a finding of this credential stands on. */
export function concerns({ check, status }: AtFault, chain: Chain, event: ChangeEvent): boolean {
  if (!concernOf(check).kinds.includes(event.kind)) return false;
  if ('entity' in event && event.entity !== chain.entity.id) return false;
  if ('role' in event && event.role !== chain.role.id) return false;
  if ('token' in event && event.token !== chain.credential.id) return false;
  return !('permission' in event) || permissionsOf(status, chain).has(event.permission);
}

/** Those of what is not met; for a warning all that the integration asks for and that its vendor advises. */
function permissionsOf(status: Status, chain: Chain): ReadonlySet<string> {
  if (status === 'fail') {
    const unmet = chain.requirements.filter((one) => allOutcomes(chain, one).some(({ met }) => !met));
    return new Set(unmet.flatMap(({ anyOf }) => anyOf));
  }
  const { advised } = chain.profile;
  return new Set([...chain.requirements.flatMap(({ anyOf }) => anyOf), ...advised.map(({ permission }) => permission)]);
}

const AT_LOGIN: readonly TokenCheckId[] = ['token-live', 'employee-access', 'role-active', 'role-assigned'];

/**
 * Whether NetSuite refuses the login itself while the check fails: then the logins say when it began. A missing permission for
 * anything else lets the login through.
 */
export function stopsLogin(check: TokenCheckId, chain: Chain): boolean {
  if (AT_LOGIN.includes(check)) return true;
  const { id } = LOG_IN[chain.credential.kind].requirement;
  const login = chain.requirements.find((one) => one.id === id);
  return login !== undefined && allOutcomes(chain, login).every(({ met }) => !met);
}

/** Whether the credential could not have been made while the check fails. [DOC] bridgehead_4249078810: a user, in a role of theirs */
export function heldWhenCreated(check: TokenCheckId): boolean {
  return AT_LOGIN.includes(check);
}

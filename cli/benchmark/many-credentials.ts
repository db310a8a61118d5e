/**
 * An account whose integration has more live tokens than one answer explains, a few of them blocked.
 */
import type { Chain } from './big-account';

/** The parts of an account file that grow. */
interface Growing {
  employees: readonly object[];
  tokens: readonly object[];
}

const HOLDERS = 10;

/** Above every id of a small account. */
const FIRST_ID = 100_000;

/** What is wrong with the tokens at some places: two of a hundred. */
const OVERRIDDEN = 41;
const UNASSIGNED = 83;

/** Ids of tokens that are blocked, by what blocks them. */
export interface BlockedTokens {
  readonly byGlobalPermission: readonly number[];
  readonly byAssignment: readonly number[];
}

/** Which of so many tokens are blocked. */
export function blockedAmong(count: number): BlockedTokens {
  const at = (place: number) => upTo(count, (one) => one).filter((one) => one % 100 === place);
  return {
    byGlobalPermission: at(OVERRIDDEN).map((place) => FIRST_ID + place),
    byAssignment: at(UNASSIGNED).map((place) => FIRST_ID + place),
  };
}

/**
 * The account with so many live tokens of the integration more. They are held by twelve people, for each holder costs units:
 * ten who are in order, one whose global permissions override the role, and one who no longer has it.
 */
export function withManyCredentials<Account extends Growing>(account: Account, chain: Chain, count: number): Account {
  const { integration, role } = chain;
  const holders = upTo(HOLDERS, (place) => ({ id: FIRST_ID + place, name: `Person ${place}`, roles: [role] }));
  const overridden = {
    id: FIRST_ID + HOLDERS,
    name: 'Oda Overridden',
    roles: [role],
    globalPermissions: { ADMI_WEBSERVICES: 'NONE' },
  };
  const unassigned = { id: FIRST_ID + HOLDERS + 1, name: 'Uri Unassigned', roles: [] };
  const holderOf = (place: number) => {
    if (place % 100 === OVERRIDDEN) return overridden;
    return place % 100 === UNASSIGNED ? unassigned : (holders[place % HOLDERS] ?? overridden);
  };
  const tokens = upTo(count, (place) => ({
    id: FIRST_ID + place,
    name: `Expensify - ${holderOf(place).name} ${place}`,
    integration,
    entity: holderOf(place).id,
    role,
    created: new Date(Date.UTC(2026, 1, 1) + place * 60_000).toISOString(),
  }));
  return {
    ...account,
    employees: [...account.employees, ...holders, overridden, unassigned],
    tokens: [...account.tokens, ...tokens],
  };
}

function upTo<T>(length: number, make: (place: number) => T): T[] {
  return Array.from({ length }, (_, place) => make(place));
}

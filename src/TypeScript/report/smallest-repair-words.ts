import type { WhyNotRepaired } from './contract';

/** Why a credential is left as it is, and what to do instead. */
export const NOT_REPAIRED: Readonly<Record<WhyNotRepaired, string>> = {
  'new-credential':
    'It needs a new credential: it was revoked, has ended, or its user no longer has the role Administrator. The plan of its integration says which one.',
  'no-change-known': 'No change is known that repairs it. The report on its integration says what is wrong.',
  'breaks-others':
    'The changes that repair it would block a credential that works now. The plan of its integration shows the other ways.',
};

/** What the diagnosis says of the account with the changes made. */
export const REPAIR_PROOF = {
  noCredential:
    'No report judges such a credential, so there is nothing to repair. That does not say that the integration works: see its report.',
  nothing: 'None of these credentials is blocked, so nothing has to be changed.',
  none: 'No change repairs these credentials.',
  ready:
    'Checked in advance: the account was diagnosed again with these changes. Blocked credentials: {blocked}. Ready afterwards: {ready}.',
  unknown: '{count} more are not blocked any more, but unknown, because not everything about them could be read.',
  nobody: 'No other credential becomes blocked.',
  askedUnknown: 'Unknown now, and therefore not repaired: {count}.',
  incomplete: 'Not every credential of the account could be read. The changes may affect others too.',
  unanswered: 'Nothing was found out.',
} as const;

export const REPAIR_COUNT = 'Changes: {count}. The plans of these credentials, one by one: {plans}.';

export const SMALLEST = {
  yes: 'No repair of these credentials has fewer changes, and of those with as few, this one gives the least.',
  no: 'This is the best repair that was found. A smaller one may exist: not every set of changes could be tried.',
  protects: 'It keeps other credentials from breaking.',
} as const;

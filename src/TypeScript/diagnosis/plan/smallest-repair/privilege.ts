/**
 * How far a change reaches: of two repairs with as many changes, the one that gives less is proposed.
 */
import type { Change } from '../change';

/** Whom a change may give more, the widest first. */
export const REACHES = ['account', 'integration', 'role', 'user'] as const;

export type Reach = (typeof REACHES)[number];

/** The changes of a repair: no record is made, and no credential is issued. */
export type RepairChange = Extract<
  Change,
  {
    readonly kind:
      | 'enable-feature'
      | 'enable-integration'
      | 'activate-role'
      | 'grant-permission'
      | 'lift-restriction'
      | 'allow-restlets'
      | 'restore-access'
      | 'assign-role'
      | 'remove-global-line'
      | 'set-global-line'
      | 'reactivate-token';
  }
>;

interface Privilege {
  readonly reach: Reach;
  /** Who gets more by it, as a sentence. */
  readonly words: string;
}

export const PRIVILEGES: Readonly<Record<RepairChange['kind'], Privilege>> = {
  'enable-feature': { reach: 'account', words: 'The whole account gets the feature.' },
  'enable-integration': {
    reach: 'integration',
    words: 'Every credential of the integration record is let in. If somebody closed it on purpose, ask first.',
  },
  'activate-role': { reach: 'role', words: 'Everybody who has the role can use it again.' },
  'grant-permission': { reach: 'role', words: 'Everybody who has the role gets the permission.' },
  'lift-restriction': { reach: 'role', words: 'Everybody who has the role reaches more records.' },
  'allow-restlets': { reach: 'role', words: 'Everybody who has the role can use it on the NetSuite pages too.' },
  'restore-access': {
    reach: 'user',
    words:
      'The user can log in again in every role of theirs. If they have left, leave this out and issue a new token.',
  },
  'assign-role': { reach: 'user', words: 'The user gets the role.' },
  'set-global-line': { reach: 'user', words: 'The level counts for every role of the user.' },
  'remove-global-line': { reach: 'user', words: 'Each role of the user decides for itself.' },
  'reactivate-token': { reach: 'user', words: 'The token lets its user in again.' },
};

/** In the order in which a person makes them: what others stand on comes first. */
export const ORDER = Object.keys(PRIVILEGES) as RepairChange['kind'][];

/**
 * What a repair costs, the most important first: how many changes there are, how many of them give more to everybody who has a role, how many
 * raise the level of every role of a user, and the levels together.
 */
export type Cost = readonly [changes: number, ofRoles: number, raised: number, levels: number];

export const FREE: Cost = [0, 0, 0, 0];

/** Whether the first costs less. */
export function isCheaper(a: Cost, b: Cost): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place !== -1 && (a[place] ?? 0) < (b[place] ?? 0);
}

export function plus(a: Cost, b: Cost): Cost {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
}

/**
 * How far a change reaches: of two repairs with as many changes, the one that gives less is proposed.
 */
import type { Change } from '../change';

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

/** Who gets more by a change, as a sentence. */
export const PRIVILEGES: Readonly<Record<RepairChange['kind'], string>> = {
  'enable-feature': 'The whole account gets the feature.',
  'enable-integration':
    'Every credential of the integration record is let in. If somebody closed it on purpose, ask first.',
  'activate-role': 'Everybody who has the role can use it again.',
  'grant-permission': 'Everybody who has the role gets the permission.',
  'lift-restriction': 'Everybody who has the role reaches more records.',
  'allow-restlets': 'Everybody who has the role can use it on the NetSuite pages too.',
  'restore-access':
    'The user can log in again in every role of theirs. If they have left, leave this out and issue a new token.',
  'assign-role': 'The user gets the role.',
  'set-global-line': 'The level counts for every role of the user.',
  'remove-global-line': 'Each role of the user decides for itself.',
  'reactivate-token': 'The token lets its user in again.',
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
  return (a[place] ?? 0) < (b[place] ?? 0);
}

export function plus(a: Cost, b: Cost): Cost {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
}

/**
 * What was changed about a credential and when, as far as NetSuite shows it. It is no part of the facts: no verdict stands on it.
 */
import type { Line } from '../../netsuite/levels';
import type { Unread } from '../facts';

/**
 * A time as NetSuite writes it for whoever asks, without a time zone: `2026-09-30T10:00:59`, or `2026-09-30T10:00` where it is
 * told to the minute. That searches and SuiteQL use the same time zone is ASSUMED, as salto-io/salto does [SEEN].
 */
export type LocalTime = string;

export interface Person {
  readonly id: number;
  readonly name: string;
}

interface AnyEvent {
  readonly at: LocalTime;
  /** Null where NetSuite does not say who it was. */
  readonly by: Person | null;
}

/** A change of one thing that the chain of a credential stands on. */
export type ChangeEvent = AnyEvent &
  (
    | { readonly kind: 'role-permission'; readonly role: number; readonly permission: string; readonly to: Line }
    | { readonly kind: 'global-permission'; readonly entity: number; readonly permission: string; readonly to: Line }
    | { readonly kind: 'role-assignment'; readonly entity: number; readonly role: number; readonly to: boolean }
    | { readonly kind: 'give-access'; readonly entity: number; readonly to: boolean }
    | { readonly kind: 'entity-inactive'; readonly entity: number; readonly to: boolean }
    | { readonly kind: 'role-inactive'; readonly role: number; readonly to: boolean }
    | { readonly kind: 'token-revoked'; readonly token: number; readonly to: true }
  );

export type ChangeKind = ChangeEvent['kind'];

/** A login with the credential, or an attempt at one. */
export interface LoginEvent {
  readonly at: LocalTime;
  readonly worked: boolean;
  /** What the Login Audit Trail says of it; empty for nothing. */
  readonly detail: string;
}

export const HISTORY_SOURCES = [
  'token-dates',
  'logins',
  'access-changes',
  'role-assignments',
  'role-permission-changes',
  'global-permission-changes',
] as const;

/** What a history is read from. Each may be closed to whoever reads. */
export type HistorySource = (typeof HISTORY_SOURCES)[number];

export interface History {
  readonly changes: readonly ChangeEvent[];
  readonly logins: readonly LoginEvent[];
  /** Who created the credential; null where NetSuite does not say. */
  readonly createdBy: Person | null;
  /** What was not read, or not understood in whole. */
  readonly open: ReadonlySet<HistorySource>;
  /** What was read and may lack a change: a very old one, or one of a permission whose name is not known. */
  readonly partial: ReadonlySet<HistorySource>;
  readonly unread: readonly Unread[];
}

/** Whether one time is certainly before another: one that is told to the minute may be any second of it. None is before an empty one. */
export function isBefore(a: LocalTime, b: LocalTime): boolean {
  return a.length === b.length ? a < b : minuteOf(a) < minuteOf(b);
}

export function minuteOf(at: LocalTime): string {
  return at.slice(0, 16);
}

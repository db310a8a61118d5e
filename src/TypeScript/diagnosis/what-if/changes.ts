/**
 * Changes that somebody thinks of making. Each says how something is afterwards: if it is so already, nothing changes.
 */
import type { IntegrationState } from '../facts';
import type { Level } from '../../netsuite/levels';

/** A line of a role; null takes it away. */
export interface SetRolePermission {
  readonly kind: 'set-role-permission';
  readonly role: number;
  readonly permission: string;
  readonly level: Level | null;
}

/** A global permission of an employee; null takes it away. */
export interface SetGlobalPermission {
  readonly kind: 'set-global-permission';
  readonly employee: number;
  readonly permission: string;
  readonly level: Level | null;
}

/** Whether a user has a role. The user may be a vendor, partner or customer too. */
export interface ChangeOfRoles {
  readonly kind: 'assign-role' | 'remove-role';
  readonly employee: number;
  readonly role: number;
}

/** `set-employee-access` with true lets an inactive user in again too: both are needed to log in. */
export interface SetActive {
  readonly kind: 'set-role-active' | 'set-employee-access' | 'set-token-active';
  readonly id: number;
  readonly value: boolean;
}

export interface SetFeature {
  readonly kind: 'set-feature';
  readonly id: string;
  readonly value: boolean;
}

export interface SetIntegrationState {
  readonly kind: 'set-integration-state';
  readonly id: number;
  readonly state: IntegrationState;
}

export type WhatIfChange =
  SetRolePermission | SetGlobalPermission | ChangeOfRoles | SetActive | SetFeature | SetIntegrationState;

/** One list may hold this many. */
export const MOST_CHANGES = 10_000;

/** Why a change cannot be tried, and where it stands in the list. */
export interface ChangeFault {
  /** From 0. */
  readonly index: number;
  /** Null for the change as a whole. */
  readonly field: string | null;
  /** What is wrong and what to send, in sentences. */
  readonly message: string;
}

/** Where a fault stands: `whatIf[3].role`. @param list what the list is called; empty for a file that is the list */
export function placeOf({ index, field }: ChangeFault, list: string): string {
  return `${list}[${index}]${field === null ? '' : `.${field}`}`;
}

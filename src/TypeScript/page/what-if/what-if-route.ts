/**
 * What the page is asked about changes: those of a plan, or one that somebody typed.
 */
import type { Request } from '../../examination/request';

export const WHAT_IF_VIEW = 'what-if';

/** The fields of the form. Their names are of no other view, so that none of them names a credential. */
export const WHAT_IF_FIELDS = {
  kind: 'what',
  employee: 'ofEmployee',
  role: 'ofRole',
  id: 'ofId',
  permission: 'permission',
  after: 'after',
} as const;

/** A role that the list does not show, by its name or id: it counts before the one that is chosen from the list. */
export const ROLE_TYPED = 'ofRoleId';

/** As it was typed, trimmed; empty for nothing. */
export type TypedChange = Readonly<Record<keyof typeof WHAT_IF_FIELDS, string>>;

export interface WhatIfRoute {
  readonly view: typeof WHAT_IF_VIEW;
  readonly request: Request;
  /** Whether the steps of the plan for the request are tried. */
  readonly ofPlan: boolean;
  /** Whose smallest repair is tried; null for none. */
  readonly repairOf: 'integration' | 'account' | null;
  /** Null where nothing was typed. */
  readonly typed: TypedChange | null;
  /** Whether the form is only filled with it: nothing is tried yet. */
  readonly isFilled: boolean;
}

/** The names of its parameters, each of which may stand in an address once. */
export const WHAT_IF_PARAMETERS: readonly string[] = ['plan', 'fill', ROLE_TYPED, ...Object.values(WHAT_IF_FIELDS)];

export function parseWhatIfRoute(
  parameters: Readonly<Record<string, string | undefined>>,
  request: Request,
): WhatIfRoute {
  const text = (field: keyof TypedChange) => (parameters[WHAT_IF_FIELDS[field]] ?? '').trim();
  const roleTyped = (parameters[ROLE_TYPED] ?? '').trim();
  const typed: TypedChange = {
    kind: text('kind'),
    employee: text('employee'),
    role: roleTyped === '' ? text('role') : roleTyped,
    id: text('id'),
    permission: text('permission'),
    after: text('after'),
  };
  return {
    view: WHAT_IF_VIEW,
    request,
    ofPlan: parameters.plan === 'T',
    repairOf: parameters.repair !== 'smallest' ? null : parameters.all === 'T' ? 'account' : 'integration',
    isFilled: parameters.fill === 'T',
    typed: Object.values(typed).some((value) => value !== '') ? typed : null,
  };
}
